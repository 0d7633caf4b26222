import { lengthOf, type Earcon } from './notes';
import type { Course } from '../robot/course';
import type { State } from '../session/state';

/** What the world tells of a run: `happened` of the page protocol, as far as it has a sound. */
export interface Happening {
  readonly tick: number;
  readonly kind: string;
  readonly robot?: number;
  readonly motion?: string;
  readonly what?: string;
}

/** A sound, and where it comes from: -1 left, 1 right. */
export interface Heard {
  readonly earcon: Earcon;
  readonly pan: number;
}

/** Movements that follow each other sooner are one wobble: the last of them is heard. */
const APART_TICKS = 300;

const MOTIONS: Readonly<Record<string, Earcon>> = {
  forward: 'forward', backward: 'back', turnLeft: 'turnLeft', turnRight: 'turnRight', stands: 'stands',
};

/** Where on the course the robot is, to the ears. */
export function panOf({ widthMm }: Course, pose: State['pose']): number {
  if (!widthMm || !pose) return 0;
  return Math.max(-0.8, Math.min(0.8, (pose.xMm / widthMm) * 1.6 - 0.8));
}

/** Tells what of a run is to be heard; remembers what was heard last, so that a line follower does not chatter. */
export class RunEars {
  private lastTick = -APART_TICKS;
  private last: Earcon | null = null;

  /** A new run begins. */
  begin(): void {
    this.lastTick = -APART_TICKS;
    this.last = null;
  }

  of(events: readonly Happening[], pan: number): Heard[] {
    const heard: Heard[] = [];
    for (const event of events) {
      if ((event.robot ?? 0) !== 0) continue;
      if (event.kind === 'touched' && event.what !== 'gate') heard.push({ earcon: 'bump', pan });
      if (event.kind === 'drove') heard.push(...this.motion(event, pan));
    }
    // Of many at once only the last ones can be told apart.
    return heard.slice(-2);
  }

  private motion({ tick, motion }: Happening, pan: number): Heard[] {
    const earcon = MOTIONS[motion ?? ''];
    if (!earcon || earcon === this.last || (this.last === null && earcon === 'stands')) return [];
    if (tick - this.lastTick < APART_TICKS && earcon !== 'stands') return [];
    this.last = earcon;
    this.lastTick = tick;
    return [{ earcon, pan }];
  }
}

/** Lamps that went on or off between two looks at the ports: the car's on the left, who walks on the right. */
export function lampsHeard(now: State['ports'], before: State['ports']): Heard[] {
  const heard: Heard[] = [];
  for (const [port, value] of Object.entries(now)) {
    if (!port.startsWith('signal.') && !port.startsWith('led.')) continue;
    const was = before[port] ?? 0;
    if (value > 0 === was > 0) continue;
    const pan = port.startsWith('signal.car') ? -0.5 : port.startsWith('signal.walk') ? 0.5 : 0;
    heard.push({ earcon: value > 0 ? 'lampOn' : 'lampOff', pan });
  }
  // What goes on is news; what goes off for it in the same moment is not heard beside it.
  const on = heard.filter(({ earcon }) => earcon === 'lampOn');
  return (on.length > 0 ? on : heard).slice(0, 2);
}

/** What of a change of the session is to be heard. */
export function stateHeard(state: State, before: State): Earcon[] {
  if (state.run === 'running' && before.run !== 'running') return ['runs'];
  if (state.grade && state.grade !== before.grade) return [state.grade.passed ? 'passed' : 'failed'];
  if (state.ended === 'rejected' && before.ended !== 'rejected') return ['cannot'];
  if (state.run === 'idle' && before.run === 'running') return [state.trap ? 'failed' : 'ends'];
  return [];
}

/** When each of several sounds begins, in seconds: one after the other, the last ones left out where they would lag. */
export function inARow(heard: readonly Heard[], from: number, latest: number): { readonly heard: Heard; readonly at: number }[] {
  const row: { heard: Heard; at: number }[] = [];
  let at = from;
  for (const one of heard) {
    if (at > latest) break;
    row.push({ heard: one, at });
    at += lengthOf(one.earcon) + 0.04;
  }
  return row;
}
