import type { BlockArea } from '../blocks/workspace';
import { titleOf } from '../robot/course';
import { chosenLanguage, text } from '../text/catalogue';
import { plainAt, withoutReadings } from '../text/levels';
import type { TextStyle } from '../text/program-lines';
import { currentLevel } from '../text/show';
import { Connection } from './connection';
import { download } from '../ui/download';
import { breakpointsOf, Drafts, type Draft } from './drafts';
import { PROTOCOL_VERSION, sessionUrl, type CheckResult, type FromPage, type FromServer, type Project, type Robot } from './protocol';
import { calledOf } from './robots';
import { reduce, START, together, type Event, type State } from './state';

const COMPILE_AFTER_MILLIS = 150;
const SAVE_AFTER_MILLIS = 120;
/** Who never hears that the work is safe does not wait for ever: the browser has a copy. */
const RELOAD_AFTER_MILLIS = 2_000;

/** Who knows at which blocks the program pauses. */
export interface BreakpointKeeper {
  /** Those on the page. */
  ids(): string[];
  set(ids: readonly string[]): void;
}

/** The session: blocks, server and what is shown, held together in one place. */
export class App {
  state: State = START;
  title = plainAt(text('ui.title.default'), currentLevel());
  private board = 'simulated';
  private extras: Partial<Project> = {};
  private lessonId: string | null = null;
  /** The course that was chosen for the free work, null when nobody has chosen. */
  private courseId: string | null = null;
  private courseIsNews = false;
  private freeWork: Draft = { workspace: {}, breakpoints: [] };
  private breakpoints: BreakpointKeeper = { ids: () => [], set: () => {} };
  /** True once what was saved before is on the page: until then nothing may be saved over it. */
  private restored = false;
  private loadStarter = false;
  /** Stop was pressed after the last Run: also a run that only now begins is to end. */
  private stopWanted = false;
  /** The language that the program is looked at in as text, null when it is not. */
  private textStyle: TextStyle | null = null;
  private nextId = 1;
  private compileId = 0;
  private saveId = 0;
  private compileTimer = 0;
  private saveTimer = 0;
  private readonly drafts = new Drafts(window.localStorage);
  private readonly connection: Connection;
  private readonly listeners: ((state: State, before: State) => void)[] = [];
  private readonly hearers: ((message: FromServer) => void)[] = [];

  constructor(
    readonly blocks: BlockArea,
    private readonly onProject: (project: Project | null) => void,
    private readonly onPreferences: (preferences: Record<string, string>) => void,
  ) {
    this.connection = new Connection(sessionUrl(window.location), {
      opened: () => void this.hello(),
      dropped: () => this.dispatch({ type: 'dropped' }),
      message: (message) => this.receive(message),
    });
    blocks.onChange(() => this.edited());
  }

  private hello(): void {
    const language = chosenLanguage();
    this.connection.send({ type: 'hello', version: PROTOCOL_VERSION, ...(language === null ? {} : { language }) });
  }

  /** What stands here is safe when the page comes again. */
  comeAgain(): void {
    this.keepNow();
    const again = () => window.location.reload();
    window.setTimeout(again, RELOAD_AFTER_MILLIS);
    this.onState((state) => state.saved === 'saved' && again());
  }

  /** Before the start: breakpoints are kept with the project. */
  keepBreakpointsOf(keeper: BreakpointKeeper): void {
    this.breakpoints = keeper;
  }

  start(): void {
    this.connection.connect();
  }

  onState(listener: (state: State, before: State) => void): void {
    this.listeners.push(listener);
  }

  /** Called with each message of the server, before the state follows it. */
  onMessage(hearer: (message: FromServer) => void): void {
    this.hearers.push(hearer);
  }

  dispatch(event: Event): void {
    const before = this.state;
    this.state = reduce(before, event);
    if (this.state !== before) for (const listener of this.listeners) listener(this.state, before);
  }

