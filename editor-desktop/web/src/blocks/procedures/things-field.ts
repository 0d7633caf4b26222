import * as Blockly from 'blockly/core';
import { text } from '../../text/catalogue';
import { plainAt, spokenAt } from '../../text/levels';
import { currentLevel } from '../../text/show';
import { changeThings } from './change';
import type { DefineBlock } from './procedures';
import { askForThings } from './things-dialog';

const PLUS = '＋';

/** Shows what a procedure takes, and opens the dialog that changes it: by mouse, or with Enter. */
class ThingsField extends Blockly.Field<string> {
  // Its value belongs to the block's extra state.
  override SERIALIZABLE = false;

  constructor() {
    super('');
    this.setTooltip(plainAt(text('ui.things.tip'), currentLevel()));
  }

  static override fromJson(): ThingsField {
    return new ThingsField();
  }

  protected override initView(): void {
    super.initView();
    this.fieldGroup_?.classList.add('things-field');
    this.recomputeAriaContext();
  }

  protected override doValueUpdate_(things: string): void {
    super.doValueUpdate_(things);
    if (this.fieldGroup_) this.recomputeAriaContext();
  }

  override isSerializable(): boolean {
    return false;
  }

  protected override getText_(): string {
    const things = this.getValue();
    return things ? `${things} ${PLUS}` : PLUS;
  }

  override getAriaTypeName(): string {
    return spokenAt(text('ui.things'), currentLevel());
  }

  override getAriaValue(): string {
    return this.getValue() ?? '';
  }

  protected override showEditor_(): void {
    const definition = this.getSourceBlock() as DefineBlock | null;
    if (!definition || definition.isInFlyout) return;
    void askForThings(definition).then((things) => {
      if (things) changeThings(definition, things);
    });
  }
}

export function registerThingsField(): void {
  Blockly.registry.register(Blockly.registry.Type.FIELD, 'field_things', ThingsField as never, true);
}
