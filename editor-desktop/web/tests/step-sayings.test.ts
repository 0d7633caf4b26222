import * as Blockly from 'blockly/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf, outcomeSaid, readingsSaid, type Standing } from '../src/speech/step-sayings';
import { prepareBlocks } from './accessibility/blocks-said';

type State = Blockly.serialization.blocks.State;

beforeAll(prepareBlocks);

const line: State = { type: 'sense_line', fields: { SIDE: 'left' } };
const wait = (id: string): State => ({ type: 'drive_stop', id });

function blockOf(state: State): Blockly.Block {
  return Blockly.serialization.blocks.append(state, new Blockly.Workspace());
}

function at(block: Blockly.Block, id: string): Blockly.Block {
  const found = block.workspace.getBlockById(id);
  if (!found) throw new Error(id);
  return found;
}

const standing = (block: Blockly.Block | null, line = 10, n = 1): Standing => ({ block, ports: { 'line.left': line }, variables: [{ name: 'n', value: n }] });

describe('what is said from block to block', () => {
  const asks = (type: string, bodies: Record<string, State>): Blockly.Block =>
    blockOf({
      type,
      inputs: { CONDITION: { block: line }, ...Object.fromEntries(Object.entries(bodies).map(([name, block]) => [name, { block }])) },
      next: { block: wait('after') },
    });

  it('tells which way a question went, by the block that came next', () => {
    const choice = asks('control_if', { DO: { ...wait('in'), next: { block: wait('deep') } } });
    expect(answerOf(choice, at(choice, 'in'))).toBe(true);
    expect(answerOf(choice, at(choice, 'deep'))).toBe(true);
    expect(answerOf(choice, at(choice, 'after'))).toBe(false);
    const either = asks('control_if_else', { DO: wait('yes'), ELSE: wait('no') });
    expect(answerOf(either, at(either, 'yes'))).toBe(true);
    expect(answerOf(either, at(either, 'no'))).toBe(false);
    const loop = asks('control_repeat_until', { DO: wait('again') });
    expect(answerOf(loop, at(loop, 'again'))).toBe(false);
    expect(answerOf(loop, at(loop, 'after'))).toBe(true);
  });

  it('says nothing of what it cannot know', () => {
    const empty = asks('control_if', {});
    expect(answerOf(empty, at(empty, 'after'))).toBeNull();
    expect(answerOf(at(empty, 'after'), empty)).toBeNull();
  });

  it('says the answer with what was read, and what has another value now', () => {
    const choice = asks('control_if', { DO: wait('in') });
    const said = outcomeSaid(standing(choice, 12), standing(at(choice, 'in'), 90, 2), true).map((one) => one.hira);
    expect(said).toEqual(['ひだりの センサーの したが くろい？ はい。', 'ひだりの センサーは 12 パーセント。', 'nは 2。']);
    expect(outcomeSaid(standing(choice), standing(at(choice, 'in'), 10, 2), false)).toHaveLength(1);
  });

  it('says what the next block will read, once', () => {
    const choice = asks('control_if', { DO: wait('in') });
    expect(readingsSaid(standing(choice, 40)).map((one) => one.en)).toEqual(['Left sensor: 40 percent.']);
    expect(readingsSaid(standing(at(choice, 'in')))).toEqual([]);
  });
});
