import * as Blockly from 'blockly/core';
import { asOneStep } from './procedures/procedures';

const STOP_EXTENSION = 'tsumiki_stop';

/** Only where other scripts are stopped does anything come after. */
function showEnd(block: Blockly.Block, mode: string): void {
  const goesOn = mode === 'others';
  if (goesOn === (block.nextConnection !== null)) return;
  if (!goesOn) block.getNextBlock()?.unplug();
  block.setNextStatement(goesOn);
}

export function registerStopBlock(): void {
  if (Blockly.Extensions.isRegistered(STOP_EXTENSION)) Blockly.Extensions.unregister(STOP_EXTENSION);
  Blockly.Extensions.register(STOP_EXTENSION, function (this: Blockly.Block) {
    const field = this.getField('MODE');
    field?.setValidator((mode: string) => {
      asOneStep(() => showEnd(this, mode));
      return mode;
    });
    showEnd(this, String(field?.getValue()));
  });
}
