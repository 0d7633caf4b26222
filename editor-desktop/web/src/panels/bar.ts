import { button, el, setAble, texts, words } from '../ui/dom';
import { icon } from '../ui/icons';
import { label, say, sayKey } from '../text/show';
import type { App } from '../session/app';
import { secondsOf, statusOf, toMend, type State } from '../session/state';

/** The bar at the bottom: run and stop never move, and one sentence says how things are. */
export class ControlBar {
  readonly root = el('section', 'bar');
  readonly run: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
  private readonly status = el('p', 'status');
  private readonly clock = el('span', 'clock');
  private readonly saved = el('span', 'saved');
  private readonly savedWord = el('span');

  constructor(private readonly app: App) {
    this.root.id = 'controls';
    this.root.tabIndex = -1;
    label(this.root, 'ui.controls');
    this.run = button({ key: 'ui.run', icon: 'play', classes: 'run', testId: 'run-button', onClick: () => app.run() });
    this.stop = button({ key: 'ui.stop', icon: 'square', classes: 'stop', testId: 'stop-button', onClick: () => app.stop() });
    this.run.setAttribute('aria-keyshortcuts', 'Control+Enter');
    this.stop.setAttribute('aria-keyshortcuts', 'Control+. Escape');
    this.status.id = 'status';
    this.status.dataset['testid'] = 'status';
    this.status.setAttribute('role', 'status');
    // The announcer says it: nobody is to hear it twice.
    this.status.setAttribute('aria-live', 'off');
    this.saved.dataset['testid'] = 'saved';
    this.saved.append(icon('saved'), this.savedWord);
    this.root.append(
      this.run,
      this.stop,
      el('div', 'bar-middle', this.status, this.clock),
      el('div', 'bar-end', this.saved, this.tools()),
    );
    this.update(app.state);
  }

  /** Puts a tool of another panel before the others. */
  addTool(tool: HTMLElement): void {
    this.root.querySelector('.tools')?.prepend(tool);
  }

  private tools(): HTMLElement {
    const { blocks } = this.app;
    const tool = (key: string, picture: string, testId: string, onClick: () => void) =>
      button({ key, icon: picture, classes: 'tool', testId, onClick });
    return el(
      'div',
      'tools',
      tool('ui.undo', 'undo', 'undo-button', () => blocks.undo(false)),
      tool('ui.redo', 'redo', 'redo-button', () => blocks.undo(true)),
      tool('ui.zoom.out', 'zoom-out', 'zoom-out-button', () => blocks.zoom(-1)),
      tool('ui.zoom.in', 'zoom-in', 'zoom-in-button', () => blocks.zoom(1)),
    );
  }

  update(state: State): void {
    const moving = state.run !== 'idle';
    this.root.dataset['run'] = state.run;
    setAble(this.run, state.link === 'open' && !moving && state.robots.connecting === null);
    setAble(this.stop, state.link === 'open' && moving);
    const status = statusOf(state);
    if (this.status.dataset['now'] !== status.en) {
      this.status.dataset['now'] = status.en;
      say(this.status, status);
    }
    this.clock.hidden = !moving;
    sayKey(this.clock, 'value.seconds', { number: secondsOf(state.tick) });
    this.saved.dataset['state'] = state.saved;
    const waiting = state.link === 'open' ? 'ui.saving' : 'ui.unsaved';
    sayKey(this.savedWord, state.saved === 'saved' ? 'ui.saved' : waiting);
  }
}

/** The strip under the blocks: what needs mending, each line a way to its block. */
export class FindingsStrip {
  readonly root = el('section', 'findings');
  private readonly list = el('ul', 'findings-list');

  constructor(private readonly app: App) {
    label(this.root, 'ui.problems');
    this.root.dataset['testid'] = 'findings';
    this.root.append(words('h3', 'visually-hidden', 'ui.problems'), this.list);
    this.update(app.state);
  }

  update(state: State, before?: State): void {
    if (before && state.findings === before.findings && state.trap === before.trap) return;
    const shown = toMend(state).filter((f) => f.severity === 'error' || f.code !== 'empty-program');
    this.root.hidden = shown.length === 0;
    this.list.replaceChildren(
      ...shown.map((finding) => {
        const go = el('button', `finding finding-${finding.severity}`, icon('triangle-alert'), texts('span', '', finding.message));
        go.type = 'button';
        go.dataset['code'] = finding.code;
        const { blockId } = finding;
        if (blockId) go.addEventListener('click', () => this.app.blocks.focusBlock(blockId));
        else go.disabled = true;
        return el('li', '', go);
      }),
    );
  }
}

