import * as Blockly from 'blockly/core';

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
    super.onDragRevert(event);
    Blockly.Events.setGroup(false);
  }
}

export function registerDragger(): void {
  Blockly.registry.register(Blockly.registry.Type.BLOCK_DRAGGER, Blockly.registry.DEFAULT, StepwiseDragger, true);
}
