import { THEMES, type ThemeName } from '../blocks/palette';
import { chosenLanguage, text } from '../text/catalogue';
import { LEVELS, type Level } from '../text/levels';
import { currentLevel, label, rubyNodes, say } from '../text/show';
import type { App } from '../session/app';
import type { State } from '../session/state';
import { button, el, words } from '../ui/dom';
import { icon } from '../ui/icons';
import { showHelp, walk } from './help';
import { showLearners } from './learners';
import { lessonPath } from './lesson-path';
import { openFile, saveFile } from './files';

export interface Choices {
  level(level: Level): void;
  /** A language to be read in the place of English, null for English itself. */
  language(code: string | null): void;
  theme(theme: ThemeName): void;
}

/** How a level shows itself in the switch: by an example, not by its name. */
const SAMPLES: Readonly<Record<Level, string>> = {
  hira: 'あ',
  ruby: '{字|じ}',
  kanji: '字',
  en: 'A',
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  hira: 'ひらがな',
  ruby: 'ふりがな',
  kanji: '漢字',
  en: 'English',
};

/** The top: which lesson, whose project, how to read, how it looks. */
export class Header {
  readonly root = el('header', 'top');
  private readonly levels = el('div', 'levels');
  private readonly lessonName = el('span', 'chooser-name');
  private readonly chooser: HTMLButtonElement;
  private readonly menu = el('div', 'menu');
  private readonly title = el('input', 'project-title');
  private readonly learner = el('button', 'button tool learner');

  constructor(
    private readonly app: App,
    private readonly choices: Choices,
  ) {
    this.chooser = el('button', 'button chooser', words('span', 'chooser-kind', 'ui.lesson'), this.lessonName, icon('chevron-down'));
    this.chooser.type = 'button';
    this.chooser.id = 'lesson-chooser';
    this.chooser.dataset['testid'] = 'lesson-chooser';
    this.menu.id = 'lesson-menu';
    this.menu.popover = 'auto';
    label(this.menu, 'ui.lessons');
    this.menu.setAttribute('role', 'dialog');
    this.menu.addEventListener('keydown', (event) => walk(event, this.entries()));
    this.chooser.popoverTargetElement = this.menu;
    this.chooser.setAttribute('aria-haspopup', 'dialog');
    this.build();
    this.update(app.state);
  }

  /** The path of lessons, with the keyboard on the lesson that is open, or else the next one. */
  openLessons(): void {
    this.menu.showPopover();
    const wanted = this.app.state.lesson ? '[aria-current]' : '.path-item.next button';
    (this.menu.querySelector<HTMLElement>(`details[open] ${wanted}`) ?? this.entries()[0])?.focus();
  }

  /** What can be chosen in the path, as it stands now. */
  private entries(): HTMLElement[] {
    return [...this.menu.querySelectorAll<HTMLElement>('summary, details[open] button, .menu-path > button')];
  }

  /** Puts a tool of another panel beside the others. */
  addTool(tool: HTMLElement): void {
    this.root.querySelector('.top-tools')?.append(tool);
  }

  setTitle(title: string): void {
    this.title.value = title;
  }

  showLevel(level: Level): void {
    for (const one of this.levels.children) {
      const { level: own, language } = (one as HTMLElement).dataset;
      const chosen = own === level && (level !== 'en' || (language ?? null) === chosenLanguage());
      one.setAttribute('aria-pressed', String(chosen));
    }
  }

  update(state: State, before?: State): void {
    if (!before || state.learner !== before.learner) this.showLearner(state);
    if (before && state.languages !== before.languages) this.offerLanguages(state);
    if (before && state.packs === before.packs && state.lesson === before.lesson && state.progress === before.progress) return;
    say(this.lessonName, state.lesson?.title ?? text('ui.lesson.none'));
    const path = el('div', 'menu-path', ...lessonPath(this.app, 'lesson', 'h2', () => this.menu.hidePopover()));
    // Here arrows go from lesson to lesson: a screen reader that reads the page by arrows must let them through.
    path.setAttribute('role', 'application');
    label(path, 'ui.lessons');
    this.menu.replaceChildren(path);
  }

