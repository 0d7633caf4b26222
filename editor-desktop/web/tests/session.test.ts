import { describe, expect, it } from 'vitest';
import { parseFromServer, sessionUrl, type FromServer } from '../src/session/protocol';
import { breakpointsOf, Drafts } from '../src/session/drafts';
import { reduce, START, statusOf, toMend, type State } from '../src/session/state';
import { tellings } from '../src/speech/tellings';
import { verbatim } from '../src/text/levels';

const hear = (state: State, message: FromServer, compileId = 0, saveId = 0): State =>
  reduce(state, { type: 'server', message, latestCompileId: compileId, latestSaveId: saveId });

const welcome: FromServer = {
  type: 'welcome',
  version: 1,
  fileDialogs: false,
  restored: null, free: null, preferences: {},
  file: null,
  report: null,
  packs: [],
  robot: { name: verbatim('simulated'), simulated: true, address: '' },
};
const runStarted: FromServer = { type: 'runStarted', runId: 1, course: 'crossing', courseFile: { id: 'crossing' }, deployMillis: 3 };
const telemetry = (tick: number, ports: Record<string, number>): FromServer => ({
  type: 'telemetry', runId: 1, tick, running: ['b1'], variables: [], ports, pose: null,
});
const error = { severity: 'error', code: 'missing-input', blockId: 'b1', message: verbatim('x') } as const;

describe('protocol', () => {
  it('finds the session beside the page', () => {
    const page = { protocol: 'http:', host: '127.0.0.1:4711', search: '?token=a%2Bb' };
    expect(sessionUrl(page)).toBe('ws://127.0.0.1:4711/session?token=a%2Bb');
  });

  it('ignores what it does not know', () => {
    expect(parseFromServer('{"type":"somethingNew"}')).toBeNull();
    expect(parseFromServer('{"type":')).toBeNull();
    expect(parseFromServer('[]')).toBeNull();
    expect(parseFromServer(JSON.stringify(welcome))).toEqual(welcome);
  });
});

describe('a run', () => {
  it('shows what the ports do, and is told in the words of the server', () => {
    let state = hear(START, welcome);
    state = hear(reduce(state, { type: 'runAsked' }), runStarted);
    state = hear(state, telemetry(50, { 'signal.car.red': 1 }));
    state = hear(state, { type: 'told', runId: 1, sentences: [{ tick: 0, kind: 'output', texts: verbatim('Red on.') }] });
    state = hear(state, { type: 'runEnded', runId: 1, reason: 'finished', trap: null });

    expect(state.ports).toEqual({ 'signal.car.red': 1 });
    expect(state.log.map((line) => line.texts.en)).toEqual(['Red on.']);
    expect(state.run).toBe('idle');
    expect(state.running).toEqual([]);
  });

  it('keeps what it logged until the next one, and the lists as they are now', () => {
    let state = hear(reduce(hear(START, welcome), { type: 'runAsked' }), runStarted);
    const logged = (tick: number): FromServer => ({
      ...telemetry(tick, {}), lists: [{ name: 'notes', length: 1, items: ['3'] }], logged: [{ series: 'light', tick, value: 7 }],
    } as FromServer);
    state = hear(hear(state, logged(50)), logged(100));
    expect(state.plot[0]?.points).toEqual([{ tick: 50, value: 7 }, { tick: 100, value: 7 }]);
    expect(state.lists[0]?.items).toEqual(['3']);
    state = hear(state, telemetry(150, {}));
    state = hear(state, { type: 'runEnded', runId: 1, reason: 'finished', trap: null });
    expect(state.plot).toHaveLength(1);
    expect(hear(reduce(state, { type: 'runAsked' }), runStarted).plot).toEqual([]);
  });

  it('is not begun when the compiler says no', () => {
    let state = reduce(hear(START, welcome), { type: 'runAsked' });
    state = hear(state, { type: 'compiled', id: 7, ok: false, imageBytes: 0, diagnostics: [error] }, 7);
    expect(state.run).toBe('idle');
    expect(statusOf(state).en).toContain('mending');
    expect(state.findings).toEqual([error]);
  });

  it('keeps newer findings when an older answer comes late', () => {
    const state = hear(START, { type: 'compiled', id: 2, ok: false, imageBytes: 0, diagnostics: [error] }, 3);
    expect(state.findings).toEqual([]);
  });

  it('ends calmly when the line drops', () => {
    let state = hear(reduce(hear(START, welcome), { type: 'runAsked' }), runStarted);
    state = reduce(state, { type: 'dropped' });
    expect(state.run).toBe('idle');
    expect(statusOf(state).en).toContain('safe here');
    state = hear(state, welcome);
    expect(statusOf(state).en).toBe('Connected again.');
  });
});

