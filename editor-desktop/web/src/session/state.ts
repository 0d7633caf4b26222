import { FREE_COURSE, type Course } from '../robot/course';
import { joined } from '../robot/goals';
import { withLogged, type Series } from '../robot/plot';
import type { World } from '../robot/world';
import type { PortValues } from '../robot/ports';
import { text } from '../text/catalogue';
import * as debug from './debug';
import * as robots from './robots';
import type { Texts } from '../text/levels';
import type { ProgramText } from '../text/program-lines';
import type {
  Diagnostic, EndReason, FromServer, Graded, Learner, Learners, Lesson, OtherLanguage, PackEntry, PackInWork, Pose, Progress, Robot, ScratchReport, ShownMoment, Telemetry, Trap,
} from './protocol';

export interface LogEntry {
  readonly tick: number;
  readonly texts: Texts;
}

export interface State {
  readonly link: 'connecting' | 'open' | 'dropped';
  readonly fileDialogs: boolean;
  readonly packs: readonly PackEntry[];
  /** The pack that somebody is writing while the page shows it, null when nobody is. */
  readonly inWork: PackInWork | null;
  /** Languages beside Japanese and English. */
  readonly languages: readonly OtherLanguage[];
  /** The children of this computer. */
  readonly learners: readonly Learner[];
  /** Who works here; null is nobody in particular. */
  readonly learner: Learner | null;
  /** What that child reached. */
  readonly progress: Progress;
  /** What programs run on. */
  readonly robot: Robot;
  /** What they could run on as well. */
  readonly robots: robots.RobotsState;
  readonly lesson: Lesson | null;
  readonly step: number;
  readonly hintShown: boolean;
  readonly run: 'idle' | 'starting' | 'running';
  /** How the last run ended, null before the first and while one goes on. */
  readonly ended: EndReason | 'rejected' | null;
  readonly trap: Trap | null;
  readonly running: readonly string[];
  readonly tick: number;
  readonly ports: PortValues;
  /** What somebody has made of the scene's sensors, by port: it stays so from run to run. */
  readonly set: PortValues;
  readonly pose: Pose | null;
  /** Where the robot is: the lesson's course, or the one of the last run. */
  readonly course: Course;
  /** Everything else in the world; null in a scene, and before it is known. */
  readonly world: World | null;
  /** The courses to choose from; empty until somebody wants to choose. */
  readonly courses: readonly Course[];
  /** The way that led to a moment that is shown; null while no moment is. */
  readonly track: readonly Pose[] | null;
  /** The run that is told of, null before the first. */
  readonly runId: number | string | null;
  readonly variables: Telemetry['variables'];
  readonly lists: NonNullable<Telemetry['lists']>;
  /** What the run put on the plot so far. */
  readonly plot: readonly Series[];
  readonly log: readonly LogEntry[];
  readonly debug: debug.DebugState;
  readonly findings: readonly Diagnostic[];
  /** The id of the check under way, null when none is. */
  readonly grading: number | null;
  readonly grade: Graded | null;
  /** What became of the Scratch project that the free work came from, null when it did not. */
  readonly report: ScratchReport | null;
  /** The program as text, as the server last wrote it. */
  readonly programText: ProgramText | null;
  readonly saved: 'saved' | 'saving' | 'unsaved';
  readonly notice: Texts | null;
  /** Other pages of this editor that are open: they write into the same journal. */
  readonly otherPages: number;
}

export const START: State = {
  link: 'connecting',
  fileDialogs: false,
  packs: [],
  inWork: null,
  languages: [],
  learners: [],
  learner: null,
  progress: {},
  robot: robots.SIMULATED,
  robots: robots.NO_ROBOTS,
  lesson: null,
  step: 0,
  hintShown: false,
  run: 'idle',
  ended: null,
  trap: null,
  running: [],
  tick: 0,
  ports: {},
  set: {},
  pose: null,
  course: FREE_COURSE,
  world: null,
  track: null,
  courses: [],
  runId: null,
  variables: [],
  lists: [],
  plot: [],
  log: [],
  debug: debug.NOT_DEBUGGING,
  findings: [],
  grading: null,
  grade: null,
  report: null,
  programText: null,
  saved: 'saved',
  notice: null,
  otherPages: 0,
};

