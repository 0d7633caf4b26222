import arena from '@words/arena.json';
import blockly from '@words/blockly.json';
import blocks from '@words/blocks.json';
import debug from '@words/debug.json';
import findings from '@words/findings.json';
import narration from '@words/narration.json';
import options from '@words/options.json';
import preview from '@words/preview.json';
import problems from '@words/problems.json';
import report from '@words/report.json';
import robot from '@words/robot.json';
import saying from '@words/saying.json';
import speech from '@words/speech.json';
import tips from '@words/tips.json';
import ui from '@words/ui.json';
import world from '@words/world.json';
import { verbatim, type Texts } from './levels';

const CATALOGUE: Readonly<Record<string, Texts>> = {
  ...blocks,
  ...tips,
  ...options,
  ...ui,
  ...robot,
  ...findings,
  ...preview,
  ...problems,
  ...debug,
  ...report,
  ...arena,
  ...world,
  ...narration,
  ...saying,
  ...speech,
  ...blockly,
};

/** What may fill a hole: a text that has its own levels, or a name, or a number. */
export type Filling = Texts | string | number;

export function hasText(key: string): boolean {
  return key in CATALOGUE;
}

/** The text of a key with its holes `{name}` filled. A key that does not exist shows itself. */
export function text(key: string, fillings: Readonly<Record<string, Filling>> = {}): Texts {
  let result = CATALOGUE[key] ?? verbatim(key);
  for (const [name, filling] of Object.entries(fillings)) {
    const hole = `{${name}}`;
    const value = typeof filling === 'object' ? filling : verbatim(String(filling));
    result = {
      hira: result.hira.replaceAll(hole, value.hira),
      ruby: result.ruby.replaceAll(hole, value.ruby),
      en: result.en.replaceAll(hole, value.en),
    };
  }
  return result;
}

/** Every key that starts so, with the rest of the key. */
export function textsUnder(prefix: string): [string, Texts][] {
  return Object.entries(CATALOGUE)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, texts]) => [key.slice(prefix.length), texts]);
}
