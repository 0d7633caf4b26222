package org.tsumiki.bytecode;

/** What an image may hold at most. A program of 500 blocks stays far below each of them. */
public final class Limits {
  /** Size of an encoded image, in bytes. */
  public static final int MAX_IMAGE_BYTES = 65_536;

  /** Entries in each table: numbers, texts, ports, variables, lists, messages, states. */
  public static final int MAX_TABLE_ENTRIES = 1_024;

  /** Scripts in an image. */
  public static final int MAX_SCRIPTS = 1_024;

  /** Procedures in an image. */
  public static final int MAX_PROCEDURES = 256;

  /** Locals of one routine, a procedure's parameters among them. */
  public static final int MAX_LOCALS = 255;

  /** Code of one routine, in bytes. */
  public static final int MAX_CODE_BYTES = 32_768;

  /** Number slots of one routine: loop counters and pass marks. */
  public static final int MAX_SLOTS = 255;

  /** Depth of the value stack. */
  public static final int MAX_STACK = 128;

  /** Length of a text constant, in UTF-16 units. */
  public static final int MAX_TEXT_LENGTH = 10_000;

  private Limits() {}
}
