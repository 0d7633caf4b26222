import type * as Blockly from 'blockly/core';
import { Breakpoints } from '../blocks/breakpoints';
import { sayingOf } from '../blocks/saying';
import { announce } from '../speech/announcer';
import { joined } from '../speech/joined';
import { outcomeSaid, readingsSaid, type Standing } from '../speech/step-sayings';
import { isHeld, isSameMoment, valueOf } from '../session/debug';
import type { App } from '../session/app';
import type { NamedValue, Paused, StepHow } from '../session/protocol';
import { secondsOf, type State } from '../session/state';
import { text } from '../text/catalogue';
import { verbatim, type Texts } from '../text/levels';
import { label } from '../text/show';
import { variableValue } from '../robot/values';
import { button, el, setAble, words } from '../ui/dom';
import { icon } from '../ui/icons';
import { CallList } from './call-list';
import { TimeSlider } from './time-slider';
import { VariableList } from './variable-list';

/** Blocks a second, from a rabbit's to a turtle's pace; 0 is as fast as the robot goes. */
const SPEEDS = [0, 5, 2, 1] as const;
type Speed = (typeof SPEEDS)[number];

/** A value that somebody changed, until the robot says that it holds. */
interface Change {
  readonly name: string;
  readonly frame: number | null;
  readonly before: NamedValue['value'] | undefined;
}

/** Looking closer: pause, go block by block, slowly; who called whom; what the variables hold. */
export class Debugger {
  readonly root = el('section', 'debugger');
  /** The one small button that a child sees who never comes here. */
  readonly opener: HTMLButtonElement;
  readonly time: TimeSlider;
  private readonly breakpoints: Breakpoints;
  private readonly calls: CallList;
  private readonly variables: VariableList;
  private readonly look = el('div', 'debug-look');
  private readonly pause: HTMLButtonElement;
  private readonly goOn: HTMLButtonElement;
  private readonly steps: HTMLButtonElement[];
  private readonly speeds: HTMLButtonElement[];
  private speed: Speed = 0;
  private change: Change | null = null;
  /** Where and how the program stood last, in the run that goes on. */
  private stood: Standing | null = null;

  constructor(
    private readonly app: App,
    private readonly workspace: Blockly.WorkspaceSvg,
  ) {
    this.root.id = 'debugger';
    this.root.hidden = true;
    this.root.tabIndex = -1;
    label(this.root, 'debug.open');
    this.opener = button({ key: 'debug.open', icon: 'turtle', classes: 'tool', testId: 'debug-button', onClick: () => this.setOpen(this.root.hidden === true) });
    this.opener.setAttribute('aria-expanded', 'false');
    this.opener.setAttribute('aria-controls', 'debugger');
    this.breakpoints = new Breakpoints(workspace, (block, set) => this.marked(block, set), () => this.tellDebug());
    app.keepBreakpointsOf(this.breakpoints);
    this.time = new TimeSlider(app);
    this.calls = new CallList((id) => app.blocks.focusBlock(id), (id) => this.blockTexts(id), (name, value, frame) => this.setValue(name, value, frame));
    this.variables = new VariableList((name, value) => this.setValue(name, value, null));
    this.pause = this.tool('debug.pause', 'pause', () => app.tell({ type: 'pause' }));
    this.pause.setAttribute('aria-keyshortcuts', 'F8');
    this.goOn = this.tool('debug.goOn', 'play', () => app.tell({ type: 'goOn' }));
    this.goOn.setAttribute('aria-keyshortcuts', 'F8');
    this.steps = [this.step('into', 'arrow-down-to-dot'), this.step('over', 'redo-dot'), this.step('out', 'arrow-up-from-dot')];
    this.steps[0]?.setAttribute('aria-keyshortcuts', 'F9');
    this.speeds = SPEEDS.map((speed) => this.speedButton(speed));
    this.build();
    this.addKeys();
    this.update(app.state);
  }

