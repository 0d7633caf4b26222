import type { Texts } from '../text/levels';

/** What a sentence is about; a pane or a log may show it, and the kind decides how urgent it is. */
export type Kind = 'error' | 'lesson' | 'dialog' | 'answer' | 'run' | 'step' | 'edit' | 'value' | 'focus';

/** Who goes first when several want to speak. */
export const PRIORITIES = ['error', 'lesson', 'run', 'edit', 'focus'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** How much somebody wants to hear. */
export const DETAILS = ['terse', 'normal', 'full'] as const;
export type Detail = (typeof DETAILS)[number];

interface Meant {
  readonly kind: Kind;
  /** That of its kind when it is missing. */
  readonly priority?: Priority;
  /** The least detail at which it is said; always when it is missing. */
  readonly from?: Detail;
  /** What speech engines read, which know no 漢字; made from the text's ひらがな when it is missing. */
  readonly kana?: string;
}

/** Something to be said: in three levels, or as it is at the present one. */
export type Announcement = Meant & ({ readonly texts: Texts } | { readonly text: string });

type Sink = (announcement: Announcement) => void;

let sink: Sink = () => {};

/**
 * Says something, the one way for everything that is spoken: where it goes (screen reader, own voice, pane) and when is not the caller's.
 * Before the page has begun to listen, nothing is said.
 */
export function announce(announcement: Announcement): void {
  sink(announcement);
}

/** Where announcements go from now on. */
export function sendAnnouncementsTo(next: Sink): void {
  sink = next;
}