  project(): Project {
    const { breakpoints: _, course: _course, ...extras } = this.extras;
    const breakpoints = this.breakpoints.ids();
    return {
      ...extras,
      format: 'tsumiki-project',
      version: 1,
      title: this.title,
      board: this.board,
      lesson: this.lessonId,
      readingLevel: currentLevel(),
      ...(this.courseId === null || this.lessonId !== null ? {} : { course: this.courseId }),
      ...(breakpoints.length > 0 ? { breakpoints } : {}),
      workspace: this.blocks.save(),
    };
  }

  // What people do.

  run(): void {
    this.stopWanted = false;
    this.dispatch({ type: 'runAsked' });
    this.compileId = this.nextId++;
    this.connection.send({ type: 'run', id: this.compileId, project: this.project(), inputs: { ...this.state.set } });
  }

  stop(): void {
    this.stopWanted = true;
    this.connection.send({ type: 'stop' });
    this.dispatch({ type: 'stopAsked' });
  }

  press(port: string, pressed: boolean): void {
    this.connection.send({ type: 'press', port, pressed });
  }

  /** Somebody makes the weather: a sensor of the scene reads that from now on. */
  sense(port: string, value: number): void {
    this.connection.send({ type: 'sense', port, value });
    this.dispatch({ type: 'sensed', port, value });
  }

  /** Looks for real robots; who looks already is not asked twice. */
  findRobots(): void {
    if (this.state.robots.search === 'going') return;
    if (this.connection.send({ type: 'findRobots' })) this.dispatch({ type: 'searchAsked' });
  }

  /** Programs are to run on that robot from now on; a new one wants its six digits. */
  useRobot(robot: Robot, code?: string): void {
    this.endRun();
    if (!this.connection.send({ type: 'useRobot', address: robot.address, ...(code === undefined ? {} : { code }) })) return;
    this.dispatch({ type: 'robotAsked', robot });
  }

  /** That robot blinks and beeps. */
  showRobot(robot: Robot): void {
    if (this.connection.send({ type: 'showRobot', address: robot.address })) this.dispatch({ type: 'notice', texts: text('robots.show.done', { name: calledOf(robot) }) });
  }

  /** For the panels that have words of their own with the server. */
  tell(message: FromPage): boolean {
    return this.connection.send(message);
  }

  grade(): void {
    const lesson = this.state.lesson;
    if (!lesson || this.state.grading !== null) return;
    const id = this.nextId++;
    this.dispatch({ type: 'gradeAsked', id });
    this.connection.send({ type: 'grade', id, project: this.project(), lesson: lesson.id });
  }

  /** Shows the moment at which a check failed, in the run that was judged. */
  showMoment({ scenario, seed, atTick }: CheckResult): void {
    const { lesson } = this.state;
    if (!lesson || scenario == null || seed == null || atTick === null) return;
    this.endRun();
    this.connection.send({ type: 'showMoment', id: this.nextId++, project: this.project(), lesson: lesson.id, scenario, seed, atTick });
  }

  /** Opens a lesson with the child's own blocks of last time, or the lesson's first ones. */
  openLesson(id: string): void {
    this.endRun();
    this.keepDraft();
    this.loadStarter = true;
    this.connection.send({ type: 'openLesson', lesson: id });
  }

  /** The free work takes place on that course from now on. */
  openCourse(id: string): void {
    this.endRun();
    this.courseId = id;
    this.courseIsNews = true;
    this.connection.send({ type: 'openCourse', course: id, project: this.project() });
    this.retouched();
  }

  leaveLesson(): void {
    this.endRun();
    this.keepDraft();
    this.lessonId = null;
    this.dispatch({ type: 'leftLesson' });
    this.blocks.setToolbox([]);
    this.showDraft(this.drafts.of(null) ?? this.freeWork);
    this.showCourse();
  }

  /** A course that was chosen earlier is on the page again. */
  private showCourse(): void {
    if (this.courseId !== null) this.connection.send({ type: 'openCourse', course: this.courseId, project: this.project() });
  }

  private showDraft({ workspace, breakpoints }: Draft): void {
    this.blocks.load(workspace, true);
    // What was there is kept with its lesson: undo does not bring it here.
    this.blocks.workspace.clearUndo();
    this.breakpoints.set(breakpoints);
    this.edited();
  }

