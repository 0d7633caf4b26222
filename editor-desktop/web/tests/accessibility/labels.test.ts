import { beforeAll, describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../src/blocks/palette';
import { categorySaying, optionSaying } from '../../src/blocks/saying';
import { BLOCKS } from '../../src/blocks/vocabulary';
import { textsUnder } from '../../src/text/catalogue';
import { spokenKana } from '../../src/text/kana';
import { spokenAt, type Level } from '../../src/text/levels';
import { everyBlockSaid, everyEmptyBlockSaid, prepareBlocks, type Said } from './blocks-said';
import { dangling, danglingKana, sameSounds, tooLong, wrongLanguage, wrongReadings } from './gates';

/** As long as a label may be, in sounds: about six seconds of speech. */
const MOST_SOUNDS = 48;

/** The choices of each dropdown, by the words they share. */
function dropdowns(): [string, Said[]][] {
  const menus = new Map<string, Said[]>();
  for (const spec of Object.values(BLOCKS)) {
    for (const part of spec.parts ?? []) {
      if (part.kind !== 'choice') continue;
      const words = part.words ?? part.name;
      menus.set(words, part.options.map((option): Said => [`${words}.${option}`, optionSaying(words, option)]));
    }
  }
  menus.set('colour', textsUnder('option.colour.').map(([colour, texts]): Said => [colour, texts]));
  return [...menus];
}

const shelves: Said[] = CATEGORIES.map((category) => [category, categorySaying(category)]);

describe('what is said', () => {
  beforeAll(prepareBlocks);

  it('of every block is said of that block alone', () => {
    // A block of several choices is one block: the same choice said twice is no fault.
    expect(sameSounds(distinct(everyBlockSaid()))).toEqual([]);
    expect(sameSounds(everyEmptyBlockSaid())).toEqual([]);
  });

  it.each(dropdowns())('of the choices of %s differs', (_, options) => {
    expect(sameSounds(options)).toEqual([]);
    expect(danglingKana(options)).toEqual([]);
    expect(wrongReadings(options)).toEqual([]);
    expect(wrongLanguage(options)).toEqual([]);
  });

  it('of the shelves differs', () => expect(sameSounds(shelves)).toEqual([]));

  it('leaves no particle without its word, with values in the places and without', () => {
    expect(dangling(everyBlockSaid())).toEqual([]);
    expect(dangling(everyEmptyBlockSaid())).toEqual([]);
  });

  it('is in its language, with readings that agree and no kanji for the speech engine', () => {
    const ours = [...everyBlockSaid(), ...everyEmptyBlockSaid()].filter(([name]) => !holdsNames(name));
    expect(wrongReadings([...ours, ...shelves])).toEqual([]);
    expect(wrongLanguage([...ours, ...shelves])).toEqual([]);
  });

  it('is short', () => expect(tooLong(everyBlockSaid(), MOST_SOUNDS)).toEqual([]));

  it.each(['hira', 'kanji', 'en'] as const)('stands in the golden list of level %s', async (level) => {
    await expect(listOf(level)).toMatchFileSnapshot(`../golden/labels-${level}.txt`);
  });
});

/** What people name is in the language of whoever named it. */
function holdsNames(name: string): boolean {
  const parts = BLOCKS[name.split(' ')[0] ?? '']?.parts ?? [];
  return parts.some((part) => part.kind === 'named' || part.kind === 'words' || part.kind === 'label');
}

/** One entry for each thing that is said of a block: `light_led LED=1` and `light_led STATE=on` are the same. */
function distinct(said: readonly Said[]): Said[] {
  const seen = new Set<string>();
  return said.filter(([name, texts]) => {
    const block = `${name.split(' ')[0]} ${texts.hira}`;
    return !seen.has(block) && seen.add(block);
  });
}

function listOf(level: Level): string {
  const parts: [string, readonly Said[]][] = [
    ['shelves', shelves],
    ...dropdowns().map(([words, options]): [string, Said[]] => [`choices of ${words}`, options]),
    ['blocks from the shelf', everyBlockSaid()],
    ['blocks with nothing in their places', everyEmptyBlockSaid()],
  ];
  return parts.map(([title, said]) => `# ${title}\n${said.map((one) => line(one, level)).join('\n')}\n`).join('\n');
}

function line([name, texts]: Said, level: Level): string {
  const words = spokenAt(texts, level);
  return level === 'en' ? `${name}: ${words}` : `${name}: ${words} [${spokenKana(texts)}]`;
}
