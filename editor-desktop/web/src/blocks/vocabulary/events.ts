import { button, choice, family, message } from './part';

/** What begins a script, and the messages between them. */
export const EVENTS = family('start', {
  event_start: { shape: 'hat' },
  event_button: { shape: 'hat', parts: [button] },
  event_message: { shape: 'hat', parts: [message] },
  event_sensor: {
    shape: 'hat',
    parts: [
      choice('SENSOR', 'distance', 'line_left', 'line_right', 'heading', 'temperature', 'humidity', 'pressure', 'moisture', 'water'),
      choice('CROSSING', 'below', 'above'),
      { kind: 'number', name: 'VALUE', value: 20 },
    ],
  },
  event_timer: { shape: 'hat', parts: [{ kind: 'number', name: 'SECONDS', value: 1, min: 0.001 }] },
  event_broadcast: { shape: 'statement', parts: [message] },
  event_broadcast_wait: { shape: 'statement', parts: [message] },
});
