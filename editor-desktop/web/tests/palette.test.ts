import { describe, expect, it } from 'vitest';
import { BLOCK_TEXT, CATEGORIES, contrast, PALETTES, shade, THEMES } from '../src/blocks/palette';

describe('contrast', () => {
  it('is computed as WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
  });

  it.each(THEMES.flatMap((theme) => CATEGORIES.map((category) => [theme, category] as const)))(
    'of words on %s %s blocks is high',
    (theme, category) => {
      const least = theme === 'paper' ? 6.4 : 7;
      const colour = PALETTES[theme].blocks[category];
      expect(contrast(BLOCK_TEXT, colour)).toBeGreaterThanOrEqual(least);
      // Dropdowns stand on the darker shade.
      expect(contrast(BLOCK_TEXT, shade(colour, -0.2))).toBeGreaterThanOrEqual(least);
    },
  );

  it.each(THEMES)('of blocks against the %s workspace is enough to see their edge', (theme) => {
    const { blocks, edge, workspace } = PALETTES[theme];
    for (const category of CATEGORIES) {
      expect(contrast(edge ?? blocks[category], workspace)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(THEMES)('of ink on every ground of %s is at least 7:1', (theme) => {
    const { ink, workspace, shelf, flyout } = PALETTES[theme];
    for (const ground of [workspace, shelf, flyout]) {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
    }
  });
});
