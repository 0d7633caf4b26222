package org.tsumiki.bytecode;

/** Carries a malformed place out of a decoder; never leaves this package. */
final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int offset;

  MalformedException(String code, int offset, String message) {
    super(message, null, false, false);
    this.code = code;
    this.offset = offset;
  }

  String code() {
    return code;
  }

  int offset() {
    return offset;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
