import { text } from '../text/catalogue';
import { verbatim, type Texts } from '../text/levels';
import type { Call } from '../session/protocol';
import { el, texts, words } from '../ui/dom';

/** Who called whom: the innermost call first, each line a way to its block. */
export class CallList {
  readonly root = el('section', 'debug-calls');
  private readonly list = el('ol', 'calls');
  private readonly rest = el('p', 'calls-rest');

  constructor(
    private readonly goTo: (blockId: string) => void,
    private readonly sentence: (blockId: string) => Texts,
  ) {
    const title = words('h3', 'part-title', 'debug.calls');
    title.id = 'calls-title';
    this.root.setAttribute('aria-labelledby', 'calls-title');
    this.list.dataset['testid'] = 'calls';
    this.root.append(title, this.list, this.rest);
  }

  /** `hat`: the one of the script that the calls belong to. */
  update(calls: readonly Call[], depth: number, hat: string | null): void {
    this.list.replaceChildren(...calls.map((call) => this.line(call, hat)));
    const more = depth - calls.length;
    this.rest.hidden = more <= 0 || calls.length === 0;
    if (!this.rest.hidden) this.rest.replaceChildren(words('span', '', 'debug.calls.deeper', { count: more }));
  }

  private line(call: Call, hat: string | null): HTMLElement {
    const go = el('button', 'call');
    go.type = 'button';
    if (call.procedure !== null) go.append(texts('span', 'call-name', verbatim(call.procedure)));
    else if (hat !== null) go.append(texts('span', 'call-name', this.sentence(hat)));
    const inner = call.locals.map((local) => `${local.name} = ${shown(local.value)}`).join(', ');
    if (inner !== '') go.append(el('span', 'call-locals', inner));
    go.append(texts('span', 'call-block', this.sentence(call.blockId)));
    go.addEventListener('click', () => this.goTo(call.blockId));
    return el('li', '', go);
  }
}

function shown(value: string | number | boolean): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  if (typeof value === 'boolean') return text(`option.BOOL.${value ? 'TRUE' : 'FALSE'}`).hira;
  return value.length > 20 ? `${value.slice(0, 20)}…` : value;
}
