import { describe, expect, it } from 'vitest';
import { parseFromServer, type FoundRobot, type FromServer, type Robot } from '../src/session/protocol';
import { calledOf, codeDigits, codeShown, isOnItsOwnFloor, robotRows, SIMULATED } from '../src/session/robots';
import { reduce, START, statusOf, type State } from '../src/session/state';
import { robotSaid } from '../src/speech/queries';
import { tellings } from '../src/speech/tellings';
import { FREE_COURSE } from '../src/robot/course';
import { verbatim } from '../src/text/levels';

const rabbit: Robot = { address: 'tsumiki-1.local:7117', simulated: false, name: { hira: 'あかい うさぎ 5', ruby: '{赤|あか}い{兎|うさぎ} 5', en: 'Red Rabbit 5' } };
const onCable: FoundRobot = { address: 'serial:/dev/ttyUSB0', way: 'cable', name: null, known: true, free: true };
const onNetwork: FoundRobot = { address: rabbit.address, way: 'network', name: rabbit.name, known: false, free: true };
const refused = { code: 'wrong-code', texts: verbatim('Those are other digits.') };

const hear = (state: State, message: FromServer): State => reduce(state, { type: 'server', message, latestCompileId: 0, latestSaveId: 0 });
const robot = (state: 'ready' | 'connecting' | 'lost' | 'failed', which: Robot = rabbit, problem = refused): FromServer =>
  ({ type: 'robot', robot: which, state, ...(state === 'lost' || state === 'failed' ? { problem } : {}) });
const said = (after: State, before: State): string[] => tellings(after, before).map((one) => `${one.kind}: ${'texts' in one ? one.texts.en : one.text}`);
const using = (which: Robot): State => hear(reduce(START, { type: 'robotAsked', robot: which }), robot('ready', which));

describe('which robot programs run on', () => {
  it('is the one on the screen until another one is there', () => {
    expect(START.robot).toEqual(SIMULATED);
    const asked = reduce(START, { type: 'robotAsked', robot: rabbit });
    expect(asked.robot).toEqual(SIMULATED);
    expect(asked.robots.connecting).toEqual(rabbit);
    const there = hear(hear(asked, robot('connecting')), robot('ready'));
    expect(there.robot).toEqual(rabbit);
    expect(there.robots.connecting).toBeNull();
  });

  it('begins with nothing known of where it is and what it measures', () => {
    const before: State = { ...START, ports: { 'motor.left': 40 }, pose: { xMm: 1, yMm: 2, headingDeg: 3 } };
    const there = hear(before, robot('ready'));
    expect(there.ports).toEqual({});
    expect(there.pose).toBeNull();
    const telemetry: FromServer = { type: 'telemetry', runId: 1, tick: 50, running: [], variables: [], ports: { 'motor.left': 20 }, pose: null, world: null };
    const runs = hear(hear(reduce(there, { type: 'runAsked' }), { type: 'runStarted', runId: 1, course: 'line', deployMillis: 3 }), telemetry);
    expect(runs.ports).toEqual({ 'motor.left': 20 });
    expect(runs.pose).toBeNull();
  });

  it('is the one on the screen again when the real one fails or is lost, and says why', () => {
    for (const how of ['failed', 'lost'] as const) {
      const gone = hear(using(rabbit), robot(how));
      expect(gone.robot).toEqual(SIMULATED);
      expect(gone.robots.problem).toEqual(refused);
      expect(statusOf({ ...gone, link: 'open' })).toEqual(refused.texts);
    }
    const told: FromServer = { type: 'robot', robot: SIMULATED, state: 'lost' };
    expect(hear(using(rabbit), told).robots.problem?.texts.en).toMatch(/no longer connected/);
  });

  it('forgets why when another one is chosen, or the program runs', () => {
    const gone = hear(using(rabbit), robot('lost'));
    expect(reduce(gone, { type: 'robotAsked', robot: rabbit }).robots.problem).toBeNull();
    expect(reduce(gone, { type: 'runAsked' }).robots.problem).toBeNull();
  });

  it('waits for nobody when the server is gone', () => {
    const dropped = reduce(reduce(reduce(START, { type: 'robotAsked', robot: rabbit }), { type: 'searchAsked' }), { type: 'dropped' });
    expect(dropped.robots.connecting).toBeNull();
    expect(dropped.robots.search).toBe('none');
  });

  it('hears both messages', () => {
    for (const message of [robot('ready'), { type: 'robots', robots: [onCable] } as FromServer]) expect(parseFromServer(JSON.stringify(message))).toEqual(message);
  });
});

