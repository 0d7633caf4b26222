import { readingOf, spokenKana } from '../text/kana';
import { spokenAt, verbatim } from '../text/levels';
import { currentLevel } from '../text/show';
import { DETAILS, sendAnnouncementsTo, type Announcement, type Detail } from './announcer';
import { step, STILL, type Order, type Queue, type QueueEvent, type Utterance } from './queue';

/** Who speaks: the editor itself, the child's screen reader, or nobody. Never two of them. */
export const VOICE_MODES = ['own', 'reader', 'off'] as const;
export type VoiceMode = (typeof VOICE_MODES)[number];

export function isVoiceMode(value: unknown): value is VoiceMode {
  return typeof value === 'string' && (VOICE_MODES as readonly string[]).includes(value);
}

/** A way to the ears. */
export interface Channel {
  /** Says it; `over` is called once, when it has been said or cannot be. */
  say(utterance: Utterance, over: () => void): void;
  hush(): void;
}

/** Nobody speaks: what is said is over at once, and can be read. */
const SILENT: Channel = { say: (_utterance, over) => over(), hush: () => {} };

export interface SpeakerOptions {
  readonly own: Channel;
  readonly reader: Channel;
  /** Called with everything that is said, whoever says it. */
  readonly shown: (queue: Queue) => void;
  /** The log ends there, or nothing has been said yet. */
  readonly ended: (order: Order & { type: 'end' | 'nothing-said' }) => void;
  readonly now?: () => number;
}

/** Holds the queue and gives its orders to the channel that is on. */
export class Speaker {
  private queue: Queue = STILL;
  private mode: VoiceMode = 'reader';

  constructor(private readonly options: SpeakerOptions) {}

  /** Everything announced comes here from now on. */
  listen(): void {
    sendAnnouncementsTo((announcement) => this.want(announcement));
  }

  get voice(): VoiceMode {
    return this.mode;
  }

  setVoice(mode: VoiceMode): void {
    if (mode === this.mode) return;
    this.silence();
    this.channel().hush();
    this.mode = mode;
  }

  setDetail(detail: Detail): void {
    this.take({ type: 'detail', detail });
  }

  /** A key was pressed. */
  silence(): void {
    this.take({ type: 'silence' });
  }

  again(): void {
    this.take({ type: 'again', atMillis: this.now() });
  }

  reread(by: -1 | 1): void {
    this.take({ type: 'reread', by, atMillis: this.now() });
  }

  private want(announcement: Announcement): void {
    const { kind, priority, from } = announcement;
    if (from && DETAILS.indexOf(from) > DETAILS.indexOf(this.queue.detail)) return;
    const said = atPresentLevel(announcement);
    this.take({ type: 'want', wanted: { ...said, kind, priority, wantedMillis: this.now() } });
  }

  private take(event: QueueEvent): void {
    const { queue, orders } = step(this.queue, event);
    this.queue = queue;
    for (const order of orders) this.obey(order);
    this.options.shown(this.queue);
  }

  private obey(order: Order): void {
    switch (order.type) {
      case 'say':
        this.channel().say(order.utterance, () => this.take({ type: 'over', id: order.utterance.id }));
        return;
      case 'hush':
        this.channel().hush();
        return;
      case 'end':
      case 'nothing-said':
        this.options.ended(order);
    }
  }

  private channel(): Channel {
    if (this.mode === 'off') return SILENT;
    return this.mode === 'own' ? this.options.own : this.options.reader;
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}

function atPresentLevel(announcement: Announcement): { text: string; kana: string; hira: string } {
  const level = currentLevel();
  if (!('texts' in announcement)) {
    const { text, kana } = announcement;
    return { text, kana: kana ?? (level === 'en' ? text : spokenKana(verbatim(text))), hira: text };
  }
  const { texts } = announcement;
  const english = spokenAt(texts, 'en');
  const kana = level === 'en' ? english : spokenKana(texts);
  return { text: spokenAt(texts, level), kana: announcement.kana ?? kana, hira: level === 'en' ? english : readingOf(texts.hira) };
}
