import type { Earcon } from './notes';

/** What a block is, as far as its sound goes. */
export interface Sounding {
  readonly type: string;
  getFieldValue(name: string): unknown;
}

/** The earcon of a block: the one that is heard when the robot does it. */
export function earconOf(block: Sounding): Earcon {
  const { type } = block;
  if (type === 'drive_go' || type === 'drive_distance' || type === 'drive_turn') return wayOf(String(block.getFieldValue('DIRECTION')), type);
  if (type === 'drive_stop') return 'stands';
  if (type.startsWith('drive_')) return 'forward';
  if (type === 'light_rgb') return 'lampOn';
  if (type.startsWith('light_')) return block.getFieldValue('STATE') === 'off' ? 'lampOff' : 'lampOn';
  if (type.startsWith('sound_')) return 'tone';
  if (type.startsWith('control_wait')) return 'waits';
  if (/^control_(repeat|for)/.test(type)) return 'again';
  return type.startsWith('control_if') ? 'asks' : 'block';
}

function wayOf(direction: string, type: string): Earcon {
  switch (direction) {
    case 'back':
      return 'back';
    case 'left':
      return 'turnLeft';
    case 'right':
      return 'turnRight';
    default:
      return type === 'drive_turn' ? 'turnLeft' : 'forward';
  }
}
