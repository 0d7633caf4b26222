import type { App } from '../session/app';
import type { Robot } from '../session/protocol';
import { calledOf, CODE_DIGITS, codeDigits, codeShown } from '../session/robots';
import type { State } from '../session/state';
import { text } from '../text/catalogue';
import { announce } from '../speech/announcer';
import { label, say } from '../text/show';
import { button, el, isAble, setAble, texts, words } from '../ui/dom';

/** A robot that this computer does not know yet wants its six digits, once. By keys of its own too: one switch is enough. */
export class RobotCodeDialog {
  private readonly dialog = el('dialog', 'dialog code');
  private readonly input = el('input', 'dialog-input code-input');
  private readonly problem = el('p', 'code-problem');
  private readonly going = words('p', 'code-going', 'robots.onItsWay');
  private readonly connect = button({ key: 'robots.connect', icon: 'check', classes: 'primary', testId: 'code-ok', onClick: () => {} });

  /** Open until the robot is there, or somebody goes back. */
  constructor(
    private readonly app: App,
    private readonly robot: Robot,
  ) {
    const before = document.activeElement;
    this.build();
    this.dialog.addEventListener('close', () => {
      this.dialog.remove();
      if (before instanceof HTMLElement) before.focus();
    });
    document.body.append(this.dialog);
    this.dialog.showModal();
    // After the name of the dialog, before the place of the keyboard.
    setTimeout(() => announce({ texts: text('robots.code.where'), kind: 'dialog', priority: 'edit' }));
    this.input.focus();
  }

  private build(): void {
    const title = texts('h2', 'dialog-title', text('robots.code.ask', { name: calledOf(this.robot) }));
    title.id = 'code-title';
    const where = words('p', 'code-where', 'robots.code.where');
    this.problem.dataset['testid'] = 'code-problem';
    this.problem.hidden = this.going.hidden = true;
    this.connect.type = 'submit';
    this.buildInput();
    const cancel = button({ key: 'ui.cancel', testId: 'code-cancel', onClick: () => this.dialog.close() });
    const form = el('form', 'dialog-form', title, where, this.input, this.keys(), this.problem, this.going, el('div', 'dialog-row', cancel, this.connect));
    form.method = 'dialog';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (isAble(this.connect)) this.send();
    });
    this.dialog.dataset['testid'] = 'code-dialog';
    this.dialog.setAttribute('aria-labelledby', title.id);
    this.dialog.append(form);
    // Keys typed here are not for the blocks behind.
    this.dialog.addEventListener('keydown', (event) => event.stopPropagation());
  }

  private buildInput(): void {
    this.input.id = 'code-input';
    this.input.dataset['testid'] = 'code-input';
    this.input.inputMode = 'numeric';
    this.input.autocomplete = 'off';
    label(this.input, 'robots.code');
    this.input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.typed();
    });
    this.input.addEventListener('compositionend', () => this.typed());
  }

  update({ robot, robots }: State, before?: State): void {
    if (!this.dialog.open || !before || robots === before.robots) return;
    setAble(this.connect, robots.connecting === null);
    this.going.hidden = robots.connecting === null;
    if (robots.connecting === null && robot.address === this.robot.address) this.dialog.close();
    else if (robots.problem && robots.problem !== before.robots.problem) this.refuse(robots.problem.texts);
  }

  private send(): void {
    const digits = codeDigits(this.input.value);
    if (digits.length < CODE_DIGITS) {
      const short = text('robots.code.short');
      this.refuse(short);
      announce({ texts: short, kind: 'error' });
      return;
    }
    this.problem.hidden = true;
    this.app.useRobot(this.robot, digits);
  }

  private refuse(why: ReturnType<typeof text>): void {
    say(this.problem, why);
    this.problem.hidden = false;
    this.input.focus();
    this.input.select();
  }

  /** Shown in groups of three, as they stand on the robot. */
  private typed(): void {
    const { value, selectionStart } = this.input;
    // Somebody mends a digit in the middle: the cursor is not to jump away.
    if (selectionStart === value.length) this.input.value = codeShown(value);
    this.problem.hidden = true;
  }

  private keys(): HTMLElement {
    const digits = [...'1234567890'].map((digit) => this.key(digit, [digit], () => this.enter(codeShown(this.isWhole ? digit : this.input.value + digit))));
    const back = button({ key: 'robots.code.back', icon: 'delete-left', classes: 'small code-key code-back', testId: 'code-back', onClick: () => this.enter(codeShown(codeDigits(this.input.value).slice(0, -1))) });
    const keys = el('div', 'code-keys', ...digits, back);
    keys.setAttribute('role', 'group');
    label(keys, 'robots.code');
    return keys;
  }

  /** After six digits the next one begins anew. */
  private get isWhole(): boolean {
    return codeDigits(this.input.value).length === CODE_DIGITS;
  }

  private key(digit: string, content: string[], press: () => void): HTMLButtonElement {
    const element = el('button', 'button small code-key', ...content);
    element.type = 'button';
    element.dataset['testid'] = element.id = `code-${digit}`;
    element.addEventListener('click', press);
    return element;
  }

  private enter(shown: string): void {
    this.input.value = shown;
    this.problem.hidden = true;
    // As if it had been typed: whoever listens hears it.
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
