package org.tsumiki.app.cli;

/** What a command's exit code tells a script. */
enum ExitCode {
  /** The work is done. */
  DONE(0),
  /** The work was done and its answer is no: a check failed, a program was rejected. */
  SAYS_NO(1),
  /** The command was used wrongly: unknown option, missing file. */
  WRONG_USE(2),
  /** Something around the program is missing: a robot, a display, a tool. */
  ENVIRONMENT(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
