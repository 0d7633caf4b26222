package org.tsumiki.scratch;

/** Carries a refusal up to {@link ScratchImport}, where it becomes a value. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final transient ImportResult.Refused refused;

  Refusal(String code, String where, String message, String remedy) {
    super(message, null, false, false);
    this.refused = new ImportResult.Refused(code, where, message, remedy);
  }

  ImportResult.Refused refused() {
    return refused;
  }
}
