import { el } from '../ui/dom';
import type { Channel } from './speaker';
import type { Utterance } from './queue';

/** Screen readers lose what comes sooner after one another, in milliseconds. */
const APART_MILLIS = 150;
/** How long a text stands: a screen reader looks at it when it gets there, which may be long after it was added. */
const STANDS_MILLIS = 10_000;
/** Until a screen reader sees the page again that a dialog had covered, in milliseconds. */
const PAGE_IS_BACK_MILLIS = 300;

/** What a screen reader is given to say. Where the keyboard is, and what dialog it is in, it says by itself. */
export class LiveRegion implements Channel {
  readonly root = region();

  say({ text, kind }: Utterance, over: () => void): void {
    const dialog = document.querySelector('dialog:modal');
    if (kind === 'focus' || (kind === 'dialog' && dialog)) {
      if (dialog) this.root.replaceChildren();
      over();
      return;
    }
    if (kind === 'dialog') window.setTimeout(() => this.add(text), PAGE_IS_BACK_MILLIS);
    else this.add(text);
    window.setTimeout(over, APART_MILLIS);
  }

  private add(text: string): void {
    const dialog = document.querySelector('dialog:modal');
    const paragraph = el('p', '', text);
    (dialog ? this.regionIn(dialog) : this.root).append(paragraph);
    window.setTimeout(() => paragraph.remove(), STANDS_MILLIS);
  }

  /** While a dialog is open, screen readers see nothing of the page around it; and what still stood there would be news when it closes. */
  private regionIn(dialog: Element): HTMLElement {
    const there = dialog.querySelector<HTMLElement>(':scope > [aria-live]');
    if (there) return there;
    const own = region();
    dialog.append(own);
    return own;
  }

  hush(): void {
    // What a screen reader is saying is its own business: a key silences it.
  }
}

/** Each text is a paragraph of its own, which nothing changes any more; that old ones go is no news. */
function region(): HTMLElement {
  const own = el('div', 'visually-hidden');
  own.setAttribute('aria-live', 'polite');
  own.setAttribute('aria-relevant', 'additions');
  own.setAttribute('aria-atomic', 'false');
  return own;
}
