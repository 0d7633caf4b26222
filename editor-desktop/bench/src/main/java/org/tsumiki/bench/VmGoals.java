package org.tsumiki.bench;

import org.jspecify.annotations.Nullable;

/** What the engines should come to, against whom. */
final class VmGoals {
  /** So many of the six programs the interpreter should run faster than Lua does. */
  static final double FASTER_THAN_LUA = 5;

  private static final double NANOS_FOR_A_SWITCH = 10;

  private VmGoals() {}

  /** The goal of one engine on one program against one reference, if there is one. */
  static @Nullable Goal of(Engine engine, BenchProgram program, String reference) {
    return switch (engine) {
      case INTERPRETER ->
          program == BenchProgram.P5 && reference.equals(Peers.CPYTHON)
              ? Goal.ratioAtMost(1.0 / 10)
              : null;
      case TRANSLATED -> ofTranslated(program, reference);
    };
  }

  private static @Nullable Goal ofTranslated(BenchProgram program, String reference) {
    return switch (reference) {
      case Peers.JAVA -> againstJava(program);
      case Peers.MICROPYTHON, Published.MICROPYTHON ->
          Goal.ratioAtMost(isLoop(program) ? 1.0 / 100 : 1.0 / 10);
      case Peers.SCRATCH -> isLoop(program) ? Goal.ratioAtMost(1.0 / 400) : null;
      default -> null;
    };
  }

  private static @Nullable Goal againstJava(BenchProgram program) {
    return switch (program) {
      case P1, P4, P4U -> Goal.ratioAtMost(1.5);
      case P2, P3 -> Goal.ratioAtMost(3);
      case P5 -> null;
      case P6 -> Goal.valueAtMost(NANOS_FOR_A_SWITCH);
    };
  }

  private static boolean isLoop(BenchProgram program) {
    return switch (program) {
      case P1, P4, P4U -> true;
      case P2, P3, P5, P6 -> false;
    };
  }
}
