import { describe, expect, it } from 'vitest';
import { THEMES } from '../../src/blocks/palette';
import { blockTextPairs, colourNamePairs, lookOf, lowContrast, pageRingPairs, pageTextPairs, shapePairs } from './colours';
import { pageRules } from './styles';

const rules = pageRules();

describe.each(THEMES)('in the look %s', (theme) => {
  const look = lookOf(theme, rules);

  it('words on every block in every state are clear', () => expect(lowContrast(blockTextPairs(look))).toEqual([]));

  it('names of colours are clear on the colour', () => expect(lowContrast(colourNamePairs(look))).toEqual([]));

  it('rings, edges and signs among the blocks are seen on both sides', () => expect(lowContrast(shapePairs(look))).toEqual([]));

  it('words of the page are clear on every ground', () => expect(lowContrast(pageTextPairs(look))).toEqual([]));

  it('the ring is seen on every ground of the page', () => expect(lowContrast(pageRingPairs(look))).toEqual([]));
});
