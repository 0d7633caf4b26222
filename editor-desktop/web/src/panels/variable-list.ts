import type { Call, NamedValue } from '../session/protocol';
import { variableValue } from '../robot/values';
import { text } from '../text/catalogue';
import { spokenAt, verbatim } from '../text/levels';
import { currentLevel, labelTexts } from '../text/show';
import { el, texts, words } from '../ui/dom';

/** What the variables hold, each with a field to change it while the program stands still. */
export class VariableList {
  readonly root = el('section', 'debug-values');
  private readonly list = el('div', 'variables');
  private drawn = '';

  constructor(private readonly change: (name: string, value: string) => void) {
    const title = words('h3', 'part-title', 'debug.values');
    title.id = 'variables-title';
    this.root.setAttribute('aria-labelledby', 'variables-title');
    this.list.dataset['testid'] = 'variables';
    this.root.append(title, this.list);
  }

  update(variables: readonly NamedValue[], calls: readonly Call[], editable: boolean): void {
    const key = JSON.stringify([variables, calls[0] ?? null, editable, currentLevel()]);
    const typing = this.list.contains(document.activeElement);
    if (key === this.drawn) return;
    const focused = typing ? (document.activeElement as HTMLElement).dataset['variable'] : undefined;
    this.drawn = key;
    const inner = calls[0];
    const locals = inner?.procedure !== null && inner ? inner.locals.map((local) => this.local(local, inner.procedure ?? '')) : [];
    const rows = [...locals, ...variables.map((variable) => (editable ? this.field(variable) : this.plain(variable)))];
    this.list.replaceChildren(...(rows.length > 0 ? rows : [words('p', 'variables-none', 'debug.values.none')]));
    if (focused !== undefined) this.list.querySelector<HTMLElement>(`[data-variable="${CSS.escape(focused)}"]`)?.focus();
  }

  private local(local: NamedValue, procedure: string): HTMLElement {
    const where = words('span', 'variable-where', 'debug.local', { procedure });
    return el('div', 'variable-row', el('span', 'variable-name', local.name, ' ', where), texts('span', 'variable-value', variableValue(local.value)));
  }

  private plain({ name, value }: NamedValue): HTMLElement {
    const shown = texts('span', 'variable-value', variableValue(value));
    shown.dataset['variable'] = name;
    return el('div', 'variable-row', el('span', 'variable-name', name), shown);
  }

  private field({ name, value }: NamedValue): HTMLElement {
    const element = typeof value === 'boolean' ? this.choice(value) : this.input(value);
    element.dataset['variable'] = name;
    element.dataset['testid'] = `variable-${name}`;
    labelTexts(element, text('debug.edit', { name: verbatim(name) }));
    element.addEventListener('change', () => this.change(name, plainDigits(element.value, typeof value === 'number')));
    return el('div', 'variable-row', el('span', 'variable-name', name), element);
  }

  private input(value: string | number): HTMLInputElement {
    const input = el('input', 'variable-input');
    input.type = 'text';
    input.value = String(value);
    input.autocomplete = 'off';
    if (typeof value === 'number') input.inputMode = 'decimal';
    return input;
  }

  private choice(value: boolean): HTMLSelectElement {
    const select = el('select', 'variable-input');
    for (const truth of [true, false]) {
      const option = el('option', '', spokenAt(text(`option.BOOL.${truth ? 'TRUE' : 'FALSE'}`), currentLevel()));
      option.value = String(truth);
      option.selected = truth === value;
      select.append(option);
    }
    return select;
  }
}

/** Children type numbers with the keyboard's wide digits too. */
function plainDigits(typed: string, isNumber: boolean): string {
  return isNumber ? typed.normalize('NFKC').replace('ー', '-').trim() : typed;
}
