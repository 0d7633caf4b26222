import type * as Blockly from 'blockly/core';
import { text } from '../text/catalogue';
import { atLevel, type Level } from '../text/levels';
import { CATEGORIES } from './palette';
import { BLOCKS, toolboxItem } from './vocabulary';

/** Name under which the shelf of variables builds itself. */
export const VARIABLES_SHELF = 'TSUMIKI_VARIABLES';

/** The shelves for these block types, all of them when a lesson names none. */
export function toolboxFor(types: readonly string[], level: Level): Blockly.utils.toolbox.ToolboxInfo {
  const wanted = new Set(types.length > 0 ? types : Object.keys(BLOCKS));
  const contents = [];
  for (const category of CATEGORIES) {
    const here = Object.keys(BLOCKS).filter((t) => wanted.has(t) && BLOCKS[t]?.category === category);
    if (here.length === 0) continue;
    const shelf = {
      kind: 'category',
      name: atLevel(text(`category.${category}`), level),
      categorystyle: `${category}_category`,
      cssconfig: { container: `shelf shelf-${category}` },
      toolboxitemid: `shelf-${category}`,
    };
    contents.push(
      category === 'variables'
        ? { ...shelf, custom: VARIABLES_SHELF }
        : { ...shelf, contents: here.map(toolboxItem) },
    );
  }
  return { kind: 'categoryToolbox', contents } as Blockly.utils.toolbox.ToolboxInfo;
}
