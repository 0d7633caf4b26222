import * as Blockly from 'blockly/core';
import { hasText, text } from '../text/catalogue';
import { spokenKana } from '../text/kana';
import { verbatim, type Texts } from '../text/levels';
import { BLOCKS } from './vocabulary';
import type { Part } from './vocabulary/part';

/** English: 1 second, 2 seconds. */
const ONE_OF_MANY = /(?<![\d.])(1 (?:second|time|degree|centimetre))s\b/g;

type ValuePart = Extract<Part, { kind: 'value' }>;

/** A sentence of a block is cut here by its values: `%1`. */
const HOLE = /%(\d)/g;
/** In kana a particle belongs to the word before it; on the block a field stands between. */
const PARTICLE_AFTER_HOLE = /(%\d) (?=(?:を|に|が|は|の|と|で|へ|から|まで)(?: |$|、))/g;

/**
 * What a block says as one short sentence at every level, with readings: 「車の信号の赤をつける」. What
 * is missing is named: 「からっぽの じょうけん」.
 */
export function sayingOf(block: Blockly.Block): Texts {
  const spec = BLOCKS[block.type];
  if (!spec) return verbatim(block.toString());
  const saying = filled(templateOf(block), (spec.parts ?? []).map((part) => partSaying(block, part)));
  return argumentsOf(block).reduce((said, argument) => joined([said, argument], '、'), saying);
}

/** The same in kana, for a speech engine. */
export function kanaOf(block: Blockly.Block): string {
  return spokenKana(sayingOf(block));
}

/** What is said of a choice: words in place of signs. */
export function optionSaying(words: string, option: string): Texts {
  const key = ['spoken', 'said.option', 'option'].map((prefix) => `${prefix}.${words}.${option}`).find(hasText);
  return text(key ?? `option.${words}.${option}`);
}

export function categorySaying(category: string): Texts {
  return text(hasText(`said.category.${category}`) ? `said.category.${category}` : `category.${category}`);
}

/** What is to be put into a place: びょうすう. */
export function slotName(block: Blockly.Block, input: string): Texts {
  const argument = /^ARG(\d+)$/.exec(input);
  if (argument) return verbatim(String(block.getFieldValue(`LABEL${argument[1]}`) ?? ''));
  const place = text(`term.${input}`);
  return {
    hira: place.hira.replace(/の ばしょ$/, ''),
    ruby: place.ruby.replace(/の\{場所\|ばしょ\}$/, ''),
    en: place.en.replace(/^the /, ''),
  };
}

/** Texts one after another, with a sign between them. */
export function joined(texts: readonly Texts[], sign: '、' | ''): Texts {
  const rest = sign === '' ? ' ' : ', ';
  return {
    hira: texts.map((one) => one.hira).join(sign === '' ? ' ' : '、 '),
    ruby: texts.map((one) => one.ruby).join(sign),
    en: texts.map((one) => one.en).join(rest),
  };
}

interface Template {
  readonly texts: Texts;
  /** Spaces of the label on the block are there for its fields. */
  readonly ofLabel: boolean;
}

function templateOf(block: Blockly.Block): Template {
  const things = block.type === 'procedure_define' && block.getFieldValue('THINGS') ? 'things' : block.getFieldValue('OP');
  const key = [`said.${block.type}.${String(things)}`, `said.${block.type}`].find(hasText);
  return key ? { texts: text(key), ofLabel: false } : { texts: text(`block.${block.type}`), ofLabel: true };
}

function filled(template: Template, values: readonly Texts[]): Texts {
  const { hira, ruby, en } = template.texts;
  const put = (words: string, of: (texts: Texts) => string) =>
    words.replace(HOLE, (_, at: string) => {
      const value = values[Number(at) - 1];
      return value ? of(value) : '';
    });
  return {
    hira: put(hira.replace(PARTICLE_AFTER_HOLE, '$1'), (texts) => texts.hira),
    ruby: put(template.ofLabel ? ruby.replace(/ ?(%\d) ?/g, '$1') : ruby, (texts) => texts.ruby),
    en: put(en, (texts) => texts.en).replace(ONE_OF_MANY, '$1'),
  };
}

function partSaying(block: Blockly.Block, part: Part): Texts {
  const value = block.getFieldValue(part.name) as unknown;
  switch (part.kind) {
    case 'value':
      return valueSaying(block, part);
    case 'choice':
      return optionSaying(part.words ?? part.name, String(value));
    case 'number':
      return numberSaying(Number(value));
    case 'words':
      return value ? verbatim(String(value)) : text(part.startWith ? 'said.empty.name' : 'said.empty.letters');
    case 'colour':
      return colourSaying(String(value));
    case 'named':
      return named(block.getField(part.name)?.getText());
    case 'label':
    case 'things':
      return named(value);
  }
}

function named(name: unknown): Texts {
  return name ? verbatim(String(name)) : text('said.empty.name');
}

export function numberSaying(number: number): Texts {
  return number < 0 ? text('said.minus', { number: -number }) : verbatim(String(number));
}

function colourSaying(colour: string): Texts {
  const key = `option.colour.${colour}`;
  return hasText(key) ? text(key) : verbatim(colour.replace('#', ''));
}

function valueSaying(block: Blockly.Block, part: ValuePart): Texts {
  const inner = innerOf(block.getInput(part.name));
  return inner ? within(block, inner) : text(`said.empty.${kindOf(block, part)}`);
}

function innerOf(input: Blockly.Input | null): Blockly.Block | null {
  const inner = input?.connection?.targetBlock() ?? null;
  return inner?.isInsertionMarker() ? null : inner;
}

function kindOf(block: Blockly.Block, part: ValuePart): string {
  if (part.check) return part.check;
  return block.type.startsWith('text') ? 'String' : 'any';
}

/** What is called with what: each thing by its name. */
function argumentsOf(block: Blockly.Block): Texts[] {
  return block.inputList
    .filter((input) => /^ARG\d+$/.test(input.name))
    .map((input) => {
      const inner = innerOf(input);
      return joined([slotName(block, input.name), inner ? within(block, inner) : text('said.empty.any')], '');
    });
}

/** A value as it is said within another: with brackets where an ear could not tell which belongs together. */
function within(outer: Blockly.Block, inner: Blockly.Block): Texts {
  const saying = sayingOf(inner);
  return needsBracket(outer, inner) ? filled({ texts: text('said.bracket'), ofLabel: false }, [saying]) : saying;
}

const JUDGING = ['logic_compare', 'logic_operation', 'logic_negate'];

function needsBracket(outer: Blockly.Block, inner: Blockly.Block): boolean {
  const takesValues = inner.inputList.some((input) => input.connection?.type === Blockly.ConnectionType.INPUT_VALUE);
  if (!outer.outputConnection || !takesValues) return false;
  const clear =
    outer.type === 'logic_compare' ? !JUDGING.includes(inner.type)
    : outer.type === 'logic_operation' ? !['logic_operation', 'logic_negate'].includes(inner.type)
    : false;
  return !clear;
}
