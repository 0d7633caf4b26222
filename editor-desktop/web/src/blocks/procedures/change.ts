import * as Blockly from 'blockly/core';
import { changePlaces } from './calls';
import { asOneStep, callsIn, definitionsOf, nameOf, type DefineBlock, type Parameter } from './procedures';

/** A thing as the dialog gives it back: a known one (perhaps renamed), or a new one without an id. */
export interface Thing {
  readonly id: string | null;
  readonly name: string;
}

/** Gives a procedure other parameters, and its calls with it: one step of undo. */
export function changeThings(definition: DefineBlock, things: readonly Thing[]): void {
  asOneStep(() => {
    const before = JSON.stringify(definition.saveExtraState());
    const old = definition.parameters;
    const renamed = new Map<string, string>();
    const next = things.map((thing) => parameterFor(definition, thing, renamed));
    definition.showThings(next);
    const after = JSON.stringify(definition.saveExtraState());
    Blockly.Events.fire(new (Blockly.Events.get(Blockly.Events.BLOCK_CHANGE))(definition, 'mutation', null, before, after));
    for (const call of callsOf(definition)) changePlaces(call, next, renamed);
    dropUnused(definition.workspace, old.filter((p) => !next.some((n) => n.id === p.id)));
  });
}

export function callsOf(definition: DefineBlock) {
  return callsIn(definition.workspace).filter(
    (call) => call.definitionId === definition.id || (call.definitionId === null && call.called === nameOf(definition)),
  );
}

/** Whether a new thing may have this name: no variable that blocks use outside of procedures has it. */
export function isFreeForThing(definition: DefineBlock, name: string): boolean {
  const { workspace } = definition;
  const known = workspace.getVariableMap().getVariable(name, '');
  if (!known) return true;
  const isThing = definitionsOf(workspace).some((d) => d.parameters.some((p) => p.id === known.getId()));
  return isThing || Blockly.Variables.getVariableUsesById(workspace, known.getId()).length === 0;
}

function parameterFor(definition: DefineBlock, thing: Thing, renamed: Map<string, string>): Parameter {
  const map = definition.workspace.getVariableMap();
  const known = thing.id ? map.getVariableById(thing.id) : null;
  const sameName = map.getVariable(thing.name, '');
  if (known && known.getName() === thing.name) return { id: known.getId(), name: thing.name };
  if (known && !isShared(definition, known.getId()) && (!sameName || sameName === known)) {
    map.renameVariable(known, thing.name);
    return { id: known.getId(), name: thing.name };
  }
  const variable = sameName ?? map.createVariable(thing.name, '');
  if (known) {
    renamed.set(known.getId(), variable.getId());
    useInstead(definition, known.getId(), variable.getId());
  }
  return { id: variable.getId(), name: variable.getName() };
}

/** Whether another procedure takes a thing of the same name: then they share the variable. */
function isShared(definition: DefineBlock, id: string): boolean {
  return definitionsOf(definition.workspace).some((d) => d !== definition && d.parameters.some((p) => p.id === id));
}

function useInstead(definition: DefineBlock, oldId: string, newId: string): void {
  for (const block of definition.getDescendants(false)) {
    const field = block.getField('VAR');
    if (field?.getValue() === oldId) field.setValue(newId);
  }
}

/** A variable that was only there to be a parameter goes with it. */
function dropUnused(workspace: Blockly.Workspace, gone: readonly Parameter[]): void {
  const map = workspace.getVariableMap();
  for (const { id } of gone) {
    const variable = map.getVariableById(id);
    const isTaken = definitionsOf(workspace).some((d) => d.parameters.some((p) => p.id === id));
    if (!variable || isTaken || Blockly.Variables.getVariableUsesById(workspace, id).length > 0) continue;
    map.deleteVariable(variable);
  }
}
