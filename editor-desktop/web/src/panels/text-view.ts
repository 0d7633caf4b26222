import type { BlockArea } from '../blocks/workspace';
import type { App } from '../session/app';
import type { State } from '../session/state';
import { linesOf, ownPlace, piecesOf, TEXT_STYLES, type Line, type Place, type ProgramText, type TextStyle } from '../text/program-lines';
import { text } from '../text/catalogue';
import { spokenAt } from '../text/levels';
import { currentLevel, label } from '../text/show';
import { button, el, words } from '../ui/dom';

/** How often, at most, the text moves after what runs. */
const FOLLOW_EVERY_MILLIS = 800;

/** Beside the blocks: the same program as text, with the running and the chosen block shown in it. */
export class TextView {
  readonly root = el('section', 'text-view');
  /** Stands in the corner of the blocks, whether the text is there or not. */
  readonly toggle: HTMLButtonElement;
  private readonly list = el('div', 'text-lines');
  private readonly segments: HTMLButtonElement[];
  private program: ProgramText | null = null;
  private lines: Line[] = [];
  private rows: HTMLElement[] = [];
  private running: readonly string[] = [];
  private selected: string | null = null;
  private active = 0;
  private followedAtMillis = 0;

  constructor(
    private readonly app: App,
    private readonly blocks: BlockArea,
    private style: TextStyle,
    private readonly choose: (shown: TextStyle | null) => void,
  ) {
    this.root.id = 'text-view';
    this.root.tabIndex = -1;
    const title = words('h3', 'text-view-title', 'ui.text.title');
    title.id = 'text-view-title';
    label(this.root, 'ui.text.title');
    this.segments = TEXT_STYLES.map((known) => this.segmentFor(known));
    const group = el('div', 'segments', ...this.segments);
    group.setAttribute('role', 'group');
    label(group, 'ui.text.language');
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-labelledby', title.id);
    this.list.dataset['testid'] = 'text-lines';
    this.list.lang = 'en';
    this.list.addEventListener('keydown', (event) => this.onKey(event));
    this.root.append(el('div', 'text-view-head', title, group), this.list);
    this.toggle = button({
      key: 'ui.text',
      classes: 'small text-toggle',
      testId: 'text-button',
      onClick: () => this.choose(this.root.hidden ? this.style : null),
    });
    this.toggle.setAttribute('aria-controls', this.root.id);
    blocks.onSelect((id) => {
      this.selected = id;
      this.light();
      if (!this.root.hidden) this.rows.find((row) => row.getAttribute('aria-selected') === 'true')?.scrollIntoView({ block: 'nearest' });
    });
    this.show(null);
  }

  /** Shows the text in a language, or puts it away. */
  show(style: TextStyle | null): void {
    this.root.hidden = style === null;
    this.toggle.setAttribute('aria-pressed', String(style !== null));
    if (style) this.style = style;
    for (const segment of this.segments) segment.setAttribute('aria-pressed', String(segment.dataset['style'] === this.style));
    this.app.showText(style);
  }

  update(state: State, before: State): void {
    this.running = state.running;
    if (state.programText !== before.programText && state.programText) this.write(state.programText);
    else if (state.running !== before.running) this.light();
    if (state.running !== before.running) this.follow();
  }

  private segmentFor(style: TextStyle): HTMLButtonElement {
    const element = words('button', 'segment', `ui.text.${style}`);
    element.type = 'button';
    element.id = `text-${style}`;
    element.dataset['testid'] = element.id;
    element.dataset['style'] = style;
    element.addEventListener('click', () => this.choose(style));
    return element;
  }

  private write(program: ProgramText): void {
    this.program = program;
    this.lines = linesOf(program);
    this.list.dataset['style'] = program.style;
    const hadFocus = this.list.contains(document.activeElement);
    this.rows = this.lines.map((line, i) => this.rowFor(line, i));
    this.list.replaceChildren(...this.rows);
    this.active = Math.min(this.active, this.lines.length - 1);
    this.activate(this.lines[this.active]?.text === '' ? 0 : this.active, hadFocus);
    this.light();
  }