describe('the world of a run', () => {
  const world = { robots: [{ points: 0 }], things: [], gatesOpen: [], fill: [], cards: [], task: { state: 'open' as const, goals: [], endedTick: -1 } };
  const onFloor = (tick: number, ports: Record<string, number>): FromServer =>
    ({ ...telemetry(tick, ports), pose: { xMm: tick, yMm: 0, headingDeg: 0 }, world }) as FromServer;
  const running = (): State => hear(reduce(hear(START, welcome), { type: 'runAsked' }), runStarted);

  it('is told by the server, sentence by sentence', () => {
    let state = hear(running(), onFloor(50, { 'motor.left': 50, 'motor.right': 50, 'bumper.front': 1 }));
    expect(state.log).toEqual([]);
    state = hear(state, { type: 'told', runId: 1, sentences: [
      { tick: 40, kind: 'move', texts: verbatim('5 cm forward.') },
      { tick: 45, kind: 'touch', texts: verbatim('Touched a box.') },
    ] });
    expect(state.log.map((line) => `${line.tick} ${line.texts.en}`)).toEqual(['40 5 cm forward.', '45 Touched a box.']);
    const other: FromServer = { type: 'told', runId: 9, sentences: [{ tick: 50, kind: 'move', texts: verbatim('9 cm back.') }] };
    expect(hear(state, other).log).toHaveLength(2);
  });

  it('goes on while something still rolls, but not in another lesson', () => {
    let state = hear(hear(running(), onFloor(50, {})), { type: 'runEnded', runId: 1, reason: 'finished', trap: null });
    state = hear(state, onFloor(100, {}));
    expect(state.pose?.xMm).toBe(100);
    expect(state.tick).toBe(50);
    const done: FromServer = { type: 'told', runId: 1, sentences: [{ tick: 90, kind: 'world', texts: verbatim('All done!') }] };
    state = hear(state, done);
    expect(state.log.at(-1)?.texts.en).toBe('All done!');
    const left = reduce(state, { type: 'leftLesson' });
    expect(hear(left, onFloor(150, {})).pose).toBeNull();
    expect(hear(left, done).log).toEqual([]);
  });

  it('is looked back at together with the rest', () => {
    let state = hear(running(), onFloor(50, {}));
    state = reduce(state, { type: 'lookBack', tick: 10 });
    state = hear(state, { ...onFloor(10, {}), type: 'moment', said: [], world: { ...world, fill: [0.5] } } as FromServer);
    expect(state.world?.fill).toEqual([0.5]);
    expect(reduce(state, { type: 'present' }).world?.fill).toEqual([]);
  });

  it('is another one on another course, which says what it lacks', () => {
    const chosen: FromServer = { type: 'course', course: 'kani', courseFile: { id: 'kani', kind: 'floor' }, world, missing: [verbatim('lamp')] };
    const state = hear(hear(running(), onFloor(50, {})), chosen);
    expect(state).toMatchObject({ course: { id: 'kani' }, world, log: [], run: 'idle', pose: null });
    expect(statusOf(state).en).toContain('has no lamp');
  });
});

