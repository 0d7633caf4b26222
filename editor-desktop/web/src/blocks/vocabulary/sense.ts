import { button, choice, family, number, side } from './part';

/** What the robot senses, and what it writes down of it. */
export const SENSE = family('sense', {
  sense_button: { shape: 'Boolean', parts: [button] },
  sense_line: { shape: 'Boolean', parts: [side] },
  sense_line_value: { shape: 'Number', parts: [side] },
  sense_distance: { shape: 'Number' },
  sense_environment: { shape: 'Number', parts: [choice('WHAT', 'temperature', 'humidity', 'pressure', 'moisture', 'water')] },
  sense_bumper: { shape: 'Boolean' },
  sense_colour: { shape: 'Colour' },
  sense_heading: { shape: 'Number' },
  sense_travel: { shape: 'Number', parts: [side] },
  sense_timer: { shape: 'Number' },
  sense_timer_reset: { shape: 'statement' },
  data_log: {
    shape: 'statement',
    parts: [{ kind: 'words', name: 'NAME', startWith: 'name.log.default' }, number('VALUE', 0)],
  },
});
