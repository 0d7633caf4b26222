import { isFloor } from '../robot/course';
import { text } from '../text/catalogue';
import { verbatim, type Texts } from '../text/levels';
import type { FoundRobot, FromServer, Robot, RobotProblem } from './protocol';
import type { State } from './state';

/** Which robots there are to choose from, and how the choice goes. */
export interface RobotsState {
  /** Whether somebody looks for robots, or has. */
  readonly search: 'none' | 'going' | 'over';
  readonly found: readonly FoundRobot[];
  /** The one that is on its way to being used, null when none is. */
  readonly connecting: Robot | null;
  /** Why the last choice came to nothing, or ended. */
  readonly problem: RobotProblem | null;
}

export const NO_ROBOTS: RobotsState = { search: 'none', found: [], connecting: null, problem: null };

/** The one on the screen: always there; the page has its own words for it. */
export const SIMULATED: Robot = { name: verbatim(''), simulated: true, address: '' };

/** One line of the list to choose from. */
export interface RobotRow {
  readonly robot: Robot;
  readonly way: 'screen' | FoundRobot['way'];
  /** What tells it from others of its name, or what it wants; null where there is nothing to add. */
  readonly note: Texts | null;
  readonly isInUse: boolean;
  readonly needsCode: boolean;
}

/** The simulated robot, then cables, then the network; the one in use is in it, found or not. */
export function robotRows({ robot: used, robots: { found } }: Pick<State, 'robot' | 'robots'>): RobotRow[] {
  const cables = found.filter((one) => one.way === 'cable');
  const others = found.filter((one) => one.way !== 'cable');
  const rows = [simulatedRow(used), ...[...cables, ...others].map((one) => rowOf(one, used))];
  // A cable that is in use may not be looked at by whoever searches.
  if (!rows.some((row) => row.isInUse)) rows.splice(1, 0, { robot: used, way: wayOf(used), note: null, isInUse: true, needsCode: false });
  return rows;
}

function simulatedRow(used: Robot): RobotRow {
  return { robot: SIMULATED, way: 'screen', note: text('robots.screen.note'), isInUse: used.simulated, needsCode: false };
}

function rowOf({ address, way, name, known }: FoundRobot, used: Robot): RobotRow {
  const isInUse = address === used.address;
  const needsCode = way === 'network' && !known;
  const device = way === 'cable' ? verbatim(deviceOf(address)) : null;
  return {
    robot: { address, simulated: false, name: isInUse ? used.name : (name ?? verbatim('')) },
    way,
    note: needsCode && !isInUse ? text('robots.code.needed') : device,
    isInUse,
    needsCode: needsCode && !isInUse,
  };
}

/** How a robot is reached, for its picture. */
export function wayOf({ simulated, address }: Robot): RobotRow['way'] {
  if (simulated) return 'screen';
  return address.startsWith('serial:') ? 'cable' : 'network';
}

/** `/dev/ttyUSB0` is `ttyUSB0` to those who choose. */
function deviceOf(address: string): string {
  return address.replace(/^serial:/, '').split('/').at(-1) ?? address;
}

/** What a robot is called. */
export function calledOf({ name, simulated }: Robot): Texts {
  if (simulated) return text('ui.robot.simulated');
  return name.hira === '' && name.en === '' ? text('robots.cable') : name;
}

/** A real robot on a floor: where it is nobody knows here, so the picture of the course would tell lies. A moment that is shown is another matter. */
export function isOnItsOwnFloor({ robot, course, track }: Pick<State, 'robot' | 'course' | 'track'>): boolean {
  return !robot.simulated && track === null && isFloor(course);
}

export function searching(state: State): State {
  return { ...state, robots: { ...state.robots, search: 'going' } };
}

export function found(state: State, robots: readonly FoundRobot[]): State {
  return { ...state, robots: { ...state.robots, search: 'over', found: robots } };
}

/** Somebody has chosen that one; until the server says more, it is on its way. */
export function asked(state: State, robot: Robot): State {
  const notice = robot.simulated ? state.notice : text('robots.connecting', { name: calledOf(robot) });
  return { ...state, notice, robots: { ...state.robots, connecting: robot, problem: null } };
}

/** What programs run on from now on, or what they are going to. */
export function robotCame(state: State, message: FromServer & { type: 'robot' }): State {
  if (message.state === 'connecting') return connecting(state, message.robot);
  const problem = message.state === 'ready' ? null : (message.problem ?? { code: message.state, texts: text(`robots.${message.state}`) });
  // Whoever is lost leaves its place to the one on the screen.
  const robot = problem && !message.robot.simulated ? SIMULATED : message.robot;
  const notice = problem ? problem.texts : readySaid(robot);
  const robots = { ...state.robots, connecting: null, problem };
  return { ...state, ...(robot.address === state.robot.address ? {} : NOTHING_KNOWN), robot, robots, notice };
}

/** What another robot measured says nothing of this one. */
const NOTHING_KNOWN = { ports: {}, pose: null, world: null, track: null } as const;

function connecting(state: State, robot: Robot): State {
  const known = state.robots.connecting;
  // A cable's name may come later than the choice of the cable.
  if (known?.address === robot.address) return state;
  return asked(state, robot);
}

function readySaid(robot: Robot): Texts {
  return robot.simulated ? text('robots.ready.screen') : text('robots.ready', { name: calledOf(robot) });
}

/** Six digits as they are read: three and three. Full-width ones count, whatever else was typed does not. */
export function codeShown(typed: string): string {
  const digits = codeDigits(typed);
  return digits.length > 3 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits;
}

export const CODE_DIGITS = 6;

export function codeDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/[^0-9]/g, '').slice(0, CODE_DIGITS);
}
