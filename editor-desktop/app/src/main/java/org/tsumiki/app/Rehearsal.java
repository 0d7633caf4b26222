package org.tsumiki.app;

import java.util.List;

/**
 * Runs the commands that end soon once, one after the other, so that Java can keep in an AOT cache
 * what they load: {@code ./tsumiki} starts it after a build.
 */
final class Rehearsal {
  private static final String EXAMPLE = "lesson-packs/examples/line-follower.tsumiki";
  private static final String SOLUTION =
      "lesson-packs/packs/src/main/resources/org/tsumiki/packs/traffic-signal/one-light/"
          + "solution.blocks";

  private static final List<String> COMMANDS =
      List.of(
          "compile " + EXAMPLE,
          "compile " + EXAMPLE + " --disassemble --text java --json",
          "compile lesson-packs/examples/pid.tsumiki --text python",
          "run " + EXAMPLE + " --until 2 --json",
          "run " + EXAMPLE + " --until 2 --engine translated",
          "grade " + SOLUTION + " --lesson traffic-signal/one-light",
          "grade " + EXAMPLE + " --lesson traffic-signal/crossing-button --json",
          "packs list",
          "packs check",
          "demo",
          "doctor",
          "--help",
          "compile no-such-file.tsumiki");

  private Rehearsal() {}

  /** Expects to be started in the folder that holds everything. */
  public static void main(String[] arguments) {
    for (String command : COMMANDS) {
      int _ = Main.run(command.split(" ", -1));
    }
    System.exit(0);
  }
}
