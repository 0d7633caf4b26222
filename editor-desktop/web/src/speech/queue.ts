import { PRIORITIES, type Detail, type Kind, type Priority } from './announcer';

/** A sentence on its way to the ears, at one reading level. */
export interface Utterance {
  readonly id: number;
  readonly text: string;
  readonly kana: string;
  /** As braille takes it: ひらがな with spaces between words, or English. */
  readonly hira: string;
  readonly kind: Kind;
  readonly priority: Priority;
  /** When it was announced, in milliseconds since 1970. */
  readonly wantedMillis: number;
}

export interface Queue {
  readonly waiting: readonly Utterance[];
  /** What is being said now, null when it is still. */
  readonly now: Utterance | null;
  /** All that was said, the oldest first; what a key cut short is in it too. */
  readonly log: readonly Utterance[];
  /** The sentence of the log that was read again last, null when none was since the last new one. */
  readonly reading: number | null;
  readonly detail: Detail;
  readonly nextId: number;
}

export const STILL: Queue = { waiting: [], now: null, log: [], reading: null, detail: 'normal', nextId: 1 };

/** Sentences that can be read again. */
export const LOG_LINES = 300;

export type Wanted = Omit<Utterance, 'id' | 'priority'> & { readonly priority?: Priority | undefined };

export type QueueEvent =
  | { readonly type: 'want'; readonly wanted: Wanted }
  /** A sentence has been said, or could not be. */
  | { readonly type: 'over'; readonly id: number }
  /** A key was pressed: whoever presses a key has heard enough. */
  | { readonly type: 'silence' }
  | { readonly type: 'again'; readonly atMillis: number }
  | { readonly type: 'reread'; readonly by: -1 | 1; readonly atMillis: number }
  | { readonly type: 'detail'; readonly detail: Detail };

/** What is to be done about it. */
export type Order =
  | { readonly type: 'say'; readonly utterance: Utterance }
  | { readonly type: 'hush' }
  /** The log goes no further that way. */
  | { readonly type: 'end'; readonly by: -1 | 1 }
  | { readonly type: 'nothing-said' };

const PRIORITY_OF: Readonly<Record<Kind, Priority>> = {
  error: 'error', lesson: 'lesson', dialog: 'lesson', answer: 'lesson', run: 'run', step: 'run', edit: 'edit', value: 'edit', focus: 'focus',
};

/** The next state and what to do; pure, so that every rule of talking can be told in a test. */
export function step(queue: Queue, event: QueueEvent): { queue: Queue; orders: readonly Order[] } {
  switch (event.type) {
    case 'want':
      return want(queue, event.wanted);
    case 'over':
      return queue.now?.id === event.id ? next({ ...queue, now: null }) : { queue, orders: [] };
    case 'silence':
      return silence(queue);
    case 'again':
      return sayAgain(queue, queue.reading ?? queue.log.length - 1, event.atMillis);
    case 'reread':
      return reread(queue, event.by, event.atMillis);
    case 'detail':
      return { queue: { ...queue, detail: event.detail }, orders: [] };
  }
}

function want(queue: Queue, wanted: Wanted): { queue: Queue; orders: readonly Order[] } {
  const priority = wanted.priority ?? PRIORITY_OF[wanted.kind];
  if (wanted.text.trim() === '') return { queue, orders: [] };
  const { now } = queue;
  const focus = wanted.kind === 'focus' || wanted.kind === 'value';
  // The keyboard may come twice to the same place for one key.
  if (focus && now?.kind === wanted.kind && now.text === wanted.text) return { queue, orders: [] };
  const utterance: Utterance = { ...wanted, priority, id: queue.nextId };
  // Where the keyboard was before it came here is of no use any more, nor where the program stood before it went on.
  const waiting = focus || wanted.kind === 'step' ? queue.waiting.filter((one) => one.kind !== wanted.kind) : queue.waiting;
  const cuts = focus && now !== null && now.kind === wanted.kind;
  const state = { ...queue, waiting: inTurn(waiting, utterance), nextId: queue.nextId + 1, reading: null, now: cuts ? null : now };
  if (state.now !== null) return { queue: state, orders: [] };
  const after = next(state);
  return cuts ? { queue: after.queue, orders: [{ type: 'hush' }, ...after.orders] } : after;
}

/** Behind everything that is at least as urgent. */
function inTurn(waiting: readonly Utterance[], one: Utterance): Utterance[] {
  const rank = PRIORITIES.indexOf(one.priority);
  const at = waiting.findIndex((other) => PRIORITIES.indexOf(other.priority) > rank);
  return at < 0 ? [...waiting, one] : [...waiting.slice(0, at), one, ...waiting.slice(at)];
}

function next(queue: Queue): { queue: Queue; orders: readonly Order[] } {
  const [first, ...rest] = queue.waiting;
  if (!first) return { queue, orders: [] };
  return { queue: { ...queue, waiting: rest, now: first, log: kept(queue.log, [first]) }, orders: [{ type: 'say', utterance: first }] };
}

/** What is an error stays in its turn; the rest can be read again in the log. */
function silence(queue: Queue): { queue: Queue; orders: readonly Order[] } {
  if (queue.now === null && queue.waiting.length === 0) return { queue, orders: [] };
  const errors = queue.waiting.filter((one) => one.priority === 'error');
  const unsaid = queue.waiting.filter((one) => one.priority !== 'error' && one.kind !== 'focus');
  const still = { ...queue, now: null, waiting: errors, log: kept(queue.log, unsaid) };
  const after = next(still);
  return { queue: after.queue, orders: [...(queue.now === null ? [] : [{ type: 'hush' } as const]), ...after.orders] };
}

function reread(queue: Queue, by: -1 | 1, atMillis: number): { queue: Queue; orders: readonly Order[] } {
  const to = (queue.reading ?? queue.log.length - 1) + by;
  if (to < 0 || to >= queue.log.length) return { queue, orders: [{ type: 'end', by }] };
  return sayAgain(queue, to, atMillis);
}

/** Says a sentence of the log once more; it does not come into the log twice. */
function sayAgain(queue: Queue, index: number, atMillis: number): { queue: Queue; orders: readonly Order[] } {
  const old = queue.log[index];
  if (!old) return { queue, orders: [{ type: 'nothing-said' }] };
  const utterance = { ...old, id: queue.nextId, wantedMillis: atMillis };
  const hush: Order[] = queue.now === null ? [] : [{ type: 'hush' }];
  const state = { ...queue, now: utterance, nextId: queue.nextId + 1, reading: index };
  return { queue: state, orders: [...hush, { type: 'say', utterance }] };
}

function kept(log: readonly Utterance[], more: readonly Utterance[]): Utterance[] {
  return [...log, ...more].slice(-LOG_LINES);
}
