import type { PackFinding, PackInWork } from '../session/protocol';
import type { State } from '../session/state';
import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import { label, say, sayKey } from '../text/show';
import { el, words } from '../ui/dom';
import { icon } from '../ui/icons';

/** More at once would hide the lesson; the terminal has them all. */
const FINDINGS_SHOWN = 12;

/** For the author of a pack: what is to be mended, and which state of it the page shows. */
export class PackInWorkStrip {
  readonly root = el('section', 'in-work');
  private readonly title = el('h2', 'in-work-title');
  private readonly status = el('p', 'in-work-status');
  private readonly list = el('ol', 'in-work-list');

  constructor() {
    label(this.root, 'preview.mark');
    this.root.dataset['testid'] = 'pack-in-work';
    this.status.setAttribute('role', 'status');
    this.root.append(this.title, this.status, this.list);
    this.root.tabIndex = 0; // a long list scrolls, also by keyboard
    this.root.hidden = true;
  }

  update({ inWork }: State, before?: State): void {
    if (inWork === before?.inWork) return;
    this.root.hidden = inWork === null;
    if (!inWork) return;
    const { findings } = inWork;
    this.root.dataset['state'] = findings.length > 0 ? 'mend' : 'whole';
    this.title.replaceChildren(icon(findings.length > 0 ? 'triangle-alert' : 'circle-check'), words('span', '', 'preview.title', { pack: inWork.id }));
    say(this.status, statusOf(inWork));
    this.list.replaceChildren(...findings.slice(0, FINDINGS_SHOWN).map(findingItem));
    const more = findings.length - FINDINGS_SHOWN;
    if (more > 0) this.list.append(sayKey(el('li'), 'preview.more', { count: more }));
    this.list.hidden = findings.length === 0;
  }
}

/** What the page shows of the pack now. */
export function statusOf({ shown, checked, findings }: PackInWork): Texts {
  if (shown !== 'now') return text(`preview.${shown}`);
  if (findings.length > 0) return text('preview.wrong');
  return text(checked ? 'preview.whole' : 'preview.checking');
}

/** Place, what is wrong, what to do: as the terminal says it. */
function findingItem({ file, line, code, message, remedy }: PackFinding): HTMLElement {
  const item = el('li', 'in-work-finding', el('code', '', line === null ? file : `${file}:${line}`), ` ${message} `, el('strong', '', remedy));
  item.lang = 'en';
  item.dataset['code'] = code;
  return item;
}
