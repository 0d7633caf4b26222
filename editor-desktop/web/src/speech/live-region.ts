import { el } from '../ui/dom';
import type { Channel } from './speaker';
import type { Utterance } from './queue';

/** Screen readers lose what comes sooner after one another, in milliseconds. */
const APART_MILLIS = 150;
/** Between two texts that are the same: nobody hears it, and the text is another one. */
const UNHEARD = '\u200b';

/** What a screen reader is given to say. Where the keyboard is it says by itself. */
export class LiveRegion implements Channel {
  readonly root = el('div', 'visually-hidden');
  private readonly regions = [this.region(), this.region()];
  private turn = 0;
  private last = '';

  constructor() {
    this.root.append(...this.regions);
  }

  say({ text, kind }: Utterance, over: () => void): void {
    if (kind === 'focus') {
      over();
      return;
    }
    const said = text === this.last ? text + UNHEARD : text;
    this.last = said;
    // One region after the other: taking the old text away is no news, and the new text is a new node.
    const region = this.regions[this.turn % 2];
    this.turn += 1;
    this.regions[this.turn % 2]?.replaceChildren();
    region?.replaceChildren(el('p', '', said));
    window.setTimeout(over, APART_MILLIS);
  }

  hush(): void {
    // What a screen reader is saying is its own business: a key silences it.
  }

  private region(): HTMLElement {
    const region = el('div');
    region.setAttribute('aria-live', 'polite');
    region.setAttribute('aria-atomic', 'true');
    return region;
  }
}
