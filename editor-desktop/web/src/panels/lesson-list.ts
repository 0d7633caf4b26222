import type { App } from '../session/app';
import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import { el, texts } from '../ui/dom';

/**
 * Every lesson as a button, pack by pack, and building freely at the end.
 *
 * @param testIds what the buttons' test ids begin with
 * @param heading how deep the packs' titles stand where the list goes
 * @param chosen called before a lesson is opened
 */
export function lessonList(
  app: App,
  testIds: string,
  heading: 'h2' | 'h3',
  chosen: () => void = () => {},
): HTMLElement[] {
  const current = app.state.lesson?.id ?? null;
  const entry = (title: Texts, id: string | null, sign: string): HTMLButtonElement => {
    const element = el('button', 'menu-entry', el('span', 'menu-number', sign), texts('span', '', title));
    element.type = 'button';
    element.dataset['testid'] = `${testIds}-${id ?? 'free'}`;
    if (id === current) element.setAttribute('aria-current', 'true');
    element.addEventListener('click', () => {
      chosen();
      if (id === current) return;
      if (id) app.openLesson(id);
      else app.leaveLesson();
    });
    return element;
  };
  const packs = app.state.packs.map((pack) => {
    const lessons = pack.lessons.map((lesson, i) => el('li', '', entry(lesson.title, lesson.id, String(i + 1))));
    return el('section', 'menu-pack', texts(heading, 'menu-title', pack.title), el('ol', 'menu-list', ...lessons));
  });
  return [...packs, entry(text('ui.lesson.none'), null, '★')];
}
