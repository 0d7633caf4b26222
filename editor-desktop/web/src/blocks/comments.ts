import * as Blockly from 'blockly/core';

const SHORTCUT = 'tsumiki_comment';

/** Opens the remark of the block that has the keyboard, and makes one where there is none: the key K. */
export function commentsByKey(): void {
  const registry = Blockly.ShortcutRegistry.registry;
  registry.register(
    {
      name: SHORTCUT,
      keyCodes: [Blockly.utils.KeyCodes.K],
      preconditionFn: () => commentable() !== null,
      callback: () => {
        const block = commentable();
        if (!block) return false;
        writeComment(block);
        return true;
      },
    },
    true,
  );
}

/** Shows the remark of a block and puts the keyboard into it. */
function writeComment(block: Blockly.BlockSvg): void {
  if (!block.getIcon(Blockly.icons.IconType.COMMENT)) block.setCommentText('');
  const icon = block.getIcon(Blockly.icons.IconType.COMMENT) as Blockly.icons.CommentIcon | undefined;
  if (!icon) return;
  void icon.setBubbleVisible(true).then(() => {
    const bubble = icon.getBubble();
    if (bubble) Blockly.getFocusManager().focusNode(bubble);
  });
}

function commentable(): Blockly.BlockSvg | null {
  const node = Blockly.getFocusManager().getFocusedNode();
  const block = node instanceof Blockly.Field ? node.getSourceBlock() : node;
  if (!(block instanceof Blockly.BlockSvg) || block.isInFlyout || block.isShadow()) return null;
  return block;
}
