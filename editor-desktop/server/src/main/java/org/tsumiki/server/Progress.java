package org.tsumiki.server;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far somebody has come, lesson by lesson. What was reached once stays reached.
 *
 * @param lessons by lesson id ({@code pack/lesson})
 */
record Progress(Map<String, Result> lessons) {
  /** Before the first lesson. */
  static final Progress NONE = new Progress(Map.of());

  /**
   * What was reached in a lesson.
   *
   * @param passed true once it was passed
   * @param score the best, 0 to 100
   * @param checks how often the work was checked
   */
  record Result(boolean passed, int score, int checks) {
    Result better(Result other) {
      return new Result(
          passed || other.passed, Math.max(score, other.score), Math.max(checks, other.checks));
    }
  }

  /** Copies the map, in the order of the ids. */
  Progress {
    lessons = Collections.unmodifiableMap(new TreeMap<>(lessons));
  }

  /** After the work in a lesson was checked once more. */
  Progress checked(String lesson, boolean passed, int score) {
    Result before = lessons.getOrDefault(lesson, new Result(false, 0, 0));
    Result now = before.better(new Result(passed, score, before.checks() + 1));
    Map<String, Result> all = new TreeMap<>(lessons);
    all.put(lesson, now);
    return new Progress(all);
  }

  /** The better of both in each lesson. */
  Progress with(Progress other) {
    Map<String, Result> all = new TreeMap<>(lessons);
    other.lessons.forEach((lesson, result) -> all.merge(lesson, result, Result::better));
    return new Progress(all);
  }
}
