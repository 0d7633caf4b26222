import { spokenKana } from '../text/kana';
import { spokenAt } from '../text/levels';
import { text } from '../text/catalogue';
import { currentLevel } from '../text/show';
import { el, texts } from '../ui/dom';
import type { FromServer } from '../session/protocol';
import type { OwnVoice } from './own-voice';

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock']);

export interface FirstOfferOptions {
  readonly own: OwnVoice;
  /** True when somebody has chosen who speaks, in this browser or on this computer. */
  readonly isChosen: (preferences: Readonly<Record<string, string>>) => boolean;
  readonly taken: () => void;
  /** Somebody used the page in another way. */
  readonly declined: () => void;
}

/** What a key means while the own voice is on offer; null means nothing. */
export function answerOf(key: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>, writes: boolean): 'take' | 'decline' | null {
  if (MODIFIERS.has(key.key)) return null;
  if (key.altKey && key.code === 'KeyV') return 'take';
  const bare = !key.altKey && !key.ctrlKey && !key.metaKey && !key.shiftKey;
  return bare && key.code === 'Space' && !writes ? 'take' : 'decline';
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}

/**
 * At the very first start the computer's voice says one sentence: with Space it goes on speaking. Whoever does anything else
 * has no need of it, and is never asked again. The sentence stands on the page too, for whoever sits beside.
 */
export class FirstOffer {
  private readonly caption = el('p', 'first-offer');
  private stands = false;

  constructor(private readonly options: FirstOfferOptions) {
    this.caption.popover = 'manual';
    this.caption.dataset['testid'] = 'first-offer';
    // It was said; a screen reader is not to say it once more.
    this.caption.setAttribute('aria-hidden', 'true');
  }

  /** The server tells once whether there is a voice, and what is known of whoever works here. */
  hear(message: FromServer): void {
    if (message.type !== 'welcome' || this.stands) return;
    if (this.options.own.engine === null || this.options.isChosen(message.preferences)) return;
    this.stands = true;
    for (const kind of ['keydown', 'pointerdown', 'click'] as const) window.addEventListener(kind, this.answer, { capture: true });
    // The question of the first start opens in this moment, and the caption is to lie above it.
    window.setTimeout(() => this.make(), 0);
  }

  private make(): void {
    if (!this.stands) return;
    const offer = text('speech.offer');
    document.body.append(this.caption);
    this.caption.replaceChildren(texts('span', '', offer));
    this.caption.showPopover();
    const kana = currentLevel() === 'en' ? spokenAt(offer, 'en') : spokenKana(offer);
    this.options.own.say(
      { id: 0, text: spokenAt(offer, currentLevel()), kana, hira: kana, kind: 'dialog', priority: 'lesson', wantedMillis: Date.now() },
      () => {
        // The engine turned out to be no voice at all.
        if (this.options.own.engine === null) this.end();
      },
    );
  }

  private readonly answer = (event: Event): void => {
    const answer = event instanceof KeyboardEvent ? answerOf(event, isWriting(event.target)) : 'decline';
    if (answer === null) return;
    this.end();
    this.options.own.hush();
    if (answer === 'decline') {
      this.options.declined();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    this.options.taken();
  };

  private end(): void {
    this.stands = false;
    this.caption.remove();
    for (const kind of ['keydown', 'pointerdown', 'click'] as const) window.removeEventListener(kind, this.answer, { capture: true });
  }
}
