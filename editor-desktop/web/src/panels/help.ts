import { button, el, words } from '../ui/dom';

const KEYS: readonly [string, string][] = [
  ['Ctrl + Enter', 'key.run'],
  ['Ctrl + .', 'key.stop'],
  ['Ctrl + Shift + Enter', 'key.check'],
  ['F6', 'key.places'],
  ['T', 'key.toolbox'],
  ['W', 'key.workspace'],
  ['← ↑ ↓ →', 'key.arrows'],
  ['Enter', 'key.enter'],
  ['M', 'key.move'],
  ['K', 'key.comment'],
  ['P', 'key.breakpoint'],
  ['F8', 'key.pause'],
  ['F9', 'key.next'],
  ['↑ ↓ · Enter', 'key.text'],
  ['Delete', 'key.delete'],
  ['Shift + F10', 'key.menu'],
  ['Ctrl + Z', 'key.undo'],
  ['I', 'key.info'],
  ['Ctrl + S', 'key.save'],
];

/** What the keys do, in a dialog that closes by Escape. */
export function showHelp(): void {
  const before = document.activeElement;
  const dialog = el('dialog', 'dialog help');
  const title = words('h2', 'dialog-title', 'ui.help.title');
  title.id = 'help-title';
  dialog.setAttribute('aria-labelledby', 'help-title');
  const table = el('dl', 'keys');
  for (const [key, what] of KEYS) {
    table.append(el('div', 'key-row', el('dt', '', el('kbd', '', key)), words('dd', '', what)));
  }
  const close = button({
    key: 'ui.close',
    icon: 'x',
    classes: 'primary',
    testId: 'help-close',
    onClick: () => dialog.close(),
  });
  dialog.append(title, table, el('div', 'dialog-row', close));
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}
