import { goalRows, taskSentence } from '../robot/goals';
import { robotName } from '../robot/in-words';
import { text } from '../text/catalogue';
import type { State } from '../session/state';
import { el, texts, words } from '../ui/dom';
import { icon } from '../ui/icons';

const ICONS = { open: 'circle', done: 'circle-check', kept: 'flag', failed: 'triangle-alert' } as const;

/** Under the picture: what is to be done on this course, how far it is, and the time that is left. */
export class TaskPanel {
  readonly root = el('section', 'task');
  private readonly clock = el('span', 'task-clock');
  private readonly points = el('span', 'task-points');
  private readonly goals = el('ul', 'task-goals');
  private readonly result = el('p', 'task-result');
  private shown = '';

  constructor() {
    const title = words('h3', 'part-title', 'arena.goals');
    title.id = 'task-title';
    this.root.dataset['testid'] = 'task';
    this.root.setAttribute('aria-labelledby', 'task-title');
    // The story tells of it aloud; the clock would never be still.
    this.root.append(el('div', 'task-head', title, this.points, this.clock), this.goals, this.result);
  }

  update(state: State): void {
    const { course, world } = state;
    const hasPoints = (course.zones ?? []).some((zone) => Object.keys(zone.counts ?? {}).length > 0);
    this.root.hidden = !course.task || (!hasPoints && goalRows(course, null).length === 0);
    if (this.root.hidden) return;
    const limit = course.task?.seconds ?? 0;
    const tick = world && world.task.endedTick >= 0 && world.task.state !== 'open' ? world.task.endedTick : state.tick;
    this.clock.replaceChildren(words('span', '', 'world.clock', { now: (Math.min(tick, limit * 1000) / 1000).toFixed(1), limit }));
    this.points.hidden = !hasPoints;
    const sentence = taskSentence(course, world, state.tick);
    const rows = goalRows(course, world);
    const key = JSON.stringify([rows, sentence, world?.robots.map((robot) => robot.points), course.id]);
    if (key === this.shown) return;
    this.shown = key;
    if (hasPoints) this.showPoints(state);
    this.goals.replaceChildren(...rows.map(({ words: goal, state: stands }) =>
      el('li', `task-goal goal-${stands}`, icon(ICONS[stands]), el('span', '', texts('span', '', goal), words('span', 'task-state', `world.goal.state.${stands}`))),
    ));
    this.result.hidden = sentence === null;
    this.result.dataset['state'] = world?.task.state ?? 'open';
    this.result.replaceChildren(...(sentence ? [texts('span', '', sentence)] : []));
  }

  private showPoints({ course, world }: State): void {
    const robots = world?.robots ?? (course.robots ?? []).map(() => ({ points: 0 }));
    this.points.replaceChildren(...robots.map(({ points }, i) => {
      const several = robots.length > 1;
      const said = texts('span', 'task-robot', several
        ? text('world.points.of', { robot: robotName(course, i), points })
        : text('world.points', { points }));
      if (several) said.style.setProperty('--robot', course.robots?.[i]?.colour ?? 'transparent');
      return said;
    }));
  }
}