const NOT_RUN = { ended: null, trap: null } as const;

/** What another lesson begins with: nothing of the last one's runs and results. */
const EMPTY_DESK = {
  ...NOT_RUN,
  debug: debug.NOT_DEBUGGING,
  run: 'idle',
  running: [],
  tick: 0,
  ports: {},
  set: {},
  pose: null,
  world: null,
  track: null,
  runId: null,
  variables: [],
  lists: [],
  plot: [],
  log: [],
  grading: null,
  grade: null,
  step: 0,
  hintShown: false,
} as const satisfies Partial<State>;

/** Everything that can change what is shown. */
export type Event =
  | { type: 'server'; message: FromServer; latestCompileId: number; latestSaveId: number }
  | { type: 'dropped' }
  | { type: 'edited' }
  | { type: 'retouched' }
  | { type: 'saving' }
  | { type: 'sensed'; port: string; value: number }
  | { type: 'runAsked' }
  | { type: 'stopAsked' }
  | { type: 'gradeAsked'; id: number }
  | { type: 'searchAsked' }
  | { type: 'robotAsked'; robot: Robot }
  | { type: 'leftLesson' }
  | { type: 'notice'; texts: Texts | null }
  | { type: 'sentence'; texts: Texts | null; spoken?: Texts }
  | { type: 'lookBack'; tick: number }
  | { type: 'present' }
  | { type: 'step'; to: number }
  | { type: 'hint'; shown: boolean };

/** Lines that the account of a run keeps. */
const LOG_LINES = 60;

