import { describe, expect, it } from 'vitest';
import { earconOf } from '../src/sound/block-sounds';
import { inARow, lampsHeard, panOf, RunEars, stateHeard, type Happening } from '../src/sound/happenings';
import { EARCONS, groupOf, lengthOf, LOUDEST, notesOf, type Earcon } from '../src/sound/notes';
import { tonesOf } from '../src/sound/sensor-tone';
import { START, type State } from '../src/session/state';

const drove = (tick: number, motion: string, robot = 0): Happening => ({ tick, kind: 'drove', motion, robot });
const names = (heard: readonly { earcon: Earcon }[]): Earcon[] => heard.map(({ earcon }) => earcon);

describe('earcons', () => {
  it('are short, modest, and no two of them are the same', () => {
    for (const earcon of EARCONS) {
      expect(lengthOf(earcon), earcon).toBeLessThanOrEqual(earcon === 'passed' ? 0.6 : 0.4);
      for (const note of notesOf(earcon)) expect(note.gain, earcon).toBeLessThanOrEqual(LOUDEST);
    }
    expect(new Set(EARCONS.map((one) => JSON.stringify(notesOf(one)))).size).toBe(EARCONS.length);
  });

  it('go to the side that the robot turns to', () => {
    expect(notesOf('turnLeft').at(-1)?.toPan).toBeLessThan(-0.5);
    expect(notesOf('turnRight').at(-1)?.toPan).toBeGreaterThan(0.5);
    expect(notesOf('turnLeft', 0.8).at(-1)?.toPan).toBeLessThan(-0.4);
  });

  it('come from where the robot is', () => {
    const pose = { xMm: 0, yMm: 0, headingDeg: 0 };
    expect(panOf({ widthMm: 2000 }, pose)).toBeCloseTo(-0.8);
    expect(panOf({ widthMm: 2000 }, { ...pose, xMm: 1000 })).toBeCloseTo(0);
    expect(notesOf('bump', 0.6)[0]?.pan).toBeCloseTo(0.6);
  });

  it('sound for a block as for what the robot then does', () => {
    const block = (type: string, fields: Record<string, string> = {}) => ({ type, getFieldValue: (name: string) => fields[name] ?? null });
    expect(earconOf(block('drive_distance', { DIRECTION: 'forward' }))).toBe('forward');
    expect(earconOf(block('drive_go', { DIRECTION: 'back' }))).toBe('back');
    expect(earconOf(block('drive_turn', { DIRECTION: 'right' }))).toBe('turnRight');
    expect(earconOf(block('drive_stop'))).toBe('stands');
    expect(earconOf(block('light_signal', { STATE: 'off' }))).toBe('lampOff');
    expect(earconOf(block('control_repeat_until'))).toBe('again');
    expect(earconOf(block('control_if_else'))).toBe('asks');
    expect(earconOf(block('control_wait'))).toBe('waits');
  });
});

describe('what is heard of a run', () => {
  it('is each motion of the own robot, once', () => {
    const ears = new RunEars();
    expect(names(ears.of([drove(0, 'stands'), drove(1, 'forward')], 0))).toEqual(['forward']);
    expect(names(ears.of([drove(900, 'forward'), drove(950, 'turnLeft', 1)], 0))).toEqual([]);
    expect(names(ears.of([drove(2000, 'turnLeft')], 0))).toEqual(['turnLeft']);
    expect(names(ears.of([drove(2050, 'stands'), { tick: 2050, kind: 'touched', what: 'wall' }], 0))).toEqual(['stands', 'bump']);
    expect(names(ears.of([{ tick: 2060, kind: 'touched', what: 'gate' }], 0))).toEqual([]);
  });

  it('does not chatter along a line', () => {
    const ears = new RunEars();
    const wobble = Array.from({ length: 40 }, (_, i) => drove(i * 50, i % 2 === 0 ? 'turnLeft' : 'turnRight'));
    const heard = wobble.flatMap((one) => ears.of([one], 0));
    expect(heard.length).toBeLessThanOrEqual(7);
  });

  it('is a lamp that goes on, the one beside it that goes off is not', () => {
    const before = { 'signal.car.red': 1, 'signal.walk.green': 0 };
    expect(lampsHeard({ 'signal.car.red': 0, 'signal.car.green': 1 }, before)).toEqual([{ earcon: 'lampOn', pan: -0.5 }]);
    expect(lampsHeard({ 'signal.car.red': 0 }, before)).toEqual([{ earcon: 'lampOff', pan: -0.5 }]);
    expect(lampsHeard(before, before)).toEqual([]);
  });

  it('is its beginning, its end and what came of it', () => {
    const running: State = { ...START, run: 'running' };
    expect(stateHeard(running, START)).toEqual(['runs']);
    expect(stateHeard({ ...START, ended: 'finished' }, running)).toEqual(['ends']);
    expect(stateHeard({ ...START, trap: { blockId: null, code: 'x', message: { hira: '', ruby: '', en: '' } } }, running)).toEqual(['failed']);
    const grade = { id: 1, lesson: 'a/b', score: 0, feedback: { hira: '', ruby: '', en: '' }, checks: [] };
    expect(stateHeard({ ...START, grade: { ...grade, passed: true } }, START)).toEqual(['passed']);
    expect(stateHeard({ ...START, grade: { ...grade, passed: false } }, START)).toEqual(['failed']);
  });

  it('comes one after the other, and not when it is too late', () => {
    const heard = [{ earcon: 'placed', pan: 0 }, { earcon: 'forward', pan: 0 }, { earcon: 'passed', pan: 0 }, { earcon: 'runs', pan: 0 }] as const;
    const row = inARow(heard, 1, 1.5);
    expect(names(row.map((one) => one.heard))).toEqual(['placed', 'forward', 'passed']);
    for (let i = 1; i < row.length; i++) expect((row[i]?.at ?? 0) - (row[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(lengthOf(row[i - 1]?.heard.earcon ?? 'block'));
  });
});

describe('the tone of the sensors', () => {
  it('is low over the line and high beside it, each sensor on its side', () => {
    const [left, right] = tonesOf({ 'line.left': 5, 'line.right': 95 });
    expect(left?.pan).toBeLessThan(-0.5);
    expect(right?.pan).toBeGreaterThan(0.5);
    expect(left?.hertz ?? 0).toBeLessThan((right?.hertz ?? 0) / 1.7);
  });

  it('rises as something comes near, and is silent when nothing is', () => {
    const at = (mm: number) => tonesOf({ 'distance.front': mm })[0];
    expect(at(2000)).toBeUndefined();
    expect(at(100)?.hertz ?? 0).toBeGreaterThan(at(500)?.hertz ?? 0);
    expect(at(100)?.gain ?? 0).toBeGreaterThan(at(500)?.gain ?? 0);
  });
});

describe('the switches', () => {
  it('have every earcon on one of them', () => {
    expect(new Set(EARCONS.map(groupOf))).toEqual(new Set(['edits', 'motions', 'results']));
  });
});
