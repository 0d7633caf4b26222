/** What our keys can do; who hears keys does it. */
export interface KeyActions {
  run(): void;
  stop(): void;
  check(): void;
  save(): void;
  help(): void;
  lessons(): void;
  task(): void;
  nextStep(): void;
  stepBack(): void;
  hint(): void;
  again(): void;
  earlier(): void;
  later(): void;
  faster(): void;
  slower(): void;
  louder(): void;
  quieter(): void;
  voice(): void;
  detail(): void;
  where(): void;
  program(): void;
  robot(): void;
  /** Opens the list of robots to run on. */
  robots(): void;
  pad(): void;
  undo(): void;
  why(): void;
  /** Puts the keyboard into the place that comes next. */
  nextPlace(): void;
  placeBefore(): void;
}

/** A key with what is held down beside it. */
export interface Chord {
  /** The letter or name that the key gives, or where it lies on the keyboard: what Alt makes of a letter differs by system. */
  readonly key?: string;
  readonly code?: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
  /** Not while somebody writes. */
  readonly notInText?: boolean;
}

/** One line of the table: what the help shows, says, and what is done; without `does` somebody else does it. */
export interface KeyLine {
  readonly shown: string;
  readonly words: string;
  readonly chords: readonly Chord[];
  readonly does?: keyof KeyActions;
  /** Names under which Blockly has it: a test asks whether it still does. */
  readonly blockly?: readonly string[];
}

export interface KeyGroup {
  readonly words: string;
  readonly lines: readonly KeyLine[];
}

const alt = (letter: string): Chord => ({ code: `Key${letter}`, alt: true });

