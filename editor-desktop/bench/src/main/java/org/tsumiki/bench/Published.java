package org.tsumiki.bench;

import java.util.Map;

/** Figures of others that were measured elsewhere, for where they cannot be measured. */
final class Published {
  /** How such a reference is called in a row. */
  static final String MICROPYTHON = "micropython (published)";

  /** Bytes of P4 as MicroPython's compiler writes it (.mpy). */
  static final double PID_MPY_BYTES = 318;

  /** The quickest that its users report of a first flash; slow computers take up to a minute. */
  static final String MICROBIT = "micro:bit, first flash (published)";

  static final double MICROBIT_FLASH_MILLIS = 5000;

  static final String NOTE = "published reference, not measured here";

  private static final Map<BenchProgram, Double> MICROPYTHON_NANOS =
      Map.of(
          BenchProgram.P1, 219.0,
          BenchProgram.P2, 148.0,
          BenchProgram.P3, 72.0,
          BenchProgram.P4, 821.0,
          BenchProgram.P5, 446_794.0,
          BenchProgram.P6, 176.0);

  private Published() {}

  /** Nanoseconds of user CPU time for one operation of the program on MicroPython, x86-64. */
  static double microPythonNanos(BenchProgram program) {
    Double nanos = MICROPYTHON_NANOS.get(program.ofPeers());
    if (nanos == null) {
      throw new IllegalStateException("no figure for " + program);
    }
    return nanos;
  }
}
