import { titleOf, type Course } from '../robot/course';
import { pictureOf } from '../robot/pictures';
import type { App } from '../session/app';
import type { State } from '../session/state';
import { label } from '../text/show';
import { el, texts, words } from '../ui/dom';
import { icon } from '../ui/icons';

/** Where the robot is: its course, and behind the button all others, each with a small picture. A lesson has its own. */
export class CourseChooser {
  readonly root = el('div', 'course');
  private readonly chooser: HTMLButtonElement;
  private readonly name = el('span', 'chooser-name');
  private readonly menu = el('div', 'menu course-menu');
  private listed: readonly Course[] = [];

  constructor(private readonly app: App) {
    this.chooser = el('button', 'button chooser course-chooser', icon('map'), this.name, icon('chevron-down'));
    this.chooser.type = 'button';
    this.chooser.id = 'course-chooser';
    this.chooser.dataset['testid'] = 'course-chooser';
    this.chooser.setAttribute('aria-haspopup', 'dialog');
    this.menu.id = 'course-menu';
    this.menu.popover = 'auto';
    this.menu.setAttribute('role', 'dialog');
    label(this.menu, 'world.course.choose');
    this.chooser.popoverTargetElement = this.menu;
    this.menu.addEventListener('toggle', (event) => {
      if (event.newState === 'open' && this.listed.length === 0) this.app.tell({ type: 'listCourses' });
    });
    this.root.append(this.chooser, this.menu);
    this.update(app.state);
  }

  update(state: State, before?: State): void {
    const fixed = state.lesson !== null;
    if (!before || state.course !== before.course || state.lesson !== before.lesson) {
      this.chooser.hidden = fixed;
      this.name.replaceChildren(words('span', 'visually-hidden', 'world.course'), texts('span', '', titleOf(state.course)));
      this.markChosen(state.course.id);
    }
    if (state.courses !== this.listed) {
      this.listed = state.courses;
      this.menu.replaceChildren(
        words('h2', 'menu-title', 'world.course.choose'),
        el('ul', 'course-list', ...state.courses.map((course, i) => el('li', '', this.entry(course, i, state.courses.length)))),
      );
      this.markChosen(state.course.id);
      if (this.menu.matches(':popover-open')) this.menu.querySelector<HTMLElement>('[aria-current], button')?.focus();
    }
  }

  private markChosen(id: string | undefined): void {
    for (const one of this.menu.querySelectorAll<HTMLElement>('.course-entry')) {
      if (one.dataset['course'] === id) one.setAttribute('aria-current', 'true');
      else one.removeAttribute('aria-current');
    }
  }

  private entry(course: Course, rank: number, most: number): HTMLButtonElement {
    const picture = pictureOf(course, true);
    const dots = el('span', 'course-dots');
    for (let i = 0; i < most; i++) dots.append(el('span', i <= rank ? 'dot full' : 'dot'));
    dots.setAttribute('aria-hidden', 'true');
    const element = el(
      'button', 'menu-entry course-entry',
      el('span', 'course-picture', picture.svg),
      el('span', 'course-words', texts('span', 'course-title', titleOf(course)), words('span', 'course-hard', 'world.course.hard', { level: rank + 1, most }), dots),
    );
    element.type = 'button';
    element.dataset['course'] = course.id ?? '';
    element.dataset['testid'] = `course-${course.id ?? ''}`;
    element.addEventListener('click', () => {
      this.menu.hidePopover();
      if (course.id) this.app.openCourse(course.id);
    });
    return element;
  }
}
