import * as Blockly from 'blockly/core';
import { nodeSaying } from '../blocks/nodes';
import { text } from '../text/catalogue';
import { atLevel, type Texts } from '../text/levels';
import { currentLevel } from '../text/show';
import { announce } from './announcer';
import { joined } from './joined';
import { nameOf, stateOf } from './names';
import { Surroundings } from './surroundings';

/** Announces where the keyboard is, wherever it goes. */
export function announceFocus(): void {
  const around = new Surroundings();
  document.addEventListener('focusin', ({ target }) => {
    // Blockly knows a moment later on which of its things the keyboard is.
    queueMicrotask(() => {
      if (target instanceof Element && target === document.activeElement && !target.matches('.blockly')) say(target, around.cameTo(target));
    });
  });
  // In menus the keyboard stays on the list, and only a mark moves.
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof Element)) continue;
      const active = document.getElementById(target.getAttribute('aria-activedescendant') ?? '');
      if (active) say(active, null);
    }
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-activedescendant'] });
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      announce({ text: target.value === '' ? atLevel(text('speech.empty'), currentLevel()) : target.value, kind: 'value' });
    }
  });
}

function say(element: Element, place: Texts | null): void {
  const before = place === null ? [] : [place];
  const here = nodeAt(element) ?? joined([nameOf(element), ...stateOf(element), ...positionOf(element)]);
  announce({ texts: joined([...before, here]), kind: 'focus' });
}

/** What is said of a block, a field or an empty place; null for what is none of them. */
function nodeAt(element: Element): Texts | null {
  const node = Blockly.getFocusManager().getFocusedNode();
  return node?.getFocusableElement() === element ? nodeSaying(node) : null;
}

/** Which one of how many, where things stand in a list. */
function positionOf(element: Element): Texts[] {
  const [number, count] = [element.getAttribute('aria-posinset'), element.getAttribute('aria-setsize')];
  if (number && count) return [text('speech.position', { number, count })];
  const item = element.closest('li');
  const list = item?.parentElement;
  if (!item || !list || !item.contains(element)) return [];
  const items = [...list.children].filter((one) => one.tagName === 'LI');
  return items.length < 2 ? [] : [text('speech.position', { number: items.indexOf(item) + 1, count: items.length })];
}
