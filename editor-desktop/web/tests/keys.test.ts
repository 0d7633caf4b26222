import * as Blockly from 'blockly/core';
import { describe, expect, it } from 'vitest';
import { hasText } from '../src/text/catalogue';
import { actionFor, KEY_TABLE } from '../src/ui/key-table';

const lines = KEY_TABLE.flatMap((group) => group.lines);

function press(key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}, code = ''): KeyboardEvent {
  return { key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held } as KeyboardEvent;
}

describe('the table of keys', () => {
  it('has words for each line', () => {
    for (const { words } of [...KEY_TABLE, ...lines]) expect(hasText(words), words).toBe(true);
  });

  it('gives no key to two of ours', () => {
    const chords = lines.filter((line) => line.does).flatMap((line) => line.chords.map((chord) => JSON.stringify(chord)));
    expect(new Set(chords).size).toBe(chords.length);
  });

  it('takes no bare letter: those are what screen readers go through a page with', () => {
    for (const { does, chords } of lines) {
      if (does) for (const { key, ctrl, alt } of chords) expect(ctrl || alt || (key?.length ?? 2) > 1 || key === '?', JSON.stringify(chords)).toBe(true);
    }
  });

  it('speaks the truth of the keys that Blockly hears', () => {
    const registry = Blockly.ShortcutRegistry.registry.getRegistry();
    for (const { blockly, shown } of lines) {
      // Ours are registered with the page.
      for (const name of blockly ?? []) if (!name.startsWith('tsumiki_')) expect(registry[name], `${shown}: ${name}`).toBeDefined();
    }
  });

  it('hears what it shows', () => {
    expect(actionFor(press('F1'), false)).toBe('help');
    expect(actionFor(press('?', { shiftKey: true }), false)).toBe('help');
    expect(actionFor(press('?', { shiftKey: true }), true)).toBeNull();
    expect(actionFor(press('Enter', { ctrlKey: true }), false)).toBe('run');
    expect(actionFor(press('Enter', { ctrlKey: true, shiftKey: true }), false)).toBe('check');
    expect(actionFor(press('F6', { shiftKey: true }), true)).toBe('placeBefore');
    expect(actionFor(press('˜', { altKey: true }, 'KeyN'), false)).toBe('nextStep');
    expect(actionFor(press('o', { altKey: true }, 'KeyO'), true)).toBe('robots');
    expect(actionFor(press('n', {}, 'KeyN'), false)).toBeNull();
    expect(actionFor(press('Enter'), false)).toBeNull();
  });
});
