import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allDefinitions } from '../src/blocks/definitions';
import { offered, toolboxFor } from '../src/blocks/toolbox';
import { blocksOf } from '../src/blocks/tool-levels';
import { typedNumber } from '../src/blocks/typed-number';
import { BLOCKS } from '../src/blocks/vocabulary';
import { hasText } from '../src/text/catalogue';
import { LEVELS, withoutReadings } from '../src/text/levels';

const spec = readFileSync(
  new URL('../../../robot-runtime/program/spec/blocks.md', import.meta.url),
  'utf8',
);
const rows = [...spec.matchAll(/^\| `([a-z_]+)` \|(.*)\|$/gm)].map((row) => ({
  type: row[1] as string,
  cells: row[2] as string,
}));

describe('block vocabulary', () => {
  it('has every block of the spec and no other', () => {
    expect(Object.keys(BLOCKS).sort()).toEqual(rows.map((row) => row.type).sort());
  });

  it.each(rows)('names the fields and inputs of $type as the spec does', ({ type, cells }) => {
    const named = [...cells.matchAll(/`([A-Z]{1,10})`/g)].map((m) => m[1] as string);
    const values = /\bOP\b|\bBOOL\b/.test(cells) ? new Set(['OP', 'BOOL', 'A', 'B']) : new Set(named);
    const block = BLOCKS[type];
    // What procedures take stands in their extra state: here it is only shown.
    const shown = (block?.parts ?? []).filter((part) => part.kind !== 'label' && part.kind !== 'things');
    const ours = [...shown.map((part) => part.name), ...(block?.bodies ?? [])];
    for (const name of ours) expect([...values, ...named]).toContain(name);
  });

  it.each(LEVELS)('has a label and a tip for every block at level %s', (level) => {
    for (const definition of allDefinitions(level)) {
      const type = definition['type'] as string;
      expect(hasText(`block.${type}`), type).toBe(true);
      expect(hasText(`tooltip.${type}`), type).toBe(true);
      expect(definition['message0'], type).not.toBe('');
    }
  });

  it.each(LEVELS)('uses each part of a block once in its label at level %s', (level) => {
    for (const definition of allDefinitions(level)) {
      const holes = [...String(definition['message0']).matchAll(/%(\d)/g)].map((m) => Number(m[1]));
      const parts = (definition['args0'] as unknown[]).map((_, i) => i + 1);
      expect(holes.sort(), String(definition['type'])).toEqual(parts);
    }
  });

  it.each(LEVELS)('names every choice at level %s', (level) => {
    for (const definition of allDefinitions(level)) {
      for (const part of definition['args0'] as { options?: string[][] }[]) {
        for (const [shown, , spoken] of part.options ?? []) {
          expect(shown).not.toContain('option.');
          expect(spoken).not.toMatch(/[{|}]/);
        }
      }
    }
  });

  it('sounds different for every block at each level', () => {
    for (const level of LEVELS) {
      const labels = allDefinitions(level)
        .filter((d) => /[^%\d\s]/.test(String(d['message0'])))
        .map((d) => withoutReadings(`${String(d['message0'])} ${String(d['message2'] ?? '')}`));
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe('toolbox', () => {
  it('shows the blocks of a lesson and only their shelves', () => {
    const toolbox = toolboxFor(['event_start', 'light_signal', 'control_wait'], 'hira');
    const shelves = toolbox.contents as { name: string; contents: { type: string }[] }[];
    expect(shelves.map((s) => s.name)).toEqual(['はじまり', 'ながれ', 'ひかり・おと']);
    expect(shelves.flatMap((s) => s.contents.map((b) => b.type))).toEqual([
      'event_start',
      'control_wait',
      'light_signal',
    ]);
  });

  it('shows the chosen number of blocks when there is no lesson, and a lesson its own', () => {
    expect(offered([], 'easy')).toHaveLength(20);
    expect(offered([], 'middle')).toHaveLength(46);
    expect(offered([], 'full')).toHaveLength(rows.length);
    expect(offered(['event_start'], 'full')).toEqual(['event_start']);
    expect(toolboxFor(offered([], 'full'), 'en').contents).toHaveLength(11);
  });

  it('grows from level to level and knows every block that it names', () => {
    for (const type of blocksOf('easy')) expect(blocksOf('middle')).toContain(type);
    for (const type of blocksOf('middle')) expect(BLOCKS, type).toHaveProperty(type);
  });
});

describe('a typed number', () => {
  it.each([['３', '3'], ['１．５', '1.5'], ['ー２', '-2'], ['−2', '-2'], ['０。５', '0.5'], ['-3', '-3'], ['12', '12']])(
    'is understood as a Japanese keyboard writes it: %s',
    (typed, read) => expect(typedNumber(typed)).toBe(read),
  );
});
