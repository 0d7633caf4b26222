import type * as Blockly from 'blockly/core';
import { sayingOf } from '../blocks/saying';
import { valueRows, variableValue } from '../robot/values';
import type { PortValues } from '../robot/ports';
import type { NamedValue } from '../session/protocol';
import { text } from '../text/catalogue';
import { verbatim, type Texts } from '../text/levels';

/** How things were when the program stood still. */
export interface Standing {
  readonly block: Blockly.Block | null;
  readonly ports: PortValues;
  readonly variables: readonly NamedValue[];
}

const ENVIRONMENT: Readonly<Record<string, string>> = {
  temperature: 'air.temperature', humidity: 'air.humidity', pressure: 'air.pressure', moisture: 'soil.moisture', water: 'water.level',
};

/**
 * What has come of the block before, to the ears of somebody who goes from block to block: which way its question went, with what was
 * read then, and which variables hold something else now.
 *
 * @param isNext whether the program stood nowhere between
 */
export function outcomeSaid(before: Standing, now: Standing, isNext: boolean): Texts[] {
  const { block } = before;
  const answer = isNext && block && now.block ? answerOf(block, now.block) : null;
  const said = block && answer !== null ? answered(block, answer, before) : [];
  const changed = now.variables.filter((one) => one.name !== '' && !before.variables.some((old) => old.name === one.name && old.value === one.value));
  return [...said, ...changed.map(({ name, value }) => text('speech.value', { name: verbatim(name), value: variableValue(value) }))];
}

/** What the block that comes next will read, as it is now: sensors and variables in its places. */
export function readingsSaid({ block, ports, variables }: Standing): Texts[] {
  if (!block) return [];
  const said: Texts[] = [];
  const rows = valueRows(ports);
  const seen = new Set<string>();
  for (const part of valuesIn(block)) {
    const port = portOf(part);
    const row = port === null ? undefined : rows.find(({ id }) => id === port);
    if (row && !seen.has(row.id)) said.push(text('speech.value', { name: row.name, value: row.value }));
    if (row) seen.add(row.id);
    const name = part.type === 'variables_get' ? part.getField('VAR')?.getText() : undefined;
    const variable = variables.find((one) => one.name === name);
    if (variable && !seen.has(variable.name)) said.push(text('speech.value', { name: verbatim(variable.name), value: variableValue(variable.value) }));
    if (variable) seen.add(variable.name);
  }
  return said;
}

/** Which way a question went, seen by the block that came after it; null where that does not tell. */
export function answerOf(asked: Blockly.Block, next: Blockly.Block): boolean | null {
  if (next === asked || !['control_if', 'control_if_else', 'control_repeat_until', 'control_wait_until'].includes(asked.type)) return null;
  const body = bodyWith(asked, next);
  switch (asked.type) {
    case 'control_wait_until':
      return true;
    case 'control_repeat_until':
      return body === null;
    case 'control_if':
      return body === 'DO' ? true : isEmpty(asked, 'DO') ? null : false;
    default:
      if (body !== null) return body === 'DO';
      if (isEmpty(asked, 'DO') === isEmpty(asked, 'ELSE')) return null;
      return isEmpty(asked, 'DO');
  }
}

function answered(block: Blockly.Block, yes: boolean, before: Standing): Texts[] {
  const condition = block.getInputTargetBlock('CONDITION');
  if (!condition) return [];
  const answer = text(yes ? 'tell.asked.yes' : 'tell.asked.no', { question: sayingOf(condition) });
  return [answer, ...readingsSaid({ ...before, block })];
}

function isEmpty(block: Blockly.Block, body: string): boolean {
  return block.getInputTargetBlock(body) === null;
}

/** The body of a block in which another one lies, at any depth. */
function bodyWith(outer: Blockly.Block, inner: Blockly.Block): string | null {
  for (let block: Blockly.Block | null = inner; block; block = block.getSurroundParent()) {
    if (block.getSurroundParent() !== outer) continue;
    let first: Blockly.Block = block;
    for (let above = first.getPreviousBlock(); above && above !== outer; above = first.getPreviousBlock()) first = above;
    return outer.getInputWithBlock(first)?.name ?? null;
  }
  return null;
}

/** The value blocks in a block's places, not what lies in its bodies. */
function valuesIn(block: Blockly.Block): Blockly.Block[] {
  const direct = block.inputList
    .map((input) => input.connection?.targetBlock())
    .filter((one): one is Blockly.Block => Boolean(one?.outputConnection));
  return direct.flatMap((one) => [one, ...valuesIn(one)]);
}

function portOf(block: Blockly.Block): string | null {
  switch (block.type) {
    case 'sense_line':
    case 'sense_line_value':
      return `line.${block.getFieldValue('SIDE')}`;
    case 'sense_travel':
      return `encoder.${block.getFieldValue('SIDE')}`;
    case 'sense_button':
      return `button.${block.getFieldValue('BUTTON')}`;
    case 'sense_environment':
      return ENVIRONMENT[String(block.getFieldValue('WHAT'))] ?? null;
    case 'sense_distance':
      return 'distance.front';
    case 'sense_bumper':
      return 'bumper.front';
    case 'sense_colour':
      return 'colour.down';
    case 'sense_heading':
      return 'heading';
    default:
      return null;
  }
}