/** All keys of the page: this one table is what is heard, shown and said. Bare letters are Blockly's, and are heard among the blocks only; beside our own voice T and W are heard everywhere, see `keys.ts`. */
export const KEY_TABLE: readonly KeyGroup[] = [
  {
    words: 'keys.work',
    lines: [
      { shown: 'F1 · ?', words: 'key.help', chords: [{ key: 'F1' }, { key: '?', notInText: true }], does: 'help' },
      { shown: 'Ctrl + Enter', words: 'key.run', chords: [{ key: 'Enter', ctrl: true }], does: 'run' },
      { shown: 'Ctrl + .', words: 'key.stop', chords: [{ key: '.', ctrl: true }], does: 'stop' },
      { shown: 'Ctrl + Shift + Enter', words: 'key.check', chords: [{ key: 'Enter', ctrl: true, shift: true }], does: 'check' },
      { shown: 'F6', words: 'key.places', chords: [{ key: 'F6' }], does: 'nextPlace' },
      { shown: 'Shift + F6', words: 'key.places.back', chords: [{ key: 'F6', shift: true }], does: 'placeBefore' },
      { shown: 'Ctrl + S', words: 'key.save', chords: [{ key: 's', ctrl: true }], does: 'save' },
      { shown: 'Alt + O', words: 'key.robots', chords: [alt('O')], does: 'robots' },
      { shown: 'Alt + 0', words: 'key.pad', chords: [{ code: 'Digit0', alt: true }, { code: 'Numpad0', alt: true }], does: 'pad' },
    ],
  },
  {
    words: 'keys.lesson',
    lines: [
      { shown: 'Alt + L', words: 'key.lessons', chords: [alt('L')], does: 'lessons' },
      { shown: 'Alt + T', words: 'key.task', chords: [alt('T')], does: 'task' },
      { shown: 'Alt + N', words: 'key.step.next', chords: [alt('N')], does: 'nextStep' },
      { shown: 'Alt + B', words: 'key.step.back', chords: [alt('B')], does: 'stepBack' },
      { shown: 'Alt + H', words: 'key.hint', chords: [alt('H')], does: 'hint' },
    ],
  },
  {
    words: 'keys.voice',
    lines: [
      { shown: 'Alt + W', words: 'key.where', chords: [alt('W')], does: 'where' },
      { shown: 'Alt + P', words: 'key.program', chords: [alt('P')], does: 'program' },
      { shown: 'Alt + R', words: 'key.robot', chords: [alt('R')], does: 'robot' },
      { shown: 'Alt + Y', words: 'key.why', chords: [alt('Y')], does: 'why' },
      { shown: '← ↑ → ↓', words: 'key.explore', chords: [] },
      { shown: 'Alt + /', words: 'key.again', chords: [{ code: 'Slash', alt: true }], does: 'again' },
      { shown: 'Alt + ↑', words: 'key.earlier', chords: [{ key: 'ArrowUp', alt: true }], does: 'earlier' },
      { shown: 'Alt + ↓', words: 'key.later', chords: [{ key: 'ArrowDown', alt: true }], does: 'later' },
      { shown: 'Alt + .', words: 'key.faster', chords: [{ code: 'Period', alt: true }], does: 'faster' },
      { shown: 'Alt + ,', words: 'key.slower', chords: [{ code: 'Comma', alt: true }], does: 'slower' },
      { shown: 'Alt + ^', words: 'key.louder', chords: [{ code: 'Equal', alt: true }], does: 'louder' },
      { shown: 'Alt + -', words: 'key.quieter', chords: [{ code: 'Minus', alt: true }], does: 'quieter' },
      { shown: 'Alt + V', words: 'key.voice', chords: [alt('V')], does: 'voice' },
      { shown: 'Alt + K', words: 'key.detail', chords: [alt('K')], does: 'detail' },
    ],
  },
  {
    words: 'keys.blocks',
    lines: [
      { shown: 'T', words: 'key.toolbox', chords: [{ key: 't' }], blockly: ['focus_toolbox'] },
      { shown: 'W', words: 'key.workspace', chords: [{ key: 'w' }], blockly: ['focus_workspace'] },
      { shown: '← ↑ ↓ →', words: 'key.arrows', chords: [{ key: 'ArrowDown' }], blockly: ['down', 'up', 'left', 'right'] },
      { shown: 'Enter', words: 'key.enter', chords: [{ key: 'Enter' }], blockly: ['perform_action'] },
      { shown: 'M', words: 'key.move', chords: [{ key: 'm' }], blockly: ['start_move'] },
      { shown: 'Shift + M', words: 'key.move.stack', chords: [{ key: 'm', shift: true }], blockly: ['start_move_stack'] },
      { shown: 'N · B', words: 'key.stacks', chords: [{ key: 'n' }, { key: 'b' }], blockly: ['next_stack', 'previous_stack'] },
      { shown: 'X', words: 'key.disconnect', chords: [{ key: 'x' }], blockly: ['disconnect'] },
      { shown: 'D', words: 'key.duplicate', chords: [{ key: 'd' }], blockly: ['duplicate'] },
      { shown: 'K', words: 'key.comment', chords: [{ key: 'k' }], blockly: ['tsumiki_comment'] },
      { shown: 'P', words: 'key.breakpoint', chords: [{ key: 'p' }], blockly: ['tsumiki_breakpoint'] },
      { shown: 'Delete', words: 'key.delete', chords: [{ key: 'Delete' }], blockly: ['delete'] },
      { shown: 'Shift + F10', words: 'key.menu', chords: [{ key: 'F10', shift: true }], blockly: ['menu'] },
      { shown: 'Ctrl + Z', words: 'key.undo', chords: [{ key: 'z', ctrl: true }], blockly: ['undo'] },
      { shown: 'Ctrl + Shift + Z', words: 'key.redo', chords: [{ key: 'z', ctrl: true, shift: true }], blockly: ['redo'] },
      { shown: 'I', words: 'key.info', chords: [{ key: 'i' }], blockly: ['information'] },
    ],
  },
  {
    words: 'keys.pad',
    lines: [
      { shown: '1 1 … 9 9', words: 'key.pad.block', chords: [] },
      { shown: '* 3 Enter', words: 'key.pad.number', chords: [] },
      { shown: '/ 1', words: 'key.pad.choice', chords: [] },
      { shown: '0 0', words: 'key.pad.out', chords: [] },
      { shown: '0 1 · 0 2 · 0 3', words: 'key.pad.run', chords: [] },
      { shown: '0 4 · 0 5 · 0 6 · 0 7', words: 'key.pad.say', chords: [] },
      { shown: '- · +', words: 'key.pad.undo', chords: [] },
    ],
  },
  {
    words: 'keys.looking',
    lines: [
      { shown: 'F8', words: 'key.pause', chords: [{ key: 'F8' }] },
      { shown: 'F9', words: 'key.next', chords: [{ key: 'F9' }] },
      { shown: 'Shift + F8', words: 'key.slow', chords: [{ key: 'F8', shift: true }] },
      { shown: '↑ ↓ · Enter', words: 'key.text', chords: [] },
    ],
  },
];

/** True when the event is that key with exactly that held down. */
export function isChord(event: KeyboardEvent, chord: Chord): boolean {
  if ((event.ctrlKey || event.metaKey) !== (chord.ctrl ?? false) || event.altKey !== (chord.alt ?? false)) return false;
  // Where the sign itself needs Shift, Shift says nothing.
  if (chord.key !== '?' && event.shiftKey !== (chord.shift ?? false)) return false;
  return chord.code === undefined ? event.key.toLowerCase() === chord.key?.toLowerCase() : event.code === chord.code;
}

/** What our own keys do of that event, or nothing. */
export function actionFor(event: KeyboardEvent, isText: boolean): keyof KeyActions | null {
  for (const { lines } of KEY_TABLE) {
    for (const { does, chords } of lines) {
      if (does && chords.some((chord) => isChord(event, chord) && !(chord.notInText && isText))) return does;
    }
  }
  return null;
}
