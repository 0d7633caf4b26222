package org.tsumiki.app.listening;

import java.util.List;

/** What is left of a sentence in the ear: no spaces, no signs, particles as they sound. */
record Sound(String kana) {
  static Sound of(String said) {
    String spoken =
        said.replaceAll("は(?=[\\s、。]|$)", "わ")
            .replaceAll("へ(?=[\\s、。]|$)", "え")
            .replace("を", "お")
            .replaceAll("(\\d)\\.(\\d)", "$1てん$2")
            .replace("A", "エー")
            .replace("B", "ビー")
            .replaceAll("[\\s、。「」！？!?.,]", "");
    return new Sound(spoken);
  }

  boolean beginsWith(String first, String then) {
    return kana.startsWith(of(first).kana + of(then).kana);
  }

  /** Whether it is the sentence of that block, alone or behind the place where it begins. */
  boolean isBlock(String sentence) {
    String wanted = of(sentence).kana;
    return kana.endsWith(wanted)
        && (kana.length() == wanted.length()
            || kana.endsWith("なか" + wanted)
            || kana.endsWith("ところ" + wanted));
  }

  boolean has(String part) {
    return kana.contains(of(part).kana);
  }

  /** Whether these follow one another somewhere in it. */
  boolean hasInOrder(List<String> parts) {
    int from = 0;
    for (String part : parts) {
      String wanted = of(part).kana;
      int at = kana.indexOf(wanted, from);
      if (at < 0) {
        return false;
      }
      from = at + wanted.length();
    }
    return true;
  }
}
