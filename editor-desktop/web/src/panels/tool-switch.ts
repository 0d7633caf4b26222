import { TOOL_LEVELS, type ToolLevel } from '../blocks/tool-levels';
import type { State } from '../session/state';
import { label } from '../text/show';
import { el, words } from '../ui/dom';

/** How many blocks the shelves hold, above them. In a lesson the lesson says, and the switch is away. */
export class ToolSwitch {
  readonly root = el('div', 'tool-switch');
  private readonly buttons: HTMLButtonElement[];

  constructor(
    private chosen: ToolLevel,
    private readonly choose: (level: ToolLevel) => void,
  ) {
    this.root.setAttribute('role', 'group');
    label(this.root, 'ui.tools');
    this.buttons = TOOL_LEVELS.map((level) => this.buttonFor(level));
    const title = words('span', 'tool-switch-title', 'ui.tools');
    title.setAttribute('aria-hidden', 'true');
    this.root.append(title, el('div', 'segments', ...this.buttons));
    this.show(chosen);
  }

  show(level: ToolLevel): void {
    this.chosen = level;
    for (const button of this.buttons) button.setAttribute('aria-pressed', String(button.dataset['tools'] === this.chosen));
  }

  update(state: State): void {
    this.root.hidden = state.lesson !== null;
  }

  private buttonFor(level: ToolLevel): HTMLButtonElement {
    const element = words('button', 'segment', `ui.tools.${level}`);
    element.type = 'button';
    element.dataset['tools'] = level;
    element.dataset['testid'] = `tools-${level}`;
    element.id = `tools-${level}`;
    element.addEventListener('click', () => this.choose(level));
    return element;
  }
}
