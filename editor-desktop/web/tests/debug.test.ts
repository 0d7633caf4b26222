import { describe, expect, it } from 'vitest';
import type { FromServer, Paused } from '../src/session/protocol';
import { isHeld, isSameMoment, lastTick, valueOf } from '../src/session/debug';
import { reduce, START, statusOf, type State } from '../src/session/state';
import { verbatim } from '../src/text/levels';

const hear = (state: State, message: FromServer): State =>
  reduce(state, { type: 'server', message, latestCompileId: 0, latestSaveId: 0 });

const running = (): State => hear(
  reduce({ ...START, link: 'open' }, { type: 'runAsked' }),
  { type: 'runStarted', runId: 1, course: 'line', deployMillis: 1 },
);
const telemetry = (tick: number, n: number): FromServer => ({
  type: 'telemetry', runId: 1, tick, running: [`b${n}`], variables: [{ name: 'n', value: n }], ports: {}, pose: null,
});
const pausedAt = (tick: number, reason: 'pause' | 'slow' = 'pause'): FromServer => ({
  type: 'paused', runId: 1, tick, reason, blockId: 'b2', hat: 'h', callStack: [], depth: 1, scripts: [],
});
const moment = (tick: number, n: number): FromServer => ({
  type: 'moment', runId: 1, tick, running: [`b${n}`], variables: [{ name: 'n', value: n }], lists: [], ports: {}, pose: null, said: [],
});

describe('a run that stands still', () => {
  it('is held until it goes on; slow motion holds nobody', () => {
    const slow = hear(running(), pausedAt(10, 'slow'));
    expect(isHeld(slow)).toBe(false);
    expect(slow.debug.paused?.blockId).toBe('b2');
    const held = hear(slow, pausedAt(20));
    expect(isHeld(held)).toBe(true);
    expect(isHeld(hear(held, { type: 'wentOn', runId: 1, tick: 20 }))).toBe(false);
    expect(isHeld(hear(held, { type: 'runEnded', runId: 1, reason: 'stopped', trap: null }))).toBe(false);
  });

  it('says its sentence in the bar, and no longer when it goes on', () => {
    const held = reduce(hear(running(), pausedAt(20)), { type: 'sentence', texts: verbatim('Paused: wait 3 seconds') });
    expect(statusOf(held).en).toBe('Paused: wait 3 seconds');
    expect(statusOf(hear(held, { type: 'wentOn', runId: 1, tick: 20 })).en).not.toContain('Paused');
  });

  it('shows another moment, keeps the present, and comes back to it', () => {
    let state = hear(hear(running(), telemetry(500, 2)), pausedAt(500));
    state = reduce(state, { type: 'lookBack', tick: 100 });
    state = hear(state, moment(100, 1));
    expect(state.variables).toEqual([{ name: 'n', value: 1 }]);
    expect(state.running).toEqual(['b1']);
    expect(lastTick(state)).toBe(500);
    state = hear(state, telemetry(500, 7)); // the debugger changed it meanwhile
    expect(state.variables).toEqual([{ name: 'n', value: 1 }]);
    state = reduce(state, { type: 'present' });
    expect(state.variables).toEqual([{ name: 'n', value: 7 }]);
    expect(state.tick).toBe(500);
  });

  it('says a problem where it speaks of the pause, and knows a moment told again', () => {
    const at = pausedAt(20) as Paused & { type: 'paused' };
    let state = reduce(hear(running(), at), { type: 'sentence', texts: verbatim('Paused') });
    state = hear(state, { type: 'problem', code: 'bad-value', message: verbatim('No number.'), remedy: verbatim('Try 7.') });
    expect(statusOf(state).en).toBe('No number. Try 7.');
    const calls = [{ frame: 2, blockId: 'b2', procedure: 'p', locals: [{ name: 'left', value: 4 }] }];
    const told = hear(state, { ...at, callStack: calls });
    expect(isSameMoment(told.debug.paused!, state.debug.paused)).toBe(true);
    expect(isSameMoment(told.debug.paused!, null)).toBe(false);
    expect(valueOf(told, 'left', 2)).toBe(4);
    expect(valueOf(told, 'left', null)).toBeUndefined();
  });

  it('lets go a moment that nobody asks for any more', () => {
    let state = hear(hear(running(), telemetry(500, 2)), pausedAt(500));
    state = reduce(reduce(state, { type: 'lookBack', tick: 100 }), { type: 'present' });
    expect(hear(state, moment(100, 1))).toBe(state);
  });

  it('goes on from the present, not from the past', () => {
    let state = hear(hear(running(), telemetry(500, 2)), pausedAt(500));
    state = hear(reduce(state, { type: 'lookBack', tick: 100 }), moment(100, 1));
    state = hear(state, { type: 'wentOn', runId: 1, tick: 500 });
    expect(state.tick).toBe(500);
    expect(state.debug.past).toBeNull();
  });
});
