package org.tsumiki.scratch;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each thing of one type a name of its own; the editor does not tell A from a. */
final class Names {
  private final Set<String> taken = new HashSet<>();

  /** The wanted name, or one like it that is still free. */
  String unique(String wanted, String owner) {
    String plain = wanted.isBlank() ? "?" : wanted;
    if (take(plain)) {
      return plain;
    }
    String base = owner.isEmpty() ? plain : owner + ": " + plain;
    if (take(base)) {
      return base;
    }
    for (int number = 2; ; number++) {
      String numbered = base + " " + number;
      if (take(numbered)) {
        return numbered;
      }
    }
  }

  private boolean take(String name) {
    return taken.add(name.toLowerCase(Locale.ROOT));
  }
}
