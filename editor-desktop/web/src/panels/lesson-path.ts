import type { App } from '../session/app';
import { standOf, type PackStand } from '../session/path';
import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import { el, texts, words } from '../ui/dom';
import { icon } from '../ui/icons';

/**
 * The path through all lessons: pack by pack, what is passed, what comes next; and building freely at the end. The pack to go on with is
 * open, the others are folded.
 *
 * @param testIds what the buttons' test ids begin with
 * @param heading how deep the packs' titles stand where the path goes
 * @param chosen called before a lesson is opened
 */
export function lessonPath(app: App, testIds: string, heading: 'h2' | 'h3', chosen: () => void = () => {}): HTMLElement[] {
  const { state } = app;
  const current = state.lesson?.id ?? null;
  const entry = (id: string | null, ...inside: HTMLElement[]): HTMLButtonElement => {
    const element = el('button', 'menu-entry', ...inside);
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
  const lessonStone = (stand: PackStand, id: string, title: Texts, number: number): HTMLElement => {
    const result = state.progress[id];
    const isNext = stand.current && id === stand.next;
    const sign = el('span', 'stone');
    if (result?.passed) sign.append(icon('check'));
    else sign.append(String(number));
    const said = result?.passed ? 'path.passed' : isNext ? 'path.next' : result ? 'path.begun' : null;
    const name = el('span', 'stone-words', texts('span', '', title));
    if (said) name.append(words('span', 'stone-state', said, { score: result?.score ?? 0 }));
    const item = el('li', `path-item${result?.passed ? ' passed' : ''}${isNext ? ' next' : ''}`, entry(id, sign, name));
    return item;
  };
  const packs = standOf(state.packs, state.progress).map((stand) => {
    const { pack } = stand;
    const holdsOpenLesson = pack.lessons.some((lesson) => lesson.id === current);
    const count = words('span', 'path-count', 'path.count', { passed: stand.passed, all: pack.lessons.length });
    const fold = el('details', 'path-pack', el('summary', 'path-head', texts(heading, 'menu-title', pack.title), count));
    const inWork = pack.id === state.inWork?.id;
    if (inWork) count.before(words('span', 'path-count', 'preview.mark'));
    fold.open = stand.current || holdsOpenLesson || inWork;
    fold.dataset['testid'] = `${testIds}-pack-${pack.id}`;
    fold.append(el('ol', 'menu-list', ...pack.lessons.map((lesson, i) => lessonStone(stand, lesson.id, lesson.title, i + 1))));
    return fold;
  });
  return [...packs, entry(null, el('span', 'stone free', '★'), texts('span', '', text('ui.lesson.none')))];
}
