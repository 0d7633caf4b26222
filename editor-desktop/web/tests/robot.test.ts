import { describe, expect, it } from 'vitest';
import { strokePath } from '../src/robot/course';
import { listValue, valueRows, variableValue } from '../src/robot/values';
import { fileName } from '../src/ui/download';

describe('values', () => {
  it('tells a signal in one line and numbers with their unit', () => {
    const rows = valueRows({ 'signal.car.red': 1, 'signal.car.yellow': 1, 'signal.car.green': 0, 'distance.front': 304 });
    expect(rows.map((row) => `${row.name.en}: ${row.value.en}`)).toEqual([
      'Car signal: red, yellow',
      'Distance ahead: 30 cm',
    ]);
  });

  it('tells the sensors and the colour lamp in words', () => {
    const rows = valueRows({ 'led.rgb': 0xff8000, 'colour.down': 0x0000f0, 'bumper.front': 1, heading: -90.4, 'encoder.left': 123 });
    expect(rows.map((row) => `${row.name.en}: ${row.value.en}`)).toEqual([
      'Colour lamp: orange',
      'Colour below: blue',
      'Front bumper: touching',
      'Turned: -90 degrees',
      'Left wheel rolled: 12 cm',
    ]);
  });

  it('shows how long a list is and how it begins', () => {
    expect(listValue({ length: 0, items: [] }).en).toBe('empty');
    expect(listValue({ length: 2, items: ['3', '4'] }).en).toBe('2: 3 · 4');
    expect(listValue({ length: 90, items: ['3', '4'] }).en).toBe('90: 3 · 4 …');
    expect(listValue({ length: 1, items: ['x'.repeat(999)] }).en).toHaveLength('1: '.length + 61);
  });

  it('shows variables without long tails', () => {
    expect(variableValue(0.1 + 0.2).en).toBe('0.3');
    expect(variableValue(true).en).toBe('yes');
  });

  it('shows the beginning of a text that has grown', () => {
    expect(variableValue('はい').en).toBe('はい');
    expect(variableValue('あ'.repeat(5000)).en).toBe(`${'あ'.repeat(60)}…`);
  });
});

describe('course strokes', () => {
  it('draws lines, closed ones too', () => {
    expect(strokePath({ line: [[0, 0], [10, 5]], closed: true })).toBe('M0 0L10 5Z');
  });

  it('draws a whole circle in two halves', () => {
    const circle = { centre: [0, 0] as const, radiusMm: 10, startDeg: 0, sweepDeg: 360 };
    expect(strokePath({ arc: circle })).toBe('M10 0A10 10 0 0 1 -10 0A10 10 0 0 1 10 0');
  });
});

describe('file names', () => {
  it('leave out what a disk would refuse', () => {
    expect(fileName('信号: 1/2')).toBe('信号  1 2');
    expect(fileName('///')).toBe('tsumiki');
  });
});
