import { describe, expect, it } from 'vitest';
import { onward, SCAN_START, taken, type Scan } from '../src/ui/scan';

const SIZES = [2, 0, 3];

function times(count: number, scan: Scan, sizes: readonly number[] = SIZES): Scan {
  return count === 0 ? scan : times(count - 1, onward(scan, sizes), sizes);
}

describe('going over the page for one switch', () => {
  it('goes from group to group, round and round, past empty ones', () => {
    expect([1, 2, 3].map((count) => times(count, SCAN_START).group)).toEqual([0, 2, 0]);
  });

  it('goes into a group with the switch, over its things, and out of it after the last one', () => {
    const { scan, takes } = taken({ group: 2, item: null }, SIZES);
    expect(takes).toBe(false);
    expect([0, 1, 2, 3].map((count) => times(count, scan).item)).toEqual([0, 1, 2, null]);
    expect(times(4, scan).group).toBe(0);
  });

  it('takes a thing with the switch, and begins the group anew', () => {
    const { scan, takes } = taken({ group: 2, item: 1 }, SIZES);
    expect(takes).toBe(true);
    expect(onward(scan, SIZES)).toEqual({ group: 2, item: 0 });
    expect(taken(scan, SIZES).takes).toBe(false);
  });

  it('stays in a dialog, which is the only group', () => {
    expect(times(1, SCAN_START, [2])).toEqual({ group: 0, item: 0 });
    expect(times(3, SCAN_START, [2])).toEqual({ group: 0, item: 0 });
  });
});
