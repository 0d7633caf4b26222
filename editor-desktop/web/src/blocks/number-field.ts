import * as Blockly from 'blockly/core';
import { typedNumber } from './typed-number';

/** A number field that also takes numbers as a Japanese keyboard writes them. */
class TypedNumberField extends Blockly.FieldNumber {
  protected override doClassValidation_(typed?: unknown): number | null {
    const value = super.doClassValidation_(typeof typed === 'string' ? typedNumber(typed) : typed);
    // Neither a file nor the robot knows an endless number.
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  }

  static override fromJson(options: Blockly.FieldNumberFromJsonConfig): Blockly.FieldNumber {
    return new TypedNumberField(options.value, undefined, undefined, undefined, undefined, options);
  }
}

export function registerNumberField(): void {
  Blockly.fieldRegistry.unregister('field_number');
  Blockly.fieldRegistry.register('field_number', TypedNumberField);
}
