package org.tsumiki.compiler;

/**
 * Something that has one type. Symbols are what {@link Types} looks up, so they say themselves what
 * makes them equal: what Java makes of a record is put together when it is first used, and that was
 * a tenth of the time of the first program that is compiled.
 */
sealed interface Symbol {
  /** A variable that all scripts share. */
  record Global(String id) implements Symbol {
    @Override
    public boolean equals(Object other) {
      return other instanceof Global global && id.equals(global.id);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  /**
   * A variable of one script or procedure.
   *
   * @param routine scripts first, then procedures, as in the program
   */
  record Local(int routine, int index) implements Symbol {
    @Override
    public boolean equals(Object other) {
      return other instanceof Local local && routine == local.routine && index == local.index;
    }

    @Override
    public int hashCode() {
      return 31 * routine + index;
    }
  }

  /** What a list holds. */
  record Items(String listId) implements Symbol {
    @Override
    public boolean equals(Object other) {
      return other instanceof Items items && listId.equals(items.listId);
    }

    @Override
    public int hashCode() {
      return ~listId.hashCode();
    }
  }

  /**
   * What a procedure gives back.
   *
   * @param procedure its place in the program
   */
  record Result(int procedure) implements Symbol {
    @Override
    public boolean equals(Object other) {
      return other instanceof Result result && procedure == result.procedure;
    }

    @Override
    public int hashCode() {
      return ~procedure;
    }
  }
}
