import type * as Blockly from 'blockly/core';
import { text } from '../text/catalogue';
import { atLevel, type Level } from '../text/levels';
import { toolboxItem } from './definitions';
import { CATEGORIES, type Category } from './palette';
import type { ToolLevel } from './tool-levels';
import { blocksOf } from './tool-levels';
import { BLOCKS } from './vocabulary';

/** Shelves that build themselves when they are opened: they offer what the child has made. */
export const OWN_SHELVES = ['variables', 'lists', 'mine'] as const satisfies readonly Category[];
export type OwnShelf = (typeof OWN_SHELVES)[number];

/** Name under which a shelf builds itself. */
export function ownShelf(category: OwnShelf): string {
  return `TSUMIKI_${category.toUpperCase()}`;
}

/** The block types on offer: those of a lesson, or of the chosen level when there is no lesson. */
export function offered(lesson: readonly string[], level: ToolLevel): readonly string[] {
  return lesson.length > 0 ? lesson : blocksOf(level);
}

/** The shelves for these block types. */
export function toolboxFor(types: readonly string[], level: Level): Blockly.utils.toolbox.ToolboxInfo {
  const wanted = new Set(types);
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
    const own = OWN_SHELVES.find((c) => c === category);
    contents.push(own ? { ...shelf, custom: ownShelf(own) } : { ...shelf, contents: here.map(toolboxItem) });
  }
  return { kind: 'categoryToolbox', contents } as Blockly.utils.toolbox.ToolboxInfo;
}
