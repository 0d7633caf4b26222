import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import { announce } from './announcer';
import { contentOf, nameOf } from './names';

const DIALOG = 'dialog, [role="dialog"]';
const PLACE = 'header, main, section';

/** Tells what is around the keyboard when that changes: a dialog that opened or closed, another place of the page. */
export class Surroundings {
  private dialog: Element | null = null;
  private dialogName: Texts | null = null;
  private place: Element | null = null;

  constructor() {
    // A menu may open without taking the keyboard; such events do not climb, on the way down they pass here.
    document.addEventListener('toggle', (event) => {
      const { target } = event;
      // What folds under the finger says that it did; what folds by itself says nothing.
      if (target instanceof HTMLDetailsElement && target.contains(document.activeElement)) {
        announce({ texts: text(target.open ? 'speech.unfolded' : 'speech.folded'), kind: 'answer' });
      }
      if (!(target instanceof HTMLElement) || !target.matches(DIALOG)) return;
      if ((event as ToggleEvent).newState === 'open') this.enter(target);
      else if (target === this.dialog) this.leave();
    }, true);
  }

  /** The keyboard came to an element: says the dialog, and gives the place's name where it is another one. */
  cameTo(element: Element): Texts | null {
    const dialog = element.closest(DIALOG);
    if (dialog !== this.dialog) {
      this.leave();
      if (dialog) this.enter(dialog);
    }
    const place = element.closest(PLACE);
    if (place === this.place) return null;
    this.place = place;
    return place === null || place === element || dialog ? null : nameOf(place);
  }

  private enter(dialog: Element): void {
    if (dialog === this.dialog) return;
    this.dialog = dialog;
    this.dialogName = nameOf(dialog);
    announce({ texts: text('speech.dialog.opened', { name: this.dialogName }), kind: 'dialog' });
    const description = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
    if (description) announce({ texts: contentOf(description), kind: 'dialog' });
  }

  private leave(): void {
    if (!this.dialog) return;
    announce({ texts: text('speech.dialog.closed', { name: this.dialogName ?? '' }), kind: 'dialog' });
    this.dialog = null;
  }
}
