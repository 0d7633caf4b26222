/** A place in the text of a program, in UTF-16 units. */
export interface Place {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Where a block stands. */
export interface BlockSpan extends Place {
  readonly blockId: string;
}

export const MARK_KINDS = ['keyword', 'name', 'number', 'text', 'comment', 'hole'] as const;

/** A piece with a colour of its own. */
export interface TextMark extends Place {
  readonly kind: (typeof MARK_KINDS)[number];
}

export const TEXT_STYLES = ['python', 'java'] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

export function isTextStyle(value: unknown): value is TextStyle {
  return typeof value === 'string' && (TEXT_STYLES as readonly string[]).includes(value);
}

/** A program as text, as the server writes it. */
export interface ProgramText {
  readonly style: TextStyle;
  readonly text: string;
  /** Outer blocks before inner ones. */
  readonly spans: readonly BlockSpan[];
  /** From the beginning to the end. */
  readonly marks: readonly TextMark[];
}

/** One line of it. */
export interface Line extends Place {
  readonly text: string;
  /** How many steps it stands to the right. */
  readonly depth: number;
  /** The block that the line belongs to, null outside of all. */
  readonly blockId: string | null;
}

/** A piece of a line that looks the same all through. */
export interface Piece {
  readonly text: string;
  readonly kind: TextMark['kind'] | null;
  readonly lit: readonly string[];
}

const STEP = 4;

/** The lines of a program; the last one ends the text and is no line. */
export function linesOf(program: ProgramText): Line[] {
  const lines: Line[] = [];
  let startOffset = 0;
  for (const text of program.text.replace(/\n$/, '').split('\n')) {
    const indent = text.length - text.trimStart().length;
    lines.push({
      text,
      startOffset,
      endOffset: startOffset + text.length,
      depth: Math.floor(indent / STEP),
      blockId: text === '' ? null : ownerAt(program, startOffset + indent),
    });
    startOffset += text.length + 1;
  }
  return lines;
}

/** The outermost block that begins at a place, else the innermost around it. */
function ownerAt(program: ProgramText, offset: number): string | null {
  const begins = program.spans.find((span) => span.startOffset === offset);
  if (begins) return begins.blockId;
  return program.spans.findLast((span) => span.startOffset < offset && offset < span.endOffset)?.blockId ?? null;
}

/** What of a line belongs to a block itself: blocks inside a loop are not the loop. */
export function ownPlace(program: ProgramText, line: Line, blockId: string): Place | null {
  const span = program.spans.find((one) => one.blockId === blockId);
  if (!span || span.endOffset <= line.startOffset || span.startOffset > line.endOffset) return null;
  const begins = span.startOffset >= line.startOffset;
  if (!begins && line.blockId !== blockId) return null;
  const indent = line.text.length - line.text.trimStart().length;
  return {
    startOffset: Math.max(span.startOffset, line.startOffset + indent),
    endOffset: Math.min(span.endOffset, line.endOffset),
  };
}

/** Cuts a line where its colours change, and where a lit place begins or ends. */
export function piecesOf(program: ProgramText, line: Line, lit: ReadonlyMap<string, Place>): Piece[] {
  const marks = program.marks.filter((mark) => mark.startOffset < line.endOffset && mark.endOffset > line.startOffset);
  const cuts = new Set([line.startOffset, line.endOffset]);
  for (const place of [...marks, ...lit.values()]) {
    for (const cut of [place.startOffset, place.endOffset]) {
      if (cut > line.startOffset && cut < line.endOffset) cuts.add(cut);
    }
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((end, i) => {
    const start = ordered[i] ?? line.startOffset;
    return {
      text: program.text.slice(start, end),
      kind: marks.find((mark) => holds(mark, start))?.kind ?? null,
      lit: [...lit].filter(([, place]) => holds(place, start)).map(([name]) => name),
    };
  });
}

function holds(place: Place, offset: number): boolean {
  return place.startOffset <= offset && offset < place.endOffset;
}
