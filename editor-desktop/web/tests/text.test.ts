import { describe, expect, it } from 'vitest';
import { atLevel, plainAt, segmentsOf, spokenAt, verbatim, withoutReadings } from '../src/text/levels';
import { text } from '../src/text/catalogue';
import { spokenKana } from '../src/text/kana';

const texts = { hira: 'しんごうが あお', ruby: '{信号|しんごう}が{青|あお}', en: 'green signal' };

describe('readings', () => {
  it('splits a sentence into pieces with and without a reading', () => {
    expect(segmentsOf('{赤|あか}い{信号|しんごう}です')).toEqual([
      { base: '赤', reading: 'あか' },
      { base: 'い', reading: null },
      { base: '信号', reading: 'しんごう' },
      { base: 'です', reading: null },
    ]);
  });

  it('leaves a sentence without readings in one piece', () => {
    expect(segmentsOf('ボタン')).toEqual([{ base: 'ボタン', reading: null }]);
  });

  it('has no pieces for an empty text', () => {
    expect(segmentsOf('')).toEqual([]);
  });

  it('does not take a hole for a reading', () => {
    expect(withoutReadings('「{name}」を{送|おく}る')).toBe('「{name}」を送る');
  });

  it('gives each level its text', () => {
    expect(atLevel(texts, 'hira')).toBe('しんごうが あお');
    expect(atLevel(texts, 'ruby')).toBe('{信号|しんごう}が{青|あお}');
    expect(atLevel(texts, 'kanji')).toBe('信号が青');
    expect(atLevel(texts, 'en')).toBe('green signal');
  });

  it('reads aloud without the notation, and shows kana where readings cannot be drawn', () => {
    expect(spokenAt(texts, 'ruby')).toBe('信号が青');
    expect(plainAt(texts, 'ruby')).toBe('しんごうが あお');
  });
});

describe('what a speech engine gets', () => {
  const said = (words: string) => spokenKana(verbatim(words));

  it('says keys that are pressed together as keys', () => {
    expect(said('Ctrl + Enter')).toBe('コントロールと エンター');
    expect(said('Ctrl + Shift + Z')).toBe('コントロールと シフトと ゼット');
    expect(said('Alt + /')).toBe('オルトと スラッシュ');
    expect(said('Ctrlを おしながら')).toBe('コントロールお おしながら');
  });

  it('still says plus in sums', () => {
    expect(said('1 + 2')).toBe('1 たす 2');
  });
});

describe('catalogue', () => {
  it('fills holes at every level', () => {
    const filled = text('did.lamp.on', { signal: text('option.SIGNAL.car'), lamp: text('option.LAMP.red') });
    expect(filled.hira).toBe('くるまの しんごうの あかが つきました。');
    expect(spokenAt(filled, 'kanji')).toBe('車の信号の赤がつきました。');
    expect(filled.en).toBe('The car signal turned red on.');
  });
});
