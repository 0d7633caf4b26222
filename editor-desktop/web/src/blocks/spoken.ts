import * as Blockly from 'blockly/core';
import { currentLevel } from '../text/show';

/** Name of the extension that gives a block its short spoken label. */
export const SPOKEN_EXTENSION = 'tsumiki_spoken';

const EXTRAS: ((block: Blockly.BlockSvg) => string)[] = [];

/** What else a block's label is to say, after its sentence; nothing when it is empty. */
export function alsoSay(extra: (block: Blockly.BlockSvg) => string): void {
  EXTRAS.push(extra);
}

/**
 * What a block says as one short sentence, as it stands on the block: 「車の信号の赤をつける」.
 * Blockly's own label cuts it at every field and adds "has inputs" to each.
 */
export function sentenceOf(block: Blockly.Block): string {
  const words: string[] = [];
  for (const input of block.inputList) {
    if (!input.isVisible()) continue;
    for (const field of input.fieldRow) words.push(wordOf(field));
    if (input.type === Blockly.inputs.inputTypes.VALUE) words.push(valueOf(input));
  }
  // Kanji need no spaces to be told apart; kana and English do.
  const level = currentLevel();
  const joint = level === 'hira' || level === 'en' ? ' ' : '';
  return words.filter((word) => word !== '').join(joint);
}

function wordOf(field: Blockly.Field): string {
  if (field instanceof Blockly.FieldVariable) return field.getText();
  return (field.getAriaValue() ?? field.getText()).trim();
}

function valueOf(input: Blockly.Input): string {
  const inner = input.connection?.targetBlock();
  return inner ? sentenceOf(inner) : (Blockly.Msg['INPUT_LABEL_EMPTY'] ?? '');
}

/** The sentence with what one must know of the block's place: that it begins something, or rests. */
function labelOf(block: Blockly.BlockSvg, verbosity: Blockly.utils.aria.Verbosity): string {
  const parts = [sentenceOf(block)];
  if (verbosity >= Blockly.utils.aria.Verbosity.STANDARD) {
    parts.unshift(beginningOf(block));
    if (!block.isEnabled()) parts.push(Blockly.Msg['BLOCK_LABEL_DISABLED'] ?? '');
  }
  for (const extra of EXTRAS) parts.push(extra(block));
  return parts.filter((part) => part !== '').join(', ');
}

function beginningOf(block: Blockly.BlockSvg): string {
  if (block.isInFlyout || block.outputConnection) return '';
  const parent = block.getParent();
  if (!parent) return Blockly.Msg['BLOCK_LABEL_BEGIN_STACK'] ?? '';
  const within = parent.getInputWithBlock(block);
  if (within?.type !== Blockly.inputs.inputTypes.STATEMENT) return '';
  return (Blockly.Msg['BLOCK_LABEL_BEGIN_PREFIX'] ?? '').replace('%1', sentenceOf(parent));
}

/** Overrides a method that Blockly 13.3.0 does not offer for it: pinned by the version and a test. */
export function registerSpokenLabels(): void {
  if (Blockly.Extensions.isRegistered(SPOKEN_EXTENSION)) Blockly.Extensions.unregister(SPOKEN_EXTENSION);
  Blockly.Extensions.register(SPOKEN_EXTENSION, function (this: Blockly.Block) {
    if (!(this instanceof Blockly.BlockSvg)) return;
    this.getAriaLabel = (verbosity) => labelOf(this as Blockly.BlockSvg, verbosity);
    endWithoutComma(this);
  });
}

/** Blockly puts a comma behind each label, to rest before the kind of thing; in Japanese it is read aloud. */
function endWithoutComma(block: Blockly.BlockSvg): void {
  const inner = block as unknown as { recomputeAriaContext: () => void };
  const recompute = inner.recomputeAriaContext.bind(block);
  inner.recomputeAriaContext = () => {
    recompute();
    const shape = (block.pathObject as { svgPath?: SVGElement }).svgPath;
    const label = shape?.getAttribute('aria-label');
    if (label?.endsWith(',')) shape?.setAttribute('aria-label', label.slice(0, -1));
  };
}
