import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import type { CheckResult, Diagnostic, Lesson } from '../session/protocol';
import { secondsOf, statusOf, toMend, type State } from '../session/state';
import type { Announcement } from './announcer';
import { joined } from './joined';

/** What is worth saying of a change of the session; pure, in the order in which it is to be heard. */
export function tellings(state: State, before: State): Announcement[] {
  return [...ofLink(state, before), ...ofLesson(state, before), ...ofRun(state, before), ...ofGrade(state, before), ...ofNotice(state, before)];
}

function ofLink(state: State, before: State): Announcement[] {
  if (state.link === before.link || state.link !== 'dropped') return [];
  return [{ texts: statusOf(state), kind: 'error' }];
}

function ofLesson(state: State, before: State): Announcement[] {
  const { lesson } = state;
  if (lesson === null) return before.lesson === null ? [] : [{ texts: text('ui.lesson.none'), kind: 'lesson' }];
  if (lesson.id !== before.lesson?.id) return lessonOpened(lesson, state.step);
  if (state.step !== before.step) return stepOf(lesson, state.step);
  if (state.hintShown && !before.hintShown) {
    const hint = lesson.steps[state.step]?.hint;
    return hint ? [{ texts: hint, kind: 'lesson' }] : [];
  }
  return [];
}

/** Title, story and what it is about; then the step to begin with. */
function lessonOpened(lesson: Lesson, step: number): Announcement[] {
  return [
    { texts: text('speech.lesson', { title: lesson.title }), kind: 'lesson' },
    { texts: lesson.story, kind: 'lesson' },
    ...task(lesson, step),
  ];
}

/** What is to be done: the goal and the step now. */
export function task(lesson: Lesson, step: number): Announcement[] {
  return [{ texts: text('speech.goal', { goal: lesson.goal }), kind: 'lesson' }, ...stepOf(lesson, step)];
}

function stepOf(lesson: Lesson, index: number): Announcement[] {
  const step = lesson.steps[index];
  if (!step) return [];
  const number = text('speech.step', { number: index + 1, count: lesson.steps.length });
  const picture = step.picture ? [{ texts: step.picture.alternative, kind: 'lesson' } as const] : [];
  return [{ texts: joined([number, step.text]), kind: 'lesson' }, ...picture];
}

function ofRun(state: State, before: State): Announcement[] {
  const said: Announcement[] = [];
  if (state.ended === 'rejected' && before.ended !== 'rejected') {
    said.push({ texts: text('status.rejected'), kind: 'error' }, ...errors(state).map(ofFinding));
  }
  if (state.run !== 'idle' || before.run !== 'idle') {
    const last = before.log.at(-1);
    const known = last && state.runId === before.runId ? state.log.lastIndexOf(last) + 1 : 0;
    for (const { texts } of state.log.slice(known)) said.push({ texts, kind: 'run' });
  }
  if (state.trap && state.trap !== before.trap) said.push({ texts: state.trap.message, kind: 'error' });
  const { sentence } = state.debug;
  if (sentence && sentence !== before.debug.sentence) said.push({ texts: sentence, kind: 'run' });
  return said;
}

function errors(state: State): Diagnostic[] {
  return toMend(state).filter((finding) => finding.severity === 'error');
}

function ofFinding({ message }: Diagnostic): Announcement {
  return { texts: message, kind: 'error' };
}

function ofGrade(state: State, before: State): Announcement[] {
  const { grade } = state;
  if (state.grading !== null && before.grading === null) return [{ texts: text('ui.checking'), kind: 'run', from: 'full' }];
  if (grade === null || grade === before.grade) return [];
  const result = text(grade.passed ? 'ui.passed' : 'ui.notyet');
  return [
    { texts: joined([result, grade.feedback]), kind: 'lesson' },
    ...grade.checks.filter((check) => !check.passed).map(ofCheck),
    ...(grade.passed && state.lesson?.next ? [{ texts: text('speech.next.lesson'), kind: 'lesson' } as const] : []),
  ];
}

/** What is not done yet, and when in the run it shows. */
function ofCheck({ feedback, atTick }: CheckResult): Announcement {
  const at: Texts[] = atTick === null ? [] : [text('ui.at', { seconds: secondsOf(atTick) })];
  return { texts: joined([text('ui.check.failed'), ...at, feedback]), kind: 'lesson' };
}

function ofNotice(state: State, before: State): Announcement[] {
  if (!state.notice || state.notice === before.notice) return [];
  return [{ texts: state.notice, kind: 'run' }];
}
