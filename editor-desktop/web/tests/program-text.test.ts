import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, THEMES } from '../src/blocks/palette';
import { START, reduce } from '../src/session/state';
import { parseFromServer } from '../src/session/protocol';
import { linesOf, ownPlace, piecesOf, type ProgramText } from '../src/text/program-lines';

const text = '@on_start\ndef start():\n    while True:\n        # look\n        robot.beep(-x)\n\n    stop()\n';
const at = (piece: string) => ({ startOffset: text.indexOf(piece), endOffset: text.indexOf(piece) + piece.length });
const program: ProgramText = {
  style: 'python',
  text,
  spans: [
    { blockId: 'hat', startOffset: 0, endOffset: text.length - 1 },
    { blockId: 'loop', startOffset: text.indexOf('while'), endOffset: text.indexOf('\n\n') },
    { blockId: 'beep', ...at('# look\n        robot.beep(-x)') },
    { blockId: 'minus', ...at('-x') },
    { blockId: 'x', startOffset: text.indexOf('-x') + 1, endOffset: text.indexOf('-x') + 2 },
    { blockId: 'stop', ...at('stop()') },
  ],
  marks: [
    { kind: 'keyword', ...at('def') },
    { kind: 'keyword', ...at('while') },
    { kind: 'comment', ...at('# look') },
    { kind: 'name', startOffset: text.indexOf('-x') + 1, endOffset: text.indexOf('-x') + 2 },
  ],
};
const lines = linesOf(program);
const litLines = (id: string) =>
  lines.flatMap((line) => {
    const place = ownPlace(program, line, id);
    return place ? [text.slice(place.startOffset, place.endOffset)] : [];
  });

const css = (file: string) => readFileSync(new URL(`../src/styles/${file}`, import.meta.url), 'utf8');
const styles = css('tokens.css') + css('text-view.css');
/** A variable of a theme, from its own rules or from those for all. */
const colour = (theme: string, name: string): string => {
  const rules = (selector: string) => [...styles.matchAll(/:root(\S*) \{([^}]*)\}/g)].filter((rule) => rule[1] === selector).map((rule) => rule[2]).join();
  const own = rules(`[data-theme='${theme}']`) + rules('');
  return new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(own)?.[1] ?? 'none';
};

describe('the colours of a text', () => {
  it.each(THEMES)('can be read on every ground of %s', (theme) => {
    const least = theme === 'paper' ? 5 : 7;
    for (const ground of ['card', 'tint']) {
      for (const kind of ['keyword', 'name', 'number', 'text', 'comment', 'hole']) {
        expect(contrast(colour(theme, `text-${kind}`), colour(theme, ground)), `${kind} on ${ground}`).toBeGreaterThanOrEqual(least);
      }
    }
    expect(contrast('#1f2430', colour(theme, 'running'))).toBeGreaterThanOrEqual(7);
  });
});

describe('a program as text', () => {
  it('has lines that belong to blocks', () => {
    expect(lines.map((line) => line.blockId)).toEqual(['hat', 'hat', 'loop', 'beep', 'beep', null, 'stop']);
    expect(lines.map((line) => line.depth)).toEqual([0, 0, 1, 2, 2, 0, 1]);
  });

  it('lights what is a block’s own, not the blocks inside it', () => {
    expect(litLines('hat')).toEqual(['@on_start', 'def start():']);
    expect(litLines('loop')).toEqual(['while True:']);
    expect(litLines('beep')).toEqual(['# look', 'robot.beep(-x)']);
    expect(litLines('minus')).toEqual(['-x']);
    expect(litLines('gone')).toEqual([]);
  });

  it('is cut where colours and lights change, and loses no letter', () => {
    const line = lines[4];
    if (!line) throw new Error('no line');
    const lit = new Map([['running', at('robot.beep(-x)')], ['selected', at('-x')]]);
    const pieces = piecesOf(program, line, lit);
    expect(pieces.map((piece) => piece.text).join('')).toBe(line.text);
    expect(pieces.map(({ text: piece, kind, lit: on }) => [piece, kind, on])).toEqual([
      ['        ', null, []],
      ['robot.beep(', null, ['running']],
      ['-', null, ['running', 'selected']],
      ['x', 'name', ['running', 'selected']],
      [')', null, ['running']],
    ]);
  });

  it('is what the server wrote last', () => {
    const message = parseFromServer(JSON.stringify({ type: 'text', id: 1, ...program }));
    if (!message) throw new Error('not understood');
    const state = reduce(START, { type: 'server', message, latestCompileId: 0, latestSaveId: 0 });
    expect(state.programText?.text).toBe(text);
  });
});
