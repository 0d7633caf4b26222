import { choice, colour, family, number } from './part';

const onOff = choice('STATE', 'on', 'off');

/** Light, sound, and the colours that light has. */
export const LIGHT = family('light', {
  light_signal: {
    shape: 'statement',
    parts: [choice('SIGNAL', 'car', 'walk'), choice('LAMP', 'red', 'yellow', 'green'), onOff],
  },
  light_led: { shape: 'statement', parts: [choice('LED', '1'), onOff] },
  light_rgb: { shape: 'statement', parts: [colour('COLOUR', '#ff0000')] },
  sound_beep: { shape: 'statement', parts: [number('SECONDS', 1)] },
  sound_tone: { shape: 'statement', parts: [number('HERTZ', 440)] },
  sound_off: { shape: 'statement' },
  colour_picker: { shape: 'Colour', parts: [{ kind: 'colour', name: 'COLOUR', colour: '#ff0000' }] },
  colour_rgb: { shape: 'Colour', parts: [number('RED', 100), number('GREEN', 50), number('BLUE', 0)] },
  colour_part: { shape: 'Number', parts: [choice('PART', 'red', 'green', 'blue'), colour('COLOUR', '#ff8000')] },
});
