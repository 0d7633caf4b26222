package org.tsumiki.link;

import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.link.wire.Wire;

/** Values of variables and locals, to and from the wire. */
final class WireValues {
  private static final int RGB = 0xffffff;

  private WireValues() {}

  static Wire.Variable variable(int index, VariableValue value) {
    Wire.Variable.Builder entry = Wire.Variable.newBuilder().setIndex(index);
    return switch (value) {
      case VariableValue.NumberValue(double number) -> entry.setNumber(number).build();
      case VariableValue.BooleanValue(boolean truth) -> entry.setTruth(truth).build();
      case VariableValue.TextValue(String text) -> entry.setText(text).build();
      case VariableValue.ColourValue(int rgb) -> entry.setColour(rgb).build();
    };
  }

  static VariableValue value(Wire.Variable variable) {
    return switch (variable.getValueCase()) {
      case NUMBER, VALUE_NOT_SET -> new VariableValue.NumberValue(variable.getNumber());
      case TRUTH -> new VariableValue.BooleanValue(variable.getTruth());
      case TEXT -> new VariableValue.TextValue(variable.getText());
      case COLOUR -> new VariableValue.ColourValue(variable.getColour() & RGB);
    };
  }
}
