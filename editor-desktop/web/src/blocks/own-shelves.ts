import * as Blockly from 'blockly/core';
import { text } from '../text/catalogue';
import { plainAt } from '../text/levels';
import { currentLevel } from '../text/show';
import { toolboxItem } from './definitions';
import { freshName } from './procedures/definitions';
import { callItem, definitionsOf } from './procedures/procedures';
import { OWN_SHELVES, ownShelf, type OwnShelf } from './toolbox';
import { askForName } from './variable-field';
import { BLOCKS } from './vocabulary';

type Item = Record<string, unknown>;

/**
 * The shelves of what children name themselves: variables, lists, their own blocks.
 *
 * @param wanted the block types on offer now
 */
export function registerOwnShelves(workspace: Blockly.WorkspaceSvg, wanted: () => readonly string[]): void {
  const refresh = () => workspace.refreshToolboxSelection();
  workspace.registerButtonCallback('new_variable', () => askForName(workspace, '', refresh));
  workspace.registerButtonCallback('new_list', () => askForName(workspace, 'list', refresh));
  for (const shelf of OWN_SHELVES) {
    workspace.registerToolboxCategoryCallback(ownShelf(shelf), () => {
      const here = wanted().filter((type) => BLOCKS[type]?.category === shelf);
      return itemsOf(shelf, here, workspace) as unknown as Blockly.utils.toolbox.FlyoutItemInfo[];
    });
  }
}

/** What lies on such a shelf, of these block types. */
export function itemsOf(shelf: OwnShelf, types: readonly string[], workspace: Blockly.Workspace): Item[] {
  switch (shelf) {
    case 'variables':
      return [newButton('variable'), ...types.flatMap((type) => variableItems(type, workspace))];
    case 'lists':
      return [newButton('list'), ...types.map(toolboxItem)];
    case 'mine':
      return types.flatMap((type) => ownBlockItems(type, workspace));
  }
}

function newButton(naming: 'variable' | 'list'): Item {
  return { kind: 'button', text: plainAt(text(`ui.${naming}.new`), currentLevel()), callbackkey: `new_${naming}` };
}

/** Each variable has a block of its own that gives its value. */
function variableItems(type: string, workspace: Blockly.Workspace): Item[] {
  const variables = workspace.getVariableMap().getVariablesOfType('');
  if (type !== 'variables_get' || variables.length === 0) return [toolboxItem(type)];
  return variables.map((variable) => getter(variable.getId(), variable.getName()));
}

function getter(id: string, name: string): Item {
  return { ...toolboxItem('variables_get'), fields: { VAR: { id, name, type: '' } } };
}

/** A new definition, then each known one: its call, its result, the things that it takes. */
function ownBlockItems(type: string, workspace: Blockly.Workspace): Item[] {
  const known = definitionsOf(workspace);
  switch (type) {
    case 'procedure_define':
      return [{ ...toolboxItem(type), fields: { NAME: freshName(workspace) } }, ...parameterItems(workspace)];
    case 'procedure_call':
    case 'procedure_result':
      return known.map((definition) => callItem(type, definition));
    default:
      return [toolboxItem(type)];
  }
}

function parameterItems(workspace: Blockly.Workspace): Item[] {
  const things = new Map(definitionsOf(workspace).flatMap((d) => d.parameters.map((p) => [p.id, p.name] as const)));
  return [...things].map(([id, name]) => getter(id, name));
}
