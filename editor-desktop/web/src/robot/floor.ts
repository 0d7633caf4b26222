import type { Pose } from '../session/protocol';
import { createSvgElement as svg } from '../ui/svg';
import { strokePath, type Course } from './course';
import { placeAt, RobotFigure, thingFigure } from './figures';
import type { Picture } from './picture';
import { CardFigure, GateFigure, ZoneFigure } from './places';
import { cardNow, poseOf, thingNow, type Scene, type World } from './world';

const DEFAULT_WIDTH_MM = 2000;
const DEFAULT_HEIGHT_MM = 1200;

/** How many words' heights the picture is wide: about 12 px where it is 320 px wide. */
const WORDS_PER_WIDTH = 25;

/** A floor seen from above: what is printed on it, what stands and lies on it, and the robots. */
export class FloorPicture implements Picture {
  readonly svg: SVGSVGElement;
  private readonly zones: ZoneFigure[];
  private readonly gates: GateFigure[];
  private readonly cards: CardFigure[];
  private readonly robots: RobotFigure[];
  private readonly trails: { line: SVGElement; points: string[] }[];
  private readonly thingGround = svg('g');
  private things: SVGGElement[] = [];
  private kinds = '';

  /** @param small a picture of the course alone, for choosing: without words and trails */
  constructor(private readonly course: Course, small = false) {
    const width = course.widthMm ?? DEFAULT_WIDTH_MM;
    const height = course.heightMm ?? DEFAULT_HEIGHT_MM;
    const size = Math.max(width, height * 1.3) / WORDS_PER_WIDTH;
    this.svg = svg('svg', { 'viewBox': `0 0 ${width} ${height}`, 'class': 'picture floor', 'aria-hidden': 'true' });
    const floor = svg('g', { transform: `translate(0 ${height}) scale(1 -1)` });
    floor.append(svg('rect', { width, height, rx: 20, fill: course.paper?.colour ?? '#ffffff' }));
    drawPrint(course, floor);
    const wet = new Set((course.gates ?? []).map((gate) => gate.fills?.zone));
    this.cards = (course.cards ?? []).map((card) => new CardFigure(card));
    this.zones = (course.zones ?? []).map((zone) => new ZoneFigure(zone, { size, width, height, hasWater: wet.has(zone.id) }));
    floor.append(...this.cards.map((card) => card.group), ...this.zones.map((zone) => zone.ground));
    this.drawSolids(floor);
    this.gates = (course.gates ?? []).map((gate) => new GateFigure(gate, size));
    floor.append(...this.gates.map((gate) => gate.group));
    const robots = course.robots ?? [{}];
    this.robots = robots.map((robot, i) => new RobotFigure(robot, robots.length > 1 ? i + 1 : 0));
    this.trails = robots.map((robot, i) => ({ line: this.trail(Math.max(width, height) / 160, i > 0 ? robot.colour : undefined), points: [] }));
    if (!small) floor.append(...this.trails.map((trail) => trail.line), ...this.zones.map((zone) => zone.label));
    floor.append(this.thingGround, ...this.robots.map((robot) => robot.group));
    this.svg.append(floor);
    this.show({ ports: {}, pose: null, world: null, running: false });
  }

  show(scene: Scene): void {
    const { world } = scene;
    if (scene.track) this.drawTrack(scene.track);
    this.robots.forEach((robot, i) => {
      const pose = poseOf(this.course, scene, i);
      if (scene.running && (i > 0 || scene.pose)) this.leaveTrail(i, pose);
      robot.show(i === 0 ? scene.ports : (world?.robots[i]?.ports ?? {}), pose);
    });
    this.showThings(world);
    this.cards.forEach((card, i) => card.show(cardNow(this.course, world, i)));
    this.gates.forEach((gate, i) => gate.show(world?.gatesOpen[i] ?? false));
    this.zones.forEach((zone, i) => zone.show(world?.fill[i] ?? 0));
  }

  /** Things are drawn anew only when what they are has become known. */
  private showThings(world: World | null): void {
    const things = (this.course.things ?? []).map((_, i) => thingNow(this.course, world, i));
    const kinds = things.map((thing) => thing.kind).join(' ');
    if (kinds !== this.kinds) {
      this.kinds = kinds;
      this.things = (this.course.things ?? []).map((thing, i) => {
        const card = this.course.cards?.findIndex((one) => one.id === thing.card) ?? -1;
        return thingFigure(thing, things[i]?.kind ?? '', cardNow(this.course, world, card)?.colour ?? null);
      });
      this.thingGround.replaceChildren(...this.things);
    }
    things.forEach((thing, i) => {
      const figure = this.things[i];
      if (figure) placeAt(figure, thing.pose);
    });
  }

  private trail(width: number, colour?: string): SVGElement {
    const line = svg('polyline', { 'class': 'floor-trail', 'stroke-width': width });
    if (colour) line.style.stroke = colour;
    return line;
  }

  private leaveTrail(robot: number, pose: Pose): void {
    const trail = this.trails[robot];
    const point = `${Math.round(pose.xMm)},${Math.round(pose.yMm)}`;
    if (!trail || trail.points.at(-1) === point) return;
    trail.points = [...trail.points, point].slice(-400);
    trail.line.setAttribute('points', trail.points.join(' '));
  }

  /** The whole way of the first robot at once. */
  private drawTrack(track: readonly Pose[]): void {
    const trail = this.trails[0];
    if (!trail) return;
    trail.points = track.map((pose) => `${Math.round(pose.xMm)},${Math.round(pose.yMm)}`);
    trail.line.setAttribute('points', trail.points.join(' '));
  }

  private drawSolids(floor: SVGGElement): void {
    for (const wall of this.course.walls ?? []) {
      const [x1, y1] = wall.from ?? [0, 0];
      const [x2, y2] = wall.to ?? [0, 0];
      floor.append(svg('line', { x1, y1, x2, y2, class: 'floor-wall' }));
    }
    for (const box of this.course.boxes ?? []) {
      const width = box.widthMm ?? 100;
      const height = box.heightMm ?? 100;
      floor.append(svg('rect', {
        x: -width / 2, y: -height / 2, width, height, rx: 8,
        fill: box.colour ?? '#8a6d3b',
        transform: `translate(${box.x ?? 0} ${box.y ?? 0}) rotate(${box.headingDeg ?? 0})`,
      }));
    }
  }
}

/** What is printed on a course: areas, then lines. */
export function drawPrint(course: Course, floor: SVGGElement): void {
  for (const area of course.areas ?? []) {
    const points = (area.points ?? []).map((p) => p.join(',')).join(' ');
    floor.append(svg('polygon', { points, 'fill': area.colour ?? '#111111', 'fill-rule': 'evenodd' }));
  }
  for (const stroke of course.strokes ?? []) {
    floor.append(svg('path', {
      'd': strokePath(stroke),
      'fill': 'none',
      'stroke': stroke.colour ?? '#111111',
      'stroke-width': stroke.widthMm ?? 20,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }));
  }
}
