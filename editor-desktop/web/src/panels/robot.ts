import { el, texts, words } from '../ui/dom';
import { icon } from '../ui/icons';
import { text } from '../text/catalogue';
import { verbatim, type Texts } from '../text/levels';
import { label, labelTexts, sayKey } from '../text/show';
import type { App } from '../session/app';
import { calledOf, isOnItsOwnFloor } from '../session/robots';
import { secondsOf, type LogEntry, type State } from '../session/state';
import { isFloor, type Course } from '../robot/course';
import type { Picture } from '../robot/picture';
import { pictureOf } from '../robot/pictures';
import { sceneValues } from '../robot/sensors';
import { listValue, valueRows, variableValue } from '../robot/values';
import { CourseChooser } from './course-list';
import { InWordsPanel } from './in-words';
import { PlotPanel } from './plot';
import { pressButton } from './press';
import { RobotChooser } from './robot-list';
import { SensesPanel } from './senses';
import { TaskPanel } from './task';

/** Right place: the robot as it is now, its values, and what it did in words. */
export class RobotPanel {
  readonly root = el('section', 'place robot');
  /** Which robot it is. */
  readonly chooser: RobotChooser;
  private readonly stage = el('div', 'stage');
  private readonly presses = el('div', 'presses');
  private readonly values = el('dl', 'values');
  private readonly plot = new PlotPanel();
  private readonly task = new TaskPanel();
  private readonly senses: SensesPanel;
  private readonly inWords: InWordsPanel;
  private readonly courses: CourseChooser;
  private readonly log = el('ol');
  private readonly logBox = el('div', 'log');
  private readonly problem = el('p', 'robot-problem');
  private readonly real = el('p', 'robot-real');
  private readonly realWords = el('span');
  private picture: Picture | null = null;
  private course: Course | null = null;
  private lastLogged: LogEntry | null = null;

  constructor(private readonly app: App) {
    this.senses = new SensesPanel(app);
    this.inWords = new InWordsPanel(() => app.state);
    this.courses = new CourseChooser(app);
    this.chooser = new RobotChooser(app);
    this.real.append(icon('bot'), this.realWords);
    this.real.dataset['testid'] = 'robot-real';
    this.problem.dataset['testid'] = 'robot-problem';
    this.root.id = 'robot';
    this.root.tabIndex = -1;
    const title = words('h2', 'place-title', 'ui.robot');
    label(this.root, 'ui.robot');
    this.stage.id = 'robot-picture';
    this.stage.dataset['testid'] = 'robot-picture';
    this.stage.setAttribute('role', 'img');
    this.stage.setAttribute('aria-describedby', this.inWords.description.id);
    this.values.dataset['testid'] = 'values';
    this.logBox.setAttribute('role', 'log');
    this.logBox.setAttribute('aria-live', 'off');
    this.logBox.dataset['testid'] = 'log';
    this.logBox.tabIndex = 0;
    this.logBox.append(this.log);
    const logTitle = words('h3', 'part-title', 'ui.log');
    logTitle.id = 'log-title';
    this.logBox.setAttribute('aria-labelledby', 'log-title');
    this.root.append(
      el('div', 'robot-head', title, this.chooser.root),
      this.problem,
      this.courses.root,
      this.real,
      this.stage,
      this.task.root,
      this.inWords.root,
      this.inWords.description,
      this.presses,
      this.senses.root,
      this.plot.root,
      logTitle,
      this.logBox,
      words('h3', 'part-title', 'ui.values'),
      this.values,
    );
    this.update(app.state);
  }

  update(state: State, before?: State): void {
    this.useCourse(state.course);
    this.chooser.update(state, before);
    if (!before || state.robots.problem !== before.robots.problem) this.showProblem(state);
    this.plot.update(state, before);
    if (!before || state.ports !== before.ports || state.variables !== before.variables || state.lists !== before.lists) {
      this.showPorts(state);
      this.showValues(state);
    }
    this.courses.update(state, before);
    if (!before || state.ports !== before.ports || state.pose !== before.pose || state.world !== before.world || state.track !== before.track || state.course !== before.course || state.run !== before.run || state.set !== before.set || state.robot !== before.robot || state.debug.past !== before.debug.past) {
      // What somebody made of the simulated sensors is none of a real robot's.
      const isAsSet = state.robot.simulated && state.run !== 'running' && state.debug.past === null && state.track === null;
      this.picture?.show({ ports: sceneValues(state.course, state.ports, isAsSet ? state.set : {}), pose: state.pose, world: state.world, running: state.run === 'running', track: state.track });
      this.inWords.update(state);
      this.senses.update(state);
    }
    if (!before || state.world !== before.world || state.tick !== before.tick || state.course !== before.course || state.robot !== before.robot || state.track !== before.track) this.task.update(state);
    if (!before || state.robot !== before.robot) sayKey(this.realWords, 'robots.real', { name: calledOf(state.robot) });
    this.hideWhatIsNot(state);
    if (!before || state.log !== before.log) this.showLog(state.log);
  }

