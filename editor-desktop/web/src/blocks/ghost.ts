import * as Blockly from 'blockly/core';
import type { WorkspaceState } from '../session/protocol';
import type { ThemeName } from './palette';
import { sentenceOf } from './spoken';
import { blocklyTheme } from './themes';

/** As large as blocks may stand in a step. */
const MOST_SCALE = 0.75;

/** Blocks as a picture: nothing in it can be reached, taken or changed. */
export interface Ghost {
  readonly picture: HTMLElement;
  /** What the picture shows, a sentence for each block in the order of reading. */
  readonly sentences: readonly string[];
}

/**
 * Draws blocks that are to be built.
 *
 * @param place where they are shown; it is on the page already, for blocks are as wide as their words
 */
export function drawGhost(place: HTMLElement, state: WorkspaceState, theme: ThemeName, widthPx: number): Ghost {
  const picture = document.createElement('div');
  picture.className = 'ghost-picture';
  picture.setAttribute('aria-hidden', 'true');
  picture.inert = true;
  place.append(picture);
  picture.style.width = `${widthPx}px`;
  picture.style.height = '200px';
  const workspace = Blockly.inject(picture, { renderer: 'zelos', theme: blocklyTheme(theme), readOnly: true, media: 'media/', sounds: false, move: { scrollbars: false, drag: false, wheel: false } });
  Blockly.Events.disable();
  try {
    Blockly.serialization.workspaces.load(state, workspace);
  } finally {
    Blockly.Events.enable();
  }
  Blockly.renderManagement.triggerQueuedRenders(workspace);
  const box = workspace.getBlocksBoundingBox();
  const scale = Math.min(MOST_SCALE, (widthPx - 8) / Math.max(1, box.right - box.left));
  workspace.setScale(scale);
  picture.style.height = `${Math.ceil((box.bottom - box.top) * scale) + 8}px`;
  Blockly.svgResize(workspace);
  workspace.translate(4 - box.left * scale, 4 - box.top * scale);
  const sentences = workspace.getTopBlocks(true).flatMap((top) => chain(top));
  return { picture, sentences };
}

/** A block and what hangs under it or inside it; values are part of their block's sentence. */
function chain(block: Blockly.Block | null): string[] {
  const sentences: string[] = [];
  for (let one = block; one; one = one.getNextBlock()) {
    sentences.push(sentenceOf(one));
    for (const input of one.inputList) {
      if (input.type === Blockly.inputs.inputTypes.STATEMENT) sentences.push(...chain(input.connection?.targetBlock() ?? null));
    }
  }
  return sentences;
}
