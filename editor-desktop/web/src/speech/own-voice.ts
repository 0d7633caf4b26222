import { currentLevel } from '../text/show';
import type { FromPage, FromServer } from '../session/protocol';
import type { Channel } from './speaker';
import type { Utterance } from './queue';

/** In percent of the engine's own. */
export interface Manner {
  readonly ratePercent: number;
  readonly volumePercent: number;
}

export const USUAL_MANNER: Manner = { ratePercent: 100, volumePercent: 100 };

/** Ends, and how far one key goes. */
export const MANNER_LIMITS = {
  ratePercent: { least: 40, most: 300, step: 20 },
  volumePercent: { least: 20, most: 100, step: 20 },
} as const;

/** The next value that way; the same one at the end. */
export function changed(manner: Manner, what: keyof Manner, by: -1 | 1): Manner {
  const { least, most, step } = MANNER_LIMITS[what];
  return { ...manner, [what]: Math.min(most, Math.max(least, manner[what] + by * step)) };
}

/** The editor's own voice: the server speaks by the engine of this computer's system. */
export class OwnVoice implements Channel {
  manner: Manner = USUAL_MANNER;
  /** The engine's name; null when this computer has none that the server found. */
  engine: string | null = null;
  /** Called once when the engine turns out not to speak. */
  mute: () => void = () => {};
  private waiting: { readonly id: number; readonly over: () => void } | null = null;

  constructor(private readonly send: (message: FromPage) => boolean) {}

  say(utterance: Utterance, over: () => void): void {
    const { id, text, kana, kind, wantedMillis } = utterance;
    const language = currentLevel() === 'en' ? 'en' : 'ja';
    const sent = this.engine !== null && this.send({
      type: 'speak', id, text, kana, language, kind, wantedMillis, askedMillis: Date.now(), ...this.manner,
    });
    if (sent) this.waiting = { id, over };
    else over();
  }

  hush(): void {
    this.waiting = null;
    this.send({ type: 'hush' });
  }

  hear(message: FromServer): void {
    if (message.type === 'welcome') this.engine = message.voice?.engine ?? null;
    if (message.type === 'spoke') this.spoke(message);
    // The line was down: nobody will tell of what was being said.
    if (message.type === 'welcome') this.finish();
  }

  private spoke({ id, outcome }: FromServer & { type: 'spoke' }): void {
    if (id !== this.waiting?.id) return;
    const isMute = outcome === 'failed' && this.engine !== null;
    if (isMute) this.engine = null;
    this.finish();
    if (isMute) this.mute();
  }

  private finish(): void {
    const over = this.waiting?.over;
    this.waiting = null;
    over?.();
  }
}
