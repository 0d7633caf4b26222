package org.tsumiki.bench;

import java.util.Arrays;

/**
 * The programs as one would write them in Java by hand: what every other system is held against.
 */
final class JavaReference {
  private static final int LAST_OF_SIEVE = 100_000;
  private static final int LAST_LETTERS = 8;

  private JavaReference() {}

  /** A child process: {@code PROGRAM N} prints {@code PROGRAM N ANSWER}. */
  public static void main(String[] arguments) {
    BenchProgram program = BenchProgram.valueOf(arguments[0]);
    long size = Long.parseLong(arguments[1]);
    System.out.println(program.id() + " " + size + " " + answer(program, size));
  }

  /** What the program comes to. */
  static String answer(BenchProgram program, long size) {
    return switch (program) {
      case P1 -> String.valueOf(countingLoop((double) size));
      case P2 -> String.valueOf(sieve(size));
      case P3 -> String.valueOf((long) fibonacci((double) size));
      case P4, P4U -> {
        Robot robot = new RobotOnPaper();
        followLine((double) size, robot);
        yield String.valueOf((long) Math.floor(robot.moved() * 1_000_000));
      }
      case P5 -> longText(size);
      case P6 -> String.valueOf(new Scripts(size).run());
    };
  }

  private static long countingLoop(double size) {
    double x = 1;
    double s = 0;
    double i = 0;
    while (i < size) {
      x = x * 0.75 + 1.25;
      if (x > 4.5) {
        x = x - 3.5;
      }
      s = s + x / 3;
      i = i + 1;
    }
    return (long) Math.floor(s * 1000);
  }

  private static long sieve(long rounds) {
    long total = 0;
    for (long round = 0; round < rounds; round++) {
      double[] flags = ones();
      for (int i = 2; i * i <= LAST_OF_SIEVE; i++) {
        if (flags[i] == 1) {
          for (int j = i * i; j <= LAST_OF_SIEVE; j += i) {
            flags[j] = 0;
          }
        }
      }
      for (int i = 2; i <= LAST_OF_SIEVE; i++) {
        if (flags[i] == 1) {
          total++;
        }
      }
    }
    return total;
  }

  /** Grown one by one, as a list is: the size is not known in advance. */
  private static double[] ones() {
    double[] flags = new double[16];
    int length = 0;
    for (int k = 0; k <= LAST_OF_SIEVE; k++) {
      if (length == flags.length) {
        flags = Arrays.copyOf(flags, length * 2);
      }
      flags[length++] = 1;
    }
    return flags;
  }

  private static double fibonacci(double k) {
    return k < 2 ? k : fibonacci(k - 1) + fibonacci(k - 2);
  }

  /** What the PID step reads and writes. */
  private interface Robot {
    double line();

    void wheels(double left, double right);

    double moved();
  }

  private static final class RobotOnPaper implements Robot {
    private final double[] readings = BenchPorts.readings();
    private int place;
    private double moved;

    @Override
    public double line() {
      double reading = readings[place++];
      if (place >= readings.length) {
        place = 0;
      }
      return reading;
    }

    @Override
    public void wheels(double left, double right) {
      moved = moved * 0.5 + left - right * 0.25;
    }

    @Override
    public double moved() {
      return moved;
    }
  }

  private static void followLine(double size, Robot robot) {
    double integral = 0;
    double before = 0;
    for (double i = 0; i < size; i++) {
      double error = robot.line() - 50;
      integral = kept(integral + error, -1000, 1000);
      double u = 0.8 * error + 0.01 * integral + 2.5 * (error - before);
      before = error;
      robot.wheels(kept(60 + u, 0, 100), kept(60 - u, 0, 100));
    }
  }

  private static double kept(double value, double low, double high) {
    return value > high ? high : value < low ? low : value;
  }

  private static String longText(long size) {
    long pieces = Math.min(size, BenchProgram.PIECES);
    long total = 0;
    StringBuilder text = new StringBuilder();
    for (long round = 0; round < size / pieces; round++) {
      text = new StringBuilder();
      for (int i = 0; i < pieces; i++) {
        text.append('v').append(i).append(',');
      }
      total += text.length();
    }
    return total + text.substring(text.length() - LAST_LETTERS);
  }

  /** A thousand state machines in a ring, each with one state. */
  private static final class Scripts {
    private final long size;
    private long count;

    Scripts(long size) {
      this.size = size;
    }

    private final class Script {
      private long passes;

      boolean step() {
        if (passes >= size) {
          return false;
        }
        passes++;
        count++;
        return true;
      }
    }

    long run() {
      Script[] running = new Script[BenchProgram.SCRIPTS];
      Arrays.setAll(running, i -> new Script());
      int live = running.length;
      while (live > 0) {
        int still = 0;
        for (int i = 0; i < live; i++) {
          if (running[i].step()) {
            running[still++] = running[i];
          }
        }
        live = still;
      }
      return count;
    }
  }
}
