import { describe, expect, it } from 'vitest';
import { textsUnder } from '../src/text/catalogue';
import { isDrawn } from '../src/ui/icons';
import { Drafts } from '../src/session/drafts';
import { standOf } from '../src/session/path';
import type { PackEntry, Progress } from '../src/session/protocol';

const words = { hira: 'あ', ruby: 'あ', en: 'a' };
const pack = (id: string, lessons: number): PackEntry => ({
  id,
  title: words,
  lessons: Array.from({ length: lessons }, (_, i) => ({ id: `${id}/${i + 1}`, title: words })),
});
const PACKS = [pack('signal', 2), pack('moving', 3), pack('sensing', 2)];
const passed = (...ids: string[]): Progress => Object.fromEntries(ids.map((id) => [id, { passed: true, score: 100, checks: 1 }]));
const current = (progress: Progress) => standOf(PACKS, progress).find((stand) => stand.current);

describe('the path', () => {
  it('begins with the first lesson of the first pack', () => {
    expect(current({})?.next).toBe('signal/1');
  });

  it('goes on where somebody has begun, even when something before was left out', () => {
    expect(current(passed('signal/1', 'moving/1'))?.next).toBe('moving/2');
    expect(current({ 'sensing/1': { passed: false, score: 20, checks: 1 } })?.next).toBe('sensing/1');
  });

  it('goes to the next pack when one is done', () => {
    expect(current(passed('signal/1', 'signal/2'))?.next).toBe('moving/1');
  });

  it('counts what is passed, and has no next when all is', () => {
    const all = passed(...PACKS.flatMap((one) => one.lessons.map((lesson) => lesson.id)));
    expect(standOf(PACKS, all).map((stand) => [stand.passed, stand.next, stand.current])).toEqual([[2, null, false], [3, null, false], [2, null, false]]);
  });
});

describe('drafts of several children', () => {
  it('are kept apart', () => {
    const drafts = new Drafts({ getItem: () => null, setItem: () => {} });
    drafts.keep('signal/1', { workspace: { whose: 'nobody' }, breakpoints: [] });
    drafts.belongTo('0a1b2c3d');
    expect(drafts.of('signal/1')).toBeNull();
    drafts.keep('signal/1', { workspace: { whose: 'hers' }, breakpoints: [] });
    drafts.belongTo(null);
    expect(drafts.of('signal/1')?.workspace).toEqual({ whose: 'nobody' });
  });
});

describe('the pictures of children', () => {
  it('are all drawn', () => {
    const pictures = textsUnder('learner.picture.').map(([picture]) => picture);
    expect(pictures.length).toBeGreaterThan(5);
    for (const picture of pictures) expect(isDrawn(picture), picture).toBe(true);
  });
});
