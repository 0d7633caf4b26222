import * as Blockly from 'blockly/core';
import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import { blockSaying, workspaceSaying } from './nodes';
import { placeOf, shortSaying } from './places';
import { joined, sayingOf } from './saying';
import { tell } from './tell';

const { I, SHIFT } = Blockly.utils.KeyCodes;
const NAMES = Blockly.ShortcutItems.names;

/** Two keys of Blockly with our words: I tells of what the keyboard is on, Shift+I of what lies around it. */
export function registerAbout(): void {
  replace(NAMES.INFORMATION, I, (workspace, block) => (block ? aboutBlock(block) : workspaceSaying(workspace)));
  const around = Blockly.ShortcutRegistry.registry.createSerializedKey(I, [SHIFT]);
  replace(NAMES.EXTENDED_INFORMATION, around, (_, block) => (block ? aroundBlock(block) : null));
}

function replace(
  name: string,
  key: number | string,
  said: (workspace: Blockly.WorkspaceSvg, block: Blockly.BlockSvg | null) => Texts | null,
): void {
  const { registry } = Blockly.ShortcutRegistry;
  if (registry.getRegistry()[name]) registry.unregister(name);
  registry.register({
    name,
    keyCodes: [key],
    preconditionFn: () => true,
    callback: (workspace) => {
      const block = workspace.getNavigator().getSourceBlockFromNode(Blockly.getFocusManager().getFocusedNode());
      const texts = said(workspace, block);
      if (texts) tell(texts, 'about');
      return texts !== null;
    },
  });
}

/** A block, and where it stands. */
export function aboutBlock(block: Blockly.BlockSvg): Texts {
  if (block.isInFlyout || !block.previousConnection) return blockSaying(block);
  return joined([sayingOf(block), placeOf(block)], '、');
}

/** What a block lies in, from the outside to the inside. */
export function aroundBlock(block: Blockly.Block): Texts {
  const around: Texts[] = [];
  for (let outer = block.getSurroundParent(); outer; outer = outer.getSurroundParent()) around.unshift(shortSaying(outer));
  const top = block.getRootBlock();
  if (!top.previousConnection && top !== block && !around.some((one) => one.hira === sayingOf(top).hira)) around.unshift(sayingOf(top));
  if (around.length === 0) return text('about.outside');
  return text('about.around', { around: joined(around, '、'), block: sayingOf(block) });
}
