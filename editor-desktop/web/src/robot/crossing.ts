import { sayPlain } from '../text/show';
import { text } from '../text/catalogue';
import { createSvgElement as svg } from '../ui/svg';
import type { Course } from './course';
import type { Picture } from './picture';
import type { Scene } from './world';

/** A street with a crossing: who may go goes, who may not waits. */
export class CrossingPicture implements Picture {
  readonly svg = svg('svg', { 'viewBox': '0 0 400 284', 'class': 'picture crossing', 'aria-hidden': 'true' });
  private readonly lamps = new Map<string, SVGElement>();
  private readonly car = svg('g', { class: 'scene-car' });
  private readonly walker = svg('g', { class: 'scene-walker' });
  private readonly waves = svg('g', { class: 'scene-waves' });
  private readonly led = svg('circle', { cx: 331, cy: 119, r: 7, class: 'scene-led' });
  private readonly cap = svg('circle', { cx: 331, cy: 148, r: 11, class: 'scene-cap' });
  private readonly danger = svg('g', { class: 'scene-danger' });

  constructor(course: Course) {
    this.street();
    this.svg.append(this.car, this.walker);
    this.drawCar();
    this.drawWalker();
    const lamps = (id: string, fallback: readonly string[]) =>
      course.signals ? (course.signals.find((s) => s.id === id)?.lamps ?? []) : fallback;
    this.carSignal(lamps('car', ['red', 'yellow', 'green']));
    this.walkSignal(lamps('walk', ['red', 'green']));
    const has = (port: string) => !course.fixtures || course.fixtures.some((f) => f.port === port);
    const hasButton = !course.buttons || course.buttons.length > 0;
    this.box(hasButton, has('led.1'), has('buzzer'));
    this.warn();
    this.show({ ports: {} });
  }

  show({ ports }: Pick<Scene, 'ports'>): void {
    for (const [port, lamp] of this.lamps) lamp.classList.toggle('lit', (ports[port] ?? 0) > 0);
    const carGoes = (ports['signal.car.green'] ?? 0) > 0;
    const walkerGoes = (ports['signal.walk.green'] ?? 0) > 0;
    this.car.classList.toggle('goes', carGoes);
    this.walker.classList.toggle('goes', walkerGoes);
    this.danger.classList.toggle('shown', carGoes && walkerGoes);
    this.waves.classList.toggle('shown', (ports['buzzer'] ?? 0) > 0);
    this.led.classList.toggle('lit', (ports['led.1'] ?? 0) > 0);
    this.cap.classList.toggle('down', (ports['button.a'] ?? 0) > 0);
  }

  private street(): void {
    this.svg.append(
      svg('rect', { width: 400, height: 300, class: 'scene-sky' }),
      svg('circle', { cx: 46, cy: 150, r: 30, class: 'scene-tree' }),
      svg('circle', { cx: 76, cy: 160, r: 22, class: 'scene-tree' }),
      svg('rect', { y: 176, width: 400, height: 16, class: 'scene-kerb' }),
      svg('rect', { y: 192, width: 400, height: 76, class: 'scene-road' }),
      svg('rect', { y: 268, width: 400, height: 32, class: 'scene-kerb' }),
    );
    for (let i = 0; i < 5; i++) {
      this.svg.append(svg('rect', { x: 218, y: 196 + i * 15, width: 84, height: 8, class: 'scene-stripe' }));
    }
    this.svg.append(svg('rect', { x: 202, y: 194, width: 6, height: 72, class: 'scene-stripe' }));
    for (const x of [10, 70, 130, 330]) {
      this.svg.append(svg('rect', { x, y: 228, width: 32, height: 4, class: 'scene-stripe dash' }));
    }
  }

  private drawCar(): void {
    this.car.append(
      svg('rect', { x: 0, y: 14, width: 84, height: 26, rx: 9, class: 'car-body' }),
      svg('path', { d: 'M16 16 L26 0 H56 L68 16 Z', class: 'car-body' }),
      svg('path', { d: 'M24 14 L30 4 H40 V14 Z M44 14 V4 H54 L61 14 Z', class: 'car-glass' }),
      svg('circle', { cx: 20, cy: 40, r: 9, class: 'car-wheel' }),
      svg('circle', { cx: 64, cy: 40, r: 9, class: 'car-wheel' }),
      svg('rect', { x: 76, y: 22, width: 8, height: 7, rx: 2, class: 'car-lamp' }),
    );
  }

