import { describe, expect, it } from 'vitest';
import { codesOf } from '../src/blocks/keypad';
import { NOTHING_TYPED, padKey, type Command } from '../src/ui/keypad-keys';

function type(keys: string): Command[] {
  const commands: Command[] = [];
  let typed = NOTHING_TYPED;
  for (const key of keys.replaceAll('⏎', '\n')) {
    const next = padKey(typed, key === '\n' ? 'Enter' : key);
    if (!next) continue;
    typed = next.typed;
    if (next.command) commands.push(next.command);
  }
  return commands;
}

describe('the numeric pad', () => {
  it('builds by two digits, sets a number between a star and Enter, chooses by a slash and a digit', () => {
    expect(type('31*2.5⏎/300')).toEqual([
      { kind: 'block', code: '31' },
      { kind: 'number', value: 2.5 },
      { kind: 'choice', number: 3 },
      { kind: 'out' },
    ]);
  });

  it('runs, stops, checks and takes back', () => {
    expect(type('010203-+').map((command) => command.kind)).toEqual(['run', 'stop', 'check', 'undo', 'where']);
  });

  it('leaves other keys alone, and Enter where no number is typed', () => {
    expect(padKey(NOTHING_TYPED, 'a')).toBeNull();
    expect(padKey(NOTHING_TYPED, 'Enter')).toBeNull();
  });

  it('gives each block that stands in a program a code by its shelf and place', () => {
    const codes = codesOf(['event_start', 'control_wait', 'light_signal', 'sense_button']);
    expect(codes).toEqual([
      { code: '11', type: 'event_start' },
      { code: '21', type: 'control_wait' },
      { code: '31', type: 'light_signal' },
    ]);
  });
});
