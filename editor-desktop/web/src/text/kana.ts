import { segmentsOf, type Level, type Texts } from './levels';

/** How single letters are read in Japanese: A is エー. */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'エー', b: 'ビー', c: 'シー', d: 'ディー', e: 'イー', f: 'エフ', g: 'ジー', h: 'エイチ', i: 'アイ', j: 'ジェー',
  k: 'ケー', l: 'エル', m: 'エム', n: 'エヌ', o: 'オー', p: 'ピー', q: 'キュー', r: 'アール', s: 'エス', t: 'ティー',
  u: 'ユー', v: 'ブイ', w: 'ダブリュー', x: 'エックス', y: 'ワイ', z: 'ゼット',
};
/** Words and units that are not spelled. */
const WORDS: Readonly<Record<string, string>> = {
  hpa: 'ヘクトパスカル', cm: 'センチ', mm: 'ミリ', km: 'キロ', kg: 'キログラム', hz: 'ヘルツ', ok: 'オーケー',
  python: 'パイソン', java: 'ジャバ', scratch: 'スクラッチ', tsumiki: 'つみき', wifi: 'ワイファイ',
  enter: 'エンター', shift: 'シフト', ctrl: 'コントロール', control: 'コントロール', alt: 'オルト', esc: 'エスケープ',
  escape: 'エスケープ', tab: 'タブ', space: 'スペース', delete: 'デリート', backspace: 'バックスペース', insert: 'インサート',
  home: 'ホーム', end: 'エンド', command: 'コマンド', option: 'オプション', pause: 'ポーズ', on: 'オン', off: 'オフ',
};
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[「」『』“”"*`]/g, ''],
  [/[（(]/g, '、'],
  [/[）)]/g, ' '],
  [/[：:・]/g, '、'],
  [/[%％]/g, 'パーセント'],
  [/℃|°C/g, 'ど'],
  [/°/g, 'ど'],
  [/[＋+]/g, ' たす '],
  [/[×]/g, ' かける '],
  [/[÷]/g, ' わる '],
  [/[＝=]/g, ' イコール '],
  [/↑/g, 'うえやじるし'],
  [/↓/g, 'したやじるし'],
  [/←/g, 'ひだりやじるし'],
  [/→/g, 'みぎやじるし'],
  [/(?<![\w.])[-−－](?=\d)/g, 'マイナス '],
];

/** Keys that are pressed together, as they are shown: Ctrl + Shift + Enter. */
const CHORD = /(?:(?:Ctrl|Shift|Alt) ?\+ ?)+\S+/g;
/** How the signs on keys are called. */
const KEY_SIGNS: Readonly<Record<string, string>> = {
  '.': 'ピリオド', ',': 'コンマ', '/': 'スラッシュ', '^': 'やまがた', '-': 'マイナス', '+': 'プラス', '*': 'アスタリスク', '?': 'はてな',
};

/** Together with, and not plus. */
function chordSaid(chord: string): string {
  const keys = chord.split(/ ?\+ ?/).map((key) => KEY_SIGNS[key] ?? key);
  return keys.join('と ');
}

/** The notation as it is read: `{信号|しんごう}が` is しんごうが. */
export function readingOf(notation: string): string {
  return segmentsOf(notation).map((segment) => segment.reading ?? segment.base).join('');
}

/**
 * A text as a Japanese speech engine is to get it: kana and digits, particles as they sound. Names
 * that people chose keep their kanji: nobody wrote down how they are read.
 */
export function spokenKana(texts: Texts): string {
  let kana = readingOf(texts.hira).normalize('NFKC').replace(CHORD, chordSaid);
  for (const [sign, word] of SIGNS) kana = kana.replace(sign, word);
  kana = kana.replace(/(\d)\.(\d)/g, '$1 てん $2').replace(/[A-Za-z]+/g, spelled);
  return kana
    .split(' ')
    .map(asParticle)
    .join(' ')
    .replaceAll('を', 'お')
    .replace(/ ?、[ 、]*/g, '、 ')
    .replace(/ +/g, ' ')
    .replace(/^[、 ]+|[、 ]+$/g, '');
}

function spelled(word: string): string {
  return WORDS[word.toLowerCase()] ?? [...word.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
}

/** Words that end in は or へ and no particle there. */
const NO_PARTICLE = /(^|、)(は|はは|へ|ほほ?へ)[、。？！]*$/;

/** In kana with spaces between words, は and へ at a word's end are particles: わ and え. */
function asParticle(word: string): string {
  if (NO_PARTICLE.test(word)) return word;
  return word.replace(/は(?=[、。？！]*$)/, 'わ').replace(/へ(?=[、。？！]*$)/, 'え');
}

const VOWEL_ROWS: readonly (readonly [string, string])[] = [
  ['あ', 'あかさたなはまやらわがざだばぱぁゃゎ'],
  ['い', 'いきしちにひみりぎじぢびぴぃ'],
  ['う', 'うくすつぬふむゆるぐずづぶぷぅゅゔ'],
  ['え', 'えけせてねへめれげぜでべぺぇ'],
  ['お', 'おこそとのほもよろをごぞどぼぽぉょ'],
];

function vowelOf(kana: string): string {
  return VOWEL_ROWS.find(([, row]) => row.includes(kana))?.[0] ?? '';
}

/**
 * What an ear is left with: nothing but the sounds, so that two texts with the same sound are equal.
 * In Japanese kana without spaces, long vowels and the two spellings of じ and ず as one; in English small letters.
 */
export function soundOf(texts: Texts, level: Level): string {
  if (level === 'en') return texts.en.toLowerCase().replace(/[^a-z0-9]/g, '');
  const hiragana = spokenKana(texts)
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replaceAll('ぢ', 'じ')
    .replaceAll('づ', 'ず')
    .replace(/[^\p{L}\p{N}ー]/gu, '');
  let sound = '';
  for (const kana of hiragana) {
    const before = vowelOf(sound.slice(-1));
    if (kana === 'ー') sound += before;
    else if (kana === 'う' && before === 'お') sound += 'お';
    else if (kana === 'い' && before === 'え') sound += 'え';
    else sound += kana;
  }
  return sound;
}