  private drawWalker(): void {
    this.walker.append(
      svg('circle', { cx: 0, cy: -44, r: 9, class: 'walker-head' }),
      svg('path', { d: 'M-9 -33 H9 L7 -12 H-7 Z', class: 'walker-coat' }),
      svg('path', { d: 'M-4 -12 L-6 2 M4 -12 L6 2', class: 'walker-legs' }),
      svg('rect', { x: -13, y: -31, width: 7, height: 15, rx: 3, class: 'walker-bag' }),
    );
  }

  private lamp(port: string, cx: number, cy: number, r: number): SVGElement {
    const colour = port.split('.').at(-1);
    const lamp = svg('g', { class: `lamp lamp-${colour}`, transform: `translate(${cx} ${cy})` });
    lamp.append(svg('circle', { r: r + 7, class: 'lamp-glow' }), svg('circle', { r, class: 'lamp-glass' }));
    this.lamps.set(port, lamp);
    return lamp;
  }

  /** Lying, as Japanese signals for cars are: green at the left, red at the right. */
  private carSignal(lamps: readonly string[]): void {
    if (lamps.length === 0) return;
    const width = 30 + lamps.length * 46;
    const left = 172 - width;
    this.svg.append(
      svg('path', { d: 'M186 190 V34 H150', class: 'scene-pole' }),
      svg('rect', { x: left, y: 12, width, height: 58, rx: 27, class: 'signal-box' }),
    );
    ['green', 'yellow', 'red']
      .filter((lamp) => lamps.includes(lamp))
      .forEach((lamp, i) => this.svg.append(this.lamp(`signal.car.${lamp}`, left + 38 + i * 46, 41, 18)));
  }

  private walkSignal(lamps: readonly string[]): void {
    if (lamps.length === 0) return;
    this.svg.append(
      svg('path', { d: 'M331 190 V90', class: 'scene-pole' }),
      svg('rect', { x: 306, y: 8, width: 50, height: 88, rx: 12, class: 'signal-box' }),
    );
    const figures: Record<string, string> = {
      red: 'M0 -13 a4 4 0 1 1 0.1 0 Z M-5 -4 H5 V5 H3 V15 H0.700 V6 H-0.700 V15 H-3 V5 H-5 Z',
      green: 'M1 -13 a4 4 0 1 1 0.1 0 Z M-3 -4 H4 L9 2 L7 4 L3 1 L3 5 L8 14 L5 15 L0 8 L-5 15 L-8 14 L-2 4 L-2 0 L-6 4 L-8 2 Z',
    };
    ['red', 'green']
      .filter((lamp) => lamps.includes(lamp))
      .forEach((lamp, i) => {
        const group = this.lamp(`signal.walk.${lamp}`, 331, 31 + i * 42, 17);
        group.append(svg('path', { d: figures[lamp] ?? '', class: 'lamp-figure', transform: 'translate(0 -1) scale(0.9)' }));
        this.svg.append(group);
      });
  }

  /** The box on the pole: what can be pressed, what shines, what sounds. */
  private box(button: boolean, led: boolean, buzzer: boolean): void {
    if (!button && !led && !buzzer) return;
    this.svg.append(svg('rect', { x: 311, y: 106, width: 40, height: 62, rx: 9, class: 'press-box' }));
    if (led) this.svg.append(this.led);
    if (button) this.svg.append(this.cap);
    if (!buzzer) return;
    this.waves.append(
      svg('path', { d: 'M358 112 q8 12 0 24' }),
      svg('path', { d: 'M366 106 q13 18 0 36' }),
      svg('path', { d: 'M374 100 q18 24 0 48' }),
    );
    this.svg.append(this.waves);
  }

  private warn(): void {
    const words = svg('text', { 'x': 260, 'y': 187, 'class': 'danger-word', 'text-anchor': 'middle' });
    this.danger.append(svg('rect', { x: 196, y: 160, width: 128, height: 40, rx: 20 }), sayPlain(words, text('ui.robot.danger')));
    this.svg.append(this.danger);
  }
}
