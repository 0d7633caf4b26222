import { hasText, text } from '../text/catalogue';
import { verbatim, type Texts } from '../text/levels';
import { titleOf, type Course, type Goal } from './course';
import { colourOfKind } from './figures';
import type { World } from './world';

/** One line of what is to be done, or must not be done. */
export interface GoalRow {
  readonly words: Texts;
  /** A rule is kept until it is broken. */
  readonly state: 'open' | 'done' | 'kept' | 'failed';
}

/** What a thing of that kind is called: `can-red` is a red can; a kind without a word keeps its name. */
export function kindName(kind: string, shape = ''): Texts {
  const whole = nameOf(kind);
  if (whole) return whole;
  const colour = colourOfKind(kind);
  const plain = colour ? kind.slice(0, -colour.length - 1) : kind;
  const name = nameOf(plain) ?? nameOf(shape) ?? verbatim(plain);
  return colour && hasText(`arena.colour.${colour}`) ? text('arena.coloured', { colour: text(`arena.colour.${colour}`), kind: name }) : name;
}

function nameOf(kind: string): Texts | null {
  const key = [`arena.kind.${kind}`, `world.kind.${kind}`].find(hasText);
  return key ? text(key) : null;
}

/** Every goal and every rule of the course's task, as they stand. */
export function goalRows(course: Course, world: World | null): GoalRow[] {
  const goals = (course.task?.goals ?? []).map((goal, i): GoalRow => ({
    words: goalWords(course, goal),
    state: world?.task.goals[i] ? 'done' : 'open',
  }));
  const rules = (course.task?.avoid ?? []).map(({ touch, kind }): GoalRow => ({
    words: touch === 'things' ? text('arena.avoid.things', { kind: kindName(kind ?? '') }) : text('arena.avoid.walls'),
    state: world?.task.state === 'failed' ? 'failed' : 'kept',
  }));
  return [...goals, ...rules];
}

export function goalWords(course: Course, goal: Goal): Texts {
  const zone = zoneName(course, goal.zone);
  switch (goal.do) {
    case 'visit': {
      const zones = joined((goal.zones ?? []).map((id) => zoneName(course, id)));
      const rounds = goal.rounds ?? 1;
      return rounds > 1 ? text('arena.goal.rounds', { zones, rounds }) : text('arena.goal.visit', { zones });
    }
    case 'bring': {
      const kind = kindName(goal.kind ?? '');
      // As cards fall there may be any number of them.
      return goal.count === undefined ? text('world.goal.bringAll', { kind, zone }) : text('arena.goal.bring', { kind, count: goal.count, zone });
    }
    case 'fill':
      return text('arena.goal.fill', { zone, from: percent(goal.from ?? 0), to: percent(goal.to ?? 1) });
    case 'rest':
      return text('arena.goal.rest', { zone });
    default:
      return verbatim(goal.do ?? '');
  }
}

function percent(part: number): number {
  return Math.round(part * 100);
}

export function zoneName(course: Course, id: string | undefined): Texts {
  return titleOf(course.zones?.find((zone) => zone.id === id), id ?? '');
}

export function joined(texts: readonly Texts[]): Texts {
  return {
    hira: texts.map((t) => t.hira).join('、'),
    ruby: texts.map((t) => t.ruby).join('、'),
    en: texts.map((t) => t.en).join(', '),
  };
}

/** One sentence on how the task stands; null while there is nothing to say. */
export function taskSentence(course: Course, world: World | null, tick: number): Texts | null {
  const task = course.task;
  if (!task || !world) return null;
  const seconds = (Math.max(0, world.task.endedTick) / 1000).toFixed(1);
  if (world.task.state === 'done') return text('world.task.done', { seconds });
  if (world.task.state === 'failed') return text('world.task.failed', { seconds });
  const isOver = task.seconds !== undefined && tick >= task.seconds * 1000;
  return isOver ? text('arena.timeover') : null;
}
