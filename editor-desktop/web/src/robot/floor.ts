import type { Pose } from '../session/protocol';
import { createSvgElement } from '../ui/svg';
import { colourCode } from './colour';
import { robotOf, strokePath, type Course } from './course';
import type { PortValues } from './narration';
import type { Picture } from './picture';

const DEFAULT_WIDTH_MM = 2000;
const DEFAULT_HEIGHT_MM = 1200;
const DEFAULT_RADIUS_MM = 60;

/** A floor seen from above: what is printed on it, what stands on it, and the robot. */
export class FloorPicture implements Picture {
  readonly svg: SVGSVGElement;
  private readonly robot = createSvgElement('g', { class: 'floor-robot' });
  private readonly trail = createSvgElement('polyline', { class: 'floor-trail' });
  private readonly lamp = createSvgElement('circle', { class: 'robot-lamp' });
  private points: string[] = [];
  private readonly sensors = new Map<string, SVGElement>();

  constructor(private readonly course: Course) {
    const width = course.widthMm ?? DEFAULT_WIDTH_MM;
    const height = course.heightMm ?? DEFAULT_HEIGHT_MM;
    this.svg = createSvgElement('svg', { 'viewBox': `0 0 ${width} ${height}`, 'class': 'picture floor', 'aria-hidden': 'true' });
    const world = createSvgElement('g', { transform: `translate(0 ${height}) scale(1 -1)` });
    world.append(createSvgElement('rect', {
      width, height, rx: 20, fill: course.paper?.colour ?? '#ffffff',
    }));
    this.drawPrint(world);
    this.drawSolids(world);
    this.trail.setAttribute('stroke-width', String(Math.max(width, height) / 160));
    world.append(this.trail, this.robot);
    this.drawRobot();
    this.svg.append(world);
    this.place(this.startPose());
  }

  show(ports: PortValues, pose: Pose | null, running: boolean): void {
    if (pose) {
      this.place(pose);
      if (running) this.leaveTrail(pose);
    }
    for (const [port, spot] of this.sensors) {
      const value = ports[port];
      spot.classList.toggle('sees-dark', value !== undefined && value < 50);
    }
    this.robot.classList.toggle('led-on', (ports['led.1'] ?? 0) > 0);
    const glow = ports['led.rgb'] ?? 0;
    this.lamp.style.fill = colourCode(glow);
    this.lamp.style.visibility = glow > 0 ? 'visible' : 'hidden';
  }

  private startPose(): Pose {
    const start = robotOf(this.course).start ?? {};
    return { xMm: start.x ?? 300, yMm: start.y ?? 300, headingDeg: start.headingDeg ?? 0 };
  }

  private place(pose: Pose): void {
    this.robot.setAttribute('transform', `translate(${pose.xMm} ${pose.yMm}) rotate(${pose.headingDeg})`);
  }

  private leaveTrail(pose: Pose): void {
    this.points = [...this.points, `${pose.xMm},${pose.yMm}`].slice(-400);
    this.trail.setAttribute('points', this.points.join(' '));
  }

  private drawPrint(world: SVGGElement): void {
    for (const area of this.course.areas ?? []) {
      const points = (area.points ?? []).map((p) => p.join(',')).join(' ');
      world.append(createSvgElement('polygon', { points, fill: area.colour ?? '#111111', 'fill-rule': 'evenodd' }));
    }
    for (const stroke of this.course.strokes ?? []) {
      world.append(createSvgElement('path', {
        'd': strokePath(stroke),
        'fill': 'none',
        'stroke': stroke.colour ?? '#111111',
        'stroke-width': stroke.widthMm ?? 20,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }));
    }
  }

  private drawSolids(world: SVGGElement): void {
    for (const wall of this.course.walls ?? []) {
      const [x1, y1] = wall.from ?? [0, 0];
      const [x2, y2] = wall.to ?? [0, 0];
      world.append(createSvgElement('line', { x1, y1, x2, y2, class: 'floor-wall' }));
    }
    for (const box of this.course.boxes ?? []) {
      const width = box.widthMm ?? 100;
      const height = box.heightMm ?? 100;
      world.append(createSvgElement('rect', {
        x: -width / 2, y: -height / 2, width, height, rx: 8,
        fill: box.colour ?? '#8a6d3b',
        transform: `translate(${box.x ?? 0} ${box.y ?? 0}) rotate(${box.headingDeg ?? 0})`,
      }));
    }
  }

  private drawRobot(): void {
    const r = robotOf(this.course).body?.radiusMm ?? DEFAULT_RADIUS_MM;
    this.robot.append(
      createSvgElement('rect', { x: -r * 0.5, y: r * 0.72, width: r, height: r * 0.38, rx: r * 0.12, class: 'robot-wheel' }),
      createSvgElement('rect', { x: -r * 0.5, y: -r * 1.1, width: r, height: r * 0.38, rx: r * 0.12, class: 'robot-wheel' }),
      createSvgElement('circle', { r, class: 'robot-body' }),
      createSvgElement('path', { d: `M${r * 0.86} 0L${r * 0.3} ${r * 0.4}L${r * 0.3} ${-r * 0.4}Z`, class: 'robot-nose' }),
      createSvgElement('circle', { cx: -r * 0.35, r: r * 0.22, class: 'robot-led' }),
      this.lamp,
    );
    this.lamp.setAttribute('r', String(r * 0.34));
    this.lamp.style.visibility = 'hidden';
    for (const sensor of robotOf(this.course).body?.lineSensors ?? []) {
      const spot = createSvgElement('circle', {
        cx: sensor.forwardMm ?? 0, cy: sensor.leftMm ?? 0, r: r * 0.16, class: 'robot-sensor',
      });
      if (sensor.port) this.sensors.set(sensor.port, spot);
      this.robot.append(spot);
    }
  }
}
