import { hasText, text } from '../text/catalogue';
import { atLevel, plainAt, spokenAt, type Level } from '../text/levels';
import type { Category } from './palette';


/** Block vocabulary, version 1: `robot-runtime/program/spec/blocks.md`. */
type Shape = 'hat' | 'statement' | 'cap' | 'Number' | 'Boolean' | 'String' | 'any';

type Part =
  | { kind: 'choice'; name: string; options: readonly string[]; words?: string }
  | { kind: 'value'; name: string; check?: string; shadow?: number | string }
  | { kind: 'number'; name: string }
  | { kind: 'words'; name: string }
  | { kind: 'variable'; name: string; variableType?: string };

export interface BlockSpec {
  readonly category: Category;
  readonly shape: Shape;
  /** In the order of `%1`, `%2`… in the label. */
  readonly parts?: readonly Part[];
  /** Inputs for blocks inside; each after the first has its own label `block.TYPE.else`. */
  readonly bodies?: readonly string[];
}

const choice = (name: string, ...options: string[]): Part => ({ kind: 'choice', name, options });
const number = (name: string, shadow: number): Part => ({ kind: 'value', name, check: 'Number', shadow });
const condition = (name: string): Part => ({ kind: 'value', name, check: 'Boolean' });
const signs = (words: string, ...options: string[]): Part => ({ kind: 'choice', name: 'OP', options, words });
const message: Part = { kind: 'variable', name: 'MESSAGE', variableType: 'message' };
const variable: Part = { kind: 'variable', name: 'VAR' };
const button = choice('BUTTON', 'a', 'b');
const state = choice('STATE', 'on', 'off');
const side = choice('SIDE', 'left', 'right');

export const BLOCKS: Readonly<Record<string, BlockSpec>> = {
  event_start: { category: 'start', shape: 'hat' },
  event_button: { category: 'start', shape: 'hat', parts: [button] },
  event_message: { category: 'start', shape: 'hat', parts: [message] },
  event_broadcast: { category: 'start', shape: 'statement', parts: [message] },
  light_signal: {
    category: 'light',
    shape: 'statement',
    parts: [choice('SIGNAL', 'car', 'walk'), choice('LAMP', 'red', 'yellow', 'green'), state],
  },
  light_led: { category: 'light', shape: 'statement', parts: [choice('LED', '1'), state] },
  sound_beep: { category: 'sound', shape: 'statement', parts: [number('SECONDS', 1)] },
  sound_tone: { category: 'sound', shape: 'statement', parts: [number('HERTZ', 440)] },
  sound_off: { category: 'sound', shape: 'statement' },
  drive_go: {
    category: 'move',
    shape: 'statement',
    parts: [choice('DIRECTION', 'forward', 'back', 'left', 'right'), number('POWER', 50)],
  },
  drive_wheels: { category: 'move', shape: 'statement', parts: [number('LEFT', 50), number('RIGHT', 50)] },
  drive_stop: { category: 'move', shape: 'statement' },
  control_wait: { category: 'control', shape: 'statement', parts: [number('SECONDS', 1)] },
  control_forever: { category: 'control', shape: 'cap', bodies: ['DO'] },
  control_repeat: { category: 'control', shape: 'statement', parts: [number('TIMES', 3)], bodies: ['DO'] },
  control_repeat_until: {
    category: 'control',
    shape: 'statement',
    parts: [condition('CONDITION')],
    bodies: ['DO'],
  },
  control_if: { category: 'control', shape: 'statement', parts: [condition('CONDITION')], bodies: ['DO'] },
  control_if_else: {
    category: 'control',
    shape: 'statement',
    parts: [condition('CONDITION')],
    bodies: ['DO', 'ELSE'],
  },
  control_wait_until: { category: 'control', shape: 'statement', parts: [condition('CONDITION')] },
  sense_button: { category: 'sense', shape: 'Boolean', parts: [button] },
  sense_line: { category: 'sense', shape: 'Boolean', parts: [side] },
  sense_line_value: { category: 'sense', shape: 'Number', parts: [side] },
  sense_distance: { category: 'sense', shape: 'Number' },
  logic_compare: {
    category: 'logic',
    shape: 'Boolean',
    parts: [
      { kind: 'value', name: 'A', shadow: 0 },
      signs('compare', 'EQ', 'NEQ', 'LT', 'LTE', 'GT', 'GTE'),
      { kind: 'value', name: 'B', shadow: 10 },
    ],
  },
  logic_operation: {
    category: 'logic',
    shape: 'Boolean',
    parts: [condition('A'), signs('operation', 'AND', 'OR'), condition('B')],
  },
  logic_negate: { category: 'logic', shape: 'Boolean', parts: [condition('BOOL')] },
  logic_boolean: { category: 'logic', shape: 'Boolean', parts: [choice('BOOL', 'TRUE', 'FALSE')] },
  math_number: { category: 'number', shape: 'Number', parts: [{ kind: 'number', name: 'NUM' }] },
  math_arithmetic: {
    category: 'number',
    shape: 'Number',
    parts: [number('A', 1), signs('arithmetic', 'ADD', 'MINUS', 'MULTIPLY', 'DIVIDE'), number('B', 1)],
  },
  text_say: { category: 'text', shape: 'statement', parts: [{ kind: 'value', name: 'TEXT', shadow: '' }] },
  text: { category: 'text', shape: 'String', parts: [{ kind: 'words', name: 'TEXT' }] },
  text_join: {
    category: 'text',
    shape: 'String',
    parts: [
      { kind: 'value', name: 'A', shadow: '' },
      { kind: 'value', name: 'B', shadow: '' },
    ],
  },
  variables_set: {
    category: 'variables',
    shape: 'statement',
    parts: [variable, { kind: 'value', name: 'VALUE', shadow: 0 }],
  },
  variables_change: { category: 'variables', shape: 'statement', parts: [variable, number('DELTA', 1)] },
  variables_get: { category: 'variables', shape: 'any', parts: [variable] },
};

