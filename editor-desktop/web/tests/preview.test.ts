import { describe, expect, it } from 'vitest';
import { statusOf } from '../src/panels/pack-in-work';
import type { FromServer, Lesson, PackInWork } from '../src/session/protocol';
import { reduce, START, type State } from '../src/session/state';
import { verbatim } from '../src/text/levels';

const hear = (state: State, message: FromServer): State =>
  reduce(state, { type: 'server', message, latestCompileId: 0, latestSaveId: 0 });

const step = (words: string) => ({ text: verbatim(words), hint: verbatim('…') });
const lesson = (goal: string, steps: number, course = 'crossing'): Lesson => ({
  id: 'rice/first',
  title: verbatim('First'),
  story: verbatim('…'),
  goal: verbatim(goal),
  steps: Array.from({ length: steps }, (_, i) => step(`step ${i + 1}`)),
  toolbox: ['event_start'],
  starter: {},
  work: null,
  breakpoints: null,
  course: { id: course },
  checks: [],
  next: null,
});
const inWork = (changes: Partial<PackInWork>): PackInWork =>
  ({ id: 'rice', revision: 2, shown: 'now', checked: false, findings: [], ...changes });
const finding = { file: 'first/ja.md', line: 12, code: 'kanji-without-reading', message: 'No reading.', remedy: 'Write one.' };

describe('a lesson that its author changes while it is open', () => {
  const open = (): State => {
    const state = reduce(hear(START, { type: 'lesson', ...lesson('old', 4) }), { type: 'step', to: 2 });
    return reduce({ ...state, pose: { xMm: 1, yMm: 2, headingDeg: 0 } }, { type: 'hint', shown: true });
  };

  it('comes anew in place: the step, its hint and the robot stay', () => {
    const state = hear(open(), { type: 'lesson', ...lesson('new', 5), again: true });
    expect(state.lesson?.goal.en).toBe('new');
    expect([state.step, state.hintShown, state.pose?.xMm]).toEqual([2, true, 1]);
  });

  it('stays on its last step when there are fewer now', () => {
    expect(hear(open(), { type: 'lesson', ...lesson('new', 2), again: true }).step).toBe(1);
  });

  it('is cleared of what stood on a course that is another one now', () => {
    const state = hear(open(), { type: 'lesson', ...lesson('new', 4, 'yard'), again: true });
    expect([state.course.id, state.pose, state.step]).toEqual(['yard', null, 2]);
  });

  it('does not pull anybody back who has gone to another lesson', () => {
    const elsewhere = hear(open(), { type: 'lesson', ...lesson('x', 1), id: 'rice/second' });
    expect(hear(elsewhere, { type: 'lesson', ...lesson('new', 4), again: true })).toBe(elsewhere);
  });

  it('is opened from its first step by whoever chooses it', () => {
    expect(hear(open(), { type: 'lesson', ...lesson('new', 4), again: false }).step).toBe(0);
  });
});

describe('a pack in work', () => {
  it('that was saved with a mistake leaves the lesson as it is', () => {
    const before = hear(START, { type: 'lesson', ...lesson('old', 4) });
    const state = hear(before, { type: 'packs', packs: [], inWork: inWork({ shown: 'earlier', findings: [finding] }) });
    expect(state.lesson).toBe(before.lesson);
    expect(state.inWork?.findings).toEqual([finding]);
  });

  it('says which state of it is shown', () => {
    const said = (changes: Partial<PackInWork>) => statusOf(inWork(changes)).en;
    expect(said({ shown: 'earlier', findings: [finding] })).toContain('how it was before');
    expect(said({ shown: 'nothing', findings: [finding] })).toContain('Mend the files');
    expect(said({ findings: [finding] })).toContain('do not get');
    expect(said({})).toContain('being tried');
    expect(said({ checked: true })).toContain('Nothing to mend');
  });
});
