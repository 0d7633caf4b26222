import { inWords } from '../robot/in-words';
import { isStation, type Course } from '../robot/course';
import type { State } from '../session/state';
import { asParagraph } from '../text/levels';
import { sayPlain } from '../text/show';
import { el, texts, words } from '../ui/dom';

/** The picture for those who do not see it, or not well: who and what is where, as sentences. Still until it is opened. */
export class InWordsPanel {
  readonly root = el('details', 'in-words');
  /** The same in one piece, as the picture's description; it stays as it is while the program runs. */
  readonly description = el('p');
  private readonly list = el('ul', 'in-words-list');
  private shown = '';
  private described: Course | null = null;

  constructor(private readonly present: () => State) {
    this.root.dataset['testid'] = 'in-words';
    this.root.append(words('summary', 'part-title', 'world.words'), this.list);
    this.description.id = 'robot-picture-words';
    this.description.hidden = true;
    this.root.addEventListener('toggle', () => this.update(this.present()));
  }

  update(state: State): void {
    this.root.hidden = state.course.kind !== 'floor' && !isStation(state.course);
    const isDescribed = state.run === 'running' && state.course === this.described;
    if (isDescribed && (!this.root.open || this.root.hidden)) return;
    const sentences = inWords(state.course, { ...state, running: false });
    if (!isDescribed) {
      this.described = state.course;
      sayPlain(this.description, asParagraph(sentences));
    }
    if (!this.root.open || this.root.hidden) return;
    const key = JSON.stringify(sentences);
    if (key === this.shown) return;
    this.shown = key;
    // Those that stay the same are not touched: somebody may be reading one.
    const lines = [...this.list.children] as HTMLElement[];
    sentences.forEach((sentence, i) => {
      const fresh = texts('li', '', sentence);
      const old = lines[i];
      if (!old) this.list.append(fresh);
      else if (old.textContent !== fresh.textContent) old.replaceWith(fresh);
    });
    for (const extra of lines.slice(sentences.length)) extra.remove();
  }
}
