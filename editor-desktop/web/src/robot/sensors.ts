import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import type { Course } from './course';
import type { PortValues } from './ports';

/** A sensor of what is around: how far it reads, and in which steps a hand changes it. In the port's unit. */
export interface Sensor {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Key of the sentence with its unit. */
  readonly unit: string;
  /** What one of the sentence's units is in the port's. */
  readonly per: number;
  /** Digits after the point that are worth reading. */
  readonly digits: number;
}

const percent = { min: 0, max: 100, step: 1, unit: 'value.percent', per: 1, digits: 0 } as const;

/** As far as a child's town goes; the ports themselves know more. */
const SENSORS: Readonly<Record<string, Sensor>> = {
  'air.temperature': { min: -10, max: 45, step: 0.5, unit: 'value.celsius', per: 1, digits: 1 },
  'air.humidity': percent,
  'air.pressure': { min: 940, max: 1050, step: 1, unit: 'value.hectopascals', per: 1, digits: 0 },
  'soil.moisture': percent,
  'water.level': percent,
  'distance.front': { min: 0, max: 3000, step: 50, unit: 'value.centimetres', per: 10, digits: 0 },
};

/** Null for a port that is no sensor of what is around. */
export function sensorOf(port: string): Sensor | null {
  return SENSORS[port] ?? null;
}

/** A reading as people say it: 24.5 degrees. */
export function reading(port: string, value: number): Texts {
  const sensor = SENSORS[port];
  if (!sensor) return text('value.percent', { number: value });
  const number = (value / sensor.per).toFixed(sensor.digits);
  return text(sensor.unit, { number: number.replace(/\.0$/, '') });
}

/** How far up its range a reading is, 0 to 1. */
export function share(port: string, value: number): number {
  const sensor = SENSORS[port];
  return sensor ? Math.min(1, Math.max(0, (value - sensor.min) / (sensor.max - sensor.min))) : 0;
}

/** The sensors that stand in a scene, with what they read at rest. */
export function sensorsIn(course: Course): { port: string; title: Texts | undefined; rest: number }[] {
  if (course.kind !== 'scene') return [];
  return (course.fixtures ?? []).flatMap(({ port = '', title, rest = 0 }) => (SENSORS[port] ? [{ port, title, rest }] : []));
}

/** What everything in a scene reads: as the robot tells it, as somebody has set it, or at rest. */
export function sceneValues(course: Course, told: PortValues, set: PortValues): PortValues {
  const rest = Object.fromEntries(sensorsIn(course).map((sensor) => [sensor.port, sensor.rest]));
  return { ...rest, ...told, ...set };
}
