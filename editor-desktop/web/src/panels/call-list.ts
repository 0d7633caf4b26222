import { verbatim, type Texts } from '../text/levels';
import type { Call } from '../session/protocol';
import { currentLevel } from '../text/show';
import { el, texts, words } from '../ui/dom';
import { replaceRows, valueField } from './value-field';

/** Who called whom: the innermost call first, each line a way to its block, its locals in fields. */
export class CallList {
  readonly root = el('section', 'debug-calls');
  private readonly list = el('ol', 'calls');
  private readonly rest = el('p', 'calls-rest');
  private drawn = '';

  constructor(
    private readonly goTo: (blockId: string) => void,
    private readonly sentence: (blockId: string) => Texts,
    private readonly change: (name: string, value: string, frame: number) => void,
  ) {
    const title = words('h3', 'part-title', 'debug.calls');
    title.id = 'calls-title';
    this.root.setAttribute('aria-labelledby', 'calls-title');
    this.list.dataset['testid'] = 'calls';
    this.root.append(title, this.list, this.rest);
  }

  /** `hat`: the one of the script that the calls belong to. */
  update(calls: readonly Call[], depth: number, hat: string | null): void {
    const key = JSON.stringify([calls, depth, hat, currentLevel()]);
    if (key === this.drawn) return;
    this.drawn = key;
    replaceRows(this.list, calls.map((call) => this.line(call, hat)));
    const more = depth - calls.length;
    this.rest.hidden = more <= 0 || calls.length === 0;
    if (!this.rest.hidden) this.rest.replaceChildren(words('span', '', 'debug.calls.deeper', { count: more }));
  }

  private line(call: Call, hat: string | null): HTMLElement {
    const go = el('button', 'call');
    go.type = 'button';
    const name = call.procedure !== null ? verbatim(call.procedure) : hat !== null ? this.sentence(hat) : null;
    if (name) go.append(texts('span', 'call-name', name));
    go.append(texts('span', 'call-block', this.sentence(call.blockId)));
    go.addEventListener('click', () => this.goTo(call.blockId));
    const line = el('li', '', go);
    if (call.locals.length > 0) line.append(this.locals(call, name));
    return line;
  }

  private locals({ frame, locals }: Call, where: Texts | null): HTMLElement {
    const rows = locals.map((local) => {
      const id = `${frame}-${local.name}`;
      const field = valueField(local, id, (value) => this.change(local.name, value, frame), where);
      return el('div', 'variable-row', el('span', 'variable-name', local.name), field);
    });
    return el('div', 'call-locals', ...rows);
  }
}
