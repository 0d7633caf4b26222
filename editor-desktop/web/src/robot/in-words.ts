import { text } from '../text/catalogue';
import { asSentence, type Texts } from '../text/levels';
import type { Pose } from '../session/protocol';
import { isFloor, isStation, titleOf, type Course } from './course';
import { goalRows, joined, kindName } from './goals';
import { sceneValues } from './sensors';
import { valueRows } from './values';
import { cardNow, fillOf, isIn, poseOf, thingNow, type Scene } from './world';

const DIRECTIONS = ['right', 'upRight', 'up', 'upLeft', 'left', 'downLeft', 'down', 'downRight'] as const;

/** The picture as sentences: on a floor who and what is where, and how it is; else what stands in the scene. */
export function inWords(course: Course, scene: Scene): Texts[] {
  if (isStation(course)) return stationInWords(course, scene);
  if (!isFloor(course)) {
    const devices = [...(course.signals ?? []), ...(course.buttons ?? []), ...(course.fixtures ?? [])];
    return devices.length > 0 ? [joined(devices.map((device) => titleOf(device)))] : [];
  }
  const { world } = scene;
  const robots = (course.robots ?? []).map((_, i) => {
    const pose = poseOf(course, scene, i);
    const facing = DIRECTIONS[Math.round((((pose.headingDeg % 360) + 360) % 360) / 45) % 8] ?? 'right';
    return text('world.now.robot', { robot: robotName(course, i), place: placeOf(course, pose), facing: text(`world.facing.${facing}`) });
  });
  const things = (course.things ?? []).map((thing, i) => {
    const now = thingNow(course, world, i);
    return text('world.now.thing', { thing: thingName(course, i, now.kind, thing.shape), place: placeOf(course, now.pose) });
  });
  const gates = (course.gates ?? []).map((gate, i) =>
    text(world?.gatesOpen[i] ? 'world.now.gate.open' : 'world.now.gate.shut', { gate: titleOf(gate) }),
  );
  const waters = (course.gates ?? []).flatMap(({ fills }) => {
    const zone = course.zones?.find((one) => one.id === fills?.zone);
    return zone ? [text('world.now.water', { zone: titleOf(zone), percent: Math.round(fillOf(course, world, zone.id) * 100) })] : [];
  });
  const cards = (course.cards ?? []).flatMap((_, i) => {
    const drawn = cardNow(course, world, i);
    return drawn ? [text('world.now.card', { number: i + 1, colour: text(`world.colour.${drawn.name}`) })] : [];
  });
  const goals = goalRows(course, world).map((goal) => text(`world.now.goal.${goal.state}`, { goal: goal.words }));
  return [...robots, ...things, ...gates, ...waters, ...cards, ...goals].map(asSentence);
}

/** What a robot is called: by its title when there are several. */
export function robotName(course: Course, robot: number): Texts {
  const robots = course.robots ?? [];
  if (robots.length < 2) return text('arena.kind.robot');
  return text('world.robot', { robot: titleOf(robots[robot], String(robot + 1)) });
}

/** What a thing is called: with a number when there are several of its kind. */
export function thingName(course: Course, index: number, kind: string, shape = ''): Texts {
  const base = course.things?.[index]?.kind;
  const alike = (course.things ?? []).flatMap((thing, i) => (thing.kind === base ? [i] : []));
  const name = kindName(kind, shape);
  return alike.length < 2 ? name : text('world.numbered', { name, number: alike.indexOf(index) + 1 });
}

/** The smallest zone that it is in, or how far it is from the left and from below. */
function placeOf(course: Course, pose: Pose): Texts {
  const zones = (course.zones ?? []).filter((zone) => isIn(zone, pose.xMm, pose.yMm));
  if (zones.length > 0) return text('world.place.zone', { zone: joined(zones.map((zone) => titleOf(zone))) });
  return text('world.place.at', { left: Math.round(pose.xMm / 10), below: Math.round(pose.yMm / 10) });
}

/** Each sensor, lamp and button with how it is now. */
function stationInWords(course: Course, scene: Scene): Texts[] {
  const devices = [
    ...(course.fixtures ?? []).map((fixture) => ({ port: fixture.port ?? '', title: titleOf(fixture) })),
    ...(course.buttons ?? []).map((button) => ({ port: `button.${button.id ?? ''}`, title: titleOf(button) })),
  ];
  const values = sceneValues(course, scene.ports, {});
  return devices.map(({ port, title }) => {
    const row = valueRows({ [port]: values[port] ?? 0 })[0];
    return asSentence(text('world.now.device', { device: title, value: row?.value ?? '' }));
  });
}