  /** Beside the reading levels: what else the page can be read in. */
  private offerLanguages({ languages }: State): void {
    for (const old of [...this.levels.querySelectorAll('[data-language]')]) old.remove();
    for (const { code, name } of languages) {
      const choice = this.levelButton('en', code.toUpperCase(), name);
      choice.dataset['language'] = code;
      choice.dataset['testid'] = choice.id = `language-${code}`;
      choice.lang = code;
      this.levels.append(choice);
    }
    this.showLevel(currentLevel());
  }

  private showLearner({ learner }: State): void {
    const name = learner ? el('span', 'button-word', learner.name) : words('span', 'button-word', 'learner.who');
    this.learner.replaceChildren(icon(learner?.picture ?? 'user'), words('span', 'visually-hidden', 'learner.button'), name);
  }

  private build(): void {
    const logo = el('h1', 'logo', words('span', 'logo-word', 'ui.app'));
    const mark = el('img', 'logo-mark');
    mark.src = './icon.svg';
    mark.alt = '';
    logo.prepend(mark);
    label(this.levels, 'ui.level.group');
    this.levels.setAttribute('role', 'group');
    this.levels.append(...LEVELS.map((level) => this.levelButton(level)));
    this.learner.type = 'button';
    this.learner.dataset['testid'] = 'learner-button';
    this.learner.setAttribute('aria-haspopup', 'dialog');
    this.learner.addEventListener('click', () => showLearners(this.app));
    label(this.title, 'ui.title');
    this.title.dataset['testid'] = 'project-title';
    this.title.maxLength = 60;
    this.title.addEventListener('input', () => this.app.setTitle(this.title.value));
    const { app } = this;
    this.root.append(
      logo,
      this.chooser,
      this.menu,
      this.title,
      this.learner,
      el(
        'div',
        'top-tools',
        button({ key: 'ui.open', icon: 'folder-open', classes: 'tool', testId: 'open-button', onClick: () => openFile(app) }),
        button({ key: 'ui.save', icon: 'save', classes: 'tool', testId: 'save-button', onClick: () => saveFile(app) }),
        button({ key: 'ui.help', icon: 'keyboard', classes: 'tool', testId: 'help-button', onClick: () => showHelp() }),
        this.themeButton(),
      ),
      this.levels,
    );
  }

  private levelButton(level: Level, example = SAMPLES[level], name = LEVEL_NAMES[level]): HTMLButtonElement {
    const sample = el('span', 'level-sample', ...rubyNodes(example));
    sample.setAttribute('aria-hidden', 'true');
    const element = el('button', 'level', sample, el('span', 'visually-hidden', name));
    element.type = 'button';
    element.id = `level-${level}`;
    element.dataset['testid'] = `level-${level}`;
    element.dataset['level'] = level;
    element.lang = level === 'en' ? 'en' : 'ja';
    element.title = name;
    element.addEventListener('click', () => this.choose(level, element.dataset['language'] ?? null));
    return element;
  }

  private choose(level: Level, language: string | null): void {
    if (level === 'en' && language !== chosenLanguage()) this.choices.language(language);
    else this.choices.level(level);
  }

  private themeButton(): HTMLElement {
    const menu = el('div', 'menu theme-menu');
    menu.popover = 'auto';
    menu.id = 'theme-menu';
    menu.setAttribute('role', 'dialog');
    label(menu, 'ui.theme');
    for (const theme of THEMES) {
      const choice = button({
        key: `ui.theme.${theme}`,
        classes: 'menu-entry',
        testId: `theme-${theme}`,
        onClick: () => {
          this.choices.theme(theme);
          menu.hidePopover();
        },
      });
      choice.prepend(el('span', `swatch swatch-${theme}`));
      menu.append(choice);
    }
    const open = button({ key: 'ui.theme', icon: 'contrast', classes: 'tool', testId: 'theme-button', onClick: () => {} });
    open.popoverTargetElement = menu;
    open.setAttribute('aria-haspopup', 'dialog');
    return el('div', 'theme', open, menu);
  }
}
