import * as Blockly from 'blockly/core';
import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import { countedSaying, placeNamed, placeOf, samePlace } from './places';
import { tell } from './tell';

type State = Blockly.serialization.blocks.State;

/** By whose wish the blocks changed. */
type Wish = 'edit' | 'undo' | 'redo';

interface Moved {
  readonly id: string;
  readonly oldParentId: string | undefined;
  readonly oldInputName: string | undefined;
}

/** What happened in one step, sorted. */
interface Step {
  readonly created: Blockly.Events.BlockCreate[];
  readonly deleted: Blockly.Events.BlockDelete[];
  readonly moved: Moved[];
  readonly changed: string[];
}

/** Blockly tells of what an undo did a moment later, or not at all when it was nothing. */
const UNDO_MILLIS = 150;

/** Says after each edit what was done, to which block, and where; undo says what it undid. */
export function tellEdits(workspace: Blockly.WorkspaceSvg): void {
  let waiting: Blockly.Events.Abstract[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wish: Wish = 'edit';
  const flush = () => {
    timer = undefined;
    // A block that is still in the hand has no place yet.
    if (workspace.isDragging()) return;
    const said = editSaying(workspace, waiting, wish);
    waiting = [];
    wish = 'edit';
    if (said) tell(said, 'edit');
  };
  const soon = (millis = 0) => {
    clearTimeout(timer);
    timer = setTimeout(flush, millis);
  };
  workspace.addChangeListener((event) => {
    if (event.type === Blockly.Events.FINISHED_LOADING) waiting = [];
    else if (event.type === Blockly.Events.BLOCK_DRAG) soon();
    else if (!event.isUiEvent) {
      waiting.push(event);
      soon();
    }
  });
  const undo = workspace.undo.bind(workspace);
  workspace.undo = (isRedo: boolean) => {
    const stack = isRedo ? workspace.getRedoStack() : workspace.getUndoStack();
    if (stack.length === 0) tell(text(isRedo ? 'redo.nothing' : 'undo.nothing'), 'cannot');
    else wish = isRedo ? 'redo' : 'undo';
    undo(isRedo);
    soon(UNDO_MILLIS);
  };
}

/** What a step did, as one sentence; null when there is nothing to say. */
export function editSaying(workspace: Blockly.Workspace, events: readonly Blockly.Events.Abstract[], wish: Wish): Texts | null {
  const step = sorted(workspace, events);
  const taken = wish === 'undo' || wish === 'redo';
  const said = stepSaying(workspace, step, taken ? 'undo' : 'edit');
  if (!taken) return said;
  return said ? text(`${wish}.prefix`, { said }) : text(`${wish}.done`);
}

function sorted(workspace: Blockly.Workspace, events: readonly Blockly.Events.Abstract[]): Step {
  const step: Step = { created: [], deleted: [], moved: [], changed: [] };
  for (const event of events) {
    if (event instanceof Blockly.Events.BlockCreate) {
      if (!workspace.getBlockById(event.blockId ?? '')?.isShadow()) step.created.push(event);
    } else if (event instanceof Blockly.Events.BlockDelete) {
      if (!event.wasShadow) step.deleted.push(event);
    } else if (event instanceof Blockly.Events.BlockMove) {
      remember(step.moved, event);
    } else if (event instanceof Blockly.Events.BlockChange && event.blockId && !step.changed.includes(event.blockId)) {
      step.changed.push(event.blockId);
    }
  }
  return step;
}

/** Where a block was before the first of its moves counts. */
function remember(moved: Moved[], event: Blockly.Events.BlockMove): void {
  const id = event.blockId;
  if (!id || moved.some((one) => one.id === id)) return;
  moved.push({ id, oldParentId: event.oldParentId, oldInputName: event.oldInputName });
}

function stepSaying(workspace: Blockly.Workspace, step: Step, how: 'edit' | 'undo'): Texts | null {
  const made = step.created.filter((event) => !step.deleted.some((other) => other.blockId === event.blockId));
  const gone = step.deleted.filter((event) => !step.created.some((other) => other.blockId === event.blockId));
  if (made.length + gone.length > 1) return text('edit.several', { count: made.length + gone.length });
  const added = made[0] ? workspace.getBlockById(made[0].blockId ?? '') : null;
  if (added) return text(`${how}.added`, { what: countedSaying(added, chainLength(made[0]?.json)), place: placeOf(added) });
  if (gone[0]) return deletedSaying(workspace, gone[0], step.moved, how);
  return movedSaying(workspace, step.moved, how) ?? changedSaying(workspace, step.changed, how);
}

function deletedSaying(
  workspace: Blockly.Workspace,
  event: Blockly.Events.BlockDelete,
  moved: readonly Moved[],
  how: 'edit' | 'undo',
): Texts {
  const from = moved.find((one) => one.id === event.blockId);
  const parent = from?.oldParentId ? workspace.getBlockById(from.oldParentId) : null;
  return text(`${how}.deleted`, { what: savedSaying(event.oldJson), place: placeNamed(parent, from?.oldInputName) });
}

function chainLength(state: State | undefined): number {
  let count = 0;
  for (let one = state; one; one = one.next?.block) count++;
  return count;
}

/** What a block that is no longer there said. */
function savedSaying(state: State | undefined): Texts {
  const aside = new Blockly.Workspace();
  Blockly.Events.disable();
  try {
    if (!state) return text('said.empty.name');
    return countedSaying(Blockly.serialization.blocks.append(state, aside), chainLength(state));
  } finally {
    aside.dispose();
    Blockly.Events.enable();
  }
}

/** Of several blocks that moved, the chosen one was meant; the others made room. */
function movedSaying(workspace: Blockly.Workspace, moved: readonly Moved[], how: 'edit' | 'undo'): Texts | null {
  const chosen = Blockly.common.getSelected();
  const meant = moved.find((one) => chosen instanceof Blockly.Block && chosen.id === one.id) ?? moved[0];
  const block = meant ? workspace.getBlockById(meant.id) : null;
  if (!meant || !block || block.isShadow()) return null;
  const place = placeOf(block);
  const before = placeNamed(meant.oldParentId ? workspace.getBlockById(meant.oldParentId) : null, meant.oldInputName);
  return samePlace(place, before) ? null : text(`${how}.moved`, { what: countedSaying(block, 1), place });
}

/** A value that changed is told with the block that it belongs to. */
function changedSaying(workspace: Blockly.Workspace, changed: readonly string[], how: 'edit' | 'undo'): Texts | null {
  let block: Blockly.Block | null = workspace.getBlockById(changed[0] ?? '');
  while (block?.outputConnection && block.getParent()) block = block.getParent();
  return block ? text(`${how}.changed`, { what: countedSaying(block, 1) }) : null;
}
