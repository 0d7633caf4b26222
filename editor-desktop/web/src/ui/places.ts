import type { BlockArea } from '../blocks/workspace';

/** Puts the keyboard into the place after (or before) the one it is in. */
export function cyclePlaces(places: readonly HTMLElement[], blocks: BlockArea, backwards: boolean): void {
  const here = places.findLastIndex((place) => place.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  const from = here < 0 ? (backwards ? 0 : -1) : here;
  const next = places[(from + step + places.length) % places.length];
  if (!next) return;
  if (next.contains(blocks.workspace.getInjectionDiv())) {
    blocks.focus();
    return;
  }
  placeFocus(next);
}

/**
 * Panels take the keyboard themselves, so that their name is read (a label of their own: Orca does not say a name again that it found
 * in the panel's heading). In the bar it is Run or Stop, whichever can be pressed.
 */
function placeFocus(place: HTMLElement): void {
  const button = place.id === 'controls' ? place.querySelector<HTMLElement>('button:not([aria-disabled="true"])') : null;
  (button ?? place).focus();
}
