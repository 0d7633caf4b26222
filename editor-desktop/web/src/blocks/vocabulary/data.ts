import { any, family, list, number, variable } from './part';

/** Values with a name. */
export const VARIABLES = family('variables', {
  variables_set: { shape: 'statement', parts: [variable, any('VALUE', 0)] },
  variables_change: { shape: 'statement', parts: [variable, number('DELTA', 1)] },
  variables_local: { shape: 'statement', parts: [variable, any('VALUE', 0)] },
  variables_get: { shape: 'any', parts: [variable] },
});

/** Rows of things with a name. */
export const LISTS = family('lists', {
  lists_add: { shape: 'statement', parts: [list, any('ITEM', 1)] },
  lists_insert: { shape: 'statement', parts: [list, any('ITEM', 1), number('INDEX', 1)] },
  lists_replace: { shape: 'statement', parts: [list, number('INDEX', 1), any('ITEM', 1)] },
  lists_remove: { shape: 'statement', parts: [list, number('INDEX', 1)] },
  lists_clear: { shape: 'statement', parts: [list] },
  lists_item: { shape: 'any', parts: [list, number('INDEX', 1)] },
  lists_length: { shape: 'Number', parts: [list] },
  lists_index_of: { shape: 'Number', parts: [list, any('ITEM', 1)] },
  lists_contains: { shape: 'Boolean', parts: [list, any('ITEM', 1)] },
  lists_text: { shape: 'String', parts: [list] },
});
