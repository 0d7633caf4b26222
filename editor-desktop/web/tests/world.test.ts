import paddy from '@courses/paddy.json';
import kani from '@courses/kani.json';
import crossing from '@courses/crossing.json';
import sorting from '@courses/sorting.json';
import slalom from '@courses/slalom.json';
import { describe, expect, it } from 'vitest';
import type { Course } from '../src/robot/course';
import { inkOn } from '../src/robot/figures';
import { goalRows, kindName, taskSentence } from '../src/robot/goals';
import { inWords } from '../src/robot/in-words';
import { cardNow, isIn, poseOf, thingNow, type World } from '../src/robot/world';
import { asParagraph, LEVELS, plainAt, spokenAt, type Texts } from '../src/text/levels';

const course = (file: unknown): Course => file as Course;
const PADDY = course(paddy);
const KANI = course(kani);
const SORTING = course(sorting);
const SLALOM = course(slalom);

const EMPTY: World = {
  robots: [{ points: 0 }], things: [], gatesOpen: [], fill: [], cards: [], task: { state: 'open', goals: [], endedTick: -1 },
};
const english = (all: readonly Texts[]): string[] => all.map((one) => one.en);

describe('the world', () => {
  it('takes the robot that the program drives from the message itself', () => {
    const scene = { ports: {}, pose: { xMm: 1, yMm: 2, headingDeg: 3 }, world: { ...EMPTY, robots: [{ points: 0 }, { points: 0, pose: [7, 8, 9] as const }] }, running: true };
    expect(poseOf(KANI, scene, 0)).toEqual({ xMm: 1, yMm: 2, headingDeg: 3 });
    expect(poseOf(KANI, scene, 1)).toEqual({ xMm: 7, yMm: 8, headingDeg: 9 });
    expect(poseOf(KANI, { ...scene, world: null }, 1)).toEqual({ xMm: 1650, yMm: 450, headingDeg: 180 });
  });

  it('knows a card and what it makes of a thing only when the seed has drawn', () => {
    expect(cardNow(SORTING, null, 0)).toBeNull();
    expect(thingNow(SORTING, null, 0).kind).toBe('can');
    const world = { ...EMPTY, cards: [2, 0, 0], things: [{ kind: 'can-blue', pose: [1, 2, 0] as const }] };
    expect(cardNow(SORTING, world, 0)?.name).toBe('blue');
    expect(thingNow(SORTING, world, 0).kind).toBe('can-blue');
  });

  it('knows what lies in a zone', () => {
    const [home] = PADDY.zones ?? [];
    expect(home && isIn(home, 200, 200)).toBe(true);
    expect(home && isIn(home, 300, 200)).toBe(false);
    const circle = { centre: [0, 0], radiusMm: 10 } as const;
    expect(isIn(circle, 6, 8)).toBe(true);
    expect(isIn(circle, 8, 8)).toBe(false);
  });

  it('writes on every colour in ink that can be read', () => {
    expect(inkOn('#facc15')).toBe('#000000');
    expect(inkOn('#1d4ed8')).toBe('#ffffff');
  });
});

describe('goals', () => {
  it('are said in words, with how each stands', () => {
    const world = { ...EMPTY, task: { state: 'open' as const, goals: [true, false], endedTick: -1 } };
    expect(goalRows(PADDY, world).map(({ words, state }) => `${words.en}: ${state}`)).toEqual([
      'Fill Paddy to 60–90 %: done',
      'Stop in Home: open',
    ]);
  });

  it('hold rules too, which are broken when the task has failed', () => {
    expect(goalRows(SLALOM, EMPTY).at(-1)?.state).toBe('kept');
    const failed = { ...EMPTY, task: { state: 'failed' as const, goals: [false, false], endedTick: 2500 } };
    expect(goalRows(SLALOM, failed).at(-1)).toMatchObject({ words: { en: 'Do not touch post' }, state: 'failed' });
    expect(taskSentence(SLALOM, failed, 9000)?.en).toBe('It ended at 2.5 s. Try once more.');
  });

  it('say when it is done, and when the time is up', () => {
    const done = { ...EMPTY, task: { state: 'done' as const, goals: [true, true], endedTick: 34_160 } };
    expect(taskSentence(PADDY, done, 40_000)?.en).toBe('All done in 34.2 s!');
    expect(taskSentence(PADDY, EMPTY, 89_000)).toBeNull();
    expect(taskSentence(PADDY, EMPTY, 90_000)?.en).toBe('Time is up.');
  });

  it('name things with the colour of their card', () => {
    expect(kindName('can-red').en).toBe('red can');
    expect(kindName('crab', 'block').en).toBe('crab');
    expect(kindName('lantern', 'block').en).toBe('block');
    expect(kindName('lantern').en).toBe('lantern');
  });
});

describe('the picture in words', () => {
  it('says who and what is where, and how it is', () => {
    const world = { ...EMPTY, gatesOpen: [true], fill: [0, 0, 0.4], task: { ...EMPTY.task, goals: [false, true] } };
    const scene = { ports: {}, pose: { xMm: 454, yMm: 100, headingDeg: -91 }, world, running: true };
    expect(english(inWords(PADDY, scene))).toEqual([
      'Robot: 45 cm from the left, 10 cm from below, looking down.',
      '“Water gate” is open.',
      'Water in “Paddy”: 40 percent.',
      'To do: Fill Paddy to 60–90 %',
      'Done: Stop in Home',
    ]);
  });

  it('names what stands where nothing moves', () => {
    const said = english(inWords(course(crossing), { ports: {}, pose: null, world: null, running: false }));
    expect(said).toEqual(['Car signal, Walk signal, Push button, Button B, LED, Buzzer']);
  });

  it('is one paragraph as the description of the picture', () => {
    const sentences = inWords(SLALOM, { ports: {}, pose: null, world: null, running: false });
    const told = asParagraph(sentences);
    expect(told.en).toMatch(/^Robot: .*\. Post 1: .*\. .*To do: /);
    expect(spokenAt(told, 'hira')).not.toMatch(/[{}|]/);
  });

  it('tells alike things and robots apart', () => {
    const said = english(inWords(KANI, { ports: {}, pose: null, world: null, running: false }));
    expect(said[0]).toMatch(/^Red robot: .*looking right\.$/);
    expect(said[1]).toMatch(/^Blue robot: .*looking left\.$/);
    expect(said.filter((one) => one.startsWith('Can '))).toHaveLength(4);
    expect(said.some((one) => one.startsWith('Crab:'))).toBe(true);
  });

  it('leaves no hole and no notation at any level', () => {
    const world: World = { ...EMPTY, cards: [0, 1, 2], things: [0, 1, 2].map((i) => ({ kind: 'can-red', pose: [i, i, 0] as const })) };
    for (const on of [PADDY, KANI, SORTING, SLALOM]) {
      for (const sentence of inWords(on, { ports: {}, pose: null, world: on === SORTING ? world : null, running: false })) {
        for (const level of LEVELS) expect(spokenAt(sentence, level) + plainAt(sentence, level)).not.toMatch(/[{}|]|world\./);
      }
    }
  });
});