  /** Another child, a new one, or one from another computer: what stands here is kept first. */
  changeLearner(message: FromPage & { type: 'chooseLearner' | 'addLearner' | 'removeLearner' | 'bringLearner' }): void {
    this.keepNow();
    this.connection.send(message);
  }

  /** A child's progress and work as a file, to go on elsewhere. */
  takeLearner(): void {
    this.keepNow();
    this.connection.send({ type: 'takeLearner' });
  }

  private keepNow(): void {
    this.endRun();
    window.clearTimeout(this.saveTimer);
    this.keepDraft();
    this.autosave();
  }

  restartLesson(): void {
    if (this.state.lesson) this.blocks.load(this.state.lesson.starter, true);
  }

  /** While nobody has named the project, its name is said at the level that is read. */
  retitle(): void {
    const unnamed = text('ui.title.default');
    if (Object.values(unnamed).includes(this.title) || this.title === withoutReadings(unnamed.ruby)) {
      this.title = plainAt(unnamed, currentLevel());
    }
  }

  setTitle(title: string): void {
    this.title = title;
    this.retouched();
  }

  /** The reading level or the title changed: to be saved, but the program is the same. */
  retouched(): void {
    if (!this.restored) return;
    this.dispatch({ type: 'retouched' });
    this.keepSoon();
  }

  private edited(): void {
    if (!this.restored) return;
    this.dispatch({ type: 'edited' });
    this.keepSoon();
  }

  private keepSoon(): void {
    this.keepDraft();
    window.clearTimeout(this.compileTimer);
    window.clearTimeout(this.saveTimer);
    this.compileTimer = window.setTimeout(() => this.compile(), COMPILE_AFTER_MILLIS);
    this.saveTimer = window.setTimeout(() => this.autosave(), SAVE_AFTER_MILLIS);
  }

  /** Remembered by the server: what the browser keeps is tied to a port, another one at each start. */
  prefer(preferences: Record<string, string>): void {
    this.connection.send({ type: 'prefer', preferences });
  }

  open(): void {
    this.connection.send({ type: 'open', readingLevel: currentLevel() });
  }

  importText(content: string): void {
    this.connection.send({ type: 'import', text: content });
  }

  /** A file of Scratch, in base64. */
  importScratch(name: string, data: string): void {
    this.connection.send({ type: 'import', name, data, readingLevel: currentLevel() });
  }

  /** Says that a file cannot be opened, and what to do. */
  cannotOpen(problem: 'too-large' | 'scratch-too-large' | 'cannot-open'): void {
    this.dispatch({ type: 'notice', texts: together(text(`problem.${problem}`), text(`problem.${problem}.remedy`)) });
  }

  save(): void {
    this.connection.send({ type: 'save', project: this.project(), as: false });
  }

  /** Looks at the program as text from now on, or no longer. */
  showText(style: TextStyle | null): void {
    this.textStyle = style;
    if (this.restored) this.askText();
  }

  private askText(): void {
    if (this.textStyle) this.connection.send({ type: 'text', id: this.nextId++, project: this.project(), style: this.textStyle });
  }

  // What the server says.

  private receive(message: FromServer): void {
    for (const hear of this.hearers) hear(message);
    const { inWork } = this.state;
    this.dispatch({
      type: 'server',
      message,
      latestCompileId: this.compileId,
      latestSaveId: this.saveId,
    });
    if (message.type === 'welcome') {
      this.drafts.belongTo(message.learner?.id ?? null);
      this.onPreferences(message.preferences);
      this.courseId ??= message.free?.course ?? null;
      this.freeWork = { workspace: message.free?.workspace ?? {}, breakpoints: breakpointsOf(message.free?.breakpoints) };
      this.welcomed(message.restored);
    }
    if (message.type === 'runStarted' && this.stopWanted) this.stop();
    if (message.type === 'course') this.courseCame(message);
    if (message.type === 'lesson') this.lessonCame();
    if (message.type === 'packs') this.packsCame(inWork?.revision);
    if (message.type === 'learner') this.learnerCame(message);
    if (message.type === 'learnerFile') download(message.name, message.text);
    if (message.type === 'opened') this.show(message.project);
  }

