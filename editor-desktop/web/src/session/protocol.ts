import type { Level, Texts } from '../text/levels';
import type { Course } from '../robot/course';
import type { ProgramText, TextStyle } from '../text/program-lines';
import type { Logged } from '../robot/plot';
import type { World } from '../robot/world';
import type { Happening } from '../sound/happenings';

/** Page protocol, version 1: `editor-desktop/server/spec/page-protocol.md`. */
export const PROTOCOL_VERSION = 1;

export type WorkspaceState = Record<string, unknown>;

export interface Project {
  format: 'tsumiki-project';
  version: 1;
  title: string;
  board: string;
  lesson: string | null;
  readingLevel: Level;
  /** The course that was chosen for it; a lesson has its own. */
  course?: string;
  /** Blocks at which the debugger pauses. */
  breakpoints?: string[];
  workspace: WorkspaceState;
  [extra: string]: unknown;
}

export interface LessonEntry {
  id: string;
  title: Texts;
}

export interface PackEntry {
  id: string;
  title: Texts;
  /** One or two sentences for whoever chooses. */
  about?: Texts;
  lessons: LessonEntry[];
}

/** A language beside Japanese and English. */
export interface OtherLanguage {
  code: string;
  /** What it calls itself. */
  name: string;
}

/** Something that the author of a pack is to mend; in English. */
export interface PackFinding {
  file: string;
  line: number | null;
  code: string;
  message: string;
  remedy: string;
}

/** A pack that somebody is writing while the page shows it. */
export interface PackInWork {
  id: string;
  /** Another number each time its folder was read anew. */
  revision: number;
  /** The folder as it is, as it was when it was whole last, or not yet anything. */
  shown: 'now' | 'earlier' | 'nothing';
  /** Its programs have been run as well. */
  checked: boolean;
  findings: PackFinding[];
}

/** A child as this computer knows it. */
export interface Learner {
  id: string;
  name: string;
  /** One that the catalogue has a word for, `learner.picture.…`. */
  picture: string;
}

/** What somebody reached in a lesson. */
export interface Result {
  passed: boolean;
  /** The best, 0 to 100. */
  score: number;
  /** How often the work was checked. */
  checks: number;
}

/** By lesson id. */
export type Progress = Readonly<Record<string, Result>>;

/** Who could be here, who is, and what that child reached. */
export interface Learners {
  learners: Learner[];
  /** Null: nobody in particular. */
  learner: Learner | null;
  progress: Progress;
}

export interface Diagnostic {
  severity: 'error' | 'warning';
  code: string;
  blockId: string | null;
  message: Texts;
}

export interface Trap {
  blockId: string | null;
  code: string;
  message: Texts;
}

export interface Pose {
  xMm: number;
  yMm: number;
  headingDeg: number;
}

export interface Step {
  text: Texts;
  hint: Texts;
  /** The only blocks on offer in this step; missing or empty for all of the lesson. */
  toolbox?: string[];
  /** Blocks that are to be built, shown as a picture. */
  ghost?: WorkspaceState | null;
  /** A picture, as a data address, and the same in words. */
  picture?: { source: string; alternative: Texts } | null;
}

export interface Lesson {
  id: string;
  title: Texts;
  story: Texts;
  goal: Texts;
  steps: Step[];
  toolbox: string[];
  starter: WorkspaceState;
  /** What the child left this lesson with, or null. */
  work: WorkspaceState | null;
  /** Of that work, or null. */
  breakpoints: string[] | null;
  course: Course;
  /** How it is before anything has happened; null in a scene. */
  world?: World | null;
  checks: { id: string; text: Texts }[];
  next: string | null;
  /** It was open already: its author has changed it, and whoever works in it goes on. */
  again?: boolean;
}

export interface CheckResult {
  id: string;
  passed: boolean;
  feedback: Texts;
  atTick: number | null;
  /** Of a check that failed: in which run, so that it can be shown. */
  scenario?: string | null;
  seed?: number | null;
}

export interface Telemetry {
  runId: number | string;
  tick: number;
  running: string[];
  variables: { name: string; value: string | number | boolean }[];
  /** The lists by name: how long they are, and their first things as text. */
  lists?: { name: string; length: number; items: string[] }[];
  /** What was put on the plot since the last telemetry. */
  logged?: Logged[];
  ports: Record<string, number>;
  pose: Pose | null;
  /** Null in a scene of signals. */
  world?: World | null;
}

export interface NamedValue {
  name: string;
  value: string | number | boolean;
}

/** A call of a script that stands still: its block, and whose it is; null for the script itself. */
export interface Call {
  /** How it is named when one of its locals is changed. */
  frame: number;
  blockId: string;
  procedure: string | null;
  locals: NamedValue[];
}

