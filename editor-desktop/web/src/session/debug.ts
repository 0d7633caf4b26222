import type { Texts } from '../text/levels';
import type { Moment, NamedValue, Paused } from './protocol';
import type { State } from './state';

/** What the debugger shows of a run. */
export interface DebugState {
  /** Where the program stands still, in slow motion for a moment; null while it goes on. */
  readonly paused: Paused | null;
  /** One sentence on that, for the bar; null when there is nothing to say. */
  readonly sentence: Texts | null;
  /** The same as it is said aloud, with what came before it and what is read; null when that is the same. */
  readonly spoken: Texts | null;
  /** The tick that is looked at instead of the present one. */
  readonly past: number | null;
  /** What the present looks like while the past is looked at. */
  readonly now: Shown | null;
}

/** What the slider moves. */
type Shown = Pick<State, 'tick' | 'running' | 'variables' | 'lists' | 'ports' | 'pose' | 'world'>;

export const NOT_DEBUGGING: DebugState = { paused: null, sentence: null, spoken: null, past: null, now: null };

/** The same moment told again, because a local was changed. */
export function isSameMoment(one: Paused, other: Paused | null | undefined): boolean {
  return other?.runId === one.runId && other.tick === one.tick && other.reason === one.reason && other.blockId === one.blockId;
}

/** What a variable holds, or a local of a call; undefined when there is none of that name. */
export function valueOf(state: State, name: string, frame: number | null): NamedValue['value'] | undefined {
  const among = frame === null ? state.variables : state.debug.paused?.callStack.find((call) => call.frame === frame)?.locals;
  return among?.find((one) => one.name === name)?.value;
}

/** True while somebody can look around: slow motion goes on by itself. */
export function isHeld(state: State): boolean {
  return state.debug.paused !== null && state.debug.paused.reason !== 'slow';
}

/** The last tick that can be looked at. */
export function lastTick(state: State): number {
  return state.debug.now?.tick ?? state.tick;
}

export function paused(state: State, message: Paused): State {
  if (state.run !== 'running') return state;
  const present = toPresent(state);
  return { ...present, debug: { ...present.debug, paused: message } };
}

export function wentOn(state: State): State {
  const present = toPresent(state);
  return { ...present, debug: NOT_DEBUGGING };
}

/** Somebody wants to look at that tick; the answer comes as a moment. */
export function lookBack(state: State, tick: number): State {
  const { debug } = state;
  return { ...state, debug: { ...debug, past: tick, now: debug.now ?? shownOf(state) } };
}

/** A moment of the past came; one that is no longer asked for is let go. */
export function moment(state: State, message: Moment): State {
  if (state.debug.past === null) return state;
  const { tick, running, variables, ports, pose } = message;
  return { ...state, tick, running, variables, lists: message.lists ?? [], ports, pose, world: message.world ?? null };
}

/** The present comes back. */
export function toPresent(state: State): State {
  const { now } = state.debug;
  if (!now) return state;
  return { ...state, ...now, debug: { ...state.debug, past: null, now: null } };
}

/** What came of the present while the past is looked at waits. */
export function meanwhile(state: State, shown: Shown): State {
  return { ...state, debug: { ...state.debug, now: shownOf(shown) } };
}

function shownOf({ tick, running, variables, lists, ports, pose, world }: Shown): Shown {
  return { tick, running, variables, lists, ports, pose, world };
}
