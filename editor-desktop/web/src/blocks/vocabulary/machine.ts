import { family, number, state } from './part';

/** For the upper levels: a program with states, and a controller. */
export const MACHINE = family('machine', {
  event_state: { shape: 'hat', parts: [state] },
  state_go: { shape: 'statement', parts: [state] },
  state_is: { shape: 'Boolean', parts: [state] },
  state_seconds: { shape: 'Number' },
  math_pid: {
    shape: 'Number',
    parts: [number('ERROR', 0), number('P', 1), number('I', 0), number('D', 0), number('LIMIT', 100)],
  },
});
