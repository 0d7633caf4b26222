package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;

/** Keeps the robot's log and waits for lines in it. */
final class LogLines implements RobotLog {
  private final List<String> lines = new ArrayList<>();

  @Override
  public synchronized void line(String line) {
    lines.add(line);
    notifyAll();
  }

  synchronized String await(String part) throws InterruptedException {
    long deadline = RobotService.millis() + Recorder.PATIENCE_MILLIS;
    while (true) {
      for (String line : lines) {
        if (line.contains(part)) {
          return line;
        }
      }
      long left = deadline - RobotService.millis();
      if (left <= 0) {
        throw new AssertionError("no line with \"" + part + "\": " + lines);
      }
      wait(left);
    }
  }

  void awaitQuietly(String part) {
    try {
      await(part);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  synchronized List<String> all() {
    return List.copyOf(lines);
  }

  synchronized void clear() {
    lines.clear();
  }
}
