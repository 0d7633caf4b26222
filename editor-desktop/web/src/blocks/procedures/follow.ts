import * as Blockly from 'blockly/core';
import { text } from '../../text/catalogue';
import { atLevel } from '../../text/levels';
import { currentLevel } from '../../text/show';
import { changePlaces } from './calls';
import { changeThings } from './change';
import { asOneStep, callsIn, definitionsOf, nameOf, namedNow, type CallBlock, type DefineBlock } from './procedures';

/** Keeps calls and definitions of a workspace together, whatever is done to either. */
export function followProcedures(workspace: Blockly.Workspace): void {
  workspace.addChangeListener((event) => {
    switch (event.type) {
      case Blockly.Events.BLOCK_CHANGE:
      case Blockly.Events.BLOCK_FIELD_INTERMEDIATE_CHANGE:
      case Blockly.Events.BLOCK_CREATE:
      case Blockly.Events.FINISHED_LOADING:
        alignCalls(workspace, event);
        break;
      case Blockly.Events.VAR_RENAME:
        showNames(workspace);
        break;
      case Blockly.Events.VAR_DELETE:
        forget(workspace, event as Blockly.Events.VarDelete);
        break;
      case Blockly.Events.BLOCK_DELETE:
        warnOfOrphans(workspace, event as Blockly.Events.BlockDelete);
        break;
    }
  });
}

/**
 * Each call takes the name and the places of its definition. A name follows by itself, undone or
 * not; other places are a change of their own only where a call comes in that knew older ones.
 */
export function alignCalls(workspace: Blockly.Workspace, event: Blockly.Events.Abstract | null = null): void {
  const definitions = definitionsOf(workspace);
  for (const call of callsIn(workspace)) {
    const definition = definitionFor(call, definitions);
    if (!definition) continue;
    call.definitionId = definition.id;
    if (call.called !== nameOf(definition)) call.showName(nameOf(definition));
    if (isSame(call, definition)) continue;
    if (event?.recordUndo) asOneStep(() => changePlaces(call, definition.parameters), event.group || true);
    else call.showPlaces(definition.parameters, true);
  }
}

function definitionFor(call: CallBlock, definitions: readonly DefineBlock[]): DefineBlock | undefined {
  return definitions.find((d) => d.id === call.definitionId) ?? definitions.find((d) => nameOf(d) === call.called);
}

function isSame(call: CallBlock, definition: DefineBlock): boolean {
  const [mine, theirs] = [call.parameters, definition.parameters];
  return mine.length === theirs.length && mine.every((p, i) => p.id === theirs[i]?.id);
}

/** A parameter's variable has another name now. */
function showNames(workspace: Blockly.Workspace): void {
  for (const definition of definitionsOf(workspace)) definition.showThings(definition.parameters);
  for (const call of callsIn(workspace)) {
    namedNow(call.parameters, workspace).forEach(({ name }, i) => {
      call.getField(`LABEL${i}`)?.setValue(name, false);
      call.getInput(`ARG${i}`)?.setAriaLabelProvider(name);
    });
  }
}

/** Who deletes a parameter's variable takes it from the procedures that had it. */
function forget(workspace: Blockly.Workspace, event: Blockly.Events.VarDelete): void {
  if (!event.recordUndo) return;
  for (const definition of definitionsOf(workspace)) {
    const left = definition.parameters.filter((p) => p.id !== event.varId);
    if (left.length === definition.parameters.length) continue;
    asOneStep(() => changeThings(definition, left), event.group || true);
  }
}

/** A definition went, and blocks that call it are still there: says so, and offers to take it back. */
function warnOfOrphans(workspace: Blockly.Workspace, event: Blockly.Events.BlockDelete): void {
  if (!event.recordUndo) return;
  const gone = new Set(event.ids ?? []);
  const orphans = callsIn(workspace).filter((call) => call.definitionId && gone.has(call.definitionId));
  for (const call of orphans) call.definitionId = null;
  const names = [...new Set(orphans.map((call) => call.called))];
  const lost = names.filter((name) => !definitionsOf(workspace).some((d) => nameOf(d) === name));
  const count = orphans.filter((call) => lost.includes(call.called)).length;
  if (count === 0) return;
  const question = text('ui.procedure.orphans', { name: lost.join('・'), count });
  Blockly.dialog.confirm(atLevel(question, currentLevel()), (isFine) => {
    if (!isFine) workspace.undo(false);
  });
}

