import type { Pose } from '../session/protocol';
import type { Course } from './course';
import type { PortValues } from './ports';

/** Where something is: `[xMm, yMm, headingDeg]`. */
export type PoseNumbers = readonly [number, number, number];

/** How the simulated world is: `hardware/simulator/spec/snapshot.md`, without what stands beside it in a message. */
export interface World {
  /** The first one's pose and ports are the message's own. */
  readonly robots: readonly { readonly pose?: PoseNumbers; readonly ports?: PortValues; readonly points: number }[];
  readonly things: readonly { readonly kind: string; readonly pose: PoseNumbers }[];
  readonly gatesOpen: readonly boolean[];
  readonly fill: readonly number[];
  readonly cards: readonly number[];
  readonly task: { readonly state: 'open' | 'done' | 'failed'; readonly goals: readonly boolean[]; readonly endedTick: number };
}

/** Everything that a picture of the world is drawn from. */
export interface Scene {
  readonly ports: PortValues;
  /** Of the robot that the program drives; null before the first run. */
  readonly pose: Pose | null;
  /** Null before it is known, and in a scene of signals. */
  readonly world: World | null;
  readonly running: boolean;
  /** Where the robot has been until a moment that is shown; missing while none is. */
  readonly track?: readonly Pose[] | null;
}

/** Where a robot of the course is now, by its number. */
export function poseOf(course: Course, scene: Scene, robot: number): Pose {
  if (robot === 0 && scene.pose) return scene.pose;
  const told = scene.world?.robots[robot]?.pose;
  if (told) return { xMm: told[0], yMm: told[1], headingDeg: told[2] };
  const start = course.robots?.[robot]?.start;
  return { xMm: start?.x ?? 300, yMm: start?.y ?? 300, headingDeg: start?.headingDeg ?? 0 };
}

/** Where a thing is now, and what it is: a card may have added its colour. */
export function thingNow(course: Course, world: World | null, index: number): { kind: string; pose: Pose } {
  const told = world?.things[index];
  const file = course.things?.[index];
  const [xMm, yMm, headingDeg] = told?.pose ?? [file?.x ?? 0, file?.y ?? 0, file?.headingDeg ?? 0];
  return { kind: told?.kind ?? file?.kind ?? 'block', pose: { xMm, yMm, headingDeg } };
}

/** The colour that the seed drew for a card, null before it is known. */
export function cardNow(course: Course, world: World | null, index: number): { name: string; colour: string } | null {
  const drawn = world?.cards[index];
  const told = drawn === undefined ? undefined : course.cards?.[index]?.colours?.[drawn];
  return told ? { name: told.name ?? '', colour: told.colour ?? '#ffffff' } : null;
}

/** How full a zone is, 0 to 1. */
export function fillOf(course: Course, world: World | null, zone: string | undefined): number {
  const index = course.zones?.findIndex((one) => one.id === zone) ?? -1;
  return world?.fill[index] ?? 0;
}

/** True when the point lies in the zone. */
export function isIn(zone: NonNullable<Course['zones']>[number], x: number, y: number): boolean {
  if (zone.centre) return Math.hypot(x - zone.centre[0], y - zone.centre[1]) <= (zone.radiusMm ?? 0);
  const points = zone.points ?? [];
  let inside = false;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}
