import { describe, expect, it } from 'vitest';
import { MOST_SERIES, plotNumber, reachOf, withLogged, type Logged, type Series } from '../src/robot/plot';

const log = (series: string, ...values: number[]): Logged[] => values.map((value, i) => ({ series, tick: i * 10, value }));

describe('a plot', () => {
  it('has a line for each name, with its latest, smallest and largest value', () => {
    const plot = withLogged(withLogged([], [...log('left', 3, 9), ...log('right', 5)]), log('left', -2, 4));
    expect(plot.map((s) => [s.name, s.latest, s.smallest, s.largest])).toEqual([
      ['left', 4, -2, 9],
      ['right', 5, 5, 5],
    ]);
    expect(plot[0]?.points).toHaveLength(4);
  });

  it('is the same one when nothing was logged', () => {
    const plot = withLogged([], log('left', 1));
    expect(withLogged(plot, [])).toBe(plot);
  });

  it('leaves out what is no number, as the robot may send it', () => {
    expect(withLogged([], [{ series: 'x', tick: 0, value: Number.NaN }, { series: 'x', tick: 0, value: 'Infinity' as never }])).toEqual([]);
  });

  it('keeps the whole run in sight without growing for ever', () => {
    let plot: readonly Series[] = [];
    for (let i = 0; i < 10_000; i++) plot = withLogged(plot, [{ series: 'x', tick: i, value: i }]);
    const points = plot[0]?.points ?? [];
    expect(points.length).toBeLessThanOrEqual(800);
    expect(points[0]?.tick).toBe(0);
    expect(points.at(-1)?.tick).toBe(9_999);
  });

  it('shows the first lines when there are too many', () => {
    const plot = withLogged([], Array.from({ length: 20 }, (_, i) => ({ series: `s${i}`, tick: 0, value: i })));
    expect(plot).toHaveLength(MOST_SERIES);
  });

  it.each([
    [[0, 97], 0, 100],
    [[-3.2, 4], -4, 4],
    [[5, 5], 4, 6],
    [[0, 0], 0, 0.5],
    [[1200, 99_000], 0, 100_000],
  ])('of %j reaches from %d to %d, round numbers around all values', (values, low, high) => {
    const reach = reachOf(withLogged([], log('x', ...values)));
    expect(reach.low).toBeCloseTo(low);
    expect(reach.high).toBeCloseTo(high);
    expect((reach.high - reach.low) / reach.step).toBeLessThanOrEqual(6);
  });

  it('writes numbers without long tails', () => {
    expect(plotNumber(0.1 + 0.2)).toBe('0.3');
    expect(plotNumber(-1e-15)).toBe('0');
    expect(plotNumber(87.2841)).toBe('87.28');
  });
});
