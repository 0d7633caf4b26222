import { BLOCKS } from './vocabulary';

/** How many blocks the shelves hold in free work; a lesson brings its own. */
export const TOOL_LEVELS = ['easy', 'middle', 'full'] as const;
export type ToolLevel = (typeof TOOL_LEVELS)[number];

export function isToolLevel(value: unknown): value is ToolLevel {
  return typeof value === 'string' && (TOOL_LEVELS as readonly string[]).includes(value);
}

/** Enough for the first months: order, repetition, one question, and everything that lights, sounds and moves. */
const EASY = [
  'event_start', 'event_button',
  'control_wait', 'control_forever', 'control_repeat', 'control_if', 'control_if_else',
  'light_signal', 'light_led', 'light_rgb', 'sound_beep',
  'drive_go', 'drive_stop', 'drive_distance', 'drive_turn',
  'sense_button', 'sense_line', 'sense_distance',
  'logic_compare', 'text_say',
] as const;

/** Adds messages, sums, variables, more sensors, and blocks of one's own. */
const MIDDLE = [
  ...EASY,
  'event_message', 'event_broadcast',
  'control_repeat_until', 'control_wait_until', 'control_stop',
  'sound_tone', 'sound_off',
  'drive_wheels',
  'sense_line_value', 'sense_environment', 'sense_bumper', 'sense_colour', 'sense_timer', 'sense_timer_reset', 'data_log',
  'math_arithmetic', 'math_random', 'logic_operation', 'logic_negate',
  'text', 'text_join',
  'variables_set', 'variables_change', 'variables_get',
  'procedure_define', 'procedure_call',
] as const;

export function blocksOf(level: ToolLevel): readonly string[] {
  switch (level) {
    case 'easy':
      return EASY;
    case 'middle':
      return MIDDLE;
    case 'full':
      return Object.keys(BLOCKS);
  }
}
