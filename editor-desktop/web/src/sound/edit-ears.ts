import * as Blockly from 'blockly/core';
import { earconOf } from './block-sounds';
import type { Earcon } from './notes';

/** Hears what is done to the blocks: taken, placed with the block's own sound, gone. */
export function hearEdits(workspace: Blockly.WorkspaceSvg, heard: (earcons: Earcon[]) => void): void {
  let waiting: Blockly.Events.Abstract[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  workspace.addChangeListener((event) => {
    if (event.type === Blockly.Events.FINISHED_LOADING) {
      waiting = [];
      return;
    }
    if (event instanceof Blockly.Events.BlockDrag && event.isStart) heard(['taken']);
    if (event.isUiEvent && event.type !== Blockly.Events.BLOCK_DRAG) return;
    waiting.push(event);
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (workspace.isDragging()) return;
      const earcons = editHeard(workspace, waiting);
      waiting = [];
      if (earcons.length > 0) heard(earcons);
    }, 0);
  });
}

/** What one step sounds like. */
export function editHeard(workspace: Blockly.Workspace, events: readonly Blockly.Events.Abstract[]): Earcon[] {
  let placed: Blockly.Block | null = null;
  let gone = false;
  for (const event of events) {
    if (event instanceof Blockly.Events.BlockDelete && !event.wasShadow) gone = true;
    const isPlaced = event instanceof Blockly.Events.BlockCreate || (event instanceof Blockly.Events.BlockDrag && !event.isStart);
    if (!isPlaced) continue;
    const block = workspace.getBlockById(event.blockId ?? '');
    if (block && !block.isShadow()) placed ??= block;
  }
  if (placed) return ['placed', earconOf(placed)];
  return gone ? ['gone'] : [];
}
