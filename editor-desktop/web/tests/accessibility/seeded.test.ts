import { readFileSync } from 'node:fs';
import * as ja from 'blockly/msg/ja';
import { beforeAll, describe, expect, it } from 'vitest';
import { categorySaying, optionSaying } from '../../src/blocks/saying';
import { textsUnder } from '../../src/text/catalogue';
import { verbatim, type Texts } from '../../src/text/levels';
import { everyBlockSaid, prepareBlocks, type Said } from './blocks-said';
import { blockTextPairs, lookOf, lowContrast, pageRingPairs, pageTextPairs, shapePairs } from './colours';
import { dangling, danglingKana, ringTakenAway, sameSounds, tooLong, undecided, wrongLanguage, wrongReadings, type Findings } from './gates';
import { pageRules, rulesOf } from './styles';

/**
 * Faults that somebody could make tomorrow, each with the gate that stands in its way: the gate is
 * run once as things are, where it finds nothing, and once with the fault, where it finds that one.
 */
interface Fault {
  readonly fault: string;
  readonly gate: () => Findings;
  readonly faulty: () => Findings;
}

const comparisons = (): Said[] =>
  ['EQ', 'NEQ', 'LT', 'LTE', 'GT', 'GTE'].map((one) => [one, optionSaying('compare', one)]);
const shelves = (): Said[] => ['start', 'light', 'sense'].map((one) => [one, categorySaying(one)]);
const with_ = (said: Said[], name: string, texts: Texts): Said[] => said.map((one) => (one[0] === name ? [name, texts] : one));
const overlay = new Map(textsUnder('blockly.'));
const core = readFileSync(new URL('../../node_modules/blockly/blockly_compressed.js', import.meta.url), 'utf8');
const rules = pageRules();
const withRule = (css: string) => [...rules, ...rulesOf(css)];
const word = (hira: string, ruby: string, en = 'word'): Texts => ({ hira, ruby, en });
const block = (texts: Texts): Said[] => [['seeded_block', texts]];
const dark = (css = '') => lookOf('dark', withRule(css));
const paper = (css = '') => lookOf('paper', withRule(css));

const FAULTS: readonly Fault[] = [
  {
    fault: 'two operators sound the same: ＞ is read 以上 as ≧ is',
    gate: () => sameSounds(comparisons()),
    faulty: () => sameSounds(with_(comparisons(), 'GT', word('いじょう', '{以上|いじょう}', 'is greater than'))),
  },
  {
    fault: 'two operators are written differently and sound the same: 異常 and 以上',
    gate: () => sameSounds(comparisons()),
    faulty: () => sameSounds(with_(comparisons(), 'GT', word('いじょう', '{異常|いじょう}', 'is greater than'))),
  },
  {
    fault: 'two blocks sound the same, one with a long vowel sign',
    gate: () => sameSounds(everyBlockSaid().slice(0, 1)),
    faulty: () => sameSounds([['one', word('とおくへ', '{遠|とお}くへ', 'far')], ['two', word('とうくへ', 'とうくへ', 'tower')]]),
  },
  {
    fault: 'a key of a new Blockly that nobody has decided',
    gate: () => undecided(Object.keys(ja), core, new Set(overlay.keys())),
    faulty: () => undecided([...Object.keys(ja), 'BLOCK_LABEL_NEW_THING'], core, new Set(overlay.keys())),
  },
  {
    fault: 'a label that is missing: a key of Blockly falls back to its own word',
    gate: () => undecided(['LOGIC_COMPARE_GT_ARIA'], core, new Set(overlay.keys())),
    faulty: () => undecided(['LOGIC_COMPARE_GT_ARIA'], core, new Set([...overlay.keys()].filter((key) => !key.startsWith('LOGIC')))),
  },
  {
    fault: 'an English word in Japanese',
    gate: () => wrongLanguage([...overlay]),
    faulty: () => wrongLanguage(with_([...overlay], 'ARIA_LABEL_TRASH_EMPTY', word('Trash, いまは からっぽ', 'Trash, {今|いま}は{空|から}っぽ'))),
  },
  {
    fault: 'a translator’s remark in a label',
    gate: () => wrongLanguage([...overlay]),
    faulty: () => wrongLanguage(with_([...overlay], 'FIELD_BITMAP_PIXEL_LABEL', word('てん<!-- いろ -->', '{点|てん}<!-- いろ -->'))),
  },
  {
    fault: 'a particle without its word: 「を まえに すすむ」',
    gate: () => dangling(everyBlockSaid()),
    faulty: () => dangling(block(word('を もしの なかへ うごかす', 'をもしの{中|なか}へ{動|うご}かす', 'Moving it inside if'))),
  },
  {
    fault: 'a label that waits for a word that never comes: 「つぎを」',
    gate: () => danglingKana(everyBlockSaid()),
    faulty: () => danglingKana(block(word('つぎの ブロックを', '{次|つぎ}のブロックを'))),
  },
  {
    fault: 'an English label that ends in “of”',
    gate: () => dangling(everyBlockSaid()),
    faulty: () => dangling(block(word('ながさ', '{長|なが}さ', 'length of'))),
  },
  {
    fault: 'kanji in the kana text, and so for the speech engine',
    gate: () => wrongReadings(shelves()),
    faulty: () => wrongReadings(with_(shelves(), 'light', word('光', '{光|ひかり}', 'light'))),
  },
  {
    fault: 'a reading that is not what the kana text says: 空 read そら',
    gate: () => wrongReadings(shelves()),
    faulty: () => wrongReadings(block(word('から', '{空|そら}', 'empty'))),
  },
  {
    fault: 'a label that goes on and on',
    gate: () => tooLong(shelves(), 48),
    faulty: () => tooLong(block(verbatim('この ブロックは ながい せつめいを する ブロックで、なかなか おわらないので、きいて いる こどもが まって しまいます')), 48),
  },
  {
    fault: 'a look for people who see little whose blocks have words at 4:1',
    gate: () => lowContrast(blockTextPairs(dark())),
    faulty: () => lowContrast(blockTextPairs(dark('.furigana { fill: #9a9a9a; }'))),
  },
  {
    fault: 'words of the page at 4:1',
    gate: () => lowContrast(pageTextPairs(paper())),
    faulty: () => lowContrast(pageTextPairs(paper(':root { --ink-soft: #7d7d7d; }'))),
  },
  {
    fault: 'typed text that is dark on dark',
    gate: () => lowContrast(blockTextPairs(dark())),
    faulty: () => lowContrast(blockTextPairs(dark('.blocklyHtmlInput { background: #3b3b3b; }'))),
  },
  {
    fault: 'a ring that cannot be seen on the page: yellow on white',
    gate: () => lowContrast(pageRingPairs(paper())),
    faulty: () => lowContrast(pageRingPairs(paper(':root { --focus: #fff200; }'))),
  },
  {
    fault: 'a ring whose gap is lost: both of one colour',
    gate: () => lowContrast(shapePairs(paper())),
    faulty: () => lowContrast(shapePairs(paper(':root { --focus-gap: #0b57d0; }'))),
  },
  {
    fault: 'a focus ring taken away',
    gate: () => ringTakenAway(rules),
    faulty: () => ringTakenAway(withRule('.button:focus-visible { outline: none; }')),
  },
];

describe('a gate', () => {
  beforeAll(prepareBlocks);

  it.each(FAULTS)('catches: $fault', ({ gate, faulty }) => {
    expect(gate()).toEqual([]);
    expect(faulty()).not.toEqual([]);
  });

  it('stands against more than ten faults', () => expect(FAULTS.length).toBeGreaterThanOrEqual(10));
});