  update(state: State, before?: State): void {
    if (state.link === 'open' && before?.link !== 'open') this.tellDebug();
    const { paused } = state.debug;
    if (paused && paused !== before?.debug.paused && !isSameMoment(paused, before?.debug.paused)) this.onPaused(state, paused);
    if (state.runId !== before?.runId || state.run !== 'running') this.stood = null;
    if (!paused && before?.debug.paused) this.breakpoints.showCurrent(null);
    if (state.debug.past !== (before?.debug.past ?? null)) this.onTime(state);
    const held = isHeld(state);
    const running = state.run === 'running';
    setAble(this.pause, running && !held);
    setAble(this.goOn, held);
    for (const step of this.steps) setAble(step, held);
    const past = state.debug.past !== null;
    this.look.hidden = !held && !past;
    if (!this.look.hidden) this.variables.update(state.variables, held && !past);
    if (held && !past) this.calls.update(paused?.callStack ?? [], paused?.depth ?? 0, paused?.hat ?? null);
    this.calls.root.hidden = !held || past;
    this.time.update(state, before);
    if (before) this.tellChange(state);
  }

  /** Blocks were made anew, or say themselves at another level. */
  redraw(): void {
    this.breakpoints.draw();
    const { paused } = this.app.state.debug;
    if (paused) this.saySentence(paused);
  }

  private build(): void {
    const segments = el('div', 'segments', ...this.speeds);
    segments.setAttribute('role', 'group');
    label(segments, 'debug.speed');
    this.look.append(this.calls.root, this.variables.root);
    this.look.hidden = true;
    this.root.append(
      el('div', 'debug-row', this.pause, this.goOn, ...this.steps, el('div', 'debug-speed', segments)),
      this.look,
    );
  }

  private tool(key: string, picture: string, onClick: () => void): HTMLButtonElement {
    return button({ key, icon: picture, classes: 'tool', testId: key.replace('.', '-'), onClick });
  }

  private step(how: StepHow, picture: string): HTMLButtonElement {
    const element = this.tool(`debug.${how}`, picture, () => this.app.tell({ type: 'step', how }));
    label(element, `debug.${how}.tip`, 'title');
    return element;
  }

  private speedButton(speed: Speed): HTMLButtonElement {
    const element = el('button', 'segment');
    element.type = 'button';
    element.id = `speed-${speed}`;
    element.dataset['testid'] = `speed-${speed}`;
    element.setAttribute('aria-pressed', String(speed === this.speed));
    if (speed === 0) element.append(icon('rabbit'), words('span', '', 'debug.speed.0'));
    else {
      if (speed === 1) element.append(icon('turtle'));
      const number = el('span', '', String(speed));
      number.setAttribute('aria-hidden', 'true');
      const key = speed === 1 ? 'debug.speed.1' : 'debug.speed.each';
      element.append(number, words('span', 'visually-hidden', key, { number: speed }));
      label(element, key, 'title');
      if (speed > 1) element.title = '';
    }
    element.addEventListener('click', () => this.setSpeed(speed));
    return element;
  }

  private setSpeed(speed: Speed): void {
    this.speed = speed;
    this.speeds.forEach((one, i) => one.setAttribute('aria-pressed', String(SPEEDS[i] === speed)));
    this.tellDebug();
  }

