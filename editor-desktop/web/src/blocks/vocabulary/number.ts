import { any, choice, condition, family, number, signs } from './part';

/** Sums, and yes or no. */
export const NUMBER = family('number', {
  math_number: { shape: 'Number', parts: [{ kind: 'number', name: 'NUM', value: 0 }] },
  math_arithmetic: {
    shape: 'Number',
    parts: [
      number('A', 1),
      signs('arithmetic', 'ADD', 'MINUS', 'MULTIPLY', 'DIVIDE', 'POWER', 'MODULO', 'MIN', 'MAX'),
      number('B', 1),
    ],
  },
  math_random: { shape: 'Number', parts: [number('FROM', 1), number('TO', 6)] },
  logic_compare: {
    shape: 'Boolean',
    parts: [any('A', 0), signs('compare', 'EQ', 'NEQ', 'LT', 'LTE', 'GT', 'GTE'), any('B', 10)],
  },
  logic_operation: {
    shape: 'Boolean',
    parts: [condition('A'), signs('operation', 'AND', 'OR'), condition('B')],
  },
  logic_negate: { shape: 'Boolean', parts: [condition('BOOL')] },
  logic_boolean: { shape: 'Boolean', parts: [choice('BOOL', 'TRUE', 'FALSE')] },
  math_single: {
    shape: 'Number',
    parts: [
      signs(
        'single', 'ROUND', 'FLOOR', 'CEILING', 'ABS', 'NEGATE', 'SQRT', 'SIN', 'COS', 'TAN', 'ASIN', 'ACOS', 'ATAN',
        'LN', 'LOG10', 'EXP', 'POW10',
      ),
      number('NUM', 9),
    ],
  },
  math_constrain: { shape: 'Number', parts: [number('VALUE', 120), number('LOW', 0), number('HIGH', 100)] },
});
