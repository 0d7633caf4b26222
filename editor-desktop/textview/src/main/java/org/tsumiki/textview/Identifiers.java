package org.tsumiki.textview;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes names that children gave legal in Java and in Python, and different from each other.
 * Letters of every script are legal; spaces and signs become {@code _}.
 */
final class Identifiers {
  private final Set<String> taken;

  Identifiers(Set<String> reserved) {
    taken = new HashSet<>(reserved);
  }

  /** The same names taken, and room for more that the original does not see. */
  Identifiers copy() {
    return new Identifiers(taken);
  }

  void take(String name) {
    taken.add(name);
  }

  /** A name that is not taken yet, as near to the wish as can be; it is taken from now on. */
  String unique(String wish) {
    String legal = legal(wish);
    String name = legal;
    for (int i = 2; !taken.add(name); i++) {
      name = legal + "_" + i;
    }
    return name;
  }

  static String legal(String wish) {
    StringBuilder name = new StringBuilder();
    // Python reads a name in this form, so that two names must differ in it.
    Normalizer.normalize(wish.strip(), Normalizer.Form.NFKC)
        .codePoints()
        .forEach(letter -> append(name, letter));
    while (!name.isEmpty() && name.charAt(name.length() - 1) == '_') {
      name.setLength(name.length() - 1);
    }
    if (name.isEmpty()) {
      return "name";
    }
    return isStart(name.codePointAt(0)) ? name.toString() : "_" + name;
  }

  private static void append(StringBuilder name, int letter) {
    if (isPart(letter)) {
      name.appendCodePoint(letter);
    } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '_') {
      name.append('_');
    }
  }

  private static boolean isStart(int letter) {
    return letter == '_'
        || (Character.isUnicodeIdentifierStart(letter) && Character.isJavaIdentifierStart(letter));
  }

  private static boolean isPart(int letter) {
    return letter == '_'
        || (Character.isUnicodeIdentifierPart(letter)
            && Character.isJavaIdentifierPart(letter)
            && !Character.isIdentifierIgnorable(letter));
  }
}
