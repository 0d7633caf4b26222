package org.tsumiki.app.cli;

/** What a command came to. */
sealed interface Outcome {

  /**
   * The command has an answer, good or bad.
   *
   * @param exit done, or done and the answer is no
   * @param document what {@code --json} prints; a record or collection that Gson can write
   * @param text what people read
   */
  record Answer(ExitCode exit, Object document, String text) implements Outcome {}

  /** The command could not do its work. */
  record Failure(ExitCode exit, CommandError error) implements Outcome {}

  /** All was said while the command ran. */
  record Said(ExitCode exit) implements Outcome {}

  static Outcome done(Object document, String text) {
    return new Answer(ExitCode.DONE, document, text);
  }

  static Outcome no(Object document, String text) {
    return new Answer(ExitCode.SAYS_NO, document, text);
  }

  static Failure refused(String code, String message, String where, String remedy) {
    return new Failure(ExitCode.SAYS_NO, new CommandError(code, message, where, remedy));
  }

  static Failure wrongUse(String code, String message, String where, String remedy) {
    return new Failure(ExitCode.WRONG_USE, new CommandError(code, message, where, remedy));
  }

  static Failure environment(String code, String message, String where, String remedy) {
    return new Failure(ExitCode.ENVIRONMENT, new CommandError(code, message, where, remedy));
  }
}
