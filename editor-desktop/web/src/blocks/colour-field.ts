import * as Blockly from 'blockly/core';
import { textsUnder } from '../text/catalogue';
import { atLevel, spokenAt } from '../text/levels';
import { currentLevel } from '../text/show';
import { FuriganaDropdown } from './furigana';
import { contrast } from './palette';

const COLOUR = /^#[0-9a-f]{6}$/;
const WORDS = 'option.colour.';

interface ColourFromJson extends Blockly.FieldDropdownFromJsonConfig {
  colour?: string;
}

/**
 * A colour by its name, with the colour itself behind the word; the list shows both as well. A
 * colour without a name (from a file) is shown by its number.
 */
class ColourField extends FuriganaDropdown {
  static override fromJson(options: ColourFromJson): Blockly.FieldDropdown {
    const field = new ColourField(function (this: ColourField) {
      return colours(this.getValue());
    } as Blockly.MenuGeneratorFunction);
    if (options.colour) field.setValue(options.colour);
    return field;
  }

  protected override doClassValidation_(value?: string): string | null {
    const colour = String(value).toLowerCase();
    return COLOUR.test(colour) ? colour : null;
  }

  protected override doValueUpdate_(value: string): void {
    this.value_ = value;
    this.getOptions(false);
    super.doValueUpdate_(value);
    if (this.fieldGroup_) this.applyColour();
  }

  /** The block itself carries the colour, so that it is chosen by one key or one click. */
  protected override shouldAddBorderRect_(): boolean {
    return !this.getSourceBlock()?.isSimpleReporter();
  }

  override applyColour(): void {
    super.applyColour();
    const colour = this.getValue() ?? '#000000';
    const block = this.getSourceBlock();
    if (this.isFullBlockField() && block instanceof Blockly.BlockSvg) {
      const path = (block.pathObject as unknown as { svgPath?: SVGPathElement }).svgPath;
      path?.setAttribute('fill', colour);
      path?.setAttribute('stroke', '#ffffff');
    } else {
      this.borderRect_?.setAttribute('fill', colour);
    }
    const isLight = contrast(colour, '#000000') > contrast(colour, '#ffffff');
    this.fieldGroup_?.classList.add('colour-field');
    this.fieldGroup_?.classList.toggle('on-light', isLight);
    this.fieldGroup_?.classList.toggle('on-dark', !isLight);
  }

  protected override showEditor_(event?: MouseEvent): void {
    super.showEditor_(event);
    const items = Blockly.DropDownDiv.getContentDiv().querySelectorAll('.blocklyMenuItemContent');
    this.getOptions(true).forEach((option, i) => {
      const swatch = document.createElement('span');
      swatch.className = 'colour-swatch';
      swatch.style.backgroundColor = String(option[1]);
      const content = items[i];
      const words = content?.querySelector('.blocklyMenuItemCheckbox');
      if (words) words.after(swatch);
      else content?.prepend(swatch);
    });
  }
}

function colours(chosen: string | null): Blockly.MenuOption[] {
  const level = currentLevel();
  const known = textsUnder(WORDS).map(([colour, name]): Blockly.MenuOption => [atLevel(name, level), colour, spokenAt(name, level)]);
  if (!chosen || known.some((option) => option[1] === chosen)) return known;
  return [...known, [chosen, chosen, chosen]];
}


export function registerColourField(): void {
  Blockly.registry.register(Blockly.registry.Type.FIELD, 'field_colour', ColourField as never, true);
}
