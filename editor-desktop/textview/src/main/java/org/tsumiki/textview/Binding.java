package org.tsumiki.textview;

/**
 * What a name in a block means: the program's variable or list of that id, or one routine's own.
 *
 * @param routine number of the routine for {@link Kind#OWN}, else -1
 */
record Binding(Kind kind, int routine, String id) {

  enum Kind {
    GLOBAL,
    /** A parameter or local variable. */
    OWN,
    LIST
  }

  static Binding global(String id) {
    return new Binding(Kind.GLOBAL, -1, id);
  }

  static Binding list(String id) {
    return new Binding(Kind.LIST, -1, id);
  }

  static Binding own(int routine, String id) {
    return new Binding(Kind.OWN, routine, id);
  }
}
