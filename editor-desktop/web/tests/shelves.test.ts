import * as Blockly from 'blockly/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { setBlocklyWords } from '../src/blocks/messages';
import { itemsOf } from '../src/blocks/own-shelves';
import { changeThings } from '../src/blocks/procedures/change';
import type { DefineBlock } from '../src/blocks/procedures/procedures';
import { defineBlocks, registerParts } from '../src/blocks/register';
import { blocksOf } from '../src/blocks/tool-levels';
import { BLOCKS } from '../src/blocks/vocabulary';

let workspace: Blockly.Workspace;
const shelf = (name: 'variables' | 'lists' | 'mine', level: 'middle' | 'full' = 'full') =>
  itemsOf(name, blocksOf(level).filter((type) => BLOCKS[type]?.category === name), workspace);

describe('a shelf of what children name', () => {
  beforeEach(() => {
    registerParts();
    setBlocklyWords('en');
    defineBlocks('en');
    workspace = new Blockly.Workspace();
  });

  it('offers each variable, and one for a start when there is none', () => {
    const values = () => shelf('variables').filter((item) => item['type'] === 'variables_get');
    expect(values()).toHaveLength(1);
    workspace.getVariableMap().createVariable('points', '');
    workspace.getVariableMap().createVariable('hello', 'message');
    expect(values().map((item) => (item['fields'] as { VAR: { name: string } }).VAR.name)).toEqual(['points']);
  });

  it('offers a call and a result for every procedure, with a place for each thing', () => {
    const definition = Blockly.serialization.blocks.append({ type: 'procedure_define', fields: { NAME: 'dance' } }, workspace) as DefineBlock;
    changeThings(definition, [{ id: null, name: 'speed' }]);
    const items = shelf('mine').map((item) => [item['type'], Object.keys((item['inputs'] ?? {}) as object)]);
    expect(items).toEqual([
      ['procedure_define', []],
      ['variables_get', []],
      ['procedure_return', ['VALUE']],
      ['procedure_call', ['ARG0']],
      ['procedure_result', ['ARG0']],
    ]);
    expect(shelf('mine', 'middle').map((item) => item['type'])).toEqual(['procedure_define', 'variables_get', 'procedure_call']);
    for (const item of shelf('mine')) Blockly.serialization.blocks.append(item as never, new Blockly.Workspace());
  });

  it('has a way to a new list', () => {
    expect(shelf('lists')[0]).toMatchObject({ kind: 'button', callbackkey: 'new_list' });
    expect(shelf('lists')).toHaveLength(11);
  });
});
