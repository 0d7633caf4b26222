package org.tsumiki.compiler;

/** Something that has one type. */
sealed interface Symbol {
  /** A variable that all scripts share. */
  record Global(String id) implements Symbol {}

  /**
   * A variable of one script or procedure.
   *
   * @param routine scripts first, then procedures, as in the program
   */
  record Local(int routine, int index) implements Symbol {}

  /** What a list holds. */
  record Items(String listId) implements Symbol {}

  /**
   * What a procedure gives back.
   *
   * @param procedure its place in the program
   */
  record Result(int procedure) implements Symbol {}
}
