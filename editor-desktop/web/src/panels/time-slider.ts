import { text } from '../text/catalogue';
import { spokenAt } from '../text/levels';
import { currentLevel, label, sayKey } from '../text/show';
import { isHeld, lastTick } from '../session/debug';
import type { App } from '../session/app';
import { secondsOf, type State } from '../session/state';
import { button, el, words } from '../ui/dom';

const STEP_TICKS = 100;
const PAGE_TICKS = 1_000;

/** Below the robot's picture: back to any moment of the run. Arrows move 0.1 s, page keys 1 s. */
export class TimeSlider {
  readonly root = el('div', 'time');
  private readonly slider = el('input', 'time-slider');
  private readonly shown = el('output', 'time-shown');
  private readonly back: HTMLButtonElement;
  private open = false;
  /** The tick that the server works on; the next one waits for its answer. */
  private asked: number | null = null;

  constructor(private readonly app: App) {
    this.root.hidden = true;
    this.slider.type = 'range';
    this.slider.id = 'time-slider';
    this.slider.dataset['testid'] = 'time-slider';
    this.slider.min = '0';
    this.slider.step = String(STEP_TICKS);
    this.shown.setAttribute('for', 'time-slider');
    this.shown.setAttribute('aria-live', 'off');
    label(this.slider, 'debug.time');
    const name = words('span', 'time-name', 'debug.time');
    name.setAttribute('aria-hidden', 'true');
    this.back = button({ key: 'debug.time.now', icon: 'skip-forward', classes: 'small quiet', testId: 'time-now', onClick: () => this.toNow() });
    this.slider.addEventListener('input', () => this.goTo(Number(this.slider.value)));
    this.slider.addEventListener('keydown', (event) => {
      const pages = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : 0;
      if (pages === 0) return;
      event.preventDefault();
      this.goTo(Number(this.slider.value) + pages * PAGE_TICKS);
    });
    this.root.append(el('div', 'time-row', name, this.slider, this.shown), this.back);
  }

  /** Shown while the debugger is open and there is a past to look at. */
  setOpen(open: boolean): void {
    this.open = open;
    if (!open) this.toNow();
    this.update(this.app.state);
  }

  update(state: State, before?: State): void {
    const end = lastTick(state);
    const stands = isHeld(state) || (state.run === 'idle' && end > 0);
    // A real robot cannot go back in time.
    this.root.hidden = !this.open || !stands || !state.robot.simulated;
    if (this.root.hidden) return;
    this.back.hidden = state.debug.past === null;
    this.slider.max = String(Math.ceil(end / STEP_TICKS) * STEP_TICKS);
    const tick = state.debug.past ?? end;
    if (this.asked === null || state.debug.past === null) this.slider.value = String(tick);
    this.slider.setAttribute('aria-valuetext', spokenAt(text('value.seconds', { number: secondsOf(tick) }), currentLevel()));
    sayKey(this.shown, 'value.seconds', { number: secondsOf(tick) });
    if (before && state.tick !== before.tick) this.answered(state);
  }

  private goTo(tick: number): void {
    const { state } = this.app;
    const end = lastTick(state);
    const wanted = Math.max(0, tick);
    if (wanted >= end) {
      this.toNow();
      return;
    }
    this.app.dispatch({ type: 'lookBack', tick: wanted });
    if (this.asked === null) this.ask(wanted);
  }

  private ask(tick: number): void {
    this.asked = tick;
    this.app.tell({ type: 'goTo', tick });
  }

  /** An answer came; where the slider has gone meanwhile is asked for next. */
  private answered(state: State): void {
    const { past } = state.debug;
    const was = this.asked;
    this.asked = null;
    if (past !== null && past !== was && past !== state.tick) this.ask(past);
  }

  private toNow(): void {
    const hadFocus = document.activeElement === this.back;
    this.asked = null;
    this.app.dispatch({ type: 'present' });
    if (hadFocus) this.slider.focus();
  }
}
