import { describe, expect, it } from 'vitest';
import type { Course } from '../src/robot/course';
import type { FromServer, Lesson } from '../src/session/protocol';
import { reduce, START, type State } from '../src/session/state';

const words = { hira: 'あ', ruby: 'あ', en: 'a' };
const lesson: Lesson = {
  id: 'moving/metre', title: words, story: words, goal: words, steps: [], toolbox: [], starter: {}, work: null, breakpoints: null,
  course: { id: 'yard' } as Course, checks: [], next: null,
};
const moment: FromServer = {
  type: 'shownMoment', id: 7, lesson: 'moving/metre', tick: 4200, courseFile: { id: 'yard', widthMm: 900 } as Course, running: ['b2'],
  variables: [{ name: 'n', value: 3 }], ports: { 'motor.left': 0 }, pose: { xMm: 500, yMm: 200, headingDeg: 0 }, world: null, said: [], told: [{ tick: 4000, kind: 'move', texts: words }],
  track: [{ xMm: 100, yMm: 200, headingDeg: 0 }, { xMm: 500, yMm: 200, headingDeg: 0 }],
};
const server = (state: State, message: FromServer) => reduce(state, { type: 'server', message, latestCompileId: 0, latestSaveId: 0 });
const inLesson = server(START, { type: 'lesson', ...lesson });

describe('the moment at which a check failed', () => {
  it('stands where the robot is drawn, with the way that led to it', () => {
    const shown = server(inLesson, moment);
    expect(shown.pose?.xMm).toBe(500);
    expect(shown.track).toHaveLength(2);
    expect(shown.course.widthMm).toBe(900);
    expect(shown.running).toEqual(['b2']);
    expect(shown.log).toEqual([{ tick: 4000, texts: words }]);
    expect(shown.notice?.en).toContain('4.2');
  });

  it('gives way to the next run', () => {
    const running = server(server(inLesson, moment), { type: 'runStarted', runId: 1, course: 'yard', deployMillis: 3 });
    expect(running.track).toBeNull();
  });

  it('is not shown while a program runs, nor in another lesson', () => {
    const running = server(inLesson, { type: 'runStarted', runId: 1, course: 'yard', deployMillis: 3 });
    expect(server(running, moment).track).toBeNull();
    expect(server(START, moment).track).toBeNull();
  });
});