/** The next state; pure, so that a run can be told again in a test. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'server':
      return reduceServer(state, event.message, event.latestCompileId, event.latestSaveId);
    case 'dropped':
      return {
        ...state,
        link: 'dropped',
        run: 'idle',
        ended: state.run === 'idle' ? state.ended : 'linkLost',
        running: [],
        grading: null,
        robots: { ...robots.NO_ROBOTS, problem: state.robots.problem },
        saved: state.saved === 'saving' ? 'unsaved' : state.saved,
      };
    case 'edited':
      // What was found out about the program as it was no longer holds for the program as it is.
      return { ...state, ...(state.run === 'idle' ? NOT_RUN : {}), saved: 'unsaved', grading: null, grade: null, notice: null };
    case 'retouched':
      return { ...state, saved: 'unsaved' };
    case 'saving':
      return { ...state, saved: 'saving' };
    case 'sensed':
      return { ...state, set: { ...state.set, [event.port]: event.value } };
    case 'runAsked':
      return { ...state, run: 'starting', ended: null, trap: null, notice: null, robots: { ...state.robots, problem: null } };
    case 'stopAsked':
      // A run that has not begun ends at once; one that goes on ends when the robot says so.
      return state.run === 'starting' ? { ...state, run: 'idle', ended: 'stopped' } : state;
    case 'gradeAsked':
      return { ...state, grading: event.id, grade: null, notice: null };
    case 'searchAsked':
      return robots.searching(state);
    case 'robotAsked':
      return robots.asked(state, event.robot);
    case 'leftLesson':
      return { ...state, ...EMPTY_DESK, lesson: null, course: FREE_COURSE };
    case 'notice':
      return { ...state, notice: event.texts };
    case 'sentence':
      return { ...state, debug: { ...state.debug, sentence: event.texts, spoken: event.spoken ?? null } };
    case 'lookBack':
      return debug.lookBack(state, event.tick);
    case 'present':
      return debug.toPresent(state);
    case 'step':
      return { ...state, step: event.to, hintShown: false };
    case 'hint':
      return { ...state, hintShown: event.shown };
  }
}

function reduceServer(state: State, message: FromServer, compileId: number, saveId: number): State {
  switch (message.type) {
    case 'welcome':
      return {
        ...state,
        link: 'open',
        fileDialogs: message.fileDialogs,
        packs: message.packs,
        inWork: message.inWork ?? null,
        languages: message.languages ?? [],
        learners: message.learners ?? [],
        learner: message.learner ?? null,
        progress: message.progress ?? {},
        robot: message.robot,
        report: message.report ?? null,
        notice: state.link === 'dropped' ? text('status.reconnected') : state.notice,
      };
    case 'compiled':
      return compiled(state, message, compileId);
    case 'text':
      return { ...state, programText: message };
    case 'runStarted':
      return {
        ...state,
        run: 'running',
        course: message.courseFile ?? state.course,
        set: message.course === state.course.id ? state.set : {},
        world: message.course === state.course.id ? state.world : null,
        ended: null,
        trap: null,
        tick: 0,
        ports: {},
        track: null,
        runId: message.runId,
        variables: [],
        lists: [],
        plot: [],
        debug: debug.NOT_DEBUGGING,
        log: [],
      };
    case 'telemetry':
      return state.run === 'running' ? telemetry(state, message) : rolling(state, message);
    case 'told':
      return message.runId === state.runId ? logged(state, message.sentences) : state;
    case 'happened':
    case 'answer':
      return state;
    case 'courses':
      return { ...state, courses: message.courses };
    case 'course':
      return courseCame(state, message);
    case 'paused':
      return debug.paused(state, message);
    case 'wentOn':
      return debug.wentOn(state);
    case 'moment':
      return debug.moment(state, message);
    case 'said':
      return state;
    case 'runEnded':
      return runEnded(state, message.reason, message.trap);
    case 'autosaved':
      // An edit made while the save was on its way is not in it.
      return message.id === saveId && state.saved === 'saving' ? { ...state, saved: 'saved' } : state;
    case 'robots':
      return robots.found(state, message.robots);
    case 'robot':
      return robots.robotCame(state, message);
    case 'packs':
      return { ...state, packs: message.packs, inWork: message.inWork };
    case 'lesson':
      if (message.again) return message.id === state.lesson?.id ? lessonAgain(state, message) : state;
      return { ...state, ...EMPTY_DESK, lesson: message, course: message.course, world: message.world ?? null };
    case 'graded':
      // The answer to an earlier check speaks of a program that is no longer there.
      return message.id === state.grading ? { ...state, grading: null, grade: message } : state;
    case 'opened':
      return { ...state, ...NOT_RUN, grading: null, grade: null, report: message.report ?? null, notice: openedNotice(message) };
    case 'savedFile':
      return { ...state, notice: text('ui.saved.file', { file: message.file }) };
    case 'pages':
      return { ...state, otherPages: message.others };
    case 'shownMoment':
      return state.run === 'idle' && message.lesson === state.lesson?.id ? shownMoment(state, message) : state;
    case 'learner':
      return {
        ...state, ...EMPTY_DESK, ...whoIsHere(message), lesson: null, course: FREE_COURSE, report: null,
        notice: message.learner ? text('learner.here', { name: message.learner.name }) : text('learner.nobody.here'),
      };
    case 'learners':
      return { ...state, ...whoIsHere(message) };
    case 'progress':
      return { ...state, progress: message.progress };
    case 'learnerFile':
      return { ...state, notice: text('ui.saved.file', { file: message.name }) };
    case 'spoke':
    case 'braille':
      // For those who speak: nothing is shown of it.
      return state;
    case 'problem':
      return problem(state, together(message.message, message.remedy));
  }
}

/** The moment at which a check failed stands where the robot stood: picture, values, and what led to it. */
function shownMoment(state: State, message: ShownMoment): State {
  const { tick, running, variables, ports, pose, world, track } = message;
  const at = { ...state, ...NOT_RUN, course: message.courseFile, world, ports, pose, tick, running, variables, lists: [], track, runId: null, log: [] };
  return { ...logged(at, message.told), notice: text('moment.shown', { seconds: secondsOf(tick) }) };
}

function whoIsHere({ learners, learner, progress }: Learners): Learners {
  return { learners, learner, progress };
}

/** While the program is held, the bar speaks of that alone: the problem takes its turn there. */
function problem(state: State, said: Texts): State {
  const told = state.debug.sentence === null ? state.debug : { ...state.debug, sentence: said, spoken: null };
  return { ...state, run: state.run === 'starting' ? 'idle' : state.run, grading: null, notice: said, debug: told };
}

function openedNotice({ report, file, project }: FromServer & { type: 'opened' }): Texts {
  if (!report) return text('ui.opened.file', { file: file ?? project.title });
  return text('report.again', { file: report.file, blocks: report.blocks, taken: report.taken });
}

