import { chosenLanguage, text, type Filling } from './catalogue';
import { atLevel, plainAt, segmentsOf, spokenAt, type Level, type Texts } from './levels';

/** What a shown element says, so that a change of level can say it anew. */
const shown = new WeakMap<Element, Texts>();
const plain = new WeakSet<Element>();
const labelled = new WeakMap<Element, { attribute: string; texts: Texts }>();

let level: Level = 'hira';

export function currentLevel(): Level {
  return level;
}

/** Says everything on the page anew at another level. */
export function showAllAt(next: Level, root: ParentNode = document): void {
  level = next;
  document.documentElement.lang = next === 'en' ? (chosenLanguage() ?? 'en') : 'ja';
  document.documentElement.dataset['level'] = next;
  for (const element of root.querySelectorAll('[data-says]')) {
    const texts = shown.get(element);
    if (texts) draw(element, texts);
    const label = labelled.get(element);
    if (label) element.setAttribute(label.attribute, spokenAt(label.texts, level));
  }
}

/** Fills an element with a text at the present level, with ruby where the level has it. */
export function say<E extends Element>(element: E, texts: Texts): E {
  shown.set(element, texts);
  element.setAttribute('data-says', '');
  draw(element, texts);
  return element;
}

/** The same where readings cannot be drawn, in SVG say: who needs them gets kana. */
export function sayPlain<E extends Element>(element: E, texts: Texts): E {
  plain.add(element);
  return say(element, texts);
}

export function sayKey<E extends Element>(
  element: E,
  key: string,
  fillings: Readonly<Record<string, Filling>> = {},
): E {
  return say(element, text(key, fillings));
}

/** Sets an attribute that is read aloud or shown as a plain tip. */
export function label<E extends Element>(element: E, key: string, attribute = 'aria-label'): E {
  return labelTexts(element, text(key), attribute);
}

export function labelTexts<E extends Element>(
  element: E,
  texts: Texts,
  attribute = 'aria-label',
): E {
  labelled.set(element, { attribute, texts });
  element.setAttribute('data-says', '');
  element.setAttribute(attribute, spokenAt(texts, level));
  return element;
}

/** What an element says, at every level; null when it was not given by the catalogue or a lesson. */
export function shownOf(element: Element): Texts | null {
  return shown.get(element) ?? null;
}

/** The name that an element was given for whoever does not see it, at every level; null when it has none of ours. */
export function labelOf(element: Element): Texts | null {
  const label = labelled.get(element);
  return label?.attribute === 'aria-label' || label?.attribute === 'alt' ? label.texts : null;
}

/** A text as nodes: what lessons write as `**bold**`, `` `code` `` and rows, and readings above their 漢字. */
export function rubyNodes(notation: string): Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const mark of notation.matchAll(/\*\*(.+?)\*\*|`([^`]+)`|\n/g)) {
    nodes.push(...readingNodes(notation.slice(end, mark.index)));
    const inside = mark[1] ?? mark[2];
    const element = document.createElement(inside === undefined ? 'br' : mark[1] === undefined ? 'code' : 'strong');
    if (inside !== undefined) element.append(...readingNodes(inside));
    nodes.push(element);
    end = mark.index + mark[0].length;
  }
  return [...nodes, ...readingNodes(notation.slice(end))];
}

function readingNodes(notation: string): Node[] {
  return segmentsOf(notation).map((segment) => {
    if (segment.reading === null) return document.createTextNode(segment.base);
    const ruby = document.createElement('ruby');
    const reading = document.createElement('rt');
    reading.textContent = segment.reading;
    ruby.append(segment.base, reading);
    return ruby;
  });
}

function draw(element: Element, texts: Texts): void {
  if (plain.has(element)) element.textContent = plainAt(texts, level);
  else element.replaceChildren(...rubyNodes(atLevel(texts, level)));
}
