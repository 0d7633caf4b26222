import type { NamedValue } from '../session/protocol';
import { text } from '../text/catalogue';
import { spokenAt, verbatim, type Texts } from '../text/levels';
import { currentLevel, labelTexts } from '../text/show';
import { el } from '../ui/dom';

/**
 * A field that changes a value of a program that stands still.
 *
 * @param id tells the fields of a list apart, so that the keyboard stays where it was
 * @param where the call that the value belongs to, for those who listen
 */
export function valueField(
  { name, value }: NamedValue,
  id: string,
  change: (value: string) => void,
  where: Texts | null = null,
): HTMLInputElement | HTMLSelectElement {
  const field = typeof value === 'boolean' ? choice(value) : input(value);
  field.dataset['variable'] = id;
  field.dataset['testid'] = `variable-${id}`;
  const spoken = text('debug.edit', { name: verbatim(name) });
  labelTexts(field, where ? text('debug.edit.local', { name: verbatim(name), where }) : spoken);
  field.addEventListener('change', () => change(plainDigits(field.value, typeof value === 'number')));
  return field;
}

function input(value: string | number): HTMLInputElement {
  const field = el('input', 'variable-input');
  field.type = 'text';
  field.value = String(value);
  field.autocomplete = 'off';
  if (typeof value === 'number') field.inputMode = 'decimal';
  return field;
}

function choice(value: boolean): HTMLSelectElement {
  const select = el('select', 'variable-input');
  for (const truth of [true, false]) {
    const option = el('option', '', spokenAt(text(`option.BOOL.${truth ? 'TRUE' : 'FALSE'}`), currentLevel()));
    option.value = String(truth);
    option.selected = truth === value;
    select.append(option);
  }
  return select;
}

/** Children type numbers with the keyboard's wide digits too. */
function plainDigits(typed: string, isNumber: boolean): string {
  return isNumber ? typed.normalize('NFKC').replace('ー', '-').trim() : typed;
}

/** Puts other rows into a list; the keyboard stays on the field it was on. */
export function replaceRows(list: HTMLElement, rows: readonly HTMLElement[]): void {
  const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['variable'] : undefined;
  list.replaceChildren(...rows);
  if (focused !== undefined) list.querySelector<HTMLElement>(`[data-variable="${CSS.escape(focused)}"]`)?.focus();
}
