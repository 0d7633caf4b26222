import { sayPlain } from '../text/show';
import { withoutReadings, type Texts } from '../text/levels';
import { text } from '../text/catalogue';
import { createSvgElement as svg } from '../ui/svg';
import { colourSign, inkOn } from './figures';
import { titleOf, type Card, type Gate, type Point, type Zone } from './course';

let clips = 0;

/** Words on the floor: always dark on a light ground, at the size of the page's small words. */
export function floorLabel(words: Texts, x: number, y: number, size: number, classes = 'floor-word'): SVGTextElement {
  const element = svg('text', { x, 'y': -y, 'font-size': size, 'class': classes, 'text-anchor': 'middle', 'transform': 'scale(1 -1)' });
  element.style.strokeWidth = String(size * 0.28);
  return sayPlain(element, words);
}

/** A part of the floor that counts, and the water that stands in it. */
export class ZoneFigure {
  readonly ground = svg('g');
  readonly label: SVGElement;
  private readonly level = svg('rect', { class: 'floor-water' });
  private readonly surface = svg('path', { class: 'floor-surface' });
  private readonly box: { left: number; bottom: number; width: number; height: number };
  private readonly amount: SVGTextElement;

  /** @param sheet how large words are, how large the sheet is, and whether water can stand here */
  constructor(zone: Zone, sheet: { size: number; width: number; height: number; hasWater: boolean }) {
    const { size, hasWater } = sheet;
    const outline = outlineOf(zone);
    this.box = boxOf(zone);
    const { left, bottom, width, height } = this.box;
    const middle = left + width / 2;
    if (hasWater) {
      const id = `water-${clips++}`;
      const clip = svg('clipPath', { id });
      clip.append(outline.cloneNode());
      this.level.setAttribute('x', String(left));
      this.level.setAttribute('width', String(width));
      const water = svg('g', { 'clip-path': `url(#${id})` });
      water.append(this.level, this.surface);
      this.ground.append(clip, water);
    }
    outline.setAttribute('class', 'floor-zone');
    outline.setAttribute('stroke-dasharray', `${size * 0.5} ${size * 0.3}`);
    this.ground.append(outline);
    const isSmall = Math.max(width, height) < size * 6 && !hasWater;
    // In a small place a robot would stand on its name: it goes above, or below where that is off the sheet.
    const above = bottom + height + size * 0.35;
    const y = !isSmall ? bottom + height / 2 - size * 0.35 : above + size < sheet.height ? above : bottom - size * 1.1;
    const title = titleOf(zone);
    const half = Math.min(widthOf(title, size), sheet.width) / 2;
    const name = floorLabel(title, Math.min(Math.max(middle, half), sheet.width - half), y, size);
    this.amount = floorLabel(text('value.percent', { number: 0 }), middle, y - size * 1.25, size);
    this.amount.style.visibility = 'hidden';
    const label = svg('g');
    label.append(name, this.amount);
    this.label = label;
  }

  /** @param fill 0 to 1 */
  show(fill: number): void {
    const { left, bottom, width, height } = this.box;
    const top = bottom + height * fill;
    this.level.setAttribute('y', String(bottom));
    this.level.setAttribute('height', String(height * fill));
    this.surface.setAttribute('d', fill > 0 ? waves(left, width, top) : '');
    const shown = this.amount.dataset['fill'];
    const percent = String(Math.round(fill * 100));
    this.amount.style.visibility = fill > 0 ? 'visible' : 'hidden';
    if (shown === percent) return;
    this.amount.dataset['fill'] = percent;
    sayPlain(this.amount, text('value.percent', { number: percent }));
  }
}

/** About how wide words are at the level that needs most room, so that they stay on the sheet at each. */
function widthOf({ hira, ruby, en }: Texts, size: number): number {
  return Math.max([...hira].length, [...withoutReadings(ruby)].length, [...en].length * 0.62) * size * 1.02;
}

function waves(left: number, width: number, y: number): string {
  const step = width / 12;
  let path = `M${left} ${y}`;
  for (let i = 0; i < 12; i++) path += `q${step / 2} ${i % 2 === 0 ? step / 3 : -step / 3} ${step} 0`;
  return path;
}

