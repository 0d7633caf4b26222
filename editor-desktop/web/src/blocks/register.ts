import * as Blockly from 'blockly/core';
import type { Level } from '../text/levels';
import { registerColourField } from './colour-field';
import { registerStickyNotes } from './comments';
import { allDefinitions } from './definitions';
import { registerFuriganaFields } from './furigana';
import { registerNumberField } from './number-field';
import { registerCalls } from './procedures/calls';
import { registerDefinitions } from './procedures/definitions';
import { registerThingsField } from './procedures/things-field';
import { registerSpokenLabels, SPOKEN_EXTENSION } from './spoken';
import { registerStopBlock } from './stop-block';
import { registerVariableField } from './variable-field';

/** Makes Blockly know our fields and what our blocks do beyond their JSON. */
export function registerParts(): void {
  registerFuriganaFields();
  registerNumberField();
  registerColourField();
  registerVariableField();
  registerThingsField();
  registerStickyNotes();
  registerSpokenLabels();
  registerDefinitions();
  registerCalls();
  registerStopBlock();
  registerWholeScripts();
}

const WHOLE_SCRIPT = 'tsumiki_whole_script';

/** A head is copied, cut and doubled with its script: deleting it takes the script along, too. */
function registerWholeScripts(): void {
  if (Blockly.Extensions.isRegistered(WHOLE_SCRIPT)) Blockly.Extensions.unregister(WHOLE_SCRIPT);
  Blockly.Extensions.register(WHOLE_SCRIPT, function (this: Blockly.Block) {
    if (!(this instanceof Blockly.BlockSvg) || this.previousConnection || this.outputConnection) return;
    const copy = this.toCopyData.bind(this);
    this.toCopyData = () => copy(true);
  });
}

/** Defines every block with the words of a level, in place of what was defined before. */
export function defineBlocks(level: Level): void {
  const definitions = allDefinitions(level).map((definition) => ({
    ...definition,
    extensions: [...((definition['extensions'] as string[] | undefined) ?? []), SPOKEN_EXTENSION, WHOLE_SCRIPT],
  }));
  for (const definition of definitions) delete Blockly.Blocks[(definition as { type?: string }).type ?? ''];
  Blockly.defineBlocksWithJsonArray(definitions);
}