export interface Paused {
  runId: number | string;
  tick: number;
  reason: 'breakpoint' | 'step' | 'pause' | 'slow';
  /** The block that comes next. */
  blockId: string | null;
  hat: string | null;
  /** The innermost first. */
  callStack: Call[];
  depth: number;
  scripts: { hat: string | null; blockId: string | null }[];
}

/** How everything was at a tick of the past. */
export interface Moment extends Telemetry {
  said: string[];
}

/** The moment at which a check failed, in the run that was judged. */
/** One sentence of the story of a run. */
export interface Sentence {
  tick: number;
  /** What it is about. */
  kind: 'run' | 'move' | 'touch' | 'sense' | 'branch' | 'output' | 'said' | 'data' | 'world';
  texts: Texts;
}

/** What the page may ask about the robot and its course. */
export type Question = 'where' | 'around' | 'why' | 'again' | 'cursor';

export interface ShownMoment {
  id: number;
  lesson: string;
  tick: number;
  courseFile: Course;
  running: string[];
  variables: NamedValue[];
  ports: Record<string, number>;
  pose: Pose | null;
  world: World | null;
  said: string[];
  told: Sentence[];
  /** Where the first robot was until then. */
  track: Pose[];
}

export type StepHow = 'into' | 'over' | 'out' | 'any';

/** One thing worth knowing of a project that came from Scratch. */
export interface ReportFinding {
  kind: 'left-out' | 'replaced' | 'different' | 'note';
  code: string;
  /** Empty: the whole project. */
  sprite: string;
  script: Texts;
  opcode: string;
  block: Texts;
  happened: Texts;
  times: number;
  blockId: string | null;
}

/** What became of a project that came from Scratch. */
export interface ScratchReport {
  file: string;
  sprites: number;
  scripts: number;
  blocks: number;
  taken: number;
  findings: ReportFinding[];
  /** False when some page has been told of it before. */
  isNew: boolean;
}

export interface Graded {
  id: number;
  lesson: string;
  passed: boolean;
  score: number;
  feedback: Texts;
  checks: CheckResult[];
}

/** What programs run on. */
export interface Robot {
  name: Texts;
  simulated: boolean;
  /** How the server finds it; empty for the simulated one. */
  address: string;
}

/** A real robot that answered, or a cable at whose other end one may be. */
export interface FoundRobot {
  address: string;
  way: 'cable' | 'network';
  /** A cable's is not known before it is connected. */
  name: Texts | null;
  /** False: it wants its six digits once. */
  known: boolean;
  free: boolean;
}

/** Why a robot is not in use (any more), and what to do. */
export interface RobotProblem {
  code: string;
  texts: Texts;
}

export type EndReason =
  'finished' | 'stopped' | 'trapped' | 'linkLost' | 'replaced' | 'lowBattery' | 'hung' | 'shutDown' | 'robotError';

export type FromServer =
  | ({
      type: 'welcome';
      version: number;
      fileDialogs: boolean;
      restored: Project | null;
      /** The last project that belongs to no lesson, or null. */
      free: Project | null;
      /** What this computer remembers of how somebody likes the page. */
      preferences: Record<string, string>;
      file: string | null;
      /** Of the project that came from Scratch last, or null. */
      report: ScratchReport | null;
      packs: PackEntry[];
      inWork?: PackInWork | null;
      /** Further ones that the page can be read in. */
      languages?: OtherLanguage[];
      robot: Robot;
      /** The engine that speaks on this computer; its name is null where there is none. */
      voice?: { engine: string | null };
    } & Partial<Learners>)
  | { type: 'braille'; id: number; cells: string }
  | { type: 'spoke'; id: number; outcome: 'said' | 'cut' | 'failed' }
  | ({ type: 'learner'; restored: Project | null; free: Project | null } & Learners)
  | ({ type: 'learners' } & Learners)
  | { type: 'progress'; progress: Progress }
  | { type: 'learnerFile'; name: string; text: string }
  | { type: 'compiled'; id: number; ok: boolean; imageBytes: number; diagnostics: Diagnostic[] }
  | {
      type: 'runStarted';
      runId: number | string;
      course: string;
      courseFile?: Course;
      deployMillis: number;
    }
  | ({ type: 'telemetry' } & Telemetry)
  | { type: 'told'; runId: number | string; sentences: Sentence[] }
  | { type: 'happened'; runId: number | string; events: Happening[] }
  | { type: 'answer'; id: number | null; what: Question; sentences: Texts[] }
  | { type: 'courses'; courses: Course[] }
  | { type: 'course'; course: string; courseFile: Course; world: World | null; missing: Texts[] }
  | { type: 'said'; runId: number | string; tick: number; text: string }
  | ({ type: 'paused' } & Paused)
  | { type: 'wentOn'; runId: number | string; tick: number }
  | ({ type: 'moment' } & Moment)
  | { type: 'runEnded'; runId: number | string; reason: EndReason; trap: Trap | null }
  | ({ type: 'text'; id: number } & ProgramText)
  | { type: 'autosaved'; id: number; atMillis: number }
  | ({ type: 'lesson' } & Lesson)
  | ({ type: 'graded' } & Graded)
  | ({ type: 'shownMoment' } & ShownMoment)
  | { type: 'opened'; project: Project; file: string | null; report?: ScratchReport }
  | { type: 'savedFile'; file: string }
  | { type: 'pages'; others: number }
  | { type: 'packs'; packs: PackEntry[]; inWork: PackInWork | null }
  | { type: 'robots'; robots: FoundRobot[] }
  | { type: 'robot'; robot: Robot; state: 'ready' | 'connecting' | 'lost' | 'failed'; problem?: RobotProblem }
  | { type: 'problem'; code: string; message: Texts; remedy: Texts };

