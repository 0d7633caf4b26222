import twoWheel from '@boards/two-wheel.json';
import line from '@courses/line.json';
import type { Texts } from '../text/levels';

/** A course as the page draws it: `hardware/course/spec/course.md`. Everything may be missing. */
export interface Course {
  readonly id?: string;
  readonly title?: Texts;
  readonly kind?: string;
  readonly widthMm?: number;
  readonly heightMm?: number;
  readonly paper?: { readonly colour?: string };
  readonly areas?: readonly { colour?: string; points?: readonly Point[] }[];
  readonly strokes?: readonly Stroke[];
  readonly walls?: readonly { from?: Point; to?: Point }[];
  readonly boxes?: readonly Box[];
  readonly signals?: readonly { id?: string; lamps?: readonly string[] }[];
  readonly buttons?: readonly { id?: string; title?: Texts }[];
  readonly fixtures?: readonly { port?: string }[];
  readonly robots?: readonly { start?: Start; board?: { body?: Body } }[];
}

export interface Start {
  readonly x?: number;
  readonly y?: number;
  readonly headingDeg?: number;
}

export interface Body {
  readonly radiusMm?: number;
  readonly lineSensors?: readonly LineSensor[];
}

/** The robot that the program drives. */
export function robotOf(course: Course): { start?: Start | undefined; body?: Body | undefined } {
  const first = course.robots?.[0];
  return { start: first?.start, body: first?.board?.body };
}

export type Point = readonly [number, number];

export interface Stroke {
  readonly widthMm?: number;
  readonly colour?: string;
  readonly line?: readonly Point[];
  readonly closed?: boolean;
  readonly arc?: {
    readonly centre: Point;
    readonly radiusMm: number;
    readonly startDeg: number;
    readonly sweepDeg: number;
  };
}

export interface Box {
  readonly x?: number;
  readonly y?: number;
  readonly widthMm?: number;
  readonly heightMm?: number;
  readonly headingDeg?: number;
  readonly colour?: string;
}

export interface LineSensor {
  readonly port?: string;
  readonly forwardMm?: number;
  readonly leftMm?: number;
}

/** Where the robot is while no lesson has said otherwise. The file names its board; the server's courses have theirs written out. */
export const FREE_COURSE: Course = {
  ...(line as unknown as Course),
  robots: line.robots.map(({ start }) => ({ start, board: twoWheel })),
};

/** True where a robot drives on a floor; otherwise it is a scene of signals. */
export function isFloor(course: Course): boolean {
  return course.kind === 'floor' || course.kind === 'line';
}

/** The SVG path of a stroke, in millimetres with y upwards. */
export function strokePath(stroke: Stroke): string {
  if (stroke.arc) return arcPath(stroke.arc);
  const points = stroke.line ?? [];
  const steps = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`);
  return steps.join('') + (stroke.closed ? 'Z' : '');
}

function arcPath(arc: NonNullable<Stroke['arc']>): string {
  const at = (degrees: number): string => {
    const radians = (degrees * Math.PI) / 180;
    const x = arc.centre[0] + arc.radiusMm * Math.cos(radians);
    const y = arc.centre[1] + arc.radiusMm * Math.sin(radians);
    return `${round(x)} ${round(y)}`;
  };
  const turn = arc.sweepDeg >= 0 ? 1 : 0;
  const middle = arc.startDeg + arc.sweepDeg / 2;
  const end = arc.startDeg + arc.sweepDeg;
  const radius = `${arc.radiusMm} ${arc.radiusMm} 0 0 ${turn}`;
  // Two halves, so that a whole circle is drawn as well.
  return `M${at(arc.startDeg)}A${radius} ${at(middle)}A${radius} ${at(end)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
