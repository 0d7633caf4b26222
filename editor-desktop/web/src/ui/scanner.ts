import { onward, SCAN_START, taken, type Scan } from './scan';
import { say } from '../text/show';
import type { Texts } from '../text/levels';
import { el } from './dom';

/** Something that can be taken with a switch. */
export interface ScanItem {
  /** Shows that it is this one's turn, and lets it be heard. */
  show(): void;
  take(): void;
}

/** Things that lie together. */
export interface ScanGroup extends Pick<ScanItem, 'show'> {
  readonly items: readonly ScanItem[];
}

/** Seconds that scanning rests on each; 0 is no scanning. */
export const SCAN_SECONDS = [0, 2, 3, 5] as const;
export type ScanSeconds = (typeof SCAN_SECONDS)[number];

const MILLIS = 1000;
const CONTROLS = 'button, summary, input:not([type="hidden"]), a[href]';

/** One switch is enough: the page goes over its groups and their things by itself, and Space takes the one it is at. */
export class Scanner {
  private seconds: ScanSeconds = 0;
  private scan: Scan = SCAN_START;
  private timer = 0;
  private readonly words = el('span', 'scan-words');
  private readonly ring = el('div', 'scan-ring', this.words);

  constructor(private readonly groups: () => readonly ScanGroup[]) {
    this.ring.popover = 'manual';
    this.ring.setAttribute('aria-hidden', 'true');
    document.body.append(this.ring);
    window.addEventListener('keydown', (event) => this.key(event), { capture: true });
  }

  setSeconds(seconds: ScanSeconds): void {
    if (seconds === this.seconds) return;
    this.seconds = seconds;
    this.scan = SCAN_START;
    if (seconds === 0) this.ring.hidePopover();
    this.wait();
  }

  /** Lays the ring around what has its turn; its words stand under it where they stand nowhere else. */
  around(element: Element, words?: Texts): void {
    this.words.hidden = words === undefined;
    if (words) say(this.words, words);
    const { left, top, width, height } = element.getBoundingClientRect();
    Object.assign(this.ring.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    // What was shown last lies above: a dialog may have opened since.
    this.ring.hidePopover();
    this.ring.showPopover();
  }

  private key(event: KeyboardEvent): void {
    if (this.seconds === 0 || event.code !== 'Space' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.repeat) return;
    const groups = this.groups();
    const at = this.scan;
    const { scan, takes } = taken(at, sizesOf(groups));
    this.scan = scan;
    if (takes && at.item !== null) groups[at.group]?.items[at.item]?.take();
    else this.show(groups);
    this.wait();
  }

  private wait(): void {
    window.clearTimeout(this.timer);
    if (this.seconds > 0) this.timer = window.setTimeout(() => this.tick(), this.seconds * MILLIS);
  }

  private tick(): void {
    const groups = this.groups();
    // A dialog opened or closed: there are other groups now.
    if (this.scan.group >= groups.length) this.scan = SCAN_START;
    this.scan = onward(this.scan, sizesOf(groups));
    this.show(groups);
    this.wait();
  }

  private show(groups: readonly ScanGroup[]): void {
    const group = groups[this.scan.group];
    if (this.scan.item === null) group?.show();
    else group?.items[this.scan.item]?.show();
  }
}

function sizesOf(groups: readonly ScanGroup[]): number[] {
  return groups.map(({ items }) => items.length);
}

/** A part of the page as a group: what can be pressed in it now. */
export function groupOf(place: HTMLElement, around: (element: Element) => void, more: readonly ScanItem[] = []): ScanGroup {
  const controls = [...place.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) => one.checkVisibility() && one.getAttribute('aria-disabled') !== 'true' && !one.closest('.injectionDiv, .visually-hidden'),
  );
  const items = controls.map((one): ScanItem => ({
    show: () => {
      one.scrollIntoView({ block: 'nearest' });
      one.focus();
      around(one);
    },
    take: () => one.click(),
  }));
  return {
    items: [...more, ...items],
    show: () => {
      place.focus();
      around(place);
    },
  };
}

/** The dialog or menu on top, if one is open. */
export function openOnTop(): HTMLElement | null {
  const dialogs = document.querySelectorAll<HTMLElement>('dialog[open], [role="dialog"]:popover-open');
  return dialogs.item(dialogs.length - 1);
}
