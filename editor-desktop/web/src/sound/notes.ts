/** One tone, short enough to lie beside words. Times in seconds, pitch in hertz. */
export interface Note {
  /** After the sound's beginning. */
  readonly at: number;
  readonly seconds: number;
  readonly hertz: number;
  /** Where its pitch goes until it ends; it stays when this is missing. */
  readonly toHertz?: number;
  readonly wave: 'sine' | 'triangle' | 'square';
  /** From -1, left, to 1, right. */
  readonly pan: number;
  /** Where it goes until it ends. */
  readonly toPan?: number;
  /** 0 to 1. */
  readonly gain: number;
}

/** Everything that has a sound of its own. What the blocks say is the same while one builds and while the robot does it. */
export const EARCONS = [
  'forward', 'back', 'turnLeft', 'turnRight', 'stands', 'bump',
  'lampOn', 'lampOff', 'tone', 'waits', 'asks', 'again', 'block',
  'taken', 'placed', 'gone', 'cannot', 'runs', 'ends', 'passed', 'failed',
] as const;
export type Earcon = (typeof EARCONS)[number];

/** What can be turned off by itself. */
export const SOUND_GROUPS = ['edits', 'motions', 'results', 'sensors'] as const;
export type SoundGroup = (typeof SOUND_GROUPS)[number];

/** The loudest that any sound is: half as loud as a voice. */
export const LOUDEST = 0.25;

const note = (at: number, seconds: number, hertz: number, more: Partial<Note> = {}): Note => ({
  at, seconds, hertz, wave: 'sine', pan: 0, gain: 0.18, ...more,
});

/** Two rising tones go on, two falling ones come back; a turn goes round to its side; what stops is low and short. */
const NOTES: Readonly<Record<Earcon, readonly Note[]>> = {
  forward: [note(0, 0.07, 440, { wave: 'triangle' }), note(0.07, 0.11, 660, { wave: 'triangle' })],
  back: [note(0, 0.07, 440, { wave: 'triangle' }), note(0.07, 0.11, 294, { wave: 'triangle' })],
  turnLeft: [note(0, 0.2, 523, { toHertz: 440, pan: 0.1, toPan: -0.9 })],
  turnRight: [note(0, 0.2, 523, { toHertz: 622, pan: -0.1, toPan: 0.9 })],
  stands: [note(0, 0.14, 196, { wave: 'triangle' })],
  bump: [note(0, 0.16, 140, { toHertz: 70, wave: 'square', gain: 0.12 })],
  lampOn: [note(0, 0.06, 784), note(0.05, 0.14, 1175, { gain: 0.12 })],
  lampOff: [note(0, 0.06, 1175, { gain: 0.12 }), note(0.05, 0.14, 784, { gain: 0.1 })],
  tone: [note(0, 0.18, 880, { wave: 'square', gain: 0.06 })],
  waits: [note(0, 0.04, 392), note(0.12, 0.04, 392)],
  asks: [note(0, 0.08, 494), note(0.09, 0.12, 587, { toHertz: 740 })],
  again: [note(0, 0.06, 523), note(0.07, 0.06, 659), note(0.14, 0.06, 523)],
  block: [note(0, 0.08, 587)],
  taken: [note(0, 0.05, 330, { toHertz: 494, wave: 'triangle' })],
  placed: [note(0, 0.04, 247, { wave: 'triangle' }), note(0.045, 0.06, 165, { wave: 'triangle' })],
  gone: [note(0, 0.14, 494, { toHertz: 165, wave: 'triangle', gain: 0.12 })],
  cannot: [note(0, 0.07, 156, { wave: 'square', gain: 0.08 }), note(0.1, 0.09, 147, { wave: 'square', gain: 0.08 })],
  runs: [note(0, 0.07, 392), note(0.08, 0.07, 523), note(0.16, 0.12, 784)],
  ends: [note(0, 0.07, 784), note(0.08, 0.07, 523), note(0.16, 0.12, 392)],
  passed: [note(0, 0.1, 523), note(0.1, 0.1, 659), note(0.2, 0.1, 784), note(0.3, 0.3, 1047)],
  failed: [note(0, 0.14, 392), note(0.15, 0.24, 330)],
};

/** Which switch an earcon hangs on. */
export function groupOf(earcon: Earcon): SoundGroup {
  switch (earcon) {
    case 'runs':
    case 'ends':
    case 'passed':
    case 'failed':
      return 'results';
    case 'taken':
    case 'placed':
    case 'gone':
    case 'cannot':
      return 'edits';
    default:
      return 'motions';
  }
}

/** The notes of an earcon, heard from a place; what goes to a side by itself keeps its way, shorter. */
export function notesOf(earcon: Earcon, pan = 0): readonly Note[] {
  return NOTES[earcon].map((one) => {
    const moved = { ...one, pan: side(one.pan + pan * (1 - Math.abs(one.pan))) };
    return one.toPan === undefined ? moved : { ...moved, toPan: side(one.toPan * 0.8 + pan * 0.2) };
  });
}

function side(pan: number): number {
  return Math.max(-1, Math.min(1, pan));
}

/** How long an earcon sounds, in seconds. */
export function lengthOf(earcon: Earcon): number {
  return Math.max(...NOTES[earcon].map(({ at, seconds }) => at + seconds));
}
