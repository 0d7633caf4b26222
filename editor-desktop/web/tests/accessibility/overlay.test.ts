import { readdirSync, readFileSync } from 'node:fs';
import * as en from 'blockly/msg/en';
import * as ja from 'blockly/msg/ja';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Blockly from 'blockly/core';
import { setBlocklyWords } from '../../src/blocks/messages';
import { textsUnder } from '../../src/text/catalogue';
import { LEVELS } from '../../src/text/levels';
import { prepareBlocks, type Said } from './blocks-said';
import { danglingKana, sameSounds, undecided, wrongLanguage, wrongReadings } from './gates';

const here = (path: string) => new URL(path, import.meta.url);
const core = readFileSync(here('../../node_modules/blockly/blockly_compressed.js'), 'utf8');
const ours: Said[] = textsUnder('blockly.');
const texts = new Map(ours);
const english = en as unknown as Record<string, string>;
const japanese = ja as unknown as Record<string, string>;

/** Keys that stand beside one another in one menu, and are to sound different. */
const MENUS: Record<string, RegExp> = {
  'comparisons': /^LOGIC_COMPARE_\w+_ARIA$/,
  'sums': /^MATH_\w+_SYMBOL_ARIA$/,
  'functions': /^MATH_(SINGLE_OP|TRIG)_\w+_ARIA$/,
  'constants': /^MATH_CONSTANT_\w+_ARIA$/,
  'places of letters': /^TEXT_FROM_\w+_ARIA$/,
  'kinds of fields': /^ARIA_TYPE_FIELD_/,
  'kinds of blocks': /^BLOCK_LABEL_(CONTAINER|STATEMENT|VALUE)$/,
  'coordinates': /^INPUT_LABEL_NUMBER_ATAN2_/,
  'places of a loop and of sums': /^INPUT_LABEL_(LOOP|NUMBER|MATH|CONDITION|VALUE)/,
  'places of a list': /^INPUT_LABEL_LISTS_/,
  'places of words': /^INPUT_LABEL_TEXT_/,
  'keys': /^SHORTCUTS_/,
  'steps of a move': /^ANNOUNCE_MOVE_/,
  'scrolling': /^ANNOUNCE_SCROLLED_/,
  'stacks': /^WORKSPACE_LABEL_/,
};

describe('Blockly’s own words', () => {
  beforeAll(prepareBlocks);

  it('are all decided: what its core can say, and every label and announcement of its blocks', () => {
    expect(undecided(Object.keys(english), core, new Set(texts.keys()))).toEqual([]);
  });

  it('are at least the 234 labels and announcements that were counted', () => {
    expect(ours.length).toBeGreaterThan(234);
  });

  it('are ours under a key that Blockly has', () => {
    expect([...texts.keys()].filter((key) => !(key in english))).toEqual([]);
  });

  it('are in their language, with readings that agree, and leave no particle alone', () => {
    const whole = ours.filter(([key]) => !key.startsWith('WORKSPACE_CONTENTS_COMMENTS'));
    expect(wrongLanguage(ours)).toEqual([]);
    expect(wrongReadings(ours)).toEqual([]);
    expect(danglingKana(whole.map(([key, one]) => [key, { ...one, hira: one.hira.replace(/%\d/g, 'もの') }]))).toEqual([]);
  });

  it('are filled with as many things as Blockly fills in', () => {
    const holes = (words: string) => [...new Set(words.match(/%\d/g))].sort().join();
    const other = ours.filter(([key, { en: words }]) => holes(words) !== holes(english[key] ?? '') && key !== 'SCREENREADER_HINT' && key !== 'FIELD_LABEL_VARIABLE');
    expect(other.map(([key]) => key)).toEqual([]);
  });

  it.each(Object.entries(MENUS))('of %s sound different', (_, keys) => {
    const menu = ours.filter(([key]) => keys.test(key));
    expect(menu.length).toBeGreaterThan(1);
    expect(sameSounds(menu)).toEqual([]);
  });

  it.each(LEVELS)('are put in the place of Blockly’s at level %s', (level) => {
    setBlocklyWords(level);
    const words = Blockly.Msg as Record<string, string>;
    const left = [...texts.keys()].filter((key) => words[key] === undefined || /[{|}]/.test(words[key]));
    expect(left).toEqual([]);
    if (level !== 'en') expect([...texts.keys()].filter((key) => isEnglish(words[key] ?? ''))).toEqual(KEY_CAPS);
  });

  it('of its standard blocks and plug-ins are never loaded', () => {
    const sources = readdirSync(here('../../src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const imports = sources.flatMap((name) => readFileSync(here(`../../src/${name}`), 'utf8').match(/from '(blockly[^']*|@blockly[^']*)'/g) ?? []);
    expect([...new Set(imports)].sort()).toEqual(["from 'blockly/core'", "from 'blockly/msg/en'", "from 'blockly/msg/ja'"]);
  });

  it('had faults that ours mend', () => {
    expect(japanese['LOGIC_COMPARE_GT_ARIA']).toBe(japanese['LOGIC_COMPARE_GTE_ARIA']);
    expect(texts.get('LOGIC_COMPARE_GT_ARIA')?.hira).not.toBe(texts.get('LOGIC_COMPARE_GTE_ARIA')?.hira);
  });
});

/** Names of keys as they stand on the keys of a Japanese keyboard. */
const KEY_CAPS = [
  'ALT_KEY', 'BACKSPACE_KEY', 'CAPS_LOCK_KEY', 'COMMAND_KEY', 'CONTROL_KEY', 'DELETE_KEY', 'END_KEY', 'ENTER_KEY', 'ESCAPE',
  'HOME_KEY', 'INSERT_KEY', 'PAGE_DOWN_KEY', 'PAGE_UP_KEY', 'PAUSE_KEY', 'SHIFT_KEY', 'TAB_KEY',
];

function isEnglish(words: string): boolean {
  return /[A-Za-z]/.test(words) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words);
}
