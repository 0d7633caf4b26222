import { describe, expect, it } from 'vitest';
import { answerOf } from '../src/speech/first-offer';

function key(name: string, code: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey', boolean>> = {}) {
  return { key: name, code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held };
}

describe('the voice that offers itself at the first start', () => {
  it('is taken by Space, or by the key that changes who speaks', () => {
    expect(answerOf(key(' ', 'Space'), false)).toBe('take');
    expect(answerOf(key('v', 'KeyV', { altKey: true }), true)).toBe('take');
  });

  it('is left alone by any other key, and by Space in a text', () => {
    expect(answerOf(key('Enter', 'Enter'), false)).toBe('decline');
    expect(answerOf(key(' ', 'Space', { ctrlKey: true }), false)).toBe('decline');
    expect(answerOf(key(' ', 'Space'), true)).toBe('decline');
  });

  it('waits for the rest of a chord', () => {
    expect(answerOf(key('Alt', 'AltLeft', { altKey: true }), false)).toBeNull();
  });
});
