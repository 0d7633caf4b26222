import * as Blockly from 'blockly/core';
import { appendBlock, codesOf, cursorOf, nextChoice, setNumber } from '../blocks/keypad';
import { toolboxItem } from '../blocks/definitions';
import { sayingOf } from '../blocks/saying';
import type { BlockArea } from '../blocks/workspace';
import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import { NOTHING_TYPED, padKey, type Command, type Typed } from '../ui/keypad-keys';
import type { KeyActions } from '../ui/key-table';
import { announce } from './announcer';

/** Building with the numeric pad: two digits are a block, so that a first program takes minutes. */
export class Pad {
  private isOn = false;
  private typed: Typed = NOTHING_TYPED;

  constructor(
    private readonly blocks: BlockArea,
    private readonly actions: () => KeyActions,
  ) {}

  /** On or off; on, it says what the codes are. */
  toggle(): void {
    this.isOn = !this.isOn;
    this.typed = NOTHING_TYPED;
    announce({ texts: text(this.isOn ? 'pad.on' : 'pad.off'), kind: 'answer' });
    if (!this.isOn) return;
    if (!this.blocks.workspace.getInjectionDiv().contains(document.activeElement)) this.blocks.focus();
    for (const { code, texts } of this.codes()) announce({ texts: text('pad.code', { code, block: texts }), kind: 'answer' });
  }

  /** The code of each block that is on offer now, with its words. */
  codes(): { code: string; texts: Texts }[] {
    const aside = new Blockly.Workspace();
    Blockly.Events.disable();
    try {
      return codesOf(this.blocks.offered()).map(({ code, type }) => {
        const { kind: _, ...state } = toolboxItem(type) as { kind?: string } & Record<string, unknown>;
        return { code, texts: sayingOf(Blockly.serialization.blocks.append(state as unknown as Blockly.serialization.blocks.State, aside)) };
      });
    } finally {
      aside.dispose();
      Blockly.Events.enable();
    }
  }

  /** Hears a key; true when it was one of the pad's. */
  press(event: KeyboardEvent): boolean {
    if (!this.isOn || event.ctrlKey || event.altKey || event.metaKey || this.blocks.workspace.isDragging()) return false;
    const next = padKey(this.typed, event.key);
    if (!next) return false;
    this.typed = next.typed;
    if (next.command) this.obey(next.command);
    else if (/^[0-9.]$/.test(event.key)) announce({ text: event.key, kind: 'value' });
    return true;
  }

  private obey(command: Command): void {
    const { workspace } = this.blocks;
    const cursor = cursorOf(workspace);
    switch (command.kind) {
      case 'block':
        this.take(command.code);
        return;
      case 'number':
        if (!cursor || !setNumber(cursor, command.value)) announce({ texts: text('pad.no.number'), kind: 'answer' });
        return;
      case 'choice':
        if (!cursor || !nextChoice(cursor, command.number)) announce({ texts: text('pad.no.choice'), kind: 'answer' });
        return;
      case 'out':
        this.goOut();
        return;
      case 'undo':
        this.blocks.undo(false);
        return;
      default:
        this.actions()[command.kind]();
    }
  }

  /** The next block comes after what it is in now. */
  goOut(): void {
    const outer = cursorOf(this.blocks.workspace)?.getSurroundParent();
    if (outer instanceof Blockly.BlockSvg) Blockly.getFocusManager().focusNode(outer);
    else announce({ texts: text('about.outside'), kind: 'answer' });
  }

  /** Puts the block of that code where the keyboard is. */
  take(code: string): void {
    const { workspace } = this.blocks;
    const known = codesOf(this.blocks.offered()).find((one) => one.code === code);
    if (!known) announce({ texts: text('pad.no.code', { code }), kind: 'answer' });
    else Blockly.getFocusManager().focusNode(appendBlock(workspace, known.type));
  }
}
