import { choice, condition, family, number, variable } from './part';

/** The order in which things happen: waiting, repeating, choosing, stopping. */
export const CONTROL = family('control', {
  control_wait: { shape: 'statement', parts: [number('SECONDS', 1)] },
  control_forever: { shape: 'cap', bodies: ['DO'] },
  control_repeat: { shape: 'statement', parts: [number('TIMES', 3)], bodies: ['DO'] },
  control_repeat_until: { shape: 'statement', parts: [condition('CONDITION')], bodies: ['DO'] },
  control_if: { shape: 'statement', parts: [condition('CONDITION')], bodies: ['DO'] },
  control_if_else: { shape: 'statement', parts: [condition('CONDITION')], bodies: ['DO', 'ELSE'] },
  control_wait_until: { shape: 'statement', parts: [condition('CONDITION')] },
  control_for: {
    shape: 'statement',
    parts: [variable, number('FROM', 1), number('TO', 10), number('BY', 1)],
    bodies: ['DO'],
  },
  control_break: { shape: 'cap' },
  control_stop: { shape: 'cap', parts: [choice('MODE', 'this', 'others', 'all')], extension: 'tsumiki_stop' },
});
