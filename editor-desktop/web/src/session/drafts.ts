import type { WorkspaceState } from './protocol';

const PREFIX = 'tsumiki.draft.';

/** The blocks of each lesson, so that going to another lesson and back loses nothing. */
export class Drafts {
  private readonly kept = new Map<string, WorkspaceState>();

  /** @param storage outlives a reload of the page; it may be full or forbidden. */
  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'>) {}

  keep(lesson: string | null, blocks: WorkspaceState): void {
    const key = PREFIX + (lesson ?? 'free');
    this.kept.set(key, blocks);
    try {
      this.storage.setItem(key, JSON.stringify(blocks));
    } catch {
      // The journal of the server is what counts; this copy is a convenience.
    }
  }

  of(lesson: string | null): WorkspaceState | null {
    const key = PREFIX + (lesson ?? 'free');
    const kept = this.kept.get(key);
    if (kept) return kept;
    try {
      const stored = this.storage.getItem(key);
      return stored ? (JSON.parse(stored) as WorkspaceState) : null;
    } catch {
      return null;
    }
  }
}