describe('what was found out', () => {
  const trap = { blockId: 'b1', code: 'text-too-long', message: verbatim('too long') };
  const graded = (id: number): FromServer => ({
    type: 'graded', id, lesson: 'p/one', passed: true, score: 100, feedback: verbatim('well'), checks: [],
  });
  const trapped = (): State => {
    const state = hear(reduce(hear(START, welcome), { type: 'runAsked' }), runStarted);
    return hear(state, { type: 'runEnded', runId: 1, reason: 'trapped', trap });
  };

  it('goes when the program is another one', () => {
    expect(toMend(trapped()).map((f) => f.code)).toEqual(['text-too-long']);
    const state = reduce(trapped(), { type: 'edited' });
    expect(toMend(state)).toEqual([]);
    expect(statusOf(state)).toEqual(statusOf(hear(START, welcome)));
  });

  it('stays when only the title or the way of reading is another one', () => {
    let state = hear(reduce(trapped(), { type: 'gradeAsked', id: 4 }), graded(4));
    state = reduce(state, { type: 'retouched' });
    expect(state.grade?.passed).toBe(true);
    expect(state.trap).toEqual(trap);
    expect(state.saved).toBe('unsaved');
  });

  it('is not told of a program that was changed meanwhile', () => {
    let state = reduce(hear(START, welcome), { type: 'gradeAsked', id: 4 });
    state = reduce(state, { type: 'edited' });
    expect(state.grading).toBeNull();
    state = hear(reduce(state, { type: 'gradeAsked', id: 6 }), graded(4));
    expect(state.grade).toBeNull();
    expect(hear(state, graded(6)).grade?.passed).toBe(true);
  });

  it('does not follow into another lesson', () => {
    let state = hear(reduce(hear(START, welcome), { type: 'runAsked' }), runStarted);
    state = hear(state, telemetry(50, { 'signal.car.red': 1 }));
    state = reduce(state, { type: 'leftLesson' });
    state = hear(state, telemetry(100, { 'signal.car.red': 1 }));
    state = hear(state, { type: 'runEnded', runId: 1, reason: 'stopped', trap: null });
    expect(state).toMatchObject({ run: 'idle', ended: null, ports: {}, log: [] });
  });
});

describe('what is said of a check', () => {
  const failed = (id: string, words: string, atTick: number) =>
    ({ id, passed: false, feedback: verbatim(words), atTick, scenario: null });

  it('says what to do next once, with its moment, and then what else is not done', () => {
    const grade = { passed: false, feedback: verbatim('Turn left.'), checks: [failed('far', 'Too far.', 2000), failed('left', 'Turn left.', 1500)] };
    const state = { ...START, grade } as unknown as State;
    expect(tellings(state, START).map((one) => ('texts' in one ? one.texts.en : one.text))).toEqual([
      'Nearly there, at 1.5 s, Turn left.',
      'Not yet, at 2.0 s, Too far.',
    ]);
  });
});

describe('saving', () => {
  it('is done only when the last edit is on the disk', () => {
    let state = reduce(reduce(START, { type: 'edited' }), { type: 'saving' });
    state = hear(state, { type: 'autosaved', id: 1, atMillis: 0 }, 0, 2);
    expect(state.saved).toBe('saving');
    state = hear(state, { type: 'autosaved', id: 2, atMillis: 0 }, 0, 2);
    expect(state.saved).toBe('saved');
  });

  it('is not done when an edit came while the save was on its way', () => {
    let state = reduce(reduce(START, { type: 'edited' }), { type: 'saving' });
    state = reduce(state, { type: 'edited' });
    state = hear(state, { type: 'autosaved', id: 2, atMillis: 0 }, 0, 2);
    expect(state.saved).toBe('unsaved');
  });

  it('keeps the blocks of each lesson apart', () => {
    const stored = new Map<string, string>();
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    };
    const draft = { workspace: { blocks: 1 }, breakpoints: ['b'] };
    new Drafts(storage).keep('p/one', draft);
    expect(new Drafts(storage).of('p/one')).toEqual(draft);
    expect(new Drafts(storage).of('p/two')).toBeNull();
  });

  it('reads what an earlier version kept, and breakpoints that somebody wrote by hand', () => {
    const storage = { getItem: () => '{"blocks":{"x":1}}', setItem: () => {} };
    expect(new Drafts(storage).of('p/one')).toEqual({ workspace: { blocks: { x: 1 } }, breakpoints: [] });
    expect(breakpointsOf(['a', 7, null, 'b'])).toEqual(['a', 'b']);
    expect(breakpointsOf({ a: 1 })).toEqual([]);
  });
});
