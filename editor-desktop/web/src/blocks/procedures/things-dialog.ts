import { text } from '../../text/catalogue';
import { plainAt } from '../../text/levels';
import { currentLevel, label, sayKey } from '../../text/show';
import { button, el, words } from '../../ui/dom';
import { isFreeForThing, type Thing } from './change';
import { namedNow, type DefineBlock } from './procedures';

/** As many as the blocks have words for. */
const MOST_THINGS = 8;
const LONGEST_NAME = 20;

/** Asks what a procedure takes: a line for each thing. Null when the person went back. */
export function askForThings(definition: DefineBlock): Promise<Thing[] | null> {
  return new Promise((answer) => new ThingsDialog(definition, answer).open());
}

class ThingsDialog {
  private readonly dialog = el('dialog', 'dialog things');
  private readonly rows = el('ol', 'things-rows');
  private readonly problem = el('p', 'things-problem');
  private readonly before = document.activeElement;
  private readonly add = button({ key: 'ui.things.add', icon: 'plus', classes: 'small', testId: 'things-add', onClick: () => this.addRow(null, '', true) });

  constructor(
    private readonly definition: DefineBlock,
    private readonly answer: (things: Thing[] | null) => void,
  ) {
    const title = words('h2', 'dialog-title', 'ui.things');
    title.id = 'things-title';
    this.dialog.setAttribute('aria-labelledby', title.id);
    this.dialog.dataset['testid'] = 'things-dialog';
    this.problem.setAttribute('role', 'alert');
    const ok = button({ key: 'ui.ok', icon: 'check', classes: 'primary', testId: 'things-ok', onClick: () => {} });
    ok.type = 'submit';
    const cancel = button({ key: 'ui.cancel', testId: 'things-cancel', onClick: () => this.dialog.close('no') });
    const explained = words('p', 'things-explained', 'ui.things.explained');
    const form = el('form', 'dialog-form', title, explained, this.rows, this.problem, this.add, el('div', 'dialog-row', cancel, ok));
    form.method = 'dialog';
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.isFine()) this.dialog.close('yes');
    });
    this.dialog.append(form);
    // Keys typed here are not for the blocks behind.
    this.dialog.addEventListener('keydown', (event) => event.stopPropagation());
    this.dialog.addEventListener('close', () => this.closed());
  }

  open(): void {
    const things = namedNow(this.definition.parameters, this.definition.workspace);
    for (const thing of things) this.addRow(thing.id, thing.name, false);
    if (things.length === 0) this.addRow(null, plainAt(text('name.parameter.default'), currentLevel()), false);
    document.body.append(this.dialog);
    this.dialog.showModal();
    const first = this.inputs()[0];
    first?.focus();
    first?.select();
  }

  private addRow(id: string | null, name: string, focus: boolean): void {
    if (this.inputs().length >= MOST_THINGS) return;
    const input = el('input', 'dialog-input');
    input.value = name;
    input.maxLength = LONGEST_NAME;
    input.autocomplete = 'off';
    input.dataset['id'] = id ?? '';
    label(input, 'ui.things.name');
    const remove = button({
      key: 'ui.things.remove',
      icon: 'trash-2',
      classes: 'small',
      onClick: () => {
        row.remove();
        this.renumber();
        (this.inputs().at(-1) ?? this.add).focus();
      },
    });
    const row = el('li', 'things-row', input, remove);
    this.rows.append(row);
    this.renumber();
    if (focus) input.focus();
  }

  private renumber(): void {
    this.inputs().forEach((input, i) => {
      input.dataset['testid'] = `things-name-${i}`;
      const remove = input.nextElementSibling as HTMLButtonElement | null;
      if (remove) remove.dataset['testid'] = `things-remove-${i}`;
    });
    this.add.hidden = this.inputs().length >= MOST_THINGS;
  }

  private inputs(): HTMLInputElement[] {
    return [...this.rows.querySelectorAll('input')];
  }

  private things(): Thing[] {
    return this.inputs().map((input) => ({ id: input.dataset['id'] || null, name: input.value.trim() }));
  }

  /** Every thing has a name of its own; otherwise says what to change, at the place itself. */
  private isFine(): boolean {
    const things = this.things();
    const wrong = things.findIndex(({ id, name }, i) => {
      if (name === '' || things.findIndex((other) => other.name === name) < i) return true;
      const isKept = this.definition.parameters.some((p) => p.id === id) && this.isSameName(id, name);
      return !isKept && !isFreeForThing(this.definition, name);
    });
    if (wrong < 0) return true;
    const name = things[wrong]?.name ?? '';
    if (name === '') sayKey(this.problem, 'ui.things.nameless');
    else sayKey(this.problem, 'ui.name.taken', { name });
    this.inputs()[wrong]?.focus();
    return false;
  }

  private isSameName(id: string | null, name: string): boolean {
    const variable = id ? this.definition.workspace.getVariableMap().getVariableById(id) : null;
    return variable?.getName() === name;
  }

  private closed(): void {
    const things = this.dialog.returnValue === 'yes' ? this.things() : null;
    this.dialog.remove();
    if (this.before instanceof HTMLElement || this.before instanceof SVGElement) this.before.focus();
    this.answer(things);
  }
}