/** A sentence for the engine of this computer. */
export interface Spoken {
  id: number;
  text: string;
  /** What engines read that know no 漢字. */
  kana: string;
  language: 'ja' | 'en';
  kind: string;
  /** When it was to be said, and when its turn came, in milliseconds since 1970. */
  wantedMillis: number;
  askedMillis: number;
  ratePercent: number;
  volumePercent: number;
}

export type FromPage =
  | { type: 'hello'; version: 1; language?: string }
  | { type: 'compile'; id: number; project: Project }
  | { type: 'text'; id: number; project: Project; style: TextStyle }
  | { type: 'run'; id: number; project: Project; inputs?: Record<string, number> }
  | { type: 'stop' }
  | { type: 'ask'; id: number; what: Question; xMm?: number; yMm?: number }
  | { type: 'tellMe'; detail: 'terse' | 'normal' | 'exact' }
  | { type: 'debug'; breakpoints: string[]; slow: 0 | 1 | 2 | 5 }
  | { type: 'pause' }
  | { type: 'goOn' }
  | { type: 'step'; how: StepHow }
  | { type: 'setVariable'; name: string; value: string; frame?: number }
  | { type: 'goTo'; tick: number }
  | { type: 'press'; port: string; pressed: boolean }
  | { type: 'sense'; port: string; value: number }
  | { type: 'autosave'; id: number; project: Project }
  | { type: 'prefer'; preferences: Record<string, string> }
  | ({ type: 'speak' } & Spoken)
  | { type: 'hush' }
  | { type: 'braille'; id: number; text: string; language: 'ja' | 'en' }
  | { type: 'findRobots' }
  | { type: 'useRobot'; address: string; code?: string }
  | { type: 'showRobot'; address: string }
  | { type: 'listCourses' }
  | { type: 'openCourse'; course: string; project: Project }
  | { type: 'openLesson'; lesson: string; again?: boolean }
  | { type: 'grade'; id: number; project: Project; lesson: string }
  | { type: 'showMoment'; id: number; project: Project; lesson: string; scenario: string; seed: number; atTick: number }
  | { type: 'chooseLearner'; learner: string | null }
  | { type: 'addLearner'; name: string; picture: string }
  | { type: 'removeLearner'; learner: string }
  | { type: 'takeLearner' }
  | { type: 'bringLearner'; text?: string }
  | { type: 'open'; readingLevel: Level }
  | { type: 'save'; project: Project; as: boolean }
  | { type: 'import'; text: string }
  | { type: 'import'; name: string; data: string; readingLevel: Level };

const TYPES: ReadonlySet<string> = new Set<FromServer['type']>([
  'welcome', 'compiled', 'text', 'runStarted', 'telemetry', 'said', 'paused', 'wentOn', 'moment', 'runEnded', 'autosaved', 'lesson',
  'told', 'happened', 'answer', 'courses', 'course', 'learner', 'learners', 'progress', 'shownMoment', 'learnerFile',
  'spoke', 'braille', 'graded', 'opened', 'savedFile', 'pages', 'packs', 'robots', 'robot', 'problem',
]);

/** The message in a frame, or null when it is none of ours: a newer server may say more. */
export function parseFromServer(frame: string): FromServer | null {
  let value: unknown;
  try {
    value = JSON.parse(frame);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  return typeof value.type === 'string' && TYPES.has(value.type) ? (value as FromServer) : null;
}

/** Where the session is: the same host that served the page, with the token of its address. */
export function sessionUrl(page: { protocol: string; host: string; search: string }): string {
  const token = new URLSearchParams(page.search).get('token') ?? '';
  const scheme = page.protocol === 'https:' ? 'wss' : 'ws';
  return `${scheme}://${page.host}/session?token=${encodeURIComponent(token)}`;
}
