import type { Texts } from '../text/levels';
import { button, el, texts, words } from '../ui/dom';
import { KEY_TABLE } from '../ui/key-table';

/** What the keys do, in a dialog that closes by Escape: the same table that hears them. Each line can be reached, so that it is spoken. */
export function showHelp(codes: readonly { code: string; texts: Texts }[] = []): void {
  const before = document.activeElement;
  const dialog = el('dialog', 'dialog help');
  const title = words('h2', 'dialog-title', 'ui.help.title');
  title.id = 'help-title';
  dialog.setAttribute('aria-labelledby', 'help-title');
  const body = el('div', 'help-body');
  const lines: HTMLElement[] = [];
  for (const group of KEY_TABLE) {
    const list = el('ul', 'keys');
    for (const { shown, words: what } of group.lines) {
      const line = el('li', 'key-row', el('kbd', '', shown), words('span', '', what));
      line.tabIndex = lines.length === 0 ? 0 : -1;
      lines.push(line);
      list.append(line);
    }
    body.append(words('h3', 'part-title', group.words), list);
  }
  const codeList = el('ul', 'keys');
  for (const { code, texts: block } of codes) {
    const line = el('li', 'key-row', el('kbd', '', code), texts('span', '', block));
    line.tabIndex = -1;
    lines.push(line);
    codeList.append(line);
  }
  if (codes.length > 0) body.append(words('h3', 'part-title', 'pad.codes'), codeList);
  const close = button({
    key: 'ui.close',
    icon: 'x',
    classes: 'primary',
    testId: 'help-close',
    onClick: () => dialog.close(),
  });
  dialog.append(title, body, el('div', 'dialog-row', close));
  dialog.addEventListener('keydown', (event) => {
    walk(event, lines);
    event.stopPropagation();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  lines[0]?.focus();
}

/** Up and down go from line to line, and stop at the ends. */
export function walk(event: KeyboardEvent, lines: readonly HTMLElement[]): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.altKey || event.ctrlKey || lines.length === 0) return;
  const at = lines.indexOf(document.activeElement as HTMLElement);
  const next = lines[Math.min(lines.length - 1, Math.max(0, at + by))];
  next?.focus();
  event.preventDefault();
}
