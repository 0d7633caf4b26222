import type { WorkspaceState } from './protocol';

const PREFIX = 'tsumiki.draft.';

/** What somebody left a place of work with. */
export interface Draft {
  readonly workspace: WorkspaceState;
  /** Blocks at which the program pauses. */
  readonly breakpoints: readonly string[];
}

/** The blocks of each lesson, so that going to another lesson and back loses nothing. */
export class Drafts {
  private readonly kept = new Map<string, Draft>();
  private owner = '';

  /** @param storage outlives a reload of the page; it may be full or forbidden. */
  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'>) {}

  /** From now on these are the drafts of that child, null for nobody in particular. */
  belongTo(learner: string | null): void {
    this.owner = learner === null ? '' : `${learner}.`;
  }

  private key(lesson: string | null): string {
    return PREFIX + this.owner + (lesson ?? 'free');
  }

  keep(lesson: string | null, draft: Draft): void {
    const key = this.key(lesson);
    this.kept.set(key, draft);
    try {
      this.storage.setItem(key, JSON.stringify(draft));
    } catch {
      // The journal of the server is what counts; this copy is a convenience.
    }
  }

  of(lesson: string | null): Draft | null {
    const key = this.key(lesson);
    const kept = this.kept.get(key);
    if (kept) return kept;
    try {
      const stored = this.storage.getItem(key);
      return stored ? draftOf(JSON.parse(stored)) : null;
    } catch {
      return null;
    }
  }
}

/** An earlier Tsumiki kept the workspace alone. */
function draftOf(stored: WorkspaceState): Draft {
  const workspace = stored['workspace'];
  if (typeof workspace !== 'object' || workspace === null) return { workspace: stored, breakpoints: [] };
  return { workspace: workspace as WorkspaceState, breakpoints: breakpointsOf(stored['breakpoints']) };
}

/** What a file says of breakpoints, whoever wrote it. */
export function breakpointsOf(written: unknown): string[] {
  return Array.isArray(written) ? written.filter((id) => typeof id === 'string') : [];
}
