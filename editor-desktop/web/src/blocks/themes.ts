import * as Blockly from 'blockly/core';
import { CATEGORIES, PALETTES, shade, type Category, type ThemeName } from './palette';

/** Size of the words on blocks, in points as Blockly counts: 12 pt are 16 px. */
const FONT_POINTS = 12;
export const BLOCK_FONT = "'BIZ UDPGothic', sans-serif";

/** Shelves that have blocks which begin a script. */
const WITH_HATS: readonly Category[] = ['start', 'mine', 'machine'];

/** Our colours in the shape Blockly wants them. */
export function blocklyTheme(name: ThemeName): Blockly.Theme {
  const palette = PALETTES[name];
  const blockStyles: Record<string, Partial<Blockly.Theme.BlockStyle>> = {};
  for (const category of CATEGORIES) {
    const colour = palette.blocks[category];
    blockStyles[`${category}_blocks`] = {
      colourPrimary: colour,
      colourSecondary: shade(colour, -0.2),
      colourTertiary: palette.edge ?? shade(colour, -0.32),
      // Rounds the head of what has nothing above it; other blocks of the shelf are not touched.
      hat: WITH_HATS.includes(category) ? 'cap' : '',
    };
  }
  const categoryStyles = Object.fromEntries(
    CATEGORIES.map((category) => [`${category}_category`, { colour: palette.blocks[category] }]),
  );
  return Blockly.Theme.defineTheme(`tsumiki-${name}`, {
    name: `tsumiki-${name}`,
    blockStyles,
    categoryStyles,
    fontStyle: { family: BLOCK_FONT, weight: 'bold', size: FONT_POINTS },
    componentStyles: {
      workspaceBackgroundColour: palette.workspace,
      toolboxBackgroundColour: palette.shelf,
      toolboxForegroundColour: palette.ink,
      flyoutBackgroundColour: palette.flyout,
      flyoutForegroundColour: palette.ink,
      flyoutOpacity: 1,
      scrollbarColour: palette.scrollbar,
      scrollbarOpacity: 1,
      insertionMarkerColour: palette.ink,
      insertionMarkerOpacity: 0.55,
    },
  });
}
