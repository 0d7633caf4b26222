import { createSvgElement as svg } from '../ui/svg';
import { sayPlain } from '../text/show';
import { colourCode } from './colour';
import { titleOf, type Course } from './course';
import { drawPrint } from './floor';
import type { PortValues } from './ports';
import type { Picture } from './picture';
import { floorLabel } from './places';
import { reading, sceneValues, sensorOf, share } from './sensors';
import type { Scene } from './world';

const WIDTH = 800;
const HEIGHT = 600;

/** Words on the picture, as high as on a floor of that width. */
const SIZE = 26;
const TUBE = 110;

/** A figure that follows one port. */
type Show = (value: number) => void;

/** A station with sensors, lamps and buttons in a landscape: the course's own drawing, and figures on it. */
export class StationPicture implements Picture {
  readonly svg: SVGSVGElement;
  private readonly figures = new Map<string, Show>();

  /** @param small a picture for choosing: without words */
  constructor(private readonly course: Course, private readonly small = false) {
    const width = course.widthMm ?? WIDTH;
    const height = course.heightMm ?? HEIGHT;
    this.svg = svg('svg', { 'viewBox': `0 0 ${width} ${height}`, 'class': 'picture floor station', 'aria-hidden': 'true' });
    const ground = svg('g', { transform: `translate(0 ${height}) scale(1 -1)` });
    ground.append(svg('rect', { width, height, rx: 20, fill: course.paper?.colour ?? '#ffffff' }));
    drawPrint(course, ground);
    for (const button of course.buttons ?? []) this.add(ground, `button.${button.id ?? ''}`, button, this.button(button.id ?? ''));
    for (const fixture of course.fixtures ?? []) this.add(ground, fixture.port ?? '', fixture, this.fixture(fixture.port ?? ''));
    this.svg.append(ground);
    this.show({ ports: {} });
  }

  show({ ports }: Pick<Scene, 'ports'>): void {
    const values: PortValues = sceneValues(this.course, ports, {});
    for (const [port, show] of this.figures) show(values[port] ?? 0);
  }

  private add(ground: SVGGElement, port: string, one: { x?: number; y?: number; title?: object }, figure: { group: SVGGElement; show: Show; foot: number }): void {
    const { x = 0, y = 0 } = one;
    figure.group.setAttribute('transform', `translate(${x} ${y})`);
    ground.append(figure.group);
    this.figures.set(port, figure.show);
    if (this.small) return;
    // Words keep clear of the edges.
    const title = titleOf(one as Parameters<typeof titleOf>[0]);
    const half = (Math.max(title.hira.length, title.en.length * 0.55) * SIZE) / 2;
    const middle = Math.min(Math.max(x, half + 6), (this.course.widthMm ?? WIDTH) - half - 6);
    ground.append(floorLabel(title, middle, y - figure.foot - SIZE, SIZE));
  }

  private fixture(port: string): { group: SVGGElement; show: Show; foot: number } {
    if (port === 'distance.front') return this.beam(port);
    if (sensorOf(port)) return this.gauge(port);
    return port === 'buzzer' ? buzzer() : lamp(port);
  }

  /** A tube that fills, with marks at each fifth, and the number beside it. */
  private gauge(port: string): { group: SVGGElement; show: Show; foot: number } {
    const group = svg('g', { class: `gauge gauge-${port.replace('.', '-')}` });
    const fill = svg('rect', { x: -15, y: 0, width: 30, class: 'gauge-fill' });
    group.append(svg('rect', { x: -19, y: -4, width: 38, height: TUBE + 8, rx: 16, class: 'gauge-glass' }), fill);
    for (let i = 1; i < 5; i++) group.append(svg('line', { x1: 3, x2: 17, y1: (TUBE * i) / 5, y2: (TUBE * i) / 5, class: 'gauge-mark' }));
    if (port === 'air.temperature') group.append(svg('circle', { cy: -8, r: 24, class: 'gauge-bulb' }));
    const number = floorLabel(reading(port, 0), 0, TUBE + 14, SIZE + 2);
    if (!this.small) group.append(number);
    return {
      group,
      foot: port === 'air.temperature' ? 34 : 8,
      show: (value) => {
        fill.setAttribute('height', String(Math.max(3, TUBE * share(port, value))));
        sayPlain(number, reading(port, value));
      },
    };
  }

