import type { PackEntry, Progress } from './protocol';

/** Where somebody stands in a pack. */
export interface PackStand {
  readonly pack: PackEntry;
  readonly passed: number;
  /** The first lesson that is not passed yet; null when all are. */
  readonly next: string | null;
  /** The pack to go on with: the last one that was begun and is not done, or else the first that is not done. */
  readonly current: boolean;
}

/** The path through all packs, in their order. Nothing on it is locked: it only tells what opens next. */
export function standOf(packs: readonly PackEntry[], progress: Progress): PackStand[] {
  const stands = packs.map((pack) => {
    const open = pack.lessons.filter((lesson) => !progress[lesson.id]?.passed);
    return { pack, passed: pack.lessons.length - open.length, next: open[0]?.id ?? null };
  });
  const begun = stands.filter((stand) => stand.next !== null && stand.pack.lessons.some((lesson) => lesson.id in progress));
  const current = begun.at(-1) ?? stands.find((stand) => stand.next !== null);
  return stands.map((stand) => ({ ...stand, current: stand === current }));
}
