import * as Blockly from 'blockly/core';
import { text } from '../../text/catalogue';
import { plainAt } from '../../text/levels';
import { currentLevel } from '../../text/show';
import { definitionsOf, nameOf, namedNow, type DefineBlock, type Parameter } from './procedures';

const DEFINE_MUTATOR = 'tsumiki_procedure_define';

/** A name that no other procedure has: the wished one, or it with the next number. */
export function freeName(wished: string, workspace: Blockly.Workspace, except: Blockly.Block | null): string {
  const taken = new Set(definitionsOf(workspace).filter((d) => d !== except).map(nameOf));
  const stem = wished.replace(/\d+$/, '');
  let name = wished;
  for (let number = 2; taken.has(name); number++) name = `${stem}${number}`;
  return name;
}

/** The name that a new procedure has until somebody gives it another. */
export function freshName(workspace: Blockly.Workspace): string {
  return freeName(plainAt(text('name.procedure.default'), currentLevel()), workspace, null);
}

const MIXIN = {
  parameters: [] as readonly Parameter[],

  saveExtraState(this: DefineBlock) {
    return { parameters: namedNow(this.parameters, this.workspace) };
  },

  loadExtraState(this: DefineBlock, state: { parameters?: readonly Parameter[] }) {
    const parameters = state.parameters ?? [];
    if (!this.isInFlyout) {
      for (const { id, name } of parameters) {
        Blockly.Variables.getOrCreateVariablePackage(this.workspace, id, name, '');
      }
    }
    this.showThings(parameters);
  },

  showThings(this: DefineBlock, parameters: readonly Parameter[]) {
    this.parameters = parameters;
    this.getField('THINGS')?.setValue(namedNow(parameters, this.workspace).map((p) => p.name).join('・'), false);
  },
};

/** What makes a block the head of a procedure. */
export function registerDefinitions(): void {
  if (Blockly.Extensions.isRegistered(DEFINE_MUTATOR)) Blockly.Extensions.unregister(DEFINE_MUTATOR);
  Blockly.Extensions.registerMutator(DEFINE_MUTATOR, MIXIN, function (this: Blockly.Block) {
    this.getField('NAME')?.setValidator((typed: string) => {
      const name = typed.trim();
      if (name === '') return null;
      return this.isInFlyout ? name : freeName(name, this.workspace, this);
    });
  } as () => void);
}
