import type { BlockArea } from '../blocks/workspace';
import { announce } from '../speech/announcer';
import { nameOf } from '../speech/names';
import type { Pad } from '../speech/pad';
import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import { groupOf, openOnTop, type ScanGroup, type ScanItem, type Scanner } from '../ui/scanner';

/** What a switch can take now: what is open on top, else the places of the page, with the blocks that can be put behind the last one. */
export function scanGroups(places: readonly HTMLElement[], blocks: BlockArea, pad: Pad, scanner: Scanner): ScanGroup[] {
  const around = (element: Element) => scanner.around(element);
  const top = openOnTop();
  if (top) {
    const group = groupOf(top, around);
    return [{ ...group, items: [...group.items, told(text('scan.close'), top, scanner, () => close(top))] }];
  }
  return places.map((place) => {
    const group = groupOf(place, around, place.id === 'blocks' ? offered(place, blocks, pad, scanner) : []);
    // The keyboard does not go to the blocks for that: its place among them is where the next block comes.
    return place.id === 'blocks' ? { ...group, show: () => tell(nameOf(place), place, scanner) } : group;
  });
}

/** Each block on offer, said with its words; taken, it stands behind the one before. */
function offered(place: HTMLElement, blocks: BlockArea, pad: Pad, scanner: Scanner): ScanItem[] {
  const put = pad.codes().map(({ code, texts }) => told(texts, place, scanner, () => {
    blocks.focus();
    pad.take(code);
  }));
  return [...put, told(text('scan.out'), place, scanner, () => pad.goOut()), told(text('ui.undo'), place, scanner, () => blocks.undo(false))];
}

function told(words: Texts, element: Element, scanner: Scanner, take: () => void): ScanItem {
  return { show: () => tell(words, element, scanner), take };
}

function tell(words: Texts, element: Element, scanner: Scanner): void {
  announce({ texts: words, kind: 'focus' });
  scanner.around(element, words);
}

function close(top: HTMLElement): void {
  if (top instanceof HTMLDialogElement) top.close();
  else top.hidePopover();
}
