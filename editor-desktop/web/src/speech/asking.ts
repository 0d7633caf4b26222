import { isFloor } from '../robot/course';
import type { App } from '../session/app';
import type { FromServer, Question } from '../session/protocol';
import { announce } from './announcer';

/** How far the cursor goes on a course, in mm: usually, and in small steps. */
const STEP_MM = 100;
const SMALL_STEP_MM = 10;

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Asks about the robot and its course and says the answers; a cursor goes about the course in place of eyes. */
export class Asking {
  private cursor: { readonly xMm: number; readonly yMm: number } | null = null;
  private courseId: string | undefined = undefined;
  private lastId = 0;

  constructor(private readonly app: App) {
    app.onMessage((message) => this.hear(message));
  }

  /** True where there is a floor to ask about; where a real robot is on its own floor, nobody knows. */
  get canAsk(): boolean {
    return this.app.state.robot.simulated && isFloor(this.app.state.course);
  }

  ask(what: Question): void {
    this.app.tell({ type: 'ask', id: ++this.lastId, what });
  }

  /** The arrow keys on the picture move the cursor; with Shift by small steps. */
  exploreOn(picture: HTMLElement): void {
    picture.tabIndex = 0;
    picture.addEventListener('keydown', (event) => {
      const way = WAYS[event.key];
      if (!way || event.altKey || event.ctrlKey || event.metaKey || !this.canAsk) return;
      event.preventDefault();
      this.step(way[0], way[1], event.shiftKey ? SMALL_STEP_MM : STEP_MM);
    });
  }

  private step(right: number, up: number, mm: number): void {
    const { course, pose } = this.app.state;
    const { widthMm = 0, heightMm = 0 } = course;
    const isNew = this.cursor === null || this.courseId !== course.id;
    this.courseId = course.id;
    // It begins where the robot is.
    const from = isNew ? (pose ?? { xMm: widthMm / 2, yMm: heightMm / 2 }) : this.cursor ?? { xMm: 0, yMm: 0 };
    const to = isNew ? from : { xMm: from.xMm + right * mm, yMm: from.yMm + up * mm };
    this.cursor = { xMm: within(to.xMm, widthMm), yMm: within(to.yMm, heightMm) };
    this.app.tell({ type: 'ask', id: ++this.lastId, what: 'cursor', ...this.cursor });
  }

  private hear(message: FromServer): void {
    if (message.type === 'answer') message.sentences.forEach((texts) => announce({ texts, kind: 'answer' }));
  }
}

function within(mm: number, most: number): number {
  return Math.max(0, Math.min(most, Math.round(mm)));
}
