import { createSvgElement as svg } from '../ui/svg';
import { colourCode } from './colour';
import type { Robot, Thing } from './course';
import type { PortValues } from './ports';
import type { Pose } from '../session/protocol';

const DEFAULT_RADIUS_MM = 60;
const DEFAULT_COLOUR = '#f4c542';

/**
 * A sign that goes with a colour, for those who do not tell colours apart: red bars, a yellow
 * triangle, a blue cross, a green ring. Null for colours without a sign.
 */
export function colourSign(name: string, size: number): SVGElement | null {
  const s = size;
  const paths: Readonly<Record<string, string>> = {
    red: `M${-s} ${s * 0.5}H${s}M${-s} ${-s * 0.5}H${s}`,
    yellow: `M0 ${s}L${s} ${-s * 0.8}H${-s}Z`,
    blue: `M${-s} ${-s}L${s} ${s}M${-s} ${s}L${s} ${-s}`,
    green: `M${s} 0A${s} ${s} 0 1 1 ${-s} 0A${s} ${s} 0 1 1 ${s} 0Z`,
  };
  const d = paths[name];
  return d ? svg('path', { d, 'class': 'colour-sign', 'stroke-width': s * 0.42 }) : null;
}

/** White or black, whichever stands out from the colour. */
export function inkOn(colour: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000000' : '#ffffff';
}

/** The colour at the end of a kind: `can-red`. */
export function colourOfKind(kind: string): string {
  return kind.includes('-') ? (kind.split('-').at(-1) ?? '') : '';
}

/** A thing, told by its shape: blocks are hatched, cans have a lid, balls a seam, posts a dark heart. */
export function thingFigure(thing: Thing, kind: string, cardColour: string | null): SVGGElement {
  const fill = cardColour ?? thing.colour ?? '#9ca3af';
  const figure = svg('g', { class: 'floor-thing' });
  figure.style.setProperty('--thing-ink', inkOn(fill));
  if (thing.shape === 'block') blockFigure(figure, thing, fill);
  else roundFigure(figure, thing, fill);
  const sign = colourSign(colourOfKind(kind), (thing.radiusMm ?? (thing.widthMm ?? 60) / 2) * 0.36);
  if (sign) figure.append(sign);
  return figure;
}

function blockFigure(figure: SVGGElement, thing: Thing, fill: string): void {
  const width = thing.widthMm ?? 60;
  const height = thing.heightMm ?? 60;
  figure.append(svg('rect', { x: -width / 2, y: -height / 2, width, height, rx: 6, fill, class: 'thing-body' }));
  const step = Math.min(width, height) / 2;
  let hatch = '';
  for (let at = -width / 2; at <= width / 2 - step / 2; at += step) {
    const end = Math.min(at + height, width / 2);
    hatch += `M${at} ${-height / 2}L${end} ${-height / 2 + (end - at)}`;
  }
  figure.append(svg('path', { d: hatch, class: 'thing-line' }));
}

function roundFigure(figure: SVGGElement, thing: Thing, fill: string): void {
  const r = thing.radiusMm ?? 30;
  figure.append(svg('circle', { r, fill, class: 'thing-body' }));
  if (thing.shape === 'ball') {
    figure.append(svg('path', { d: `M${-r * 0.75} ${-r * 0.6}Q0 ${r * 0.5} ${r * 0.75} ${-r * 0.6}`, class: 'thing-line' }));
  } else if (thing.fixed) {
    figure.append(svg('circle', { r: r * 0.5, class: 'thing-heart' }));
  } else {
    figure.append(svg('circle', { r: r * 0.72, class: 'thing-line' }));
  }
}

/** A robot seen from above: its nose, its lamps, and what its line sensors see. */
export class RobotFigure {
  readonly group = svg('g', { class: 'floor-robot' });
  private readonly lamp = svg('circle', { class: 'robot-lamp' });
  private readonly sensors = new Map<string, SVGElement>();
  private readonly number = svg('g');
  private readonly radius: number;

  /** @param number what stands on its back when there are several, or 0 */
  constructor(robot: Robot | undefined, number: number) {
    const body = robot?.board?.body;
    const r = body?.radiusMm ?? DEFAULT_RADIUS_MM;
    this.radius = r;
    const colour = number > 0 ? (robot?.colour ?? DEFAULT_COLOUR) : DEFAULT_COLOUR;
    this.group.append(
      svg('rect', { x: -r * 0.5, y: r * 0.72, width: r, height: r * 0.38, rx: r * 0.12, class: 'robot-wheel' }),
      svg('rect', { x: -r * 0.5, y: -r * 1.1, width: r, height: r * 0.38, rx: r * 0.12, class: 'robot-wheel' }),
      svg('circle', { r, class: 'robot-body', fill: colour }),
      svg('path', { d: `M${r * 0.86} 0L${r * 0.3} ${r * 0.4}L${r * 0.3} ${-r * 0.4}Z`, class: 'robot-nose', fill: inkOn(colour) }),
      svg('circle', { cx: -r * 0.35, r: r * (number > 0 ? 0.48 : 0.22), class: number > 0 ? 'robot-led behind' : 'robot-led' }),
      this.lamp,
    );
    this.lamp.setAttribute('r', String(r * 0.34));
    this.lamp.style.visibility = 'hidden';
    for (const sensor of body?.lineSensors ?? []) {
      const spot = svg('circle', { cx: sensor.forwardMm ?? 0, cy: sensor.leftMm ?? 0, r: r * 0.16, class: 'robot-sensor' });
      if (sensor.port) this.sensors.set(sensor.port, spot);
      this.group.append(spot);
    }
    if (number > 0) this.number.append(numberOn(number, r, inkOn(colour)));
    this.group.append(this.number);
  }

  show(ports: PortValues, pose: Pose): void {
    placeAt(this.group, pose);
    this.number.setAttribute('transform', `translate(${this.radius * -0.32} 0) rotate(${round(-pose.headingDeg)})`);
    for (const [port, spot] of this.sensors) {
      const value = ports[port];
      spot.classList.toggle('sees-dark', value !== undefined && value < 50);
    }
    this.group.classList.toggle('led-on', (ports['led.1'] ?? 0) > 0);
    const glow = ports['led.rgb'] ?? 0;
    this.lamp.style.fill = colourCode(glow);
    this.lamp.style.visibility = glow > 0 ? 'visible' : 'hidden';
  }
}

/** The floor is drawn with y upwards: what is written stands on its head there, and is turned back. */
function numberOn(number: number, r: number, ink: string): SVGElement {
  const text = svg('text', {
    'y': r * 0.32, 'font-size': r * 0.9, 'fill': ink, 'class': 'robot-number', 'text-anchor': 'middle', 'transform': 'scale(1 -1)',
  });
  text.textContent = String(number);
  return text;
}

/** Puts a figure where something is, looking where it looks. */
export function placeAt(element: SVGElement, pose: Pose): void {
  element.setAttribute('transform', `translate(${round(pose.xMm)} ${round(pose.yMm)}) rotate(${round(pose.headingDeg)})`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
