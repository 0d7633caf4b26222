import { el, words } from '../ui/dom';
import { LEVELS, type Level } from '../text/levels';
import { rubyNodes } from '../text/show';
import { LEVEL_NAMES } from './header';

const EXAMPLES: Readonly<Record<Level, string>> = {
  hira: 'しんごうが あおに なりました。',
  ruby: '{信号|しんごう}が{青|あお}になりました。',
  kanji: '信号が青になりました。',
  en: 'The signal turned green.',
};

/** The one question of the first start, asked by examples. */
export function askReadingLevel(chosen: (level: Level) => void): void {
  const dialog = el('dialog', 'dialog first');
  dialog.dataset['testid'] = 'first-start';
  const title = words('h2', 'dialog-title', 'ui.level.ask');
  title.id = 'first-title';
  const english = el('p', 'first-english', 'How do you like to read?');
  english.lang = 'en';
  dialog.setAttribute('aria-labelledby', 'first-title');
  const cards = el('div', 'first-cards');
  for (const level of LEVELS) {
    const card = el(
      'button',
      'first-card',
      el('span', 'first-name', LEVEL_NAMES[level]),
      el('span', 'first-example', ...rubyNodes(EXAMPLES[level])),
    );
    card.type = 'button';
    card.lang = level === 'en' ? 'en' : 'ja';
    card.dataset['testid'] = `first-level-${level}`;
    card.addEventListener('click', () => {
      dialog.close();
      chosen(level);
    });
    cards.append(card);
  }
  dialog.append(title, english, cards, words('p', 'first-later', 'ui.level.later'));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
