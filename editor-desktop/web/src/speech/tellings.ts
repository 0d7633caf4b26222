import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import type { CheckResult, Diagnostic, Lesson, Trap } from '../session/protocol';
import { secondsOf, statusOf, toMend, type State } from '../session/state';
import type { Announcement } from './announcer';
import { joined } from './joined';

/** What a block says, by its id; null for one that is not there. */
export type SayBlock = (blockId: string) => Texts | null;

/** What is worth saying of a change of the session; pure, in the order in which it is to be heard. */
export function tellings(state: State, before: State, sayBlock: SayBlock = () => null): Announcement[] {
  return [...ofLink(state, before), ...ofRobots(state, before), ...ofLesson(state, before), ...ofRun(state, before, sayBlock), ...ofGrade(state, before), ...ofNotice(state, before)];
}

function ofLink(state: State, before: State): Announcement[] {
  if (state.link === before.link || state.link !== 'dropped') return [];
  return [{ texts: statusOf(state), kind: 'error' }];
}

/** A search and what it found, and why a robot is not there; which one is in use stands in a notice. */
function ofRobots({ robots }: State, { robots: before }: State): Announcement[] {
  const said: Announcement[] = [];
  if (robots.problem && robots.problem !== before.problem) said.push({ texts: robots.problem.texts, kind: 'error' });
  if (robots.search === before.search) return said;
  if (robots.search === 'going') said.push({ texts: text('robots.searching'), kind: 'answer' });
  if (robots.search === 'over') said.push({ texts: searchSaid(robots.found.length), kind: 'answer' });
  return said;
}

function searchSaid(number: number): Texts {
  return number === 0 ? joined([text('robots.none'), text('robots.none.help')]) : text('robots.found', { number });
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

function ofRun(state: State, before: State, sayBlock: SayBlock): Announcement[] {
  const said: Announcement[] = [];
  if (state.ended === 'rejected' && before.ended !== 'rejected') {
    said.push({ texts: text('status.rejected'), kind: 'error' }, ...errors(state).map((finding) => ofFinding(finding, sayBlock)));
  }
  if (state.run !== 'idle' || before.run !== 'idle') {
    const last = before.log.at(-1);
    const known = last && state.runId === before.runId ? state.log.lastIndexOf(last) + 1 : 0;
    for (const { texts } of state.log.slice(known)) said.push({ texts, kind: 'run' });
  }
  if (state.trap && state.trap !== before.trap && !isTold(state.trap, state)) said.push(ofFinding(state.trap, sayBlock));
  const { sentence, spoken } = state.debug;
  if (sentence && sentence !== before.debug.sentence) {
    said.push(spoken ? { texts: spoken, kind: 'step' } : { texts: sentence, kind: 'run' });
  }
  return said;
}

function errors(state: State): Diagnostic[] {
  return toMend(state).filter((finding) => finding.severity === 'error');
}

/** The story of a simulated run ends with where and why. */
function isTold({ message }: Trap, { log }: State): boolean {
  return log.at(-1)?.texts.hira.includes(message.hira) ?? false;
}

/** Which block, what happened, what to try. */
function ofFinding({ blockId, message }: Pick<Diagnostic, 'blockId' | 'message'>, sayBlock: SayBlock): Announcement {
  const block = blockId === null ? null : sayBlock(blockId);
  return { texts: block ? text('speech.at.block', { block, message }) : message, kind: 'error' };
}

function ofGrade(state: State, before: State): Announcement[] {
  const { grade } = state;
  if (state.grading !== null && before.grading === null) return [{ texts: text('ui.checking'), kind: 'run', from: 'full' }];
  if (grade === null || grade === before.grade) return [];
  const result = text(grade.passed ? 'ui.passed' : 'ui.notyet');
  const failed = grade.checks.filter((check) => !check.passed);
  // The first sentence is that of one of the checks: it is not said again.
  const told = failed.find((check) => check.feedback.hira === grade.feedback.hira);
  return [
    { texts: joined([result, ...(told ? momentOf(told) : []), grade.feedback]), kind: 'lesson' },
    ...failed.filter((check) => check !== told).map(ofCheck),
    ...(grade.passed && state.lesson?.next ? [{ texts: text('speech.next.lesson'), kind: 'lesson' } as const] : []),
  ];
}

/** What is not done yet, and when in the run it shows. */
function ofCheck(check: CheckResult): Announcement {
  return { texts: joined([text('ui.check.failed'), ...momentOf(check), check.feedback]), kind: 'lesson' };
}

function momentOf({ atTick }: CheckResult): Texts[] {
  return atTick === null ? [] : [text('ui.at', { seconds: secondsOf(atTick) })];
}

function ofNotice(state: State, before: State): Announcement[] {
  if (!state.notice || state.notice === before.notice || state.notice === state.robots.problem?.texts) return [];
  return [{ texts: state.notice, kind: 'run' }];
}
