import * as Blockly from 'blockly/core';
import { rubyNodes } from '../text/show';
import { button, el } from './dom';

/** Asks on the page itself: `window.prompt` does not work in an embedded browser. */
interface Question {
  readonly notation: string;
  readonly startWith?: string;
  readonly confirm?: boolean;
}

/** The answer: the text typed, '' for a plain yes, null when the person went back. */
export function ask(question: Question): Promise<string | null> {
  const before = document.activeElement;
  return new Promise((answer) => {
    const dialog = el('dialog', 'dialog');
    dialog.dataset['testid'] = 'dialog';
    const prompt = el('p', 'dialog-question', ...rubyNodes(question.notation));
    prompt.id = 'dialog-question';
    dialog.setAttribute('aria-labelledby', prompt.id);
    const form = el('form', 'dialog-form', prompt);
    form.method = 'dialog';
    const input = el('input', 'dialog-input');
    if (question.startWith !== undefined) {
      input.value = question.startWith;
      input.setAttribute('aria-labelledby', prompt.id);
      input.autocomplete = 'off';
      input.maxLength = 40;
      input.dataset['testid'] = 'dialog-input';
      form.append(input);
    }
    const ok = button({ key: 'ui.ok', icon: 'check', classes: 'primary', testId: 'dialog-ok', onClick: () => {} });
    ok.type = 'submit';
    const row = el('div', 'dialog-row', ok);
    if (question.startWith !== undefined || question.confirm) {
      row.prepend(button({ key: 'ui.cancel', testId: 'dialog-cancel', onClick: () => dialog.close('no') }));
    }
    form.append(row);
    dialog.append(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      dialog.close('yes');
    });
    // Keys typed here are not for the blocks behind.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    dialog.addEventListener('close', () => {
      const said = dialog.returnValue === 'yes' ? input.value : null;
      dialog.remove();
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus();
      answer(said);
    });
    document.body.append(dialog);
    dialog.showModal();
    (question.startWith === undefined ? ok : input).focus();
  });
}

/** Blockly's own questions come through the same dialog. */
export function useOwnDialogs(): void {
  Blockly.dialog.setPrompt((message, startWith, answer) => {
    void ask({ notation: message, startWith }).then(answer);
  });
  Blockly.dialog.setConfirm((message, answer) => {
    void ask({ notation: message, confirm: true }).then((said) => answer(said !== null));
  });
  Blockly.dialog.setAlert((message, done) => {
    void ask({ notation: message }).then(() => done?.());
  });
}
