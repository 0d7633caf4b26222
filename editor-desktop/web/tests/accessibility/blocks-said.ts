import * as Blockly from 'blockly/core';
import { toolboxItem } from '../../src/blocks/definitions';
import { setBlocklyWords } from '../../src/blocks/messages';
import { defineBlocks, registerParts } from '../../src/blocks/register';
import { sayingOf } from '../../src/blocks/saying';
import { BLOCKS } from '../../src/blocks/vocabulary';
import type { Texts } from '../../src/text/levels';
import { showAllAt } from '../../src/text/show';

/** A text with the name under which a finding tells of it. */
export type Said = readonly [name: string, texts: Texts];

export const TYPES = Object.keys(BLOCKS);
const CALLED = { name: 'ダンス', parameters: [{ id: 'speed', name: 'はやさ' }] };

/** Makes Blockly know our blocks without a page. */
export function prepareBlocks(): void {
  (globalThis as { document?: unknown }).document ??= { documentElement: { dataset: {} } };
  registerParts();
  showAllAt('hira', { querySelectorAll: () => [] } as unknown as ParentNode);
  setBlocklyWords('hira');
  defineBlocks('hira');
}

type State = Blockly.serialization.blocks.State;

/** A block as it comes from its shelf, with or without what lies in its places. */
export function madeBlock(type: string, how: 'shelf' | 'empty', workspace = new Blockly.Workspace()): Blockly.Block {
  const isCall = type === 'procedure_call' || type === 'procedure_result';
  const item = how === 'shelf' ? toolboxItem(type) : { type };
  const state = { ...item, ...(isCall ? { extraState: CALLED } : {}) };
  return Blockly.serialization.blocks.append(state as unknown as State, workspace);
}

/** Every block as from the shelf, with each choice of each of its fields. */
export function everyBlockSaid(): Said[] {
  return TYPES.flatMap((type) => {
    const block = madeBlock(type, 'shelf');
    const choices = (BLOCKS[type]?.parts ?? []).flatMap((part) =>
      part.kind === 'choice' ? part.options.map((option) => [part.name, option] as const) : [],
    );
    if (choices.length === 0) return [[type, sayingOf(block)] as Said];
    return choices.map(([field, option]): Said => {
      const one = madeBlock(type, 'shelf');
      one.setFieldValue(option, field);
      return [`${type} ${field}=${option}`, sayingOf(one)];
    });
  });
}

/** Every block with nothing in its places. */
export function everyEmptyBlockSaid(): Said[] {
  return TYPES.map((type) => [type, sayingOf(madeBlock(type, 'empty'))]);
}
