import type { App } from '../session/app';
import type { State } from '../session/state';
import type { Course } from '../robot/course';
import { reading, sceneValues, sensorOf, sensorsIn } from '../robot/sensors';
import { text } from '../text/catalogue';
import { spokenAt } from '../text/levels';
import { currentLevel, labelTexts, say } from '../text/show';
import { el, texts, words } from '../ui/dom';

/** One slider for each sensor of a scene: the child moves what they read. Arrows move a step, page keys ten. */
export class SensesPanel {
  readonly root = el('div', 'senses');
  private readonly sliders = new Map<string, { input: HTMLInputElement; output: HTMLOutputElement }>();
  private course: Course | null = null;

  constructor(private readonly app: App) {
    this.root.dataset['testid'] = 'senses';
    this.root.hidden = true;
  }

  update(state: State): void {
    if (state.course !== this.course) this.build(state.course);
    // The weather of a real robot is the weather.
    this.root.hidden = this.sliders.size === 0 || !state.robot.simulated;
    if (this.root.hidden) return;
    const isPast = state.debug.past !== null;
    const values = sceneValues(state.course, state.ports, isPast ? {} : state.set);
    for (const [port, { input, output }] of this.sliders) {
      input.disabled = isPast;
      // While it is dragged the slider leads; noise of the sensor would tear at it.
      const value = values[port] ?? 0;
      if (document.activeElement !== input || isPast) input.value = String(value);
      const shown = reading(port, value);
      say(output, shown);
      input.setAttribute('aria-valuetext', spokenAt(shown, currentLevel()));
    }
  }

  private build(course: Course): void {
    this.course = course;
    this.sliders.clear();
    const sensors = sensorsIn(course);
    const title = words('h3', 'part-title', 'ui.senses');
    this.root.replaceChildren(title, ...sensors.map(({ port, title: name, rest }) => this.row(port, name ?? text(`port.${port}`), rest)));
  }

  private row(port: string, name: ReturnType<typeof text>, rest: number): HTMLElement {
    const sensor = sensorOf(port);
    const input = el('input', 'sense-slider');
    input.type = 'range';
    input.id = `sense-${port.replace('.', '-')}`;
    input.dataset['testid'] = input.id;
    input.min = String(sensor?.min ?? 0);
    input.max = String(sensor?.max ?? 100);
    input.step = String(sensor?.step ?? 1);
    input.value = String(rest);
    labelTexts(input, name);
    const output = el('output', 'sense-value');
    output.setAttribute('for', input.id);
    output.setAttribute('aria-live', 'off');
    input.addEventListener('input', () => this.app.sense(port, Number(input.value)));
    const label = texts('span', 'sense-name', name);
    label.setAttribute('aria-hidden', 'true');
    this.sliders.set(port, { input, output });
    return el('div', 'sense-row', label, input, output);
  }
}
