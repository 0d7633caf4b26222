import type * as Blockly from 'blockly/core';
import type { Texts } from '../text/levels';

type Extra = (block: Blockly.BlockSvg) => Texts | null;

const EXTRAS: Extra[] = [];

/** What else is to be said of a block after its sentence; nothing when it is null. */
export function alsoSay(extra: Extra): void {
  EXTRAS.push(extra);
}

export function alsoSaid(block: Blockly.BlockSvg): Texts[] {
  return EXTRAS.map((extra) => extra(block)).filter((said) => said !== null);
}
