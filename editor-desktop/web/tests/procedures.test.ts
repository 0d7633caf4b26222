import * as Blockly from 'blockly/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setBlocklyWords } from '../src/blocks/messages';
import { changeThings, isFreeForThing } from '../src/blocks/procedures/change';
import { freeName } from '../src/blocks/procedures/definitions';
import { alignCalls, followProcedures } from '../src/blocks/procedures/follow';
import { callItem, callsIn, definitionsOf, type CallBlock, type DefineBlock } from '../src/blocks/procedures/procedures';
import { defineBlocks, registerParts } from '../src/blocks/register';

type State = Blockly.serialization.blocks.State;

let workspace: Blockly.Workspace;
const append = (state: unknown) => Blockly.serialization.blocks.append(state as State, workspace, { recordUndo: true });
/** Blockly tells of changes a moment after them. */
const told = () => new Promise((done) => setTimeout(done, 1));

async function dance(things: string[] = ['speed']): Promise<DefineBlock> {
  const definition = append({ type: 'procedure_define', fields: { NAME: 'dance' } }) as DefineBlock;
  changeThings(definition, things.map((name) => ({ id: null, name })));
  await told();
  return definition;
}

async function callOf(definition: DefineBlock, type = 'procedure_call'): Promise<CallBlock> {
  const call = append(callItem(type, definition)) as CallBlock;
  await told();
  return call;
}

const labels = (call: CallBlock) => call.inputList.flatMap((i) => i.fieldRow.map((f) => f.getText())).filter((t) => t.trim() !== '');
const plug = (call: CallBlock, input: string, state: unknown) => {
  const inside = append(state);
  call.getInput(input)?.connection?.connect(inside.outputConnection!);
  return inside;
};
const undo = async (times = 1) => {
  for (let i = 0; i < times; i++) {
    workspace.undo(false);
    await told();
  }
};