  /** Somebody else works here now: their own work comes to the page, and the last one's is safe. */
  private learnerCame({ learner, restored, free }: FromServer & { type: 'learner' }): void {
    this.drafts.belongTo(learner?.id ?? null);
    this.courseId = free?.course ?? null;
    this.freeWork = { workspace: free?.workspace ?? {}, breakpoints: breakpointsOf(free?.breakpoints) };
    this.show(restored ?? this.blank());
  }

  private blank(): Project {
    const title = plainAt(text('ui.title.default'), currentLevel());
    return { format: 'tsumiki-project', version: 1, title, board: 'simulated', lesson: null, readingLevel: currentLevel(), workspace: {} };
  }

  private welcomed(restored: Project | null): void {
    if (this.restored) {
      // Back after a break: what is on the page is newer than what the server has.
      this.autosave();
      this.compile();
      return;
    }
    if (restored) this.show(restored);
    else this.onProject(null);
    this.restored = true;
    this.compile();
  }

  private show(project: Project): void {
    this.endRun();
    const wasRestored = this.restored;
    this.restored = false;
    this.extras = project;
    this.title = project.title;
    this.board = project.board;
    this.lessonId = project.lesson;
    if (!project.lesson) this.courseId = project.course ?? null;
    this.onProject(project);
    this.blocks.load(project.workspace);
    this.breakpoints.set(breakpointsOf(project.breakpoints));
    if (project.lesson) {
      this.loadStarter = false;
      this.connection.send({ type: 'openLesson', lesson: project.lesson });
    } else {
      this.dispatch({ type: 'leftLesson' });
      this.blocks.setToolbox([]);
      this.showCourse();
    }
    this.restored = wasRestored;
    if (wasRestored) this.retouched();
  }

  /** Who chose it hears of it; who came back to it knows. */
  private courseCame({ courseFile, course, missing }: FromServer & { type: 'course' }): void {
    if (this.courseIsNews && missing.length === 0) {
      this.dispatch({ type: 'notice', texts: text('world.course.fits', { course: titleOf(courseFile, course) }) });
    }
    this.courseIsNews = false;
  }

  /** The author of the open lesson has changed it. */
  private packsCame(revisionBefore: number | undefined): void {
    const { inWork, packs, lesson } = this.state;
    if (!lesson || inWork?.shown !== 'now' || inWork.revision === revisionBefore) return;
    const pack = packs.find((one) => one.id === inWork.id);
    if (pack?.lessons.some((one) => one.id === lesson.id)) this.connection.send({ type: 'openLesson', lesson: lesson.id, again: true });
  }

  private lessonCame(): void {
    const lesson = this.state.lesson;
    if (!lesson) return;
    this.lessonId = lesson.id;
    this.blocks.setToolbox(lesson.toolbox);
    if (!this.loadStarter) return;
    this.loadStarter = false;
    const left = { workspace: lesson.work ?? lesson.starter, breakpoints: breakpointsOf(lesson.breakpoints) };
    this.showDraft(this.drafts.of(lesson.id) ?? left);
  }

  /** The robot does not go on with a program that is no longer on the page. */
  private endRun(): void {
    if (this.state.run !== 'idle') this.stop();
  }

  private keepDraft(): void {
    this.drafts.keep(this.lessonId, { workspace: this.blocks.save(), breakpoints: this.breakpoints.ids() });
  }

  private compile(): void {
    if (this.blocks.workspace.isDragging()) {
      // A block in the hand is no mistake: a sign on it would come and go under the keyboard.
      window.clearTimeout(this.compileTimer);
      this.compileTimer = window.setTimeout(() => this.compile(), COMPILE_AFTER_MILLIS);
      return;
    }
    this.askText();
    if (this.state.run === 'starting') return;
    this.compileId = this.nextId++;
    this.connection.send({ type: 'compile', id: this.compileId, project: this.project() });
  }

  private autosave(): void {
    this.saveId = this.nextId++;
    const sent = this.connection.send({ type: 'autosave', id: this.saveId, project: this.project() });
    if (sent) this.dispatch({ type: 'saving' });
  }
}
