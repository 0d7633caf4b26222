import { walk } from './help';
import { RobotCodeDialog } from './robot-code';
import type { App } from '../session/app';
import { calledOf, robotRows, wayOf, type RobotRow } from '../session/robots';
import type { State } from '../session/state';
import { text } from '../text/catalogue';
import { label, labelTexts, say } from '../text/show';
import { button, el, setAble, texts, words } from '../ui/dom';
import { icon } from '../ui/icons';

const ICONS: Readonly<Record<RobotRow['way'], string>> = { screen: 'monitor', cable: 'cable', network: 'wifi' };

/** Which robot programs run on, and behind the button all others: the one on the screen, and what is found by cable and network. */
export class RobotChooser {
  readonly root = el('div', 'robot-choice');
  private readonly chooser: HTMLButtonElement;
  private readonly picture = el('span', 'robot-way');
  private readonly name = el('span', 'chooser-name');
  private readonly menu = el('div', 'menu robot-menu');
  private readonly list = el('ul', 'robot-list');
  private readonly searched = el('div', 'robot-searched');
  private readonly again: HTMLButtonElement;
  /** The last one that was opened. */
  private code: RobotCodeDialog | null = null;
  /** The list as it is drawn: one that stays the same is not touched, somebody may be on it. */
  private drawn = '';

  constructor(private readonly app: App) {
    this.chooser = el('button', 'button chooser robot-chooser', this.picture, words('span', 'visually-hidden', 'robots.inUse'), this.name, icon('chevron-down'));
    this.chooser.type = 'button';
    this.chooser.id = 'robot-chooser';
    this.chooser.dataset['testid'] = 'robot-chooser';
    this.chooser.setAttribute('aria-haspopup', 'dialog');
    this.chooser.setAttribute('aria-keyshortcuts', 'Alt+O');
    this.again = button({ key: 'robots.again', icon: 'rotate-ccw', classes: 'small', testId: 'robot-search', onClick: () => this.app.findRobots() });
    this.build();
    this.update(app.state);
  }

  /** The list, with the keyboard on the robot that is in use. */
  open(): void {
    if (!this.isOpen) this.menu.showPopover();
  }

  update(state: State, before?: State): void {
    if (!before || state.robot !== before.robot || state.robots.connecting !== before.robots.connecting) this.showUsed(state);
    if (!before || state.robot !== before.robot || state.robots !== before.robots) this.showList(state);
    this.code?.update(state, before);
  }

  private get isOpen(): boolean {
    return this.menu.matches(':popover-open');
  }

  private build(): void {
    this.menu.id = 'robot-menu';
    this.menu.popover = 'auto';
    this.menu.setAttribute('role', 'dialog');
    label(this.menu, 'robots.choose');
    this.chooser.popoverTargetElement = this.menu;
    this.menu.addEventListener('keydown', (event) => walk(event, this.entries()));
    this.menu.addEventListener('toggle', ({ newState }) => {
      if (newState !== 'open') return;
      (this.menu.querySelector<HTMLElement>('[aria-current]') ?? this.entries()[0])?.focus();
      this.app.findRobots();
    });
    // Here arrows go from robot to robot: a screen reader that reads the page by arrows must let them through.
    const body = el('div', 'robot-menu-body', words('h2', 'menu-title', 'robots.choose'), this.list, this.searched, this.again);
    body.setAttribute('role', 'application');
    label(body, 'robots.choose');
    this.menu.append(body);
    this.root.append(this.chooser, this.menu);
  }

  private entries(): HTMLElement[] {
    return [...this.menu.querySelectorAll<HTMLElement>('button')];
  }

  private showUsed({ robot, robots: { connecting } }: State): void {
    const shown = connecting ?? robot;
    this.picture.replaceChildren(icon(ICONS[wayOf(shown)]));
    const isOnItsWay = connecting !== null && !connecting.simulated;
    say(this.name, isOnItsWay ? text('robots.onItsWay') : calledOf(shown));
    this.chooser.dataset['state'] = isOnItsWay ? 'connecting' : 'ready';
    this.chooser.setAttribute('aria-busy', String(isOnItsWay));
  }

  private showList(state: State): void {
    const rows = robotRows(state);
    const { search, found } = state.robots;
    const isGoing = search === 'going';
    setAble(this.again, !isGoing);
    this.searched.replaceChildren(...searchWords(isGoing, search === 'over' && found.length === 0));
    const key = JSON.stringify(rows);
    if (key === this.drawn) return;
    this.drawn = key;
    const at = this.list.contains(document.activeElement) ? (document.activeElement as HTMLElement).id : null;
    this.list.replaceChildren(...rows.map((row) => this.row(row)));
    if (at !== null) (document.getElementById(at) ?? this.entries()[0])?.focus();
  }

  private row(row: RobotRow): HTMLElement {
    const { robot, way, note, isInUse } = row;
    const name = calledOf(robot);
    const sign = isInUse ? [icon('check')] : [];
    const entry = el(
      'button', 'menu-entry robot-entry',
      icon(ICONS[way]),
      el('span', 'robot-words', texts('span', 'robot-called', name), ...(note ? [texts('span', 'robot-note', note)] : [])),
      ...sign,
    );
    entry.type = 'button';
    entry.id = entry.dataset['testid'] = `robot-${robot.address || 'screen'}`;
    if (isInUse) entry.setAttribute('aria-current', 'true');
    entry.addEventListener('click', () => this.choose(row));
    return el('li', 'robot-row', entry, ...(robot.simulated ? [] : [this.which(row)]));
  }

  /** Two robots of one kind lie on the table: the one that is meant blinks and beeps. */
  private which({ robot }: RobotRow): HTMLButtonElement {
    const element = button({ key: 'robots.show', icon: 'bell-ring', classes: 'small quiet robot-which', onClick: () => this.app.showRobot(robot) });
    element.id = element.dataset['testid'] = `show-${robot.address}`;
    return labelTexts(element, text('robots.show.name', { name: calledOf(robot) }));
  }

  private choose({ robot, isInUse, needsCode }: RobotRow): void {
    this.menu.hidePopover();
    // It goes back to where it was; when it was nowhere, here is better than nowhere.
    const here = document.activeElement;
    if (here === document.body || this.menu.contains(here)) this.chooser.focus();
    if (needsCode) this.code = new RobotCodeDialog(this.app, robot);
    else if (!isInUse || this.app.state.robots.connecting) this.app.useRobot(robot);
  }
}

/** Announced too, by whoever tells of the session. */
function searchWords(isGoing: boolean, isNone: boolean): Node[] {
  if (isGoing) return [el('p', 'robot-searching', icon('radar'), words('span', '', 'robots.searching'))];
  return isNone ? [words('p', 'robot-none', 'robots.none'), words('p', 'robot-none-help', 'robots.none.help')] : [];
}
