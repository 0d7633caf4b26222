import { hasText, text } from '../text/catalogue';
import { atLevel, plainAt, spokenAt, type Level } from '../text/levels';
import { BLOCKS } from './vocabulary';
import type { BlockSpec, Part, Shadow, Shape } from './vocabulary/part';

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
    ...(spec.mutator ? { mutator: spec.mutator } : {}),
    ...(spec.extension ? { extensions: [spec.extension] } : {}),
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
  const { name } = part;
  switch (part.kind) {
    case 'choice':
      return { type: 'field_dropdown', name, options: optionsOf(part, level) };
    case 'value':
      return {
        type: 'input_value',
        name,
        ...(part.check ? { check: part.check } : {}),
        ariaLabelText: spokenAt(text(`term.${name}`), level),
      };
    case 'number':
      return { type: 'field_number', name, value: part.value, ...(part.min === undefined ? {} : { min: part.min }) };
    case 'words':
      return { type: 'field_input', name, text: part.startWith ? plainAt(text(part.startWith), level) : '' };
    case 'colour':
      return { type: 'field_colour', name, colour: part.colour };
    case 'label':
      return { type: 'field_label', name, text: '' };
    case 'things':
      return { type: 'field_things', name };
    case 'named': {
      const type = part.naming === 'variable' ? '' : part.naming;
      return {
        type: 'field_variable',
        name,
        variable: spokenAt(text(`name.${part.naming}.default`), level),
        variableTypes: [type],
        defaultType: type,
      };
    }
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
    if (part.kind === 'value' && part.shadow !== undefined) inputs[part.name] = { shadow: shadowOf(part.shadow) };
  }
  const item: Record<string, unknown> = { kind: 'block', type };
  return Object.keys(inputs).length > 0 ? { ...item, inputs } : item;
}

/** What lies in an empty place, as the file has it. */
export function shadowOf(shadow: Shadow): { type: string; fields: Record<string, unknown> } {
  if (typeof shadow === 'number') return { type: 'math_number', fields: { NUM: shadow } };
  if (typeof shadow === 'string') return { type: 'text', fields: { TEXT: shadow } };
  return { type: 'colour_picker', fields: { COLOUR: shadow.colour } };
}
