import * as Blockly from 'blockly/core';
import { spokenAt, type Texts } from '../text/levels';
import { currentLevel } from '../text/show';
import { SpokenDragStrategy } from './moves';
import { blockSaying, fieldSaying, jointSaying, purposeSaying } from './nodes';
import { sayingOf } from './saying';

/** Name of the extension that makes a block say itself in our words. */
export const SPOKEN_EXTENSION = 'tsumiki_spoken';

/** What a block says as one short sentence at the present level. */
export function sentenceOf(block: Blockly.Block): string {
  return spokenAt(sayingOf(block), currentLevel());
}

/** Overrides methods that Blockly 13.3.0 does not offer for it: pinned by the version and a test. */
export function registerSpokenLabels(): void {
  if (Blockly.Extensions.isRegistered(SPOKEN_EXTENSION)) Blockly.Extensions.unregister(SPOKEN_EXTENSION);
  Blockly.Extensions.register(SPOKEN_EXTENSION, function (this: Blockly.Block) {
    if (!(this instanceof Blockly.BlockSvg)) return;
    const block: Blockly.BlockSvg = this;
    block.getAriaLabel = (verbosity) =>
      now(verbosity === Blockly.utils.aria.Verbosity.TERSE ? sayingOf(block) : blockSaying(block));
    block.setDragStrategy(new SpokenDragStrategy(block));
    endWithoutComma(block);
    for (const field of block.getFields()) {
      sayField(field);
      if (field instanceof Blockly.FieldDropdown) nameList(field);
      if (field instanceof Blockly.FieldTextInput || field instanceof Blockly.FieldNumber) nameInput(field);
    }
    for (const joint of block.getConnections_(true)) sayJoint(joint);
  });
}

function now(texts: Texts): string {
  return spokenAt(texts, currentLevel());
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

/** A field says its value and what it is for; Blockly would say the kind of field first. */
function sayField(field: Blockly.Field): void {
  const recompute = field.recomputeAriaContext.bind(field);
  field.recomputeAriaContext = () => {
    const isHeard = recompute();
    if (isHeard) field.getFocusableElement().setAttribute('aria-label', now(fieldSaying(field)));
    return isHeard;
  };
}

/** What is typed into says what it is for, too: Blockly gives it no name. */
function nameInput(field: Blockly.Field): void {
  const inner = field as unknown as { widgetCreate_: () => HTMLElement };
  const create = inner.widgetCreate_.bind(field);
  inner.widgetCreate_ = () => {
    const input = create();
    input.setAttribute('aria-label', now(fieldSaying(field)));
    return input;
  };
}

/** The list of choices says what is chosen in it. */
function nameList(field: Blockly.FieldDropdown): void {
  const inner = field as unknown as { showEditor_: (event?: MouseEvent) => void };
  const show = inner.showEditor_.bind(field);
  inner.showEditor_ = (event) => {
    show(event);
    Blockly.DropDownDiv.getContentDiv().querySelector('[role="listbox"]')?.setAttribute('aria-label', now(purposeSaying(field)));
  };
}

/** An empty place says what belongs there. */
function sayJoint(joint: Blockly.RenderedConnection): void {
  const inner = joint as unknown as { recomputeAriaContext: (shape: SVGElement) => void };
  const recompute = inner.recomputeAriaContext.bind(joint);
  inner.recomputeAriaContext = (shape) => {
    recompute(shape);
    shape.setAttribute('aria-label', now(jointSaying(joint)));
  };
}
