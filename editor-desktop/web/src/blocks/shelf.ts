import * as Blockly from 'blockly/core';
import { rubyNodes } from '../text/show';
import { withoutReadings } from '../text/levels';
import { icon } from '../ui/icons';
import { CATEGORIES, PALETTES, type Category, type ThemeName } from './palette';

const ICONS: Readonly<Record<Category, string>> = {
  start: 'flag',
  control: 'repeat',
  light: 'lightbulb',
  move: 'car-front',
  sense: 'radar',
  number: 'calculator',
  text: 'message-square-text',
  variables: 'archive',
  lists: 'list-ordered',
  mine: 'blocks',
  machine: 'workflow',
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
