import { hasText, text } from '../text/catalogue';
import { asSentence, verbatim, type Texts } from '../text/levels';
import { titleOf, type Course } from './course';
import { goalWords, zoneName } from './goals';
import { robotName, thingName } from './in-words';
import type { World } from './world';

/** Something that happened in the world: `editor-desktop/server/spec/page-protocol.md`. */
export type WorldEvent = { readonly tick: number } & (
  | { readonly kind: 'drove'; readonly robot: number; readonly motion: 'forward' | 'backward' | 'turnLeft' | 'turnRight' | 'stands' }
  | { readonly kind: 'sawLine'; readonly robot: number; readonly port: string; readonly dark: boolean }
  | { readonly kind: 'touched' | 'letGo'; readonly robot: number; readonly what: string; readonly id: string }
  | { readonly kind: 'entered' | 'left'; readonly who: string; readonly zone: string }
  | { readonly kind: 'gate'; readonly gate: string; readonly open: boolean }
  | { readonly kind: 'filled'; readonly zone: string; readonly level: number }
  | { readonly kind: 'goalReached' | 'goalLost'; readonly goal: number }
  | { readonly kind: 'taskDone' }
  | { readonly kind: 'taskFailed'; readonly robot: number; readonly avoid: number }
);

/** A sentence of the story. */
export interface Told {
  readonly tick: number;
  readonly texts: Texts;
}

/** What was told when, so that a robot that follows a line does not talk without end. */
export interface StoryMemory {
  /** What each teller told last, and when. */
  readonly told: Readonly<Record<string, { readonly tick: number; readonly state: string }>>;
  /** How robots move now, where that waits until it is calm. */
  readonly waiting: Readonly<Record<string, WorldEvent & { kind: 'drove' }>>;
}

export const NOTHING_TOLD: StoryMemory = { told: {}, waiting: {} };

/** So far apart is the same told again, in ticks. */
const AGAIN_TICKS = { drove: 1_000, sawLine: 4_000, touched: 2_000, zone: 1_000, none: 0 } as const;

/**
 * The story goes on: what of the events is worth a sentence, in order.
 *
 * @param now the present tick: what waited until it was calm may be told by then
 */
export function tell(
  course: Course, world: World | null, memory: StoryMemory, events: readonly WorldEvent[], now: number,
): { told: Told[]; memory: StoryMemory } {
  const told: Told[] = [];
  let kept = memory;
  const say = (tick: number, teller: string, state: string, apart: number, texts: Texts): void => {
    const last = kept.told[teller];
    if (last && (last.state === state || apart > 0) && tick - last.tick < apart) return;
    kept = { ...kept, told: { ...kept.told, [teller]: { tick, state } } };
    told.push({ tick, texts: asSentence(texts) });
  };
  for (const event of events) {
    kept = calmDown(kept, event.tick, course, told);
    if (event.kind === 'drove') kept = drove(kept, event, course, told);
    else sayEvent(course, world, event, say);
  }
  return { told, memory: calmDown(kept, now, course, told) };
}

type Say = (tick: number, teller: string, state: string, apart: number, texts: Texts) => void;

