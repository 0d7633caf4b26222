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
}

/** Defines every block with the words of a level, in place of what was defined before. */
export function defineBlocks(level: Level): void {
  const definitions = allDefinitions(level).map((definition) => ({
    ...definition,
    extensions: [...((definition['extensions'] as string[] | undefined) ?? []), SPOKEN_EXTENSION],
  }));
  for (const definition of definitions) delete Blockly.Blocks[(definition as { type?: string }).type ?? ''];
  Blockly.defineBlocksWithJsonArray(definitions);
}
