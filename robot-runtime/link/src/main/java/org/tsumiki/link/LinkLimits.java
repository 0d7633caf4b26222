package org.tsumiki.link;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How big things on the link may get. Both ends refuse what is bigger. */
public final class LinkLimits {
  /** Values that a trap is told with. */
  static final int MAX_TRAP_VALUES = 4;

  /** Protocol generation; ends with different majors do not talk. */
  public static final int PROTOCOL_MAJOR = 1;

  /** Protocol additions within the major; the smaller one of both ends counts. */
  public static final int PROTOCOL_MINOR = 7;

  /** Largest program image, in bytes. */
  public static final int MAX_IMAGE_BYTES = 64 * 1024;

  /** An image is cut into at most so many pieces. */
  public static final int MAX_PIECES = 64;

  /** Image bytes in one chunk: 46 ms on a line of 115 200 baud, so that a stop never waits long. */
  public static final int CHUNK_BYTES = 480;

  /** Largest message body in a frame, in bytes. */
  public static final int MAX_BODY_BYTES = 1024;

  /** Bytes of a frame before its body. */
  static final int HEADER_BYTES = 9;

  /** Bytes of a frame after its body. */
  static final int CHECK_BYTES = 4;

  /** Largest frame without its stuffing, in bytes. */
  static final int MAX_FRAME_BYTES = HEADER_BYTES + MAX_BODY_BYTES + CHECK_BYTES;

  /** Largest frame between two zero bytes on the line. */
  static final int MAX_STUFFED_BYTES = MAX_FRAME_BYTES + MAX_FRAME_BYTES / 254 + 1;

  /**
   * Numbered frames on their way at once; the sender waits for the acknowledgement of the first.
   */
  static final int WINDOW_FRAMES = 8;

  /** Numbered messages that may wait to be sent; more end the session. */
  static final int MAX_WAITING_MESSAGES = 512;

  /** Texts that a program said and that may wait to be sent; older ones are skipped and counted. */
  static final int MAX_WAITING_TEXTS = 16;

  /** Longest text that travels, in characters; the rest is cut off. */
  public static final int MAX_TEXT_CHARS = 200;

  /** Longest text of a variable in telemetry, in characters; the rest is cut off. */
  public static final int MAX_VARIABLE_CHARS = 100;

  /** The robot's minor from which on it knows the debugger. */
  static final int DEBUGGER_MINOR = 1;

  /** The robot's minor from which on its debugger changes locals too. */
  static final int LOCALS_MINOR = 2;

  /** The robot's minor from which on it can be asked without a session. */
  static final int ASKING_MINOR = 3;

  /** The robot's minor from which on a session goes on after a cut. */
  static final int RESUMING_MINOR = 4;

  /** The minor of the other end from which on it takes messages in parts. */
  static final int PARTS_MINOR = 5;

  /** The robot's minor from which on it takes packages. */
  static final int UPDATE_MINOR = 7;

  /** Bytes of a package in one ask. */
  public static final int UPDATE_PIECE_BYTES = 1000;

  /** Asks that may be on their way at once, over a line that loses nothing. */
  public static final int ASKS_AT_ONCE = 16;

  /**
   * So many spoilt frames show that a robot is there: an editor need not wait for a whole HELLO.
   */
  static final int SPOILT_HELLOS = 2;

  /** Ranges of bytes that an answer to parts names; what is beyond is sent once more. */
  static final int MAX_HAVE_RANGES = 16;

  /** So long a deploy may take, in milliseconds; the largest image takes 7 s over a good cable. */
  public static final int DEPLOY_MILLIS = 60_000;

  /** On a line that spoils frames, an editor waits so many times longer for a robot. */
  static final int SPOILT_PATIENCE = 3;

  /** So long after a cut a session can go on, in milliseconds. */
  public static final int RESUME_MILLIS = 10_000;

  /** Places at which a program can pause. */
  public static final int MAX_STOP_POINTS = 20_000;

  /** Places at which somebody wants it to pause. */
  public static final int MAX_BREAKPOINTS = 80;

  /** Fastest slow motion, in blocks a second. */
  public static final int MAX_SLOW_BLOCKS = 20;

  /** Items of one list that telemetry shows. */
  public static final int MAX_LIST_ITEMS = 20;

  /** Longest text of a list's item in telemetry, in characters. */
  public static final int MAX_ITEM_CHARS = 40;

  /** Calls that telemetry names for one script, the innermost. */
  public static final int MAX_RUNNING_CALLS = 3;

  /** Frames of one script's call stack that details name, the innermost. */
  public static final int MAX_DETAIL_FRAMES = 20;

  /** Locals that details name for one frame. */
  public static final int MAX_DETAIL_LOCALS = 32;

  /** Frames of the link that one answer with details may take; what is beyond is left out. */
  static final int MAX_DETAIL_MESSAGES = 32;

  /** Logged values that may wait to be sent; older ones are skipped and counted. */
  static final int MAX_WAITING_LOGGED = 256;

  /** A key's fingerprint, in characters. */
  static final int KEY_CHARS = 64;

  /** Longest name of a robot, editor, board or course, in characters. */
  static final int MAX_NAME_CHARS = 60;

  /** All names of a robot's ports together, in bytes, so that they fit into one frame. */
  static final int MAX_PORT_NAMES_BYTES = 900;

  /** Scripts that one telemetry message names. */
  static final int MAX_RUNNING = 48;

  private LinkLimits() {}

  static String text(String text) {
    return cut(wellFormed(text), MAX_TEXT_CHARS);
  }

  static String variable(String text) {
    return cut(wellFormed(text), MAX_VARIABLE_CHARS);
  }

  static String item(String text) {
    return cut(wellFormed(text), MAX_ITEM_CHARS);
  }

  static String name(String name) {
    return cut(wellFormed(name), MAX_NAME_CHARS);
  }

  /** The text with a question mark for each half of a character that stands alone. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  private static String cut(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    // Never between the two halves of one character.
    int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    return text.substring(0, end);
  }
}
