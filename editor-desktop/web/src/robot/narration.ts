import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import { colourName } from './colour';

export type PortValues = Readonly<Record<string, number>>;

/**
 * What the robot did between two pictures of its ports, in words; how it drives is told apart.
 *
 * @param worldTells the world says itself what the robot touches
 */
export function narrate(before: PortValues, after: PortValues, worldTells = false): Texts[] {
  const sentences: Texts[] = [];
  for (const port of Object.keys(after)) {
    if (port.startsWith('motor.') || (worldTells && port.startsWith('bumper.'))) continue;
    const was = before[port] ?? 0;
    const is = after[port] ?? 0;
    if (was !== is) sentences.push(...sentenceFor(port, is));
  }
  return sentences;
}

function sentenceFor(port: string, value: number): Texts[] {
  const [kind, first, second] = port.split('.');
  const state = value > 0 ? 'on' : 'off';
  if (kind === 'signal') {
    const signal = text(`option.SIGNAL.${first}`);
    const lamp = text(`option.LAMP.${second}`);
    return [text(`did.lamp.${state}`, { signal, lamp })];
  }
  if (kind === 'led' && first === 'rgb') {
    return [value > 0 ? text('did.rgb.on', { colour: colourName(value) }) : text('did.rgb.off')];
  }
  if (kind === 'bumper' && value > 0) return [text('did.bumper')];
  if (kind === 'led') return [text(`did.led.${state}`)];
  if (kind === 'buzzer') {
    return [text(`did.sound.${state}`, { hertz: Math.round(value) })];
  }
  if (kind === 'button' && value > 0) {
    return [text('did.button.down', { name: (first ?? '').toUpperCase() })];
  }
  return [];
}

export type Drive = 'forward' | 'back' | 'left' | 'right' | 'stop';

/** Differences smaller than this, in percent, still count as straight on. */
const STRAIGHT_PERCENT = 5;

/** What two wheels' powers amount to. */
export function driveOf(ports: PortValues): Drive {
  const left = ports['motor.left'] ?? 0;
  const right = ports['motor.right'] ?? 0;
  if (left === 0 && right === 0) return 'stop';
  if (Math.abs(left - right) > STRAIGHT_PERCENT) return left < right ? 'left' : 'right';
  return left + right > 0 ? 'forward' : 'back';
}

/** What was last told of how it drives, and when in the run. */
export interface ToldDrive {
  readonly drive: Drive;
  readonly tick: number;
}

/** A robot on a line turns many times a second: its turns are told this far apart, in ticks. */
const TURN_EVERY_TICKS = 1000;

/** How it drives now, if that is worth telling: it changed, and was not told of just before. */
export function driveToTell(told: ToldDrive, tick: number, ports: PortValues): Drive | null {
  const now = driveOf(ports);
  if (now === told.drive) return null;
  const isCalm = tick - told.tick >= TURN_EVERY_TICKS;
  return isCalm || now === 'stop' || told.drive === 'stop' ? now : null;
}
