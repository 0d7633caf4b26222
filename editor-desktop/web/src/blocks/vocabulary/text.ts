import { any, family, number } from './part';

/** Words: said, joined, taken apart; and remarks for people. */
export const TEXT = family('text', {
  text_say: { shape: 'statement', parts: [any('TEXT', '')] },
  text_note: { shape: 'statement', parts: [{ kind: 'words', name: 'TEXT' }] },
  text: { shape: 'String', parts: [{ kind: 'words', name: 'TEXT' }] },
  text_join: { shape: 'String', parts: [any('A', ''), any('B', '')] },
  text_length: { shape: 'Number', parts: [any('TEXT', '')] },
  text_letter: { shape: 'String', parts: [number('INDEX', 1), any('TEXT', '')] },
  text_part: { shape: 'String', parts: [any('TEXT', ''), number('FROM', 1), number('TO', 3)] },
  text_contains: { shape: 'Boolean', parts: [any('TEXT', ''), any('PART', '')] },
  text_number: { shape: 'Number', parts: [any('TEXT', '12')] },
});
