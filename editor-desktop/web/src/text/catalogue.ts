import arena from '@words/arena.json';
import blockly from '@words/blockly.json';
import blocks from '@words/blocks.json';
import debug from '@words/debug.json';
import findings from '@words/findings.json';
import narration from '@words/narration.json';
import languageNames from '@words/language.json';
import options from '@words/options.json';
import preview from '@words/preview.json';
import problems from '@words/problems.json';
import report from '@words/report.json';
import robot from '@words/robot.json';
import saying from '@words/saying.json';
import speech from '@words/speech.json';
import tips from '@words/tips.json';
import ui from '@words/ui.json';
import world from '@words/world.json';
import { verbatim, type Texts } from './levels';

const CATALOGUE: Readonly<Record<string, Texts>> = {
  ...blocks,
  ...tips,
  ...languageNames,
  ...options,
  ...ui,
  ...robot,
  ...findings,
  ...preview,
  ...problems,
  ...debug,
  ...report,
  ...arena,
  ...world,
  ...narration,
  ...saying,
  ...speech,
  ...blockly,
};

/** What stands in the place of English, by key; empty where English itself is read. */
let overlay: Readonly<Record<string, string>> = {};
let language: string | null = null;

/** From now on English is read in another language, as far as it has words. Before the page is built. */
export function readInLanguage(code: string | null, words: Readonly<Record<string, string>>): void {
  language = code;
  overlay = words;
  known = null;
}

/** The code of that language, null for English. */
export function chosenLanguage(): string | null {
  return language;
}

function entry(key: string): Texts | undefined {
  const texts = CATALOGUE[key];
  const own = overlay[key];
  return texts && own !== undefined ? { ...texts, en: own } : texts;
}

/** What may fill a hole: a text that has its own levels, or a name, or a number. */
export type Filling = Texts | string | number;

export function hasText(key: string): boolean {
  return key in CATALOGUE;
}

/** The text of a key with its holes `{name}` filled. A key that does not exist shows itself. */
export function text(key: string, fillings: Readonly<Record<string, Filling>> = {}): Texts {
  let result = entry(key) ?? verbatim(key);
  for (const [name, filling] of Object.entries(fillings)) {
    const hole = `{${name}}`;
    const value = typeof filling === 'object' ? filling : verbatim(String(filling));
    result = {
      hira: result.hira.replaceAll(hole, value.hira),
      ruby: result.ruby.replaceAll(hole, value.ruby),
      en: result.en.replaceAll(hole, value.en),
    };
  }
  return result;
}

/** Every key that starts so, with the rest of the key. */
export function textsUnder(prefix: string): [string, Texts][] {
  return Object.keys(CATALOGUE)
    .filter((key) => key.startsWith(prefix))
    .map((key) => [key.slice(prefix.length), entry(key) ?? verbatim(key)]);
}

/** A text of the server's, which says English: with its holes, or whole. */
interface Template {
  readonly pattern: RegExp;
  readonly holes: readonly string[];
  readonly own: string;
}

/** What the server says of the catalogue, found again by its English. */
let known: { readonly whole: ReadonlyMap<string, string>; readonly templates: readonly Template[] } | null = null;

/** What of the catalogue the server fills in itself. */
const FILLED_BY_SERVER = /^(diagnostic|problem|trap)\./;
const HOLE = /\{([a-zA-Z0-9]+)\}/g;

function knownTexts() {
  const whole = new Map<string, string>();
  const templates: Template[] = [];
  for (const [key, own] of Object.entries(overlay)) {
    const english = CATALOGUE[key]?.en;
    if (english === undefined) continue;
    const holes = [...english.matchAll(HOLE)].map((hole) => hole[1] ?? '');
    if (holes.length === 0) whole.set(english, own);
    else if (FILLED_BY_SERVER.test(key)) templates.push({ pattern: patternOf(english), holes, own });
  }
  return { whole, templates };
}

function patternOf(english: string): RegExp {
  const pieces = english.split(/\{[a-zA-Z0-9]+\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('(.*)')}$`, 's');
}

/** The server's words are the catalogue's, in English: the same in the language that is read. */
export function inChosenLanguage(english: string): string {
  if (language === null) return english;
  known ??= knownTexts();
  const whole = known.whole.get(english);
  if (whole !== undefined) return whole;
  for (const { pattern, holes, own } of known.templates) {
    const match = pattern.exec(english);
    if (!match) continue;
    const filled = new Map(holes.map((hole, i) => [hole, inChosenLanguage(match[i + 1] ?? '')]));
    return own.replace(HOLE, (hole, name: string) => filled.get(name) ?? hole);
  }
  return english;
}

/** The same for every text in a message. */
export function translated<T>(value: T): T {
  if (language === null || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => translated(one)) as T;
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) copy[key] = translated(one);
  if (typeof copy['en'] === 'string' && 'hira' in copy && 'ruby' in copy) copy['en'] = inChosenLanguage(copy['en']);
  return copy as T;
}
