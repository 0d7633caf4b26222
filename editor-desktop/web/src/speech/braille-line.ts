import { currentLevel } from '../text/show';
import type { FromPage, FromServer } from '../session/protocol';
import type { SpeechPane } from './pane';
import type { Queue } from './queue';

/** The sentence that is said, or read again, as a line of braille; the server knows how braille is written. */
export class BrailleLine {
  private isOn = false;
  private lastId = 0;
  private hira = '';
  private queue: Queue | null = null;

  constructor(
    private readonly pane: SpeechPane,
    private readonly send: (message: FromPage) => boolean,
  ) {}

  setOn(on: boolean): void {
    if (on === this.isOn) return;
    this.isOn = on;
    this.hira = '';
    this.pane.showBraille(on ? '' : null);
    if (this.queue) this.follow(this.queue);
  }

  /** Something else is said. */
  follow(queue: Queue): void {
    this.queue = queue;
    if (!this.isOn) return;
    const said = queue.log[queue.reading ?? queue.log.length - 1];
    if (!said || said.hira === this.hira) return;
    this.hira = said.hira;
    this.send({ type: 'braille', id: ++this.lastId, text: said.hira, language: currentLevel() === 'en' ? 'en' : 'ja' });
  }

  hear(message: FromServer): void {
    // Of several that were asked for, the last one stands.
    if (message.type === 'braille' && message.id === this.lastId && this.isOn) this.pane.showBraille(message.cells);
  }
}
