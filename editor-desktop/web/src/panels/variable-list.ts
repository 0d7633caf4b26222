import type { NamedValue } from '../session/protocol';
import { variableValue } from '../robot/values';
import { currentLevel } from '../text/show';
import { el, texts, words } from '../ui/dom';
import { replaceRows, valueField } from './value-field';

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

  update(variables: readonly NamedValue[], editable: boolean): void {
    const key = JSON.stringify([variables, editable, currentLevel()]);
    if (key === this.drawn) return;
    this.drawn = key;
    const rows = variables.map((variable) => (editable ? this.field(variable) : this.plain(variable)));
    replaceRows(this.list, rows.length > 0 ? rows : [words('p', 'variables-none', 'debug.values.none')]);
  }

  private plain({ name, value }: NamedValue): HTMLElement {
    const shown = texts('span', 'variable-value', variableValue(value));
    shown.dataset['variable'] = name;
    return el('div', 'variable-row', el('span', 'variable-name', name), shown);
  }

  private field(variable: NamedValue): HTMLElement {
    const { name } = variable;
    const field = valueField(variable, name, (value) => this.change(name, value));
    return el('div', 'variable-row', el('span', 'variable-name', name), field);
  }
}
