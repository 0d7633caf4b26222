import type { App } from '../session/app';
import type { Learner } from '../session/protocol';
import { ask } from '../ui/dialogs';
import { button, el, words } from '../ui/dom';
import { icon } from '../ui/icons';
import { plainAt } from '../text/levels';
import { text, textsUnder } from '../text/catalogue';
import { currentLevel, label } from '../text/show';

/** Pictures that a child can choose: those that the catalogue has words for. */
const PICTURES = textsUnder('learner.picture.').map(([picture]) => picture);

/** Who works here: the children of this computer, a new one, or one that comes from another computer. No account, no password. */
export function showLearners(app: App): void {
  const before = document.activeElement;
  const dialog = el('dialog', 'dialog learners');
  dialog.dataset['testid'] = 'learners-dialog';
  const title = words('h2', 'dialog-title', 'learner.ask');
  title.id = 'learners-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const close = button({ key: 'ui.close', icon: 'x', testId: 'learners-close', onClick: () => dialog.close() });
  dialog.append(
    title,
    words('p', 'learners-why', 'learner.why'),
    children(app, dialog),
    newChild(app, dialog),
    carrying(app, dialog),
    el('div', 'dialog-row', close),
  );
  // Keys typed here are not for the blocks behind.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  (dialog.querySelector<HTMLElement>('[aria-pressed="true"]') ?? close).focus();
}

function children(app: App, dialog: HTMLDialogElement): HTMLElement {
  const { learners, learner: here } = app.state;
  const choose = (learner: Learner | null): HTMLButtonElement => {
    const element = el(
      'button', 'learner-card',
      icon(learner?.picture ?? 'users'),
      learner ? el('span', 'learner-name', learner.name) : words('span', 'learner-name', 'learner.nobody'),
    );
    element.type = 'button';
    element.dataset['testid'] = `learner-${learner?.name ?? 'nobody'}`;
    element.setAttribute('aria-pressed', String((learner?.id ?? null) === (here?.id ?? null)));
    element.addEventListener('click', () => {
      dialog.close();
      if (learner?.id !== here?.id) app.changeLearner({ type: 'chooseLearner', learner: learner?.id ?? null });
    });
    return element;
  };
  const list = el('ul', 'learner-list', ...[...learners, null].map((learner) => el('li', '', choose(learner))));
  label(list, 'learner.list');
  return list;
}

function newChild(app: App, dialog: HTMLDialogElement): HTMLElement {
  const name = el('input', 'dialog-input');
  name.maxLength = 20;
  name.autocomplete = 'off';
  name.dataset['testid'] = 'learner-name';
  name.id = 'learner-name';
  const asked = words('label', 'learner-label', 'learner.name');
  asked.htmlFor = name.id;
  const missing = words('p', 'learner-missing', 'learner.name.missing');
  missing.setAttribute('role', 'alert');
  missing.hidden = true;
  const pictures = el('fieldset', 'learner-pictures', words('legend', 'learner-label', 'learner.picture'), ...PICTURES.map(pictureChoice));
  const make = button({
    key: 'learner.add', icon: 'check', classes: 'primary', testId: 'learner-add',
    onClick: () => {
      missing.hidden = name.value.trim() !== '';
      if (!missing.hidden) {
        name.focus();
        return;
      }
      // One of them is always chosen: the first, until somebody takes another.
      const picture = pictures.querySelector<HTMLInputElement>('input:checked')!.value;
      dialog.close();
      app.changeLearner({ type: 'addLearner', name: name.value.trim(), picture });
    },
  });
  name.addEventListener('input', () => {
    missing.hidden = true;
  });
  name.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) make.click();
  });
  const fold = el('details', 'learner-new', el('summary', '', icon('user-plus'), words('span', '', 'learner.new')), asked, name, missing, pictures, el('div', 'dialog-row', make));
  fold.dataset['testid'] = 'learner-new';
  fold.open = app.state.learners.length === 0;
  return fold;
}

function pictureChoice(picture: string, i: number): HTMLElement {
  const choice = el('input', 'visually-hidden');
  choice.type = 'radio';
  choice.name = 'learner-picture';
  choice.value = picture;
  choice.checked = i === 0;
  choice.dataset['testid'] = `picture-${picture}`;
  return el('label', 'learner-picture', choice, icon(picture), words('span', '', `learner.picture.${picture}`));
}

/** To another computer and back; and off the list. */
function carrying(app: App, dialog: HTMLDialogElement): HTMLElement {
  const { learner } = app.state;
  const done = (act: () => void) => () => {
    dialog.close();
    act();
  };
  const row = el(
    'div', 'learner-carry',
    button({ key: 'learner.take', icon: 'download', classes: 'small', testId: 'learner-take', onClick: done(() => app.takeLearner()) }),
    button({ key: 'learner.bring', icon: 'upload', classes: 'small', testId: 'learner-bring', onClick: done(() => bring(app)) }),
  );
  if (learner) {
    row.append(button({
      key: 'learner.remove', icon: 'trash-2', classes: 'small quiet', testId: 'learner-remove',
      onClick: done(() => void askToRemove(app, learner)),
    }));
  }
  return row;
}

async function askToRemove(app: App, learner: Learner): Promise<void> {
  const notation = plainAt(text('learner.remove.ask', { name: learner.name }), currentLevel());
  if ((await ask({ notation, confirm: true })) !== null) app.changeLearner({ type: 'removeLearner', learner: learner.id });
}

function bring(app: App): void {
  if (app.state.fileDialogs) {
    app.changeLearner({ type: 'bringLearner' });
    return;
  }
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = '.tsumiki-child,application/json';
  chooser.addEventListener('change', () => {
    const file = chooser.files?.[0];
    if (file) void file.text().then((content) => app.changeLearner({ type: 'bringLearner', text: content }));
  });
  chooser.click();
}
