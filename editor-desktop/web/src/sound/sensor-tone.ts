import type { PortValues } from '../robot/ports';

/** A tone that lasts while the robot runs. */
export interface Tone {
  readonly port: string;
  readonly hertz: number;
  readonly pan: number;
  readonly gain: number;
}

const QUIET = 0.05;
/** Farther than this nothing is near. */
const FAR_MM = 600;
const NEAR_HERTZ = 1400;
const FAR_HERTZ = 500;
/** Paper is bright, a line is dark: dark sounds low. */
const DARK_HERTZ = 196;
const BRIGHT_HERTZ = 392;
const FULL = 100;

/**
 * What the sensors sound like: each line sensor on its own side, low over dark and high over bright; something ahead in the
 * middle, the higher the nearer, silent where nothing is near.
 */
export function tonesOf(ports: PortValues): Tone[] {
  const tones: Tone[] = [];
  for (const [port, pan] of [['line.left', -0.9], ['line.right', 0.9]] as const) {
    const value = ports[port];
    if (value !== undefined) tones.push({ port, pan, gain: QUIET, hertz: between(DARK_HERTZ, BRIGHT_HERTZ, value / FULL) });
  }
  const ahead = ports['distance.front'];
  if (ahead !== undefined && ahead < FAR_MM) {
    const near = 1 - ahead / FAR_MM;
    tones.push({ port: 'distance.front', pan: 0, gain: QUIET * near, hertz: between(FAR_HERTZ, NEAR_HERTZ, near) });
  }
  return tones;
}

/** Steps of the same size sound the same: between pitches one multiplies. */
function between(low: number, high: number, share: number): number {
  return low * (high / low) ** Math.max(0, Math.min(1, share));
}