  private rowFor(line: Line, index: number): HTMLElement {
    const row = el('div', 'text-line');
    row.setAttribute('role', line.text === '' ? 'presentation' : 'option');
    if (line.text === '') return row;
    row.tabIndex = -1;
    row.dataset['line'] = String(index + 1);
    if (line.blockId) row.dataset['block'] = line.blockId;
    row.setAttribute('aria-selected', 'false');
    row.setAttribute('aria-label', spoken(line));
    row.addEventListener('click', () => {
      this.activate(index, false);
      this.go(line);
    });
    return row;
  }

  /** Draws the lines whose running or chosen places changed. */
  private light(): void {
    const program = this.program;
    if (!program) return;
    this.lines.forEach((line, i) => {
      const row = this.rows[i];
      if (!row || line.text === '') return;
      const lit = this.litIn(program, line);
      const key = [...lit].map(([name, place]) => `${name}${place.startOffset}-${place.endOffset}`).join(' ');
      if (row.dataset['lit'] === key) return;
      row.dataset['lit'] = key;
      row.classList.toggle('runs', this.beginsHere(line));
      row.setAttribute('aria-selected', String(lit.has('selected')));
      const pieces = piecesOf(program, line, lit).map((piece) =>
        el('span', [piece.kind ? `mark-${piece.kind}` : '', ...piece.lit.map((name) => `is-${name}`)].join(' ').trim(), piece.text));
      row.replaceChildren(...pieces);
    });
  }

  private litIn(program: ProgramText, line: Line): Map<string, Place> {
    const lit = new Map<string, Place>();
    for (const id of this.running) {
      const place = ownPlace(program, line, id);
      if (place) lit.set('running', place);
    }
    const chosen = this.selected ? ownPlace(program, line, this.selected) : null;
    if (chosen) lit.set('selected', chosen);
    return lit;
  }

  /** Whether something that runs begins in the line; its last brace needs no pointer. */
  private beginsHere(line: Line): boolean {
    return this.running.some((id) => {
      const span = this.program?.spans.find((one) => one.blockId === id);
      return span !== undefined && span.startOffset >= line.startOffset && span.startOffset < line.endOffset;
    });
  }

  /** Brings what runs into sight, calmly. */
  private follow(): void {
    const now = performance.now();
    if (this.root.hidden || now - this.followedAtMillis < FOLLOW_EVERY_MILLIS) return;
    const row = this.rows.find((one) => one.classList.contains('runs'));
    if (!row) return;
    this.followedAtMillis = now;
    row.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private go(line: Line): void {
    if (line.blockId) this.blocks.focusBlock(line.blockId);
  }

  private onKey(event: KeyboardEvent): void {
    const line = this.lines[this.active];
    const to = { ArrowDown: this.next(1), ArrowUp: this.next(-1), Home: 0, End: this.lines.length - 1 }[event.key];
    if (to !== undefined) this.activate(to, true);
    else if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && line) this.go(line);
    else return;
    event.preventDefault();
  }

  /** The next line with something in it. */
  private next(step: number): number {
    let at = this.active + step;
    while (this.lines[at]?.text === '') at += step;
    return this.lines[at] ? at : this.active;
  }

  private activate(index: number, focus: boolean): void {
    const last = this.rows[this.active];
    if (last?.hasAttribute('tabindex')) last.tabIndex = -1;
    this.active = index;
    const row = this.rows[index];
    if (!row) return;
    row.tabIndex = 0;
    if (focus) row.focus();
  }
}

/** A line for those who listen: how deep it stands is part of what it means. */
function spoken(line: Line): string {
  const said = line.text.trim();
  if (line.depth === 0) return said;
  return spokenAt(text('ui.text.deeper', { depth: line.depth, line: said }), currentLevel());
}
