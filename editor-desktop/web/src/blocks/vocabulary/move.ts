import { choice, family, number } from './part';

/** What the wheels do: until changed, and for a distance, an angle or a time. */
export const MOVE = family('move', {
  drive_go: {
    shape: 'statement',
    parts: [choice('DIRECTION', 'forward', 'back', 'left', 'right'), number('POWER', 50)],
  },
  drive_wheels: { shape: 'statement', parts: [number('LEFT', 50), number('RIGHT', 50)] },
  drive_stop: { shape: 'statement' },
  drive_distance: {
    shape: 'statement',
    parts: [choice('DIRECTION', 'forward', 'back'), number('CM', 20), number('POWER', 50)],
  },
  drive_turn: {
    shape: 'statement',
    parts: [choice('DIRECTION', 'left', 'right'), number('DEGREES', 90), number('POWER', 50)],
  },
  drive_time: { shape: 'statement', parts: [number('LEFT', 50), number('RIGHT', 50), number('SECONDS', 1)] },
  drive_acceleration: { shape: 'statement', parts: [number('PERCENT', 200)] },
});
