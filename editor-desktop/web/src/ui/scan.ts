/** Where scanning is: going over the groups, or over the things of one. */
export interface Scan {
  readonly group: number;
  /** Null while it goes over the groups. */
  readonly item: number | null;
}

/** Before the first of everything. */
export const SCAN_START: Scan = { group: -1, item: null };

/** Time has passed: the next group, or the next thing of the group; after the last one out of it. */
export function onward(scan: Scan, sizes: readonly number[]): Scan {
  const size = sizes[scan.group] ?? 0;
  if (scan.item !== null && scan.item + 1 < size) return { ...scan, item: scan.item + 1 };
  // Where there is but one group, there is nothing to go out to.
  if (scan.item !== null && sizes.filter((one) => one > 0).length === 1) return { ...scan, item: 0 };
  if (scan.item !== null) return { ...scan, item: null };
  for (let by = 1; by <= sizes.length; by++) {
    const group = (scan.group + by + sizes.length) % sizes.length;
    if ((sizes[group] ?? 0) > 0) return { group, item: sizes.filter((one) => one > 0).length === 1 ? 0 : null };
  }
  return SCAN_START;
}

/** The switch was pressed: into the group, or the thing itself is taken, and the group begins anew. */
export function taken(scan: Scan, sizes: readonly number[]): { readonly scan: Scan; readonly takes: boolean } {
  const size = sizes[scan.group] ?? 0;
  if (size === 0) return { scan, takes: false };
  if (scan.item === null) return { scan: { ...scan, item: 0 }, takes: false };
  return { scan: { ...scan, item: -1 }, takes: scan.item >= 0 };
}
