package org.tsumiki.bytecode;

/** What the verifier found. */
public sealed interface VerifyResult {
  /** It may run. */
  record Verified(VerifiedImage image) implements VerifyResult {}

  /**
   * It must not run.
   *
   * @param code stable name, e.g. {@code stack-underflow}
   * @param script number of the script, or -1 when the tables are at fault
   * @param pc byte of the instruction in that script
   * @param message what is wrong there, as part of an English sentence
   */
  record Invalid(String code, int script, int pc, String message) implements VerifyResult {}
}
