import * as Blockly from 'blockly/core';
import { toolboxItem } from './definitions';
import { CATEGORIES } from './palette';
import { BLOCKS } from './vocabulary';

/** A block by two digits: its shelf and its place there. */
export interface Code {
  readonly code: string;
  readonly type: string;
}

/** Digits of a shelf or a place go to nine. */
const MOST = 9;

/** The codes of what is offered now: shelves and blocks as they stand, without values, which need a place. */
export function codesOf(offered: readonly string[]): Code[] {
  const wanted = new Set(offered);
  const shelves = CATEGORIES.map((category) => Object.keys(BLOCKS).filter((type) => wanted.has(type) && BLOCKS[type]?.category === category))
    .filter((types) => types.length > 0);
  return shelves.slice(0, MOST).flatMap((types, shelf) =>
    types.filter(stands).slice(0, MOST).map((type, place) => ({ code: `${shelf + 1}${place + 1}`, type })));
}

function stands(type: string): boolean {
  return ['hat', 'statement', 'cap'].includes(BLOCKS[type]?.shape ?? '');
}

/** Puts a block where the keyboard is: into an empty loop, else behind the block; a hat stands alone. Undo takes it back. */
export function appendBlock(workspace: Blockly.WorkspaceSvg, type: string): Blockly.BlockSvg {
  const cursor = cursorOf(workspace);
  Blockly.Events.setGroup(true);
  try {
    const { kind: _, ...state } = toolboxItem(type) as { kind?: string } & Record<string, unknown>;
    const block = Blockly.serialization.blocks.append(state as unknown as Blockly.serialization.blocks.State, workspace, { recordUndo: true }) as Blockly.BlockSvg;
    const joint = cursor && block.previousConnection ? jointOf(cursor) : null;
    if (joint && block.previousConnection) joint.connect(block.previousConnection);
    else workspace.cleanUp();
    return block;
  } finally {
    Blockly.Events.setGroup(false);
  }
}

/** The statement that the keyboard is on or in, else the last one of the first stack. */
export function cursorOf(workspace: Blockly.WorkspaceSvg): Blockly.Block | null {
  const node = Blockly.getFocusManager().getFocusedNode();
  let block: Blockly.Block | null = node ? workspace.getNavigator().getSourceBlockFromNode(node) : null;
  while (block?.outputConnection && block.getParent()) block = block.getParent();
  if (block && !block.isInFlyout) return block;
  let last: Blockly.Block | null = workspace.getTopBlocks(true)[0] ?? null;
  for (let next = last?.getNextBlock(); next; next = next.getNextBlock()) last = next;
  return last;
}

function jointOf(block: Blockly.Block): Blockly.Connection | null {
  const body = block.inputList.find((input) => input.type === Blockly.inputs.inputTypes.STATEMENT)?.connection ?? null;
  if (body && !body.targetBlock()) return body;
  if (block.nextConnection) return block.nextConnection;
  // Nothing can follow it: what comes next goes to the end of what lies in it.
  let last = body?.targetBlock() ?? null;
  for (let next = last?.getNextBlock(); next; next = next.getNextBlock()) last = next;
  return last?.nextConnection ?? null;
}

/** Sets the first number of a block; false when it has none. */
export function setNumber(block: Blockly.Block, value: number): boolean {
  const fields = [...block.getFields(), ...block.inputList.flatMap((input) => [...(input.connection?.targetBlock()?.getFields() ?? [])])];
  const field = fields.find((one) => one instanceof Blockly.FieldNumber);
  field?.setValue(value);
  return field !== undefined;
}

/** The next choice of a block's nth choice, counted from 1; false when it has no such one. */
export function nextChoice(block: Blockly.Block, number: number): boolean {
  const field = [...block.getFields()].filter((one) => one instanceof Blockly.FieldDropdown)[number - 1];
  if (!field) return false;
  const options = field.getOptions(true).map((option) => (Array.isArray(option) ? option[1] : ''));
  const next = options[(options.indexOf(String(field.getValue())) + 1) % options.length];
  field.setValue(next);
  return true;
}