function sayEvent(course: Course, world: World | null, event: Exclude<WorldEvent, { kind: 'drove' }>, say: Say): void {
  const { tick } = event;
  switch (event.kind) {
    case 'sawLine':
      // Leaving the dark is half of seeing it: told of one would be told of both.
      if (event.dark) {
        const sensor = hasText(`port.${event.port}`) ? text(`port.${event.port}`) : verbatim(event.port);
        say(tick, `saw ${event.robot} ${event.port}`, '', AGAIN_TICKS.sawLine, text('world.saw.dark', { sensor }));
      }
      return;
    case 'touched':
      say(tick, `touched ${event.robot} ${event.what} ${event.id}`, '', AGAIN_TICKS.touched,
        text('world.touched', { robot: robotName(course, event.robot), what: obstacle(course, world, event.what, event.id) }));
      return;
    case 'letGo':
      return;
    case 'entered':
    case 'left':
      say(tick, `${event.kind} ${event.who} ${event.zone}`, '', AGAIN_TICKS.zone,
        text(`world.${event.kind}`, { who: whoName(course, world, event.who), zone: zoneName(course, event.zone) }));
      return;
    case 'gate': {
      const gate = titleOf(course.gates?.find((one) => one.id === event.gate), event.gate);
      say(tick, `gate ${event.gate}`, '', AGAIN_TICKS.none, text(event.open ? 'world.gate.opened' : 'world.gate.shut', { gate }));
      return;
    }
    case 'filled':
      say(tick, `filled ${event.zone}`, '', AGAIN_TICKS.none,
        text('world.filled', { zone: zoneName(course, event.zone), percent: Math.round(event.level * 100) }));
      return;
    case 'goalReached':
    case 'goalLost': {
      const goal = course.task?.goals?.[event.goal];
      if (goal) say(tick, `goal ${event.goal}`, '', AGAIN_TICKS.none, text(`world.${event.kind}`, { goal: goalWords(course, goal) }));
      return;
    }
    case 'taskDone':
      say(tick, 'task', '', AGAIN_TICKS.none, text('world.task.done', { seconds: (tick / 1000).toFixed(1) }));
      return;
    case 'taskFailed':
      say(tick, 'task', '', AGAIN_TICKS.none, text('world.task.failed', { seconds: (tick / 1000).toFixed(1) }));
  }
}

/** How a robot moves is told at once when it starts or stops, else when it has done so for a while. */
function drove(memory: StoryMemory, event: WorldEvent & { kind: 'drove' }, course: Course, told: Told[]): StoryMemory {
  const key = `drove ${event.robot}`;
  const last = memory.told[key];
  const atOnce = !last || last.state === 'stands' || event.motion === 'stands' || event.tick - last.tick >= AGAIN_TICKS.drove;
  if (atOnce) return droveNow(memory, event, course, told);
  return { ...memory, waiting: { ...memory.waiting, [key]: event } };
}

function droveNow(memory: StoryMemory, event: WorldEvent & { kind: 'drove' }, course: Course, told: Told[]): StoryMemory {
  const key = `drove ${event.robot}`;
  const { [key]: _, ...waiting } = memory.waiting;
  if (memory.told[key]?.state === event.motion) return { ...memory, waiting };
  const several = (course.robots?.length ?? 0) > 1;
  told.push({ tick: event.tick, texts: text(several ? `world.drove.of.${event.motion}` : `world.drove.${event.motion}`, { robot: robotName(course, event.robot) }) });
  return { told: { ...memory.told, [key]: { tick: event.tick, state: event.motion } }, waiting };
}

/** A way of moving that has lasted is told. */
function calmDown(memory: StoryMemory, now: number, course: Course, told: Told[]): StoryMemory {
  return Object.values(memory.waiting).reduce(
    (kept, event) => (now - event.tick >= AGAIN_TICKS.drove ? droveNow(kept, event, course, told) : kept),
    memory,
  );
}

function obstacle(course: Course, world: World | null, what: string, id: string): Texts {
  if (what === 'thing' || what === 'robot') return whoName(course, world, id);
  if (what === 'gate') return titleOf(course.gates?.find((gate) => gate.id === id), id);
  return text(`world.obstacle.${what}`);
}

/** A robot or thing by its id. */
function whoName(course: Course, world: World | null, id: string): Texts {
  const robot = course.robots?.findIndex((one) => one.id === id) ?? -1;
  if (robot >= 0) return robotName(course, robot);
  const thing = course.things?.findIndex((one) => one.id === id) ?? -1;
  if (thing < 0) return verbatim(id);
  const file = course.things?.[thing];
  return thingName(course, thing, world?.things[thing]?.kind ?? file?.kind ?? '', file?.shape);
}
