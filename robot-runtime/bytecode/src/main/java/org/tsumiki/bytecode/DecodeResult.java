package org.tsumiki.bytecode;

/** What came of decoding image bytes. */
public sealed interface DecodeResult {
  /** They are an image; the verifier has not seen it yet. */
  record Decoded(ProgramImage image) implements DecodeResult {}

  /**
   * They are none.
   *
   * @param code stable name, e.g. {@code truncated}
   * @param offset byte from the start of the image
   * @param message what is wrong there, as part of an English sentence
   */
  record Malformed(String code, int offset, String message) implements DecodeResult {}
}
