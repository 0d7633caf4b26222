import * as Blockly from 'blockly/core';
import { createSvgElement } from '../ui/svg';

const SHORTCUT = 'tsumiki_comment';
/** Room for a sentence or two. */
const NOTE_SIZE = new Blockly.utils.Size(240, 110);

/** A remark as a little sheet of paper; Blockly's question mark would promise help. */
class StickyNoteIcon extends Blockly.icons.CommentIcon {
  constructor(block: Blockly.Block) {
    super(block);
    this.setBubbleSize(NOTE_SIZE);
  }

  override initView(pointerDown: (event: PointerEvent) => void): void {
    const isNew = !this.svgRoot;
    super.initView(pointerDown);
    if (!isNew) return;
    for (const old of this.svgRoot?.querySelectorAll('.blocklyIconShape, .blocklyIconSymbol') ?? []) old.remove();
    this.svgRoot?.append(
      createSvgElement('path', { class: 'blocklyIconShape', d: 'M1 1H15V11L11 15H1Z' }),
      createSvgElement('path', { class: 'blocklyIconSymbol', d: 'M4 5H12M4 8.5H12M11 15V11H15' }),
    );
  }
}

export function registerStickyNotes(): void {
  const type = Blockly.icons.IconType.COMMENT;
  Blockly.registry.register(Blockly.registry.Type.ICON, type.toString(), StickyNoteIcon as never, true);
}

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
    (icon.getBubble() as Blockly.bubbles.TextInputBubble | undefined)?.performAction();
  });
}

function commentable(): Blockly.BlockSvg | null {
  const node = Blockly.getFocusManager().getFocusedNode();
  const block = node instanceof Blockly.Field ? node.getSourceBlock() : node;
  if (!(block instanceof Blockly.BlockSvg) || block.isInFlyout || block.isShadow()) return null;
  return block;
}
