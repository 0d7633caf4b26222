import { el, words } from '../ui/dom';
import { label } from '../text/show';
import type { Queue } from './queue';

/** Sentences that stand in the pane. */
const LINES = 3;

/** The last sentences as large text, for whoever reads along; the one that is said now is the last, or marked when it is read again. */
export class SpeechPane {
  readonly root = el('section', 'speech-pane');
  private readonly lines = el('ol', 'speech-lines');
  private readonly cells = el('p', 'speech-braille');

  constructor() {
    this.root.id = 'speech';
    this.root.dataset['testid'] = 'speech';
    this.root.tabIndex = -1;
    this.root.hidden = true;
    label(this.root, 'speech.pane');
    this.lines.dataset['testid'] = 'speech-lines';
    // It says what is spoken anyway: no live region.
    this.lines.setAttribute('aria-live', 'off');
    this.cells.dataset['testid'] = 'speech-braille';
    // Its signs would be read one by one; what they say stands above them.
    this.cells.setAttribute('role', 'img');
    label(this.cells, 'speech.braille');
    this.cells.hidden = true;
    this.root.append(words('h2', 'visually-hidden', 'speech.pane'), this.lines, this.cells);
  }

  /** The last sentence in braille; null takes the line away. */
  showBraille(cells: string | null): void {
    this.cells.hidden = cells === null;
    this.cells.textContent = cells ?? '';
  }

  show({ log, reading, now }: Queue): void {
    const end = Math.max(LINES, (reading ?? log.length - 1) + 1);
    const shown = log.slice(Math.max(0, end - LINES), end);
    this.lines.replaceChildren(...shown.map((one, i) => {
      const line = el('li', `speech-line speech-${one.kind}`, one.text);
      const last = i === shown.length - 1;
      if (last && (now !== null || reading !== null)) line.classList.add('speech-now');
      return line;
    }));
  }
}
