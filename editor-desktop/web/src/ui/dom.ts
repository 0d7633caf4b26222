import { say, sayKey } from '../text/show';
import type { Texts } from '../text/levels';
import type { Filling } from '../text/catalogue';
import { icon } from './icons';

/** An element with classes and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  classes = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (classes) element.className = classes;
  element.append(...children);
  return element;
}

/** An element that says a catalogue text, at whatever level is chosen. */
export function words<K extends keyof HTMLElementTagNameMap>(
  name: K,
  classes: string,
  key: string,
  fillings: Readonly<Record<string, Filling>> = {},
): HTMLElementTagNameMap[K] {
  return sayKey(el(name, classes), key, fillings);
}

/** An element that says a text that came from elsewhere: a lesson, a finding. */
export function texts<K extends keyof HTMLElementTagNameMap>(
  name: K,
  classes: string,
  content: Texts,
): HTMLElementTagNameMap[K] {
  return say(el(name, classes), content);
}

export interface ButtonOptions {
  readonly key: string;
  readonly icon?: string;
  readonly classes?: string;
  readonly testId?: string;
  readonly onClick: (event: MouseEvent) => void;
}

/** A button with a picture and always a word. */
export function button(options: ButtonOptions): HTMLButtonElement {
  const element = el('button', `button ${options.classes ?? ''}`.trim());
  element.type = 'button';
  if (options.icon) element.append(icon(options.icon));
  element.append(words('span', 'button-word', options.key));
  if (options.testId) {
    element.id = options.testId;
    element.dataset['testid'] = options.testId;
  }
  element.addEventListener('click', (event) => {
    if (isAble(element)) options.onClick(event);
  });
  return element;
}

/**
 * Whether a button does something now. It can be reached all the same: one that went out of use
 * under the finger that pressed it would leave the keyboard nowhere.
 */
export function setAble(element: HTMLButtonElement, able: boolean): void {
  element.setAttribute('aria-disabled', String(!able));
}

export function isAble(element: HTMLButtonElement): boolean {
  return element.getAttribute('aria-disabled') !== 'true';
}
