package org.tsumiki.app.cli;

import org.tsumiki.agent.DeployReport;

/** Turns what the link says into the command line's error. */
final class LinkErrors {
  private static final String REMEDY = "Check the robot and its line, then try again.";

  private LinkErrors() {}

  /** The link's messages say what is wrong first, and after that what to do. */
  static CommandError of(DeployReport.Problem problem) {
    return of(problem.code(), problem.message(), problem.where());
  }

  static CommandError of(String code, String message, String where) {
    int end = message.indexOf(". ");
    String what = end < 0 ? message : message.substring(0, end + 1);
    String remedy = end < 0 ? REMEDY : message.substring(end + 2);
    return new CommandError(code, what, where, remedy);
  }
}