describe('the list of robots', () => {
  const rowsOf = (found: FoundRobot[], used: Robot = SIMULATED) => robotRows({ robot: used, robots: { ...START.robots, found } });

  it('has the one on the screen first, then cables, then the network', () => {
    const rows = rowsOf([onNetwork, onCable]);
    expect(rows.map((row) => row.way)).toEqual(['screen', 'cable', 'network']);
    expect(rows.map((row) => calledOf(row.robot).en)).toEqual(['Robot on screen', 'Robot on the cable', 'Red Rabbit 5']);
    expect(rows.map((row) => row.isInUse)).toEqual([true, false, false]);
  });

  it('names the cable by its device, and says who wants digits', () => {
    const [, cable, network] = rowsOf([onCable, onNetwork]);
    expect(cable?.note?.en).toBe('ttyUSB0');
    expect(cable?.needsCode).toBe(false);
    expect(network?.needsCode).toBe(true);
    expect(rowsOf([{ ...onNetwork, known: true }])[1]?.note).toBeNull();
  });

  it('keeps the one in use, whoever was found', () => {
    const used: Robot = { ...rabbit, address: onCable.address };
    expect(rowsOf([], used).map((row) => row.isInUse)).toEqual([false, true]);
    const [, found] = rowsOf([onCable], used);
    expect(found?.isInUse).toBe(true);
    expect(calledOf(found?.robot ?? SIMULATED).en).toBe('Red Rabbit 5');
    expect(rowsOf([onNetwork], rabbit)[1]?.needsCode).toBe(false);
  });
});

describe('six digits', () => {
  it('are shown three and three, however they were typed', () => {
    expect(['12', '1234', '123-456', '１２３４５６', 'a1b2', '1234567'].map(codeShown)).toEqual(['12', '123 4', '123 456', '123 456', '12', '123 456']);
    expect(codeDigits('123 456')).toBe('123456');
  });
});

describe('what is said of robots', () => {
  it('tells of the search and what it found', () => {
    const going = reduce(START, { type: 'searchAsked' });
    expect(said(going, START)).toEqual(['answer: Looking for robots…']);
    expect(said(hear(going, { type: 'robots', robots: [onCable, onNetwork] }), going)).toEqual(['answer: Robots found: 2']);
    expect(said(hear(going, { type: 'robots', robots: [] }), going)[0]).toMatch(/^answer: No other robot was found\. Look at/);
  });

  it('tells of the way there, and who is there', () => {
    const asked = reduce(START, { type: 'robotAsked', robot: rabbit });
    expect(said(asked, START)).toEqual(['run: Connecting to Red Rabbit 5…']);
    expect(said(hear(asked, robot('connecting')), asked)).toEqual([]);
    expect(said(hear(asked, robot('ready')), asked)).toEqual(['run: Connected to Red Rabbit 5. Press “Run” to move this robot.']);
    expect(said(hear(using(rabbit), robot('ready', SIMULATED)), using(rabbit))).toEqual(['run: Press “Run” to move the robot on screen.']);
  });

  it('says once, and first of all, why a robot is not there', () => {
    const there = using(rabbit);
    expect(said(hear(there, robot('lost')), there)).toEqual(['error: Those are other digits.']);
  });

  it('says of a real robot what it measures, not where it is', () => {
    const there: State = { ...using(rabbit), ports: { 'motor.left': 40 } };
    const floor: State = { ...there, course: { ...FREE_COURSE, kind: 'floor' } };
    expect(isOnItsOwnFloor(floor)).toBe(true);
    expect(isOnItsOwnFloor({ ...floor, robot: SIMULATED })).toBe(false);
    expect(isOnItsOwnFloor({ ...floor, track: [] })).toBe(false);
    const sentences = robotSaid(floor).map((one) => one.en);
    expect(sentences[0]).toBe('The program moves Red Rabbit 5. The values below come from it.');
    expect(sentences.length).toBeGreaterThan(1);
  });
});
