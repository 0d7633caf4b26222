/** One value that the program put on the plot. */
export interface Logged {
  readonly series: string;
  readonly tick: number;
  readonly value: number;
}

export interface Point {
  readonly tick: number;
  readonly value: number;
}

/** A line of the plot, with what the table says of it. */
export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
  readonly latest: number;
  readonly smallest: number;
  readonly largest: number;
}

/** Lines that can be told apart at a glance; a program that logs more shows the first ones. */
export const MOST_SERIES = 6;
/** Points of a line; a longer one keeps every second of them, so that the whole run stays in sight. */
const MOST_POINTS = 800;

/** The lines with what was logged since; values that are no numbers are left out. */
export function withLogged(plot: readonly Series[], logged: readonly Logged[]): readonly Series[] {
  const fresh = logged.filter((one) => Number.isFinite(one.value));
  if (fresh.length === 0) return plot;
  const byName = new Map(plot.map((series) => [series.name, series]));
  const arrived = new Map<string, Point[]>();
  for (const { series, tick, value } of fresh) {
    if (!byName.has(series) && !arrived.has(series) && new Set([...byName.keys(), ...arrived.keys()]).size >= MOST_SERIES) continue;
    arrived.set(series, [...(arrived.get(series) ?? []), { tick, value }]);
  }
  for (const [name, points] of arrived) byName.set(name, extended(byName.get(name), name, points));
  return [...byName.values()];
}

function extended(known: Series | undefined, name: string, points: readonly Point[]): Series {
  const values = points.map((p) => p.value);
  return {
    name,
    points: thinned([...(known?.points ?? []), ...points]),
    latest: values.at(-1) ?? 0,
    smallest: Math.min(known?.smallest ?? Infinity, ...values),
    largest: Math.max(known?.largest ?? -Infinity, ...values),
  };
}

function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length <= MOST_POINTS) return points;
  return points.filter((_, i) => i % 2 === 0 || i === points.length - 1);
}

/** What the axes reach: round numbers around all values, and the time of the run. */
export interface Reach {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly fromTick: number;
  readonly toTick: number;
}

/** Steps between lines of the grid, at most. */
const GRID_STEPS = 4;

export function reachOf(plot: readonly Series[]): Reach {
  const smallest = Math.min(...plot.map((s) => s.smallest));
  const largest = Math.max(...plot.map((s) => s.largest));
  const step = roundStep((largest - smallest || Math.abs(largest) || 1) / GRID_STEPS);
  const low = Math.floor(smallest / step) * step;
  const high = Math.max(Math.ceil(largest / step) * step, low + step);
  const ticks = plot.flatMap((s) => [s.points[0]?.tick ?? 0, s.points.at(-1)?.tick ?? 0]);
  const fromTick = Math.min(...ticks);
  return { low, high, step, fromTick, toTick: Math.max(...ticks, fromTick + 1) };
}

/** 1, 2 or 5 times a power of ten, the next above. */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return ([1, 2, 5, 10].find((factor) => factor * power >= atLeast * (1 - 1e-9)) ?? 10) * power;
}

/** A number as the plot writes it: no more digits than its step needs. */
export function plotNumber(value: number): string {
  const rounded = Number(value.toPrecision(4));
  return String(Math.abs(rounded) < 1e-12 ? 0 : rounded);
}
