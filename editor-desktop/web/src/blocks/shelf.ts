import * as Blockly from 'blockly/core';
import { rubyNodes } from '../text/show';
import { text } from '../text/catalogue';
import { plainAt, withoutReadings } from '../text/levels';
import { currentLevel } from '../text/show';
import { icon } from '../ui/icons';
import { CATEGORIES, PALETTES, type Category, type ThemeName } from './palette';
import { VARIABLES_SHELF } from './toolbox';
import { askForName } from './variable-field';
import { toolboxItem } from './vocabulary';

const ICONS: Readonly<Record<Category, string>> = {
  start: 'flag',
  light: 'lightbulb',
  sound: 'volume-2',
  move: 'car-front',
  control: 'repeat',
  sense: 'radar',
  logic: 'scale',
  number: 'calculator',
  text: 'message-square-text',
  variables: 'archive',
};

/** A shelf of the toolbox: a coloured tile with a picture over a word. */
class Shelf extends Blockly.ToolboxCategory {
  private category(): Category {
    return CATEGORIES.find((c) => `shelf-${c}` === this.getId()) ?? 'start';
  }

  protected override addColourBorder_(): void {
    // The tile carries the colour.
  }

  protected override createIconDom_(): Element {
    const tile = document.createElement('span');
    tile.className = `shelf-tile shelf-tile-${this.category()}`;
    tile.append(icon(ICONS[this.category()]));
    return tile;
  }

  protected override createLabelDom_(name: string): Element {
    const label = document.createElement('span');
    label.id = `${this.getId()}.label`;
    label.className = 'shelf-word';
    label.append(...rubyNodes(name));
    return label;
  }

  override getName(): string {
    return withoutReadings(super.getName());
  }

  override setSelected(selected: boolean): void {
    super.setSelected(selected);
    // Our style sheet shows what is chosen; Blockly would paint the row.
    if (this.rowDiv_) this.rowDiv_.style.backgroundColor = '';
    this.rowDiv_?.classList.toggle('shelf-chosen', selected);
  }
}

export function registerShelf(): void {
  Blockly.registry.register(
    Blockly.registry.Type.TOOLBOX_ITEM,
    Blockly.ToolboxCategory.registrationName,
    Shelf,
    true,
  );
}

/** The shelf colours of a theme as style properties of the page. */
export function shelfColours(theme: ThemeName): [string, string][] {
  return CATEGORIES.map((c) => [`--shelf-${c}`, PALETTES[theme].blocks[c]]);
}

/** The shelf of variables: a button that makes one, and the blocks that use what is there. */
export function registerVariablesShelf(
  workspace: Blockly.WorkspaceSvg,
  wanted: () => readonly string[],
): void {
  workspace.registerButtonCallback('newVariable', () =>
    askForName(workspace, '', () => workspace.refreshToolboxSelection()),
  );
  workspace.registerToolboxCategoryCallback(VARIABLES_SHELF, () => {
    const types = wanted();
    const offered = (type: string) => types.length === 0 || types.includes(type);
    const newButton = {
      kind: 'button',
      text: plainAt(text('ui.variable.new'), currentLevel()),
      callbackkey: 'newVariable',
    };
    const statements = ['variables_set', 'variables_change'].filter(offered).map(toolboxItem);
    const variables = workspace.getVariableMap().getVariablesOfType('');
    const getters = variables.map((variable) => ({
      ...toolboxItem('variables_get'),
      fields: { VAR: { id: variable.getId(), name: variable.getName(), type: '' } },
    }));
    const none = variables.length === 0 ? [toolboxItem('variables_get')] : [];
    return [newButton, ...statements, ...(offered('variables_get') ? [...getters, ...none] : [])] as
      Blockly.utils.toolbox.FlyoutItemInfo[];
  });
}