describe('a procedure', () => {
  beforeEach(() => {
    registerParts();
    setBlocklyWords('en');
    defineBlocks('en');
    workspace = new Blockly.Workspace();
    followProcedures(workspace);
  });

  it('is saved as the format says', async () => {
    const definition = await dance();
    const call = await callOf(definition, 'procedure_result');
    const speed = workspace.getVariableMap().getVariable('speed')!.getId();
    expect(Blockly.serialization.blocks.save(definition)?.extraState).toEqual({ parameters: [{ id: speed, name: 'speed' }] });
    expect(Blockly.serialization.blocks.save(call)).toMatchObject({
      extraState: { name: 'dance', parameters: [{ id: speed, name: 'speed' }] },
      inputs: { ARG0: { shadow: { type: 'math_number', fields: { NUM: 10 } } } },
    });
  });

  it('carries its new name to its calls, and undo carries it back on both', async () => {
    const definition = await dance();
    const call = await callOf(definition);
    definition.setFieldValue('jump', 'NAME');
    await told();
    expect(call.called).toBe('jump');
    expect(labels(call)).toContain('jump');
    await undo();
    expect(definition.getFieldValue('NAME')).toBe('dance');
    expect(call.called).toBe('dance');
  });

  it('gets a name of its own', async () => {
    await dance();
    expect(freeName('dance', workspace, null)).toBe('dance2');
    const second = append({ type: 'procedure_define', fields: { NAME: 'dance' } });
    expect(second.getFieldValue('NAME')).toBe('dance2');
    second.setFieldValue('  ', 'NAME');
    expect(second.getFieldValue('NAME')).toBe('dance2');
  });

  it('keeps what is plugged in when another parameter is added or taken away', async () => {
    const definition = await dance(['speed', 'times']);
    const call = await callOf(definition);
    const kept = plug(call, 'ARG1', { type: 'sense_distance' });
    const [speed, times] = definition.parameters;
    changeThings(definition, [times!, { id: null, name: 'side' }]);
    await told();
    expect(labels(call)).toEqual(expect.arrayContaining(['times', 'side']));
    expect(call.getInputTargetBlock('ARG0')).toBe(kept);
    expect(workspace.getVariableMap().getVariableById(speed!.id)).toBeNull();
    await undo();
    expect(definition.parameters.map((p) => p.id)).toEqual([speed!.id, times!.id]);
    expect(call.getInputTargetBlock('ARG1')).toBe(kept);
    expect(call.getInput('ARG2')).toBeNull();
    workspace.undo(true);
    await told();
    expect(call.getInputTargetBlock('ARG0')).toBe(kept);
    expect(labels(call)).toEqual(expect.arrayContaining(['times', 'side']));
  });

  it('gives back what was plugged into a parameter that undo brings back', async () => {
    const definition = await dance();
    const call = await callOf(definition);
    const inside = plug(call, 'ARG0', { type: 'sense_distance' });
    await told();
    changeThings(definition, []);
    await told();
    expect(inside.getParent()).toBeNull();
    expect(call.getInput('ARG0')).toBeNull();
    await undo();
    expect(call.getInputTargetBlock('ARG0')).toBe(inside);
  });

  it('keeps typed numbers through changes and undo', async () => {
    const definition = await dance();
    const call = await callOf(definition);
    call.getInputTargetBlock('ARG0')?.setFieldValue(42, 'NUM');
    changeThings(definition, [{ id: null, name: 'side' }, definition.parameters[0]!]);
    await told();
    expect(call.getInputTargetBlock('ARG1')?.getFieldValue('NUM')).toBe(42);
    changeThings(definition, []);
    await told();
    await undo();
    expect(call.getInputTargetBlock('ARG1')?.getFieldValue('NUM')).toBe(42);
  });

  it('renames a parameter everywhere', async () => {
    const definition = await dance();
    const call = await callOf(definition);
    const { id } = definition.parameters[0]!;
    changeThings(definition, [{ id, name: 'power' }]);
    await told();
    expect(labels(call)).toContain('power');
    expect(call.saveExtraState().parameters).toEqual([{ id, name: 'power' }]);
    await undo();
    expect(labels(call)).toContain('speed');
  });

  it('leaves a parameter of the same name in another procedure alone', async () => {
    const first = await dance();
    const second = append({ type: 'procedure_define', fields: { NAME: 'jump' } }) as DefineBlock;
    changeThings(second, [{ id: null, name: 'speed' }]);
    const body = append({ type: 'variables_change', fields: { VAR: { id: second.parameters[0]!.id } } });
    second.nextConnection!.connect(body.previousConnection!);
    changeThings(second, [{ id: second.parameters[0]!.id, name: 'height' }]);
    await told();
    expect(first.saveExtraState().parameters[0]?.name).toBe('speed');
    expect(second.saveExtraState().parameters[0]?.name).toBe('height');
    expect(body.getFieldValue('VAR')).toBe(second.parameters[0]!.id);
  });

  it('does not take the name of a variable that is used elsewhere', async () => {
    const definition = await dance();
    const map = workspace.getVariableMap();
    const points = map.createVariable('points', '');
    expect(isFreeForThing(definition, 'points')).toBe(true);
    append({ type: 'variables_set', fields: { VAR: { id: points.getId() } } });
    expect(isFreeForThing(definition, 'points')).toBe(false);
  });

  it('loses a parameter whose variable is deleted', async () => {
    const definition = await dance(['speed', 'times']);
    const call = await callOf(definition);
    workspace.getVariableMap().deleteVariable(workspace.getVariableMap().getVariable('speed')!);
    await told();
    expect(definition.saveExtraState().parameters.map((p) => p.name)).toEqual(['times']);
    expect(call.saveExtraState().parameters.map((p) => p.name)).toEqual(['times']);
  });

  it('finds its calls again when a file is opened, in whatever order they stand', async () => {
    const definition = await dance();
    await callOf(definition);
    const saved = Blockly.serialization.workspaces.save(workspace) as { blocks: { blocks: unknown[] } };
    saved.blocks.blocks.reverse();
    const other = new Blockly.Workspace();
    Blockly.serialization.workspaces.load(saved, other);
    alignCalls(other);
    expect(callsIn(other)[0]?.definitionId).toBe(definitionsOf(other)[0]?.id);
    expect(Blockly.serialization.workspaces.save(other)).toEqual(saved);
  });

  it('warns when it is deleted while blocks still call it, and comes back when told to', async () => {
    const asked = vi.fn((_message: string, answer: (ok: boolean) => void) => void setTimeout(() => answer(false), 0));
    Blockly.dialog.setConfirm(asked);
    const definition = await dance();
    const call = await callOf(definition);
    definition.dispose(true);
    await told();
    await told();
    expect(asked).toHaveBeenCalledOnce();
    expect(asked.mock.calls[0]?.[0]).toContain('dance');
    expect(definitionsOf(workspace)).toHaveLength(1);
    await told();
    expect(call.definitionId).toBe(definition.id);
    call.dispose(true);
    definitionsOf(workspace)[0]?.dispose(true);
    await told();
    expect(asked).toHaveBeenCalledOnce();
  });

  it('brings a pasted call that knew older parameters up to date', async () => {
    const definition = await dance();
    const old = Blockly.serialization.blocks.save(await callOf(definition)) as State;
    changeThings(definition, [...definition.parameters, { id: null, name: 'side' }]);
    await told();
    const { id: _, ...copy } = old;
    const pasted = append(copy) as CallBlock;
    await told();
    expect(pasted.saveExtraState().parameters.map((p) => p.name)).toEqual(['speed', 'side']);
  });
});