/** Blockly's JSON definition of a block, with the words of a level. */
export function definitionOf(type: string, level: Level): Record<string, unknown> {
  const spec = BLOCKS[type];
  if (!spec) throw new Error(`no such block: ${type}`);
  const definition: Record<string, unknown> = {
    type,
    message0: atLevel(text(`block.${type}`), level),
    args0: (spec.parts ?? []).map((part) => argumentOf(part, level)),
    style: `${spec.category}_blocks`,
    tooltip: plainAt(text(`tooltip.${type}`), level),
    inputsInline: true,
    ...shapeOf(spec.shape),
  };
  addBodies(definition, type, spec, level);
  return definition;
}

export function allDefinitions(level: Level): Record<string, unknown>[] {
  return Object.keys(BLOCKS).map((type) => definitionOf(type, level));
}

function addBodies(definition: Record<string, unknown>, type: string, spec: BlockSpec, level: Level) {
  let line = 1;
  for (const [i, body] of (spec.bodies ?? []).entries()) {
    const key = `block.${type}.${body.toLowerCase()}`;
    if (i > 0 && hasText(key)) definition[`message${line++}`] = atLevel(text(key), level);
    definition[`message${line}`] = '%1';
    definition[`args${line++}`] = [{ type: 'input_statement', name: body }];
  }
}

function shapeOf(shape: Shape): Record<string, unknown> {
  switch (shape) {
    case 'hat':
      return { nextStatement: null };
    case 'cap':
      return { previousStatement: null };
    case 'statement':
      return { previousStatement: null, nextStatement: null };
    case 'any':
      return { output: null };
    default:
      return { output: shape };
  }
}

function argumentOf(part: Part, level: Level): Record<string, unknown> {
  switch (part.kind) {
    case 'choice':
      return { type: 'field_dropdown', name: part.name, options: optionsOf(part, level) };
    case 'value':
      return {
        type: 'input_value',
        name: part.name,
        ...(part.check ? { check: part.check } : {}),
        ariaLabelText: spokenAt(text(`term.${part.name}`), level),
      };
    case 'number':
      return { type: 'field_number', name: part.name, value: 0 };
    case 'words':
      return { type: 'field_input', name: part.name, text: '' };
    case 'variable':
      return part.variableType
        ? {
            type: 'field_variable',
            name: part.name,
            variable: spokenAt(text('name.message.default'), level),
            variableTypes: [part.variableType],
            defaultType: part.variableType,
          }
        : {
            type: 'field_variable',
            name: part.name,
            variable: spokenAt(text('name.variable.default'), level),
          };
  }
}

/** What is shown keeps its readings (the field draws them); what is read aloud does not. */
function optionsOf(part: Extract<Part, { kind: 'choice' }>, level: Level): string[][] {
  const words = part.words ?? part.name;
  return part.options.map((option) => {
    const spoken = `spoken.${words}.${option}`;
    const shown = text(`option.${words}.${option}`);
    return [
      atLevel(shown, level),
      option,
      spokenAt(hasText(spoken) ? text(spoken) : shown, level),
    ];
  });
}

/** The block as it lies in the toolbox: every value input with a shadow that can be typed over. */
export function toolboxItem(type: string): Record<string, unknown> {
  const inputs: Record<string, unknown> = {};
  for (const part of BLOCKS[type]?.parts ?? []) {
    if (part.kind !== 'value' || part.shadow === undefined) continue;
    inputs[part.name] = {
      shadow:
        typeof part.shadow === 'number'
          ? { type: 'math_number', fields: { NUM: part.shadow } }
          : { type: 'text', fields: { TEXT: part.shadow } },
    };
  }
  const item: Record<string, unknown> = { kind: 'block', type };
  return Object.keys(inputs).length > 0 ? { ...item, inputs } : item;
}
