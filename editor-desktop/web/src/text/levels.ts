/** How somebody likes to read; the same names as in project files. */
export const LEVELS = ['hira', 'ruby', 'kanji', 'en'] as const;
export type Level = (typeof LEVELS)[number];

/** One sentence as it travels: ひらがな, 漢字 with readings as `{信号|しんごう}`, English. */
export interface Texts {
  readonly hira: string;
  readonly ruby: string;
  readonly en: string;
}

/** A piece of text, with the reading that stands above it where it has one. */
export interface Segment {
  readonly base: string;
  readonly reading: string | null;
}

export function isLevel(value: unknown): value is Level {
  return typeof value === 'string' && (LEVELS as readonly string[]).includes(value);
}

/** Splits `{信号|しんごう}を` into its pieces; neighbours without a reading stay together. */
export function segmentsOf(notation: string): Segment[] {
  const segments: Segment[] = [];
  const reading = /\{([^|{}]*)\|([^|{}]*)\}/g;
  let end = 0;
  for (const match of notation.matchAll(reading)) {
    if (match.index > end) {
      segments.push({ base: notation.slice(end, match.index), reading: null });
    }
    segments.push({ base: match[1] ?? '', reading: match[2] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < notation.length) {
    segments.push({ base: notation.slice(end), reading: null });
  }
  return segments;
}

/** The notation without its readings. */
export function withoutReadings(notation: string): string {
  return segmentsOf(notation)
    .map((segment) => segment.base)
    .join('');
}

/** The text for a level; at `ruby` it keeps the reading notation. */
export function atLevel(texts: Texts, level: Level): string {
  switch (level) {
    case 'hira':
      return texts.hira;
    case 'ruby':
      return texts.ruby;
    case 'kanji':
      return withoutReadings(texts.ruby);
    case 'en':
      return texts.en;
  }
}

/** The text for places that cannot draw readings and are read aloud: labels, titles. */
export function spokenAt(texts: Texts, level: Level): string {
  return withoutMarks(withoutReadings(atLevel(texts, level)));
}

/** Without what makes words bold or code, for places that show plain text. */
function withoutMarks(text: string): string {
  return text.replace(/\*\*(.+?)\*\*|`([^`]+)`/g, '$1$2');
}

/** The text for places that cannot draw readings and are looked at: who needs readings gets kana. */
export function plainAt(texts: Texts, level: Level): string {
  return withoutMarks(level === 'ruby' ? texts.hira : atLevel(texts, level));
}

/** A sentence that begins with what was filled in: English begins it with a capital letter. */
export function asSentence(texts: Texts): Texts {
  return { ...texts, en: texts.en.charAt(0).toUpperCase() + texts.en.slice(1) };
}

/** Sentences one after another: Japanese ones end in 。, and need no space but in kana. */
export function asParagraph(sentences: readonly Texts[]): Texts {
  return {
    hira: sentences.map((one) => one.hira).join(' '),
    ruby: sentences.map((one) => one.ruby).join(''),
    en: sentences.map((one) => one.en).join(' '),
  };
}

/** The same text at every level, for names that people chose themselves. */
export function verbatim(text: string): Texts {
  return { hira: text, ruby: text, en: text };
}
