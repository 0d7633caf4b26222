import { any, family, type Part } from './part';

const called: Part = { kind: 'label', name: 'NAME' };

/** Blocks that children make themselves: `procedures` gives them their shape. */
export const MINE = family('mine', {
  procedure_define: {
    shape: 'hat',
    parts: [{ kind: 'words', name: 'NAME', startWith: 'name.procedure.default' }, { kind: 'things', name: 'THINGS' }],
    mutator: 'tsumiki_procedure_define',
  },
  procedure_return: { shape: 'cap', parts: [any('VALUE', 0)] },
  procedure_call: { shape: 'statement', parts: [called], mutator: 'tsumiki_procedure_call' },
  procedure_result: { shape: 'any', parts: [called], mutator: 'tsumiki_procedure_call' },
});