  /** A post that looks along the street: a dotted line to what stands there, and somebody at its end. */
  private beam(port: string): { group: SVGGElement; show: Show; foot: number } {
    const group = svg('g', { class: 'beam' });
    const line = svg('line', { x1: 24, y1: 40, y2: 40, class: 'beam-line' });
    const walker = svg('g', { class: 'beam-walker' });
    walker.append(
      svg('circle', { cy: 62, r: 14, class: 'walker-head' }),
      svg('path', { d: 'M-14 46 H14 L11 8 H-11 Z', class: 'walker-coat' }),
      svg('path', { d: 'M-6 8 L-9 -24 M6 8 L9 -24', class: 'walker-legs' }),
    );
    const number = floorLabel(reading(port, 0), 0, 78, SIZE + 2);
    group.append(svg('rect', { x: -10, y: -28, width: 20, height: 76, rx: 6, class: 'beam-post' }), svg('circle', { cy: 40, r: 13, class: 'beam-eye' }), line, walker);
    if (!this.small) group.append(number);
    const far = 460;
    return {
      group,
      foot: 34,
      show: (value) => {
        const isFree = value >= 1500;
        const end = isFree ? far : 60 + (value / 1500) * 300;
        line.setAttribute('x2', String(end));
        walker.setAttribute('transform', `translate(${end + 14} 0)`);
        walker.style.visibility = isFree ? 'hidden' : 'visible';
        sayPlain(number, reading(port, value));
      },
    };
  }

  private button(id: string): { group: SVGGElement; show: Show; foot: number } {
    const group = svg('g');
    const cap = svg('circle', { r: 20, class: 'scene-cap' });
    const letter = svg('text', { 'y': 8, 'class': 'cap-letter', 'text-anchor': 'middle', 'transform': 'scale(1 -1)' });
    letter.textContent = id.toUpperCase();
    group.append(svg('rect', { x: -30, y: -30, width: 60, height: 60, rx: 12, class: 'station-box' }), cap, letter);
    return { group, foot: 34, show: (value) => cap.classList.toggle('down', value > 0) };
  }
}

/** Lit, it has rays; a colour lamp also its colour. */
function lamp(port: string): { group: SVGGElement; show: Show; foot: number } {
  const group = svg('g', { class: 'station-lamp' });
  const glass = svg('circle', { r: 20, class: 'station-glass' });
  const rays = svg('g', { class: 'station-rays' });
  for (let deg = 0; deg < 360; deg += 45) rays.append(svg('line', { x1: 30, x2: 44, transform: `rotate(${deg})` }));
  group.append(svg('rect', { x: -6, y: -54, width: 12, height: 40, class: 'beam-post' }), rays, glass);
  return {
    group,
    foot: 56,
    show: (value) => {
      group.classList.toggle('lit', value > 0);
      const colour = value > 0 ? (port === 'led.rgb' ? colourCode(value) : '#ffd400') : '#5b5f6b';
      glass.style.fill = colour;
      rays.style.stroke = value > 0 ? colour : 'none';
    },
  };
}

function buzzer(): { group: SVGGElement; show: Show; foot: number } {
  const group = svg('g');
  const waves = svg('g', { class: 'scene-waves' });
  waves.append(svg('path', { d: 'M38 -18 q14 18 0 36' }), svg('path', { d: 'M54 -26 q20 26 0 52' }), svg('path', { d: 'M70 -34 q26 34 0 68' }));
  group.append(
    svg('rect', { x: -30, y: -30, width: 60, height: 60, rx: 12, class: 'station-box' }),
    svg('circle', { r: 18, class: 'buzzer-mouth' }),
    svg('circle', { r: 5, class: 'buzzer-hole' }),
    waves,
  );
  return { group, foot: 34, show: (value) => waves.classList.toggle('shown', value > 0) };
}