  private showProblem({ robots: { problem } }: State): void {
    this.problem.hidden = problem === null;
    this.problem.replaceChildren(...(problem ? [icon('triangle-alert'), texts('span', '', problem.texts)] : []));
  }

  /** What only a simulator can do; and on a floor its picture too, for nobody knows here where a real robot is. */
  private hideWhatIsNot(state: State): void {
    const { robot } = state;
    const unseen = isOnItsOwnFloor(state);
    this.presses.hidden = !robot.simulated || this.presses.childElementCount === 0;
    this.courses.root.hidden = !robot.simulated || state.lesson !== null;
    this.stage.hidden = unseen;
    this.real.hidden = !unseen;
    if (unseen) this.inWords.root.hidden = this.task.root.hidden = true;
  }

  private useCourse(course: Course): void {
    if (course === this.course) return;
    this.course = course;
    const floor = isFloor(course);
    this.picture = pictureOf(course);
    this.stage.replaceChildren(this.picture.svg);
    this.stage.dataset['course'] = course.id ?? '';
    const scene: Texts = course.title ?? text(floor ? 'ui.robot.scene.line' : 'ui.robot.scene.crossing');
    labelTexts(this.stage, scene);
    const names = course.buttons?.map((b) => b.id ?? 'a') ?? (floor ? ['a', 'b'] : ['a']);
    const buttons = floor && names.length === 0 ? ['a', 'b'] : names;
    this.presses.replaceChildren(
      ...buttons.map((id) => pressButton(id, buttons.length > 1, (down) => this.app.press(`button.${id}`, down))),
    );
  }

  /** The ports as attributes, for tests and for whoever wants to look. */
  private showPorts(state: State): void {
    for (const name of Object.keys(this.stage.dataset)) {
      if (name.startsWith('port')) delete this.stage.dataset[name];
    }
    for (const [port, value] of Object.entries(state.ports)) {
      this.stage.setAttribute(`data-port-${port.replaceAll('.', '-')}`, String(value));
    }
  }

  private showValues(state: State): void {
    const rows = valueRows(state.ports);
    // What has no name the compiler made for itself.
    const variables = state.variables.filter(({ name }) => name !== '').map(({ name, value }) => ({
      id: `variable.${name}`,
      name: verbatim(name),
      value: variableValue(value),
    }));
    const lists = state.lists.map((list) => ({ id: `list.${list.name}`, name: verbatim(list.name), value: listValue(list) }));
    this.values.replaceChildren();
    for (const row of [...variables, ...lists, ...rows]) {
      const value = texts('dd', 'value', row.value);
      value.dataset['value'] = row.id;
      const isWide = row.id.startsWith('list.');
      this.values.append(el('div', `value-row${isWide ? ' wide' : ''}`, texts('dt', 'value-name', row.name), value));
    }
    if (!this.values.hasChildNodes()) {
      this.values.append(el('div', 'value-row empty', words('dt', 'value-name', 'ui.values.none'), el('dd')));
    }
  }

  private showLog(log: readonly LogEntry[]): void {
    const entries = log.map((entry) =>
      el(
        'li',
        'log-line',
        words('span', 'log-time', 'value.seconds', { number: secondsOf(entry.tick) }),
        texts('span', 'log-text', entry.texts),
      ),
    );
    const known = this.lastLogged ? log.indexOf(this.lastLogged) + 1 : 0;
    if (known > 0) {
      // Only what is new, so that it is read aloud once; the oldest lines make room.
      this.log.append(...entries.slice(known));
      while (this.log.childElementCount > log.length) this.log.firstElementChild?.remove();
    } else {
      this.log.replaceChildren(...(entries.length > 0 ? entries : [words('li', 'log-none', 'ui.log.none')]));
    }
    this.lastLogged = log.at(-1) ?? null;
    this.logBox.scrollTop = this.logBox.scrollHeight;
  }
}