function outlineOf(zone: Zone): SVGElement {
  if (zone.centre) return svg('circle', { cx: zone.centre[0], cy: zone.centre[1], r: zone.radiusMm ?? 50 });
  return svg('polygon', { points: (zone.points ?? []).map((point) => point.join(',')).join(' ') });
}

/** Around the zone, in millimetres. */
export function boxOf(zone: Zone): { left: number; bottom: number; width: number; height: number } {
  const r = zone.radiusMm ?? 50;
  const corners: readonly Point[] = zone.centre
    ? [[zone.centre[0] - r, zone.centre[1] - r], [zone.centre[0] + r, zone.centre[1] + r]]
    : (zone.points ?? [[0, 0]]);
  const xs = corners.map((corner) => corner[0]);
  const ys = corners.map((corner) => corner[1]);
  const left = Math.min(...xs);
  const bottom = Math.min(...ys);
  return { left, bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom };
}

/** A wall that opens: a striped bar when it is shut, two stumps and an arrow's gap when it is open. */
export class GateFigure {
  readonly group = svg('g', { class: 'floor-gate' });
  private readonly bar: SVGElement;
  private readonly stripes: SVGElement;
  private readonly stumps: SVGElement;

  constructor(gate: Gate, size: number) {
    const [x1, y1] = gate.from ?? [0, 0];
    const [x2, y2] = gate.to ?? [0, 0];
    const width = size * 0.55;
    this.bar = svg('line', { x1, y1, x2, y2, 'class': 'gate-bar', 'stroke-width': width });
    this.stripes = svg('line', { x1, y1, x2, y2, 'class': 'gate-stripes', 'stroke-width': width * 0.6, 'stroke-dasharray': `${width} ${width}` });
    const at = (part: number): string => `${x1 + (x2 - x1) * part} ${y1 + (y2 - y1) * part}`;
    this.stumps = svg('path', { d: `M${at(0)}L${at(0.16)}M${at(0.84)}L${at(1)}`, 'class': 'gate-bar', 'stroke-width': width });
    this.group.append(this.bar, this.stripes, this.stumps);
    this.show(false);
  }

  show(open: boolean): void {
    this.bar.style.visibility = open ? 'hidden' : 'visible';
    this.stripes.style.visibility = open ? 'hidden' : 'visible';
    this.stumps.style.visibility = open ? 'visible' : 'hidden';
  }
}

/** A card: its colour, and the sign that goes with it; a question mark before the seed has drawn. */
export class CardFigure {
  readonly group: SVGGElement;
  private readonly sheet: SVGElement;
  private readonly sign = svg('g');
  private shown = '';

  constructor(private readonly card: Card) {
    const width = card.widthMm ?? 60;
    const height = card.heightMm ?? 60;
    this.group = svg('g', { class: 'floor-card', transform: `translate(${card.x ?? 0} ${card.y ?? 0})` });
    this.sheet = svg('rect', { x: -width / 2, y: -height / 2, width, height, fill: '#ffffff', class: 'card-sheet' });
    this.group.append(this.sheet, this.sign);
    this.ask();
  }

  show(drawn: { name: string; colour: string } | null): void {
    const name = drawn?.name ?? '';
    if (name === this.shown) return;
    this.shown = name;
    if (!drawn) {
      this.ask();
      return;
    }
    this.sheet.setAttribute('fill', drawn.colour);
    this.sign.style.setProperty('--thing-ink', inkOn(drawn.colour));
    const sign = colourSign(drawn.name, Math.min(this.card.widthMm ?? 60, this.card.heightMm ?? 60) * 0.24);
    this.sign.replaceChildren(...(sign ? [sign] : []));
  }

  private ask(): void {
    const size = Math.min(this.card.widthMm ?? 60, this.card.heightMm ?? 60) * 0.7;
    this.sheet.setAttribute('fill', '#ffffff');
    const mark = svg('text', { 'y': size * 0.36, 'font-size': size, 'class': 'robot-number', 'text-anchor': 'middle', 'transform': 'scale(1 -1)' });
    mark.textContent = '?';
    this.sign.replaceChildren(mark);
  }
}
