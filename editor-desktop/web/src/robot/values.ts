import { text } from '../text/catalogue';
import { verbatim, type Texts } from '../text/levels';
import { colourName } from './colour';
import type { PortValues } from './ports';
import { reading } from './sensors';

/** One line of the table of live values. */
export interface ValueRow {
  readonly id: string;
  readonly name: Texts;
  readonly value: Texts;
}

/** Letters of a text that are shown; a text may grow to thousands. */
const LONGEST_TEXT = 60;
const LAMPS = ['red', 'yellow', 'green'] as const;

/** The ports as people speak of them: one line a signal, numbers with their unit. */
export function valueRows(ports: PortValues): ValueRow[] {
  const rows: ValueRow[] = [];
  for (const signal of ['car', 'walk']) {
    if (LAMPS.some((lamp) => `signal.${signal}.${lamp}` in ports)) {
      rows.push(signalRow(signal, ports));
    }
  }
  for (const [port, value] of Object.entries(ports)) {
    const row = portRow(port, value);
    if (row) rows.push(row);
  }
  return rows;
}

function signalRow(signal: string, ports: PortValues): ValueRow {
  const lit = LAMPS.filter((lamp) => (ports[`signal.${signal}.${lamp}`] ?? 0) > 0);
  const names = lit.map((lamp) => text(`option.LAMP.${lamp}`));
  return {
    id: `signal.${signal}`,
    name: text(`port.signal.${signal}`),
    value: names.length === 0 ? text('value.dark') : join(names),
  };
}

function portRow(port: string, value: number): ValueRow | null {
  const [kind, first] = port.split('.');
  const number = Math.round(value);
  switch (kind) {
    case 'button': {
      const name = text('port.button', { name: (first ?? '').toUpperCase() });
      return { id: port, name, value: text(value > 0 ? 'value.pressed' : 'value.released') };
    }
    case 'line':
    case 'motor':
      return { id: port, name: text(`port.${port}`), value: text('value.percent', { number }) };
    case 'air':
    case 'soil':
    case 'water':
      return { id: port, name: text(`port.${port}`), value: reading(port, value) };
    case 'distance': {
      const centimetres = text('value.centimetres', { number: Math.round(value / 10) });
      return { id: port, name: text(`port.${port}`), value: centimetres };
    }
    case 'buzzer': {
      const tone = value > 0 ? text('value.hertz', { number }) : text('value.silent');
      return { id: port, name: text('port.buzzer'), value: tone };
    }
    case 'encoder': {
      const centimetres = text('value.centimetres', { number: Math.round(value / 10) });
      return { id: port, name: text(`port.${port}`), value: centimetres };
    }
    case 'heading':
      return { id: port, name: text('port.heading'), value: text('value.degrees', { number }) };
    case 'bumper':
      return { id: port, name: text('port.bumper.front'), value: text(value > 0 ? 'value.touches' : 'value.free') };
    case 'colour':
      return { id: port, name: text('port.colour.down'), value: colourName(value) };
    case 'led':
      if (first === 'rgb') return { id: port, name: text('port.led.rgb'), value: value > 0 ? colourName(value) : text('value.off') };
      return { id: port, name: text('port.led.1'), value: text(value > 0 ? 'value.on' : 'value.off') };
    default:
      return null;
  }
}

function join(texts: readonly Texts[]): Texts {
  return {
    hira: texts.map((t) => t.hira).join('・'),
    ruby: texts.map((t) => t.ruby).join('・'),
    en: texts.map((t) => t.en).join(', '),
  };
}

/** A list's beginning, and how long it is. */
export function listValue(list: { length: number; items: readonly string[] }): Texts {
  if (list.length === 0) return text('value.list.empty');
  const shown = shortened(list.items.join(' · '));
  const rest = list.length > list.items.length && !shown.endsWith('…') ? ' …' : '';
  return text('value.list', { count: list.length, items: shown + rest });
}

/** A variable's value as children see it: no long tails of digits. */
export function variableValue(value: string | number | boolean): Texts {
  if (typeof value === 'boolean') return text(`option.BOOL.${value ? 'TRUE' : 'FALSE'}`);
  if (typeof value === 'number') return verbatim(String(Math.round(value * 1000) / 1000));
  return verbatim(shortened(value));
}

function shortened(value: string): string {
  const letters = [...value];
  return letters.length > LONGEST_TEXT ? `${letters.slice(0, LONGEST_TEXT).join('')}…` : value;
}
