import * as Blockly from 'blockly/core';
import { ARGUMENT_SHADOW, namedNow, type CallBlock, type Parameter } from './procedures';

const CALL_MUTATOR = 'tsumiki_procedure_call';

type ShadowState = ReturnType<Blockly.Connection['getShadowState']>;

/** What was last typed into the places of each call, so that undo brings it back. */
const typed = new WeakMap<Blockly.Block, Map<string, ShadowState>>();

const MIXIN = {
  called: '',
  parameters: [] as readonly Parameter[],
  definitionId: null as string | null,

  saveExtraState(this: CallBlock) {
    return { name: this.called, parameters: namedNow(this.parameters, this.workspace) };
  },

  loadExtraState(this: CallBlock, state: { name?: string; parameters?: readonly Parameter[] }) {
    this.showName(state.name ?? '');
    this.showPlaces(state.parameters ?? [], false);
  },

  showName(this: CallBlock, name: string) {
    this.called = name;
    this.getField('NAME')?.setValue(name, false);
  },

  showPlaces(this: CallBlock, parameters: readonly Parameter[], fresh: boolean) {
    const kept = rememberTyped(this);
    this.parameters.forEach((_, i) => this.removeInput(`ARG${i}`, true));
    this.parameters = parameters;
    namedNow(parameters, this.workspace).forEach(({ id, name }, i) => {
      const input = this.appendValueInput(`ARG${i}`).appendField(name, `LABEL${i}`);
      input.setAriaLabelProvider(name);
      const shadow = kept.get(id) ?? (fresh ? ARGUMENT_SHADOW : null);
      if (shadow) input.connection?.setShadowState(shadow);
    });
  },
};

function rememberTyped(call: CallBlock): Map<string, ShadowState> {
  const kept = typed.get(call) ?? new Map<string, ShadowState>();
  call.parameters.forEach(({ id }, i) => {
    const shadow = call.getInput(`ARG${i}`)?.connection?.getShadowState(true);
    if (shadow) kept.set(id, shadow);
  });
  typed.set(call, kept);
  return kept;
}

/** Gives a call other places as a step that undo knows; blocks in places that stay move with them. */
export function changePlaces(
  call: CallBlock,
  parameters: readonly Parameter[],
  renamed: ReadonlyMap<string, string> = new Map(),
): void {
  const before = JSON.stringify(call.saveExtraState());
  const plugged = new Map<string, Blockly.Block>();
  call.parameters.forEach(({ id }, i) => {
    const inside = call.getInputTargetBlock(`ARG${i}`);
    if (!inside || inside.isShadow()) return;
    plugged.set(renamed.get(id) ?? id, inside);
    inside.unplug();
  });
  const kept = rememberTyped(call);
  for (const [old, now] of renamed) kept.set(now, kept.get(old) ?? null);
  call.showPlaces(parameters, true);
  const after = JSON.stringify(call.saveExtraState());
  Blockly.Events.fire(new (Blockly.Events.get(Blockly.Events.BLOCK_CHANGE))(call, 'mutation', null, before, after));
  parameters.forEach(({ id }, i) => {
    const inside = plugged.get(id)?.outputConnection;
    const place = call.getInput(`ARG${i}`)?.connection;
    if (inside && place) place.connect(inside);
  });
}

/** What makes a block the call of a procedure. */
export function registerCalls(): void {
  if (Blockly.Extensions.isRegistered(CALL_MUTATOR)) Blockly.Extensions.unregister(CALL_MUTATOR);
  Blockly.Extensions.registerMutator(CALL_MUTATOR, MIXIN);
}