  /** The next slower pace, from the slowest to the usual one again; said, for it may be that nobody sees it. */
  private nextSpeed(): void {
    const next = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length] ?? 0;
    if (next !== 0 && this.root.hidden === true) this.setOpen(true);
    this.setSpeed(next);
    const key = next === 0 || next === 1 ? `debug.speed.${next}` : 'debug.speed.each';
    announce({ texts: joined([text('debug.speed'), text(key, { number: next })]), kind: 'answer' });
  }

  private setOpen(open: boolean): void {
    this.root.hidden = !open;
    this.opener.setAttribute('aria-expanded', String(open));
    if (!open) {
      // Who closes it wants everything as before: fast, and going on.
      if (this.speed !== 0) this.setSpeed(0);
      if (isHeld(this.app.state)) this.app.tell({ type: 'goOn' });
    }
    this.time.setOpen(open);
    this.app.blocks.resize();
  }

  private tellDebug(): void {
    this.app.tell({ type: 'debug', breakpoints: this.breakpoints.ids(), slow: this.speed });
  }

  private setValue(name: string, value: string, frame: number | null): void {
    this.change = { name, frame, before: valueOf(this.app.state, name, frame) };
    this.app.tell({ type: 'setVariable', name, value, ...(frame === null ? {} : { frame }) });
  }

  /** Says that a value is another one now, once the robot has told so. */
  private tellChange(state: State): void {
    if (!this.change) return;
    const { name, frame, before } = this.change;
    const value = valueOf(state, name, frame);
    if (value === before) return;
    this.change = null;
    if (value !== undefined && isHeld(state)) {
      this.app.dispatch({ type: 'sentence', texts: text('debug.changed', { name: verbatim(name), value: variableValue(value) }) });
    }
  }

  private marked(block: Blockly.BlockSvg, set: boolean): void {
    this.tellDebug();
    this.app.retouched();
    const key = set ? 'breakpoint.set.done' : 'breakpoint.remove.done';
    const said = text(key, { block: sayingOf(block) });
    this.app.dispatch(this.app.state.run === 'running' ? { type: 'sentence', texts: said } : { type: 'notice', texts: said });
  }

  private onPaused(state: State, paused: Paused): void {
    if (paused.reason !== 'slow' && this.root.hidden === true) this.setOpen(true);
    this.breakpoints.showCurrent(state.debug.past === null ? paused.blockId : null);
    this.saySentence(paused);
  }

  private onTime(state: State): void {
    const { past, paused } = state.debug;
    if (past === null) {
      if (paused) this.onPaused(state, paused);
      else this.app.dispatch({ type: 'sentence', texts: null });
      return;
    }
    this.breakpoints.showCurrent(null);
    this.app.dispatch({ type: 'sentence', texts: text('debug.time.past', { seconds: secondsOf(past) }) });
  }

  /** Told in the bar's live line. Five blocks a second are more than anybody can listen to. */
  private saySentence(paused: Paused): void {
    if (paused.reason === 'slow' && this.speed === 5) return;
    const key = paused.reason === 'pause' ? 'status.paused' : `status.paused.${paused.reason}`;
    const said = paused.blockId ? text(key, { block: this.blockTexts(paused.blockId) }) : text('status.paused.nothing');
    this.app.dispatch({ type: 'sentence', texts: said, spoken: this.spokenOf(paused, said) });
  }

  /** What came of the block before, where it is now, and what that one will read. */
  private spokenOf(paused: Paused, said: Texts): Texts {
    const { ports, variables } = this.app.state;
    const now: Standing = { block: paused.blockId ? this.workspace.getBlockById(paused.blockId) : null, ports, variables };
    const before = this.stood;
    this.stood = now;
    const isNext = paused.reason === 'step' || paused.reason === 'slow';
    return joined([...(before ? outcomeSaid(before, now, isNext) : []), said, ...readingsSaid(now)]);
  }

  private blockTexts(id: string): Texts {
    const block = this.workspace.getBlockById(id);
    return block ? sayingOf(block) : verbatim('?');
  }

  /** F8 pauses and goes on, F9 goes to the next block, Shift+F8 changes the pace, wherever the keyboard is. */
  private addKeys(): void {
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const { state } = this.app;
        if (event.shiftKey && event.key === 'F8') {
          event.preventDefault();
          event.stopPropagation();
          this.nextSpeed();
          return;
        }
        if (event.shiftKey || state.run !== 'running') return;
        if (event.key === 'F8') this.app.tell({ type: isHeld(state) ? 'goOn' : 'pause' });
        else if (event.key === 'F9' && isHeld(state)) this.app.tell({ type: 'step', how: 'into' });
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      { capture: true },
    );
  }
}

