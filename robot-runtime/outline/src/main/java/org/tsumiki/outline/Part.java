package org.tsumiki.outline;

import java.util.List;
import java.util.Optional;

/** A part of a block that has a name: a field or an input. */
sealed interface Part {
  String name();

  /** A field with fixed choices; the first is what the toolbox shows. */
  record Choice(String name, List<String> options) implements Part {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** A field for a number. */
  record NumberField(String name, double start) implements Part {}

  /** A field for words or a colour's code. */
  record TextField(String name, String start) implements Part {}

  /** A field that names a variable, list, message or state; the type is Blockly's. */
  record Named(String name, String type) implements Part {}

  /**
   * An input for a value.
   *
   * @param shadow what lies in it in the toolbox; empty for an input that is empty there
   */
  record Input(String name, Optional<Literal> shadow) implements Part {}

  /** An input for blocks inside. */
  record Body(String name) implements Part {}
}
