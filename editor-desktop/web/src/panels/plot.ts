import type { Series } from '../robot/plot';
import { plotNumber, reachOf, type Point, type Reach } from '../robot/plot';
import { secondsOf, type State } from '../session/state';
import { el, words } from '../ui/dom';
import { createSvgElement } from '../ui/svg';
import { sayKey } from '../text/show';

const WIDTH = 320;
const HEIGHT = 140;
const LEFT = 40;
const RIGHT = 10;
const TOP = 8;
const BOTTOM = 22;
/** Marks stand this far apart on a line, so that it can be told from others without its colour. */
const MARK_EVERY = 44;
const HALF_MARK = 4;

/** Lines differ by colour, by dashes and by mark; the style sheet has the colours and dashes. */
const MARKS: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`,
  (x, y) => `M${x - 4} ${y - 4}h8v8h-8Z`,
  (x, y) => `M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z`,
  (x, y) => `M${x} ${y - 5.5}L${x + 5} ${y}L${x} ${y + 5.5}L${x - 5} ${y}Z`,
  (x, y) => `M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x - 4} ${y + 4}L${x + 4} ${y - 4}`,
  (x, y) => `M${x - 5} ${y}H${x + 5}M${x} ${y - 5}V${y + 5}`,
];

/** The plot of what a program logs: there once something was logged. The table says it without sight. */
export class PlotPanel {
  readonly root = el('section', 'plot');
  private readonly svg = createSvgElement('svg', { 'viewBox': `0 0 ${WIDTH} ${HEIGHT}`, 'class': 'plot-picture', 'aria-hidden': 'true' });
  private readonly body = el('tbody');

  constructor() {
    this.root.dataset['testid'] = 'plot';
    const title = words('h3', 'part-title', 'ui.plot');
    title.id = 'plot-title';
    this.root.setAttribute('aria-labelledby', title.id);
    const head = el('tr', '', ...['ui.plot.name', 'ui.plot.latest', 'ui.plot.smallest', 'ui.plot.largest'].map((key) => {
      const cell = words('th', '', key);
      cell.scope = 'col';
      return cell;
    }));
    const table = el('table', 'plot-table', el('thead', '', head), this.body);
    table.setAttribute('aria-labelledby', title.id);
    this.root.append(title, this.svg, table);
    this.root.hidden = true;
  }

  update(state: State, before?: State): void {
    if (before && state.plot === before.plot) return;
    this.root.hidden = state.plot.length === 0;
    if (state.plot.length === 0) return;
    this.draw(state.plot);
    this.tell(state.plot);
  }

  private draw(plot: readonly Series[]): void {
    const reach = reachOf(plot);
    this.svg.replaceChildren(...grid(reach), ...plot.map((series, i) => line(series.points, i, reach)));
  }

  private tell(plot: readonly Series[]): void {
    while (this.body.rows.length > plot.length) this.body.deleteRow(-1);
    plot.forEach((series, i) => {
      const row = this.body.rows[i] ?? this.rowFor(i);
      const [name, latest, smallest, largest] = row.cells;
      const label = name?.querySelector('.plot-name');
      if (label && label.textContent !== series.name) label.textContent = series.name;
      row.dataset['series'] = series.name;
      if (latest) latest.textContent = plotNumber(series.latest);
      if (smallest) smallest.textContent = plotNumber(series.smallest);
      if (largest) largest.textContent = plotNumber(series.largest);
    });
  }

  private rowFor(index: number): HTMLTableRowElement {
    const sample = createSvgElement('svg', { 'viewBox': '0 0 34 12', 'class': 'plot-sample', 'aria-hidden': 'true' });
    const group = createSvgElement('g', { class: `plot-series plot-series-${index + 1}` });
    group.append(
      createSvgElement('path', { class: 'plot-line', d: 'M1 6H33' }),
      createSvgElement('path', { class: 'plot-mark', d: MARKS[index % MARKS.length]?.(17, 6) ?? '' }),
    );
    sample.append(group);
    const name = el('th', '', sample, el('span', 'plot-name'));
    name.scope = 'row';
    const row = el('tr', '', name, el('td'), el('td'), el('td'));
    this.body.append(row);
    return row;
  }
}

function grid(reach: Reach): SVGElement[] {
  const parts: SVGElement[] = [];
  for (let value = reach.low; value <= reach.high + reach.step / 2; value += reach.step) {
    const y = yOf(value, reach);
    parts.push(createSvgElement('path', { class: Math.abs(value) < reach.step / 1e6 ? 'plot-zero' : 'plot-grid', d: `M${LEFT} ${y}H${WIDTH - RIGHT}` }));
    parts.push(label(LEFT - 5, y + 4, 'end', plotNumber(value)));
  }
  for (const [tick, anchor] of [[reach.fromTick, 'start'], [reach.toTick, 'end']] as const) {
    const time = label(xOf(tick, reach), HEIGHT - 5, anchor, '');
    sayKey(time, 'ui.plot.seconds', { number: secondsOf(tick) });
    parts.push(time);
  }
  return parts;
}

function label(x: number, y: number, anchor: string, words: string): SVGTextElement {
  const text = createSvgElement('text', { 'class': 'plot-label', x, y, 'text-anchor': anchor });
  text.textContent = words;
  return text;
}

function line(points: readonly Point[], index: number, reach: Reach): SVGGElement {
  const group = createSvgElement('g', { class: `plot-series plot-series-${index + 1}` });
  const at = points.map((p) => [round(xOf(p.tick, reach)), round(yOf(p.value, reach))] as const);
  const d = at.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  group.append(createSvgElement('path', { class: 'plot-line', d }));
  const mark = MARKS[index % MARKS.length];
  let next = LEFT + (index * MARK_EVERY) / MARKS.length;
  let marks = '';
  at.forEach(([x, y], i) => {
    const isLast = i === at.length - 1;
    if (x < next && !isLast) return;
    next = x + MARK_EVERY;
    marks += mark?.(Math.min(x, WIDTH - RIGHT - HALF_MARK), y) ?? '';
  });
  group.append(createSvgElement('path', { class: 'plot-mark', d: marks }));
  return group;
}

function xOf(tick: number, reach: Reach): number {
  return LEFT + ((tick - reach.fromTick) / (reach.toTick - reach.fromTick)) * (WIDTH - LEFT - RIGHT);
}

function yOf(value: number, reach: Reach): number {
  return TOP + ((reach.high - value) / (reach.high - reach.low)) * (HEIGHT - TOP - BOTTOM);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
