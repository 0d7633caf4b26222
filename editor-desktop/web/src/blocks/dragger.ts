import * as Blockly from 'blockly/core';
import { text } from '../text/catalogue';
import { stackSaying } from './places';
import { tell } from './tell';

/**
 * Ends the step of undo with each move by keyboard. Blockly 13.3.0 leaves it open there: one undo
 * would take back everything since the first such move.
 */
class StepwiseDragger extends Blockly.dragging.Dragger {
  override onDragEnd(event?: PointerEvent | KeyboardEvent): void {
    super.onDragEnd(event);
    Blockly.Events.setGroup(false);
  }

  override onDragRevert(event?: PointerEvent | KeyboardEvent): void {
    const group = Blockly.Events.getGroup();
    const { draggable } = this;
    const { workspace } = draggable;
    const gone = this.revertShouldDelete && draggable instanceof Blockly.BlockSvg ? stackSaying(draggable) : null;
    super.onDragRevert(event);
    if (gone) tell(text('move.dropped', { what: gone }), 'move');
    Blockly.Events.setGroup(false);
    if (group) afterEvents(() => forget(workspace, group));
  }
}

/** Blockly hands events on after the next frame; what is asked for later comes behind them. */
function afterEvents(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work, 0));
}

/** A move that was given up leaves everything as it was: there is nothing to undo. */
function forget(workspace: Blockly.Workspace, group: string): void {
  const stack = workspace.getUndoStack();
  const kept = stack.filter((event) => event.group !== group);
  stack.splice(0, stack.length, ...kept);
}

export function registerDragger(): void {
  Blockly.registry.register(Blockly.registry.Type.BLOCK_DRAGGER, Blockly.registry.DEFAULT, StepwiseDragger, true);
}
