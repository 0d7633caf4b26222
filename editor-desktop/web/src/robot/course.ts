import twoWheel from '@boards/two-wheel.json';
import line from '@courses/line.json';
import { verbatim, type Texts } from '../text/levels';

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
  readonly signals?: readonly { id?: string; title?: Texts; lamps?: readonly string[] }[];
  readonly buttons?: readonly { id?: string; x?: number; y?: number; title?: Texts }[];
  readonly fixtures?: readonly { port?: string; x?: number; y?: number; title?: Texts; rest?: number }[];
  readonly robots?: readonly Robot[];
  readonly things?: readonly Thing[];
  readonly zones?: readonly Zone[];
  readonly gates?: readonly Gate[];
  readonly cards?: readonly Card[];
  readonly task?: Task | null;
}

export interface Robot {
  readonly id?: string;
  readonly title?: Texts;
  readonly colour?: string;
  readonly start?: Start | undefined;
  readonly board?: { readonly body?: Body };
}

export interface Thing {
  readonly id?: string;
  readonly kind?: string;
  readonly shape?: string;
  readonly widthMm?: number;
  readonly heightMm?: number;
  readonly radiusMm?: number;
  readonly x?: number;
  readonly y?: number;
  readonly headingDeg?: number;
  readonly colour?: string;
  readonly fixed?: boolean;
  readonly card?: string;
}

export interface Zone {
  readonly id?: string;
  readonly title?: Texts;
  readonly points?: readonly Point[];
  readonly centre?: Point;
  readonly radiusMm?: number;
  readonly owner?: string;
  readonly counts?: Readonly<Record<string, number>>;
}

export interface Gate {
  readonly id?: string;
  readonly title?: Texts;
  readonly from?: Point;
  readonly to?: Point;
  readonly fills?: { readonly zone?: string };
}

export interface Card {
  readonly id?: string;
  readonly x?: number;
  readonly y?: number;
  readonly widthMm?: number;
  readonly heightMm?: number;
  readonly colours?: readonly { readonly name?: string; readonly colour?: string }[];
}

export interface Goal {
  readonly do?: string;
  readonly zones?: readonly string[];
  readonly rounds?: number;
  readonly kind?: string;
  readonly count?: number;
  readonly zone?: string;
  readonly from?: number;
  readonly to?: number;
}

export interface Task {
  readonly seconds?: number;
  readonly goals?: readonly Goal[];
  readonly avoid?: readonly { readonly touch?: string; readonly kind?: string }[];
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

/** Its name as people read it, or its id. */
export function titleOf(one: { readonly id?: string; readonly title?: Texts } | undefined, id = ''): Texts {
  return one?.title ?? verbatim(one?.id ?? id);
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
  robots: line.robots.map((robot) => ({ ...robot, board: twoWheel })),
};

/** True for a scene that is drawn as its file says; the crossing has a picture of its own. */
export function isStation(course: Course): boolean {
  return course.kind === 'scene' && (course.signals ?? []).length === 0;
}

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
