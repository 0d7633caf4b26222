package org.tsumiki.scratch;

import java.util.List;
import java.util.Optional;

/**
 * A variable, list, message or parameter of the new project.
 *
 * @param id its id there
 * @param name its name there, unlike every other of its type whatever the case of letters
 * @param type Blockly's type: "" (a variable), {@code list} or {@code message}
 * @param saved what a variable held when the file was saved; one thing at most
 * @param savedThings what a list held
 */
record Variable(
    String id,
    String name,
    String type,
    Optional<Sprite.SavedValue> saved,
    List<Sprite.SavedValue> savedThings) {
  static final String PLAIN = "";
  static final String LIST = "list";
  static final String MESSAGE = "message";

  Variable {
    savedThings = List.copyOf(savedThings);
  }
}