function compiled(state: State, message: FromServer & { type: 'compiled' }, latestId: number): State {
  const stale = message.id < latestId;
  const refused = state.run === 'starting' && !message.ok;
  return {
    ...state,
    findings: stale ? state.findings : message.diagnostics,
    run: refused ? 'idle' : state.run,
    ended: refused ? 'rejected' : state.ended,
  };
}

function telemetry(state: State, message: Telemetry): State {
  if (state.debug.past !== null) return debug.meanwhile(state, { ...message, lists: message.lists ?? [], world: message.world ?? null });
  return {
    ...state,
    world: message.world ?? null,
    tick: message.tick,
    running: message.running,
    variables: message.variables,
    lists: message.lists ?? [],
    plot: withLogged(state.plot, message.logged ?? []),
    ports: message.ports,
    pose: message.pose,
  };
}

/** The program is over, but something still rolls. */
function rolling(state: State, message: Telemetry): State {
  if (state.run !== 'idle' || message.runId !== state.runId || state.debug.past !== null) return state;
  return { ...state, ports: message.ports, pose: message.pose, world: message.world ?? null };
}

/** The open lesson has other words, steps or checks now: whoever works in it stays where they were. */
function lessonAgain(state: State, lesson: Lesson): State {
  const step = Math.max(0, Math.min(state.step, lesson.steps.length - 1));
  const next = { ...state, lesson, step, grading: null, grade: null };
  // A run ends where it began; the next one takes the new course.
  if (state.run !== 'idle' || JSON.stringify(lesson.course) === JSON.stringify(state.lesson?.course)) return next;
  const { step: _step, hintShown: _hint, ...desk } = EMPTY_DESK;
  return { ...next, ...desk, course: lesson.course, world: lesson.world ?? null };
}

/** Another course was chosen; what the last run did there is over. */
function courseCame(state: State, message: FromServer & { type: 'course' }): State {
  const parts = joined(message.missing);
  const notice = message.missing.length > 0 ? text('world.course.missing', { parts }) : state.notice;
  const { step: _step, hintShown: _hint, ...desk } = EMPTY_DESK;
  return { ...state, ...desk, course: message.courseFile, world: message.world, notice };
}

function runEnded(state: State, reason: EndReason, trap: Trap | null): State {
  // The end of a run that was left behind with its lesson is no news here.
  if (state.run === 'idle' && reason !== 'linkLost') return state;
  // Who has lost the line hears of it from the page alone.
  const ended = debug.toPresent(state);
  const said = reason === 'linkLost' ? logged(ended, [{ tick: state.tick, texts: text('status.linkLost') }]) : ended;
  return { ...said, debug: debug.NOT_DEBUGGING, run: 'idle', ended: reason, trap, running: [] };
}

/** The account of the run goes on. */
function logged(state: State, sentences: readonly LogEntry[]): State {
  if (sentences.length === 0) return state;
  const lines = sentences.map(({ tick, texts }) => ({ tick, texts }));
  return { ...state, log: [...state.log, ...lines].slice(-LOG_LINES) };
}

export function together(first: Texts, second: Texts): Texts {
  return {
    hira: `${first.hira} ${second.hira}`,
    ruby: `${first.ruby}${second.ruby}`,
    en: `${first.en} ${second.en}`,
  };
}

/** The one sentence of the bar at the bottom. */
export function statusOf(state: State): Texts {
  if (state.link === 'connecting') return text('status.connecting');
  if (state.link === 'dropped') return text('status.reconnecting');
  if (state.run === 'starting') return text('status.starting');
  if (state.debug.sentence) return state.debug.sentence;
  if (state.run === 'running') return text('status.running');
  if (state.notice) return state.notice;
  if (state.otherPages > 0 && state.ended === null) return text('status.otherPages');
  if (state.ended === 'trapped') return state.trap?.message ?? text('status.trapped');
  if (state.ended) return text(`status.${state.ended}`);
  return text('status.ready');
}

/** What needs mending: what stopped the last run, then what the compiler found. */
export function toMend(state: State): Diagnostic[] {
  const trap = state.trap ? [{ ...state.trap, severity: 'error' as const }] : [];
  return [...trap, ...state.findings];
}

/** A tick as seconds with one digit. */
export function secondsOf(tick: number): string {
  return (tick / 1000).toFixed(1);
}
