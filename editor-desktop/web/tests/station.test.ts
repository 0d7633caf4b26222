import { describe, expect, it } from 'vitest';
import riceField from '@courses/rice-field.json';
import shop from '@courses/shop.json';
import { isStation, type Course } from '../src/robot/course';
import { inWords } from '../src/robot/in-words';
import { reading, sceneValues, sensorsIn, share } from '../src/robot/sensors';
import { reduce, START } from '../src/session/state';

const PADDY = riceField as unknown as Course;
const SCENE = { pose: null, world: null, running: false } as const;

describe('a station', () => {
  it('is a scene without signals, with its sensors at rest', () => {
    expect(isStation(PADDY)).toBe(true);
    expect(isStation({ kind: 'scene', signals: [{ id: 'car' }] })).toBe(false);
    expect(sensorsIn(PADDY).map(({ port, rest }) => [port, rest])).toEqual([['water.level', 60], ['soil.moisture', 70], ['air.temperature', 24]]);
  });

  it('tells what the robot tells, then what somebody has set, else what stands in the course', () => {
    expect(sceneValues(PADDY, { 'water.level': 33 }, { 'soil.moisture': 5 })).toEqual({ 'water.level': 33, 'soil.moisture': 5, 'air.temperature': 24 });
  });

  it('speaks of readings in units of everyday', () => {
    expect(reading('air.temperature', 24.5).en).toBe('24.5 °C');
    expect(reading('air.temperature', 24).en).toBe('24 °C');
    expect(reading('distance.front', 800).en).toBe('80 cm');
    expect(reading('air.pressure', 1012.6).hira).toBe('1013 ヘクトパスカル');
    expect(share('water.level', 25)).toBe(0.25);
    expect(share('air.temperature', 99)).toBe(1);
  });

  it('is told in words, every device with how it is', () => {
    const words = inWords(PADDY, { ...SCENE, ports: { 'water.level': 12, 'led.1': 1 } }).map((one) => one.en);
    expect(words).toContain('Water level: 12 percent.');
    expect(words).toContain('Call lamp: on.');
    expect(inWords(shop as unknown as Course, { ...SCENE, ports: {} }).map((one) => one.en)).toContain('Beam across the street: 200 cm.');
  });

  it('keeps what somebody has set from run to run, until another course comes', () => {
    const set = reduce({ ...START, course: PADDY }, { type: 'sensed', port: 'water.level', value: 15 });
    const started = { type: 'runStarted', runId: 1, course: 'rice-field', courseFile: PADDY, deployMillis: 1 } as const;
    const again = reduce(set, { type: 'server', message: started, latestCompileId: 0, latestSaveId: 0 });
    expect(again.set).toEqual({ 'water.level': 15 });
    const moved = reduce(again, { type: 'server', message: { ...started, course: 'shop', courseFile: shop as unknown as Course }, latestCompileId: 0, latestSaveId: 0 });
    expect(moved.set).toEqual({});
  });
});
