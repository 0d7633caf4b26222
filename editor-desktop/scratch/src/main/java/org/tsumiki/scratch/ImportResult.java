package org.tsumiki.scratch;

/** What came of importing a Scratch project. */
public sealed interface ImportResult {

  /**
   * It became a Tsumiki project.
   *
   * @param projectJson a whole project file, see {@code robot-runtime/program/spec/project-file.md}
   * @param report what was not taken, or means something else now
   */
  record Imported(String projectJson, ImportReport report) implements ImportResult {}

  /**
   * It could not be read; nothing was made.
   *
   * @param code stable name in lower case with dashes
   * @param where the place in the file
   * @param message what is wrong, one sentence
   * @param remedy what to do next, one sentence
   */
  record Refused(String code, String where, String message, String remedy)
      implements ImportResult {}
}
