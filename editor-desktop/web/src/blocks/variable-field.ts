import * as Blockly from 'blockly/core';
import { text } from '../text/catalogue';
import { plainAt } from '../text/levels';
import { currentLevel } from '../text/show';
import { darkenWhenOpen } from './furigana';

const NEW_ID = 'TSUMIKI_NEW_NAME';

/** A variable field that can also make a new variable, message, list or state, by mouse and by keyboard. */
class NamingVariableField extends Blockly.FieldVariable {
  constructor(...parts: ConstructorParameters<typeof Blockly.FieldVariable>) {
    super(...parts);
    const listed = this.menuGenerator_ as Blockly.MenuGeneratorFunction;
    this.menuGenerator_ = function (this: NamingVariableField) {
      const options = listed.call(this);
      return this.getSourceBlock()?.workspace.isFlyout ? options : [this.offerOfNew(), ...options];
    } as Blockly.MenuGenerator;
  }

  private offerOfNew(): [string, string] {
    return [plainAt(text(`ui.${namingOf(this.getDefaultType())}.new`), currentLevel()), NEW_ID];
  }

  override applyColour(): void {
    super.applyColour();
    darkenWhenOpen(this);
  }

  protected override onItemSelected_(menu: Blockly.Menu, item: Blockly.MenuItem): void {
    const workspace = this.getSourceBlock()?.workspace;
    if (item.getValue() !== NEW_ID || !workspace) {
      super.onItemSelected_(menu, item);
      return;
    }
    askForName(workspace, this.getDefaultType(), (id) => this.setValue(id));
  }

  // Blockly refuses values that are no variables; the offer above is never set as one.
  static override fromJson(options: Blockly.FieldVariableFromJsonConfig): Blockly.FieldVariable {
    return new NamingVariableField(options.variable ?? '', undefined, undefined, undefined, options);
  }
}

/** What things of a Blockly variable type are called in the catalogue. */
function namingOf(type: string): string {
  return type === '' ? 'variable' : type;
}

/** Asks for a name until it is new, makes the variable and hands on its id. */
export function askForName(
  workspace: Blockly.Workspace,
  type: string,
  made: (id: string) => void,
  wasTaken: string | null = null,
): void {
  const level = currentLevel();
  const question = wasTaken
    ? text('ui.name.taken', { name: wasTaken })
    : text(`ui.${namingOf(type)}.new.ask`);
  Blockly.dialog.prompt(plainAt(question, level), '', (answer) => {
    const name = answer?.trim();
    if (!name) return;
    const map = workspace.getVariableMap();
    if (map.getVariable(name, type)) {
      askForName(workspace, type, made, name);
    } else {
      made(map.createVariable(name, type).getId());
    }
  });
}

export function registerVariableField(): void {
  Blockly.fieldRegistry.unregister('field_variable');
  Blockly.fieldRegistry.register(
    'field_variable',
    NamingVariableField as unknown as Blockly.fieldRegistry.RegistrableField,
  );
}
