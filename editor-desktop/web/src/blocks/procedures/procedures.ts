import * as Blockly from 'blockly/core';
import { shadowOf } from '../definitions';

/** A thing that a procedure takes: a variable of the workspace. */
export interface Parameter {
  readonly id: string;
  readonly name: string;
}

export const DEFINE = 'procedure_define';
export const CALLS = ['procedure_call', 'procedure_result'] as const;

/** What an empty place of a call holds at first. */
export const ARGUMENT_SHADOW = shadowOf(10);

/** The head of a procedure. */
export interface DefineBlock extends Blockly.Block {
  parameters: readonly Parameter[];
  saveExtraState(): { parameters: readonly Parameter[] };
  loadExtraState(state: { parameters?: readonly Parameter[] }): void;
  /** Shows these as what the procedure takes. */
  showThings(parameters: readonly Parameter[]): void;
}

/** A block that calls a procedure, as a statement or as a value. */
export interface CallBlock extends Blockly.Block {
  called: string;
  parameters: readonly Parameter[];
  /** The id of the definition that it follows, null until one of its name is found. */
  definitionId: string | null;
  saveExtraState(): { name: string; parameters: readonly Parameter[] };
  loadExtraState(state: { name?: string; parameters?: readonly Parameter[] }): void;
  showName(name: string): void;
  /**
   * Has a place for each of these; what was typed into places that stay is kept.
   *
   * @param fresh whether a place that is new holds a number at once, as on the shelf
   */
  showPlaces(parameters: readonly Parameter[], fresh: boolean): void;
}

export function definitionsOf(workspace: Blockly.Workspace): DefineBlock[] {
  return workspace.getBlocksByType(DEFINE, true) as DefineBlock[];
}

export function callsIn(workspace: Blockly.Workspace): CallBlock[] {
  return CALLS.flatMap((type) => workspace.getBlocksByType(type, true) as CallBlock[]);
}

export function nameOf(definition: Blockly.Block): string {
  return String(definition.getFieldValue('NAME') ?? '');
}

/** The call of a procedure as it lies on the shelf. */
export function callItem(type: string, definition: DefineBlock): Record<string, unknown> {
  const { parameters } = definition.saveExtraState();
  const inputs = Object.fromEntries(parameters.map((_, i) => [`ARG${i}`, { shadow: ARGUMENT_SHADOW }]));
  return { kind: 'block', type, extraState: { name: nameOf(definition), parameters }, inputs };
}

/** The parameters with the names that their variables have now. */
export function namedNow(parameters: readonly Parameter[], workspace: Blockly.Workspace): Parameter[] {
  return parameters.map(({ id, name }) => ({ id, name: workspace.getVariableMap().getVariableById(id)?.getName() ?? name }));
}

/** Does this as one step of undo, within the step that is under way if there is one. */
export function asOneStep(work: () => void, group: string | true = true): void {
  const before = Blockly.Events.getGroup();
  if (!before) Blockly.Events.setGroup(group);
  try {
    work();
  } finally {
    Blockly.Events.setGroup(before);
  }
}
