import { readingOf, soundOf, spokenKana } from '../../src/text/kana';
import { LEVELS, withoutReadings } from '../../src/text/levels';
import type { Said } from './blocks-said';
import type { Rule } from './styles';

/** What a gate found; nothing when all is well. */
export type Findings = string[];

const KANJI = /\p{Script=Han}/u;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Latin words that Japanese children read on keys and things, too. */
const KNOWN_LATIN = new Set(
  ('LED PID P I D A B X Y hPa Delete Backspace Shift Alt Caps Lock Command Ctrl End Enter Esc Home Insert Page Down Up '
    + 'Pause Tab Python Java Scratch Tsumiki').split(' '),
);

/** Texts that are not in the language they stand under, or hold what no one says. */
export function wrongLanguage(said: readonly Said[]): Findings {
  return said.flatMap(([name, { hira, ruby, en }]) => {
    const found: Findings = [];
    for (const [level, words] of [['hira', hira], ['ruby', withoutReadings(ruby)]] as const) {
      const latin = words.replace(/%\d|\{\w+\}/g, '').match(/[A-Za-z]+/g) ?? [];
      const strange = latin.filter((word) => !KNOWN_LATIN.has(word));
      if (strange.length > 0) found.push(`${name} ${level}: English in Japanese: ${strange.join(' ')}`);
    }
    if (JAPANESE.test(en)) found.push(`${name} en: Japanese in English`);
    for (const words of [hira, ruby, en]) {
      if (words.trim() === '') found.push(`${name}: says nothing`);
      if (/[<>]|--/.test(words)) found.push(`${name}: holds markup: ${words}`);
    }
    return found;
  });
}

/** Kana texts with kanji, kanji without readings, and readings that say something else. */
export function wrongReadings(said: readonly Said[]): Findings {
  return said.flatMap(([name, texts]) => {
    const found: Findings = [];
    if (KANJI.test(texts.hira)) found.push(`${name}: kanji in kana: ${texts.hira}`);
    if (KANJI.test(texts.ruby.replace(/\{[^|{}]*\|[^|{}]*\}/g, ''))) found.push(`${name}: kanji without reading: ${texts.ruby}`);
    if (KANJI.test(spokenKana(texts))) found.push(`${name}: kanji for the speech engine: ${spokenKana(texts)}`);
    if (kanaOnly(texts.hira) !== kanaOnly(readingOf(texts.ruby))) found.push(`${name}: read differently: ${texts.hira} / ${texts.ruby}`);
    return found;
  });
}

function kanaOnly(words: string): string {
  return words.replace(/[\s、。]/g, '');
}

/** Texts that an ear cannot tell apart at some level. */
export function sameSounds(said: readonly Said[]): Findings {
  return LEVELS.filter((level) => level === 'hira' || level === 'en').flatMap((level) => {
    const heard = new Map<string, string>();
    return said.flatMap(([name, texts]) => {
      const sound = soundOf(texts, level);
      const other = heard.get(sound);
      heard.set(sound, name);
      return other === undefined ? [] : [`${level}: ${name} sounds like ${other}: ${texts[level === 'en' ? 'en' : 'hira']}`];
    });
  });
}

const PARTICLE = 'を|に|が|は|の|へ|で|と|も|から|まで';
/** A particle that stands alone, or after a pause, has lost its word; after a number it has one. */
const ALONE = new RegExp(`(^|[、。「]\\s?|(?<![\\d、。])\\s)(${PARTICLE})(?=[\\s、。」]|$)`, 'u');
/** A label that ends in one of these waits for a word that never comes. */
const WAITING = /(を|[^かこご]が|には|では|へ|[^も]の)[、。\s]*$/u;
const WAITING_EN = /\b(to|of|by|with|from|than|and|or|if|the|a|an|at|into|until)[\s,.]*$/;

const UNFILLED = /%\d|\{\w+\}/;

/** Labels in which a particle or a preposition has lost its word. */
export function dangling(said: readonly Said[]): Findings {
  return [...danglingKana(said), ...said.flatMap(([name, { en }]) => {
    const bare = WAITING_EN.test(en) || /\s[,.]|,\s*,/.test(en) || UNFILLED.test(en);
    return bare ? [`${name}: ${en}`] : [];
  })];
}

/** The same of Japanese alone: an English operator may end in "than". */
export function danglingKana(said: readonly Said[]): Findings {
  return said.flatMap(([name, { hira }]) => {
    const words = hira.replace(/[「」]/g, '');
    return ALONE.test(words) || WAITING.test(words) || UNFILLED.test(hira) ? [`${name}: ${hira}`] : [];
  });
}

/** Words that a child would wait for the end of. */
export function tooLong(said: readonly Said[], mostSounds: number): Findings {
  return said.flatMap(([name, texts]) => {
    const length = soundOf(texts, 'hira').length;
    return length > mostSounds ? [`${name}: ${length} sounds: ${texts.hira}`] : [];
  });
}

/** What in a key's name says that it is read aloud. */
const READ_ALOUD =
  /(^|_)(ARIA|LABEL|ANNOUNCE|ANNOUNCEMENT|HINT|NAV|SCREENREADER|ROLEDESCRIPTION|CONTENTS|SHORTCUTS|HELP_PROMPT|SEARCH|PIXEL)(_|$)/;

/** Keys that Blockly's core can say, or that are read aloud, and that nobody has decided. */
export function undecided(keys: readonly string[], coreSource: string, decided: ReadonlySet<string>): Findings {
  const named = new Set(coreSource.match(/[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*/g));
  return keys.filter((key) => (READ_ALOUD.test(key) || named.has(key)) && !decided.has(key));
}

/** Rules that take the ring away and put nothing in its place; `:focus` alone is for those who use no keys. */
export function ringTakenAway(rules: readonly Rule[]): Findings {
  return rules.flatMap(({ selectors, declarations }) => {
    const outline = declarations.get('outline') ?? declarations.get('outline-style') ?? declarations.get('outline-width') ?? '';
    const gone = /^(none|0|0px)$/.test(outline) && !declarations.has('box-shadow') && !declarations.has('border-color');
    return selectors.filter((selector) => gone && selector !== ':focus').map((selector) => `${selector} has no ring`);
  });
}
