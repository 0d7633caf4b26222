import * as Blockly from 'blockly/core';
import { currentLevel } from '../text/show';

interface MenuItemPrototype {
  createDom(this: Blockly.MenuItem): Element;
  isMended?: boolean;
}

/**
 * Entries of Blockly's menus: only choices of a list are chosen, and the key of an entry is said
 * apart from its name. Blockly 13.3.0 runs both into one word: 「けすDelete」.
 */
export function mendMenus(): void {
  const items = Blockly.MenuItem.prototype as unknown as MenuItemPrototype;
  if (items.isMended) return;
  items.isMended = true;
  const create = items.createDom;
  items.createDom = function () {
    const element = create.call(this);
    if (element.getAttribute('role') === 'menuitem') element.removeAttribute('aria-selected');
    const shortcut = element.querySelector('.blocklyShortcut');
    const name = shortcut?.previousElementSibling?.textContent;
    const key = shortcut?.textContent?.trim();
    if (name) element.setAttribute('aria-label', [name, key].filter(Boolean).join(currentLevel() === 'en' ? ', ' : '、'));
    return element;
  };
}
