package org.tsumiki.bench;

import java.util.Locale;

/** A child process: one program on our machine, from its project file to its answer. */
final class MachineChild {
  private static final int EXIT_FAILED = 1;

  private MachineChild() {}

  /** {@code PROGRAM N ENGINE} prints {@code PROGRAM N ANSWER}, or on stderr why there is none. */
  public static void main(String[] arguments) {
    BenchProgram program = BenchProgram.valueOf(arguments[0]);
    long size = Long.parseLong(arguments[1]);
    Engine engine = Engine.valueOf(arguments[2].toUpperCase(Locale.ROOT));
    switch (MachineRun.of(program, size, engine)) {
      case MachineRun.Answered(String answer) ->
          System.out.println(program.id() + " " + size + " " + answer);
      case MachineRun.Failed(String reason) -> {
        System.err.println(reason);
        System.exit(EXIT_FAILED);
      }
    }
  }
}
