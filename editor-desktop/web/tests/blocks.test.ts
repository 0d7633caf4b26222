import * as Blockly from 'blockly/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { toolboxItem } from '../src/blocks/definitions';
import { setBlocklyWords } from '../src/blocks/messages';
import { defineBlocks, registerParts } from '../src/blocks/register';
import { sentenceOf } from '../src/blocks/spoken';
import { BLOCKS } from '../src/blocks/vocabulary';
import { LEVELS, type Level } from '../src/text/levels';
import { showAllAt } from '../src/text/show';

const TYPES = Object.keys(BLOCKS);
const CALLED = { name: 'ダンス', parameters: [{ id: 'speed', name: 'はやさ' }] };

/** A block as it comes from its shelf; a call knows its procedure. */
function fromShelf(type: string, workspace: Blockly.Workspace): Blockly.Block {
  const isCall = type === 'procedure_call' || type === 'procedure_result';
  const state = { ...toolboxItem(type), ...(isCall ? { extraState: CALLED } : {}) };
  return Blockly.serialization.blocks.append(state as unknown as Blockly.serialization.blocks.State, workspace);
}

function at(level: Level): void {
  showAllAt(level, { querySelectorAll: () => [] } as unknown as ParentNode);
  setBlocklyWords(level);
  defineBlocks(level);
}

describe('every block', () => {
  beforeAll(() => {
    (globalThis as { document?: unknown }).document ??= { documentElement: { dataset: {} } };
    registerParts();
  });

  it.each(TYPES)('%s is the same after it was saved and loaded', (type) => {
    at('hira');
    const workspace = new Blockly.Workspace();
    fromShelf(type, workspace);
    const saved = Blockly.serialization.workspaces.save(workspace);
    const other = new Blockly.Workspace();
    Blockly.serialization.workspaces.load(saved, other);
    expect(Blockly.serialization.workspaces.save(other)).toEqual(saved);
  });

  it.each(LEVELS)('says a sentence of its own at level %s', (level) => {
    at(level);
    const said = new Map<string, string>();
    for (const type of TYPES) {
      const sentence = sentenceOf(fromShelf(type, new Blockly.Workspace()));
      expect(sentence, type).not.toMatch(/[{|}]|%\d/);
      // A bare number, text, colour, yes-or-no or variable says only what it holds.
      if (['math_number', 'text', 'colour_picker', 'logic_boolean', 'variables_get'].includes(type)) continue;
      expect(said.get(sentence), `${type}: ${sentence}`).toBeUndefined();
      said.set(sentence, type);
    }
  });

  it('takes only what its place can hold', () => {
    at('en');
    const workspace = new Blockly.Workspace();
    const checker = workspace.connectionChecker;
    const fits = (outer: string, input: string, inner: string) =>
      checker.canConnect(
        fromShelf(inner, workspace).outputConnection,
        fromShelf(outer, workspace).getInput(input)?.connection ?? null,
        false,
      );
    expect(fits('control_if', 'CONDITION', 'sense_bumper')).toBe(true);
    expect(fits('control_if', 'CONDITION', 'sense_heading')).toBe(false);
    expect(fits('light_rgb', 'COLOUR', 'sense_colour')).toBe(true);
    expect(fits('light_rgb', 'COLOUR', 'math_random')).toBe(false);
    expect(fits('drive_turn', 'DEGREES', 'procedure_result')).toBe(true);
    expect(fits('drive_turn', 'DEGREES', 'lists_item')).toBe(true);
    expect(fits('lists_add', 'ITEM', 'colour_rgb')).toBe(true);
  });

  it('of stopping goes on below only where others are stopped', () => {
    at('en');
    const block = fromShelf('control_stop', new Blockly.Workspace());
    expect(block.nextConnection).toBeNull();
    block.setFieldValue('others', 'MODE');
    expect(block.nextConnection).not.toBeNull();
    block.setFieldValue('all', 'MODE');
    expect(block.nextConnection).toBeNull();
  });

  it('keeps a colour that has no name', () => {
    at('en');
    const block = fromShelf('colour_picker', new Blockly.Workspace());
    block.setFieldValue('#12AB34', 'COLOUR');
    expect(block.getFieldValue('COLOUR')).toBe('#12ab34');
    block.setFieldValue('no colour', 'COLOUR');
    expect(block.getFieldValue('COLOUR')).toBe('#12ab34');
  });
});
