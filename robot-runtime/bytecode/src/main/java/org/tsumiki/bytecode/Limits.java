package org.tsumiki.bytecode;

/** What an image may hold at most. A program of 500 blocks stays far below each of them. */
public final class Limits {
  /** Size of an encoded image, in bytes. */
  public static final int MAX_IMAGE_BYTES = 65_536;

  /** Entries in each table: numbers, texts, ports, variables, messages. */
  public static final int MAX_TABLE_ENTRIES = 1_024;

  /** Scripts in an image. */
  public static final int MAX_SCRIPTS = 256;

  /** Code of one script, in bytes. */
  public static final int MAX_CODE_BYTES = 32_768;

  /** Number slots of one script: loop counters and pass marks. */
  public static final int MAX_SLOTS = 255;

  /** Depth of the value stack. */
  public static final int MAX_STACK = 128;

  /** Length of a text, in UTF-16 units: in the image and while running. */
  public static final int MAX_TEXT_LENGTH = 10_000;

  private Limits() {}
}
