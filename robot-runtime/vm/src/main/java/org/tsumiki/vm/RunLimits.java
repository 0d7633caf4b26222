package org.tsumiki.vm;

/** What a run may take at most: {@code spec/limits.md}. */
public final class RunLimits {
  /** Work after which a turn ends at the next place where it can. */
  public static final int TURN_WORK = 10_000;

  /** Work of one turn at which copying or searching traps. */
  public static final int MAX_TURN_WORK = 1_000_000;

  /** So many letters copied, or things of a list looked at, are one unit of work. */
  public static final int COPIES_PER_WORK = 16;

  /** Calls inside calls, of one script. */
  public static final int MAX_CALLS = 1_000;

  /** Locals and slots of all calls that are open while other scripts have their turns. */
  public static final int MAX_OPEN_CELLS = 500_000;

  /** Letters in one text. */
  public static final int MAX_TEXT_LETTERS = 1_000_000;

  /** Letters in all variables, lists and locals. */
  public static final int MAX_ALL_LETTERS = 2_000_000;

  /** Things in one list. */
  public static final int MAX_LIST_THINGS = 131_072;

  /** Things in all lists. */
  public static final int MAX_ALL_THINGS = 262_144;

  private RunLimits() {}
}
