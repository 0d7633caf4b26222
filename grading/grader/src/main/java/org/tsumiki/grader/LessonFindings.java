package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;

/** Collects what is to be mended in one lesson. */
final class LessonFindings {
  static final String LESSON_FILE = "lesson.json";

  private final Pack pack;
  private final Lesson lesson;
  private final List<Finding> findings = new ArrayList<>();

  LessonFindings(Pack pack, Lesson lesson) {
    this.pack = pack;
    this.lesson = lesson;
  }

  /** Notes a finding; {@code file} without the lesson's folder. */
  void add(String file, OptionalInt line, String code, String message, String remedy) {
    findings.add(
        new Finding(
            pack.id(),
            Optional.of(lesson.shortId()),
            lesson.shortId() + "/" + file,
            line,
            code,
            message,
            remedy));
  }

  /** Notes a finding that a file as a whole is meant by. */
  void add(String file, String code, String message, String remedy) {
    add(file, OptionalInt.empty(), code, message, remedy);
  }

  List<Finding> all() {
    return List.copyOf(findings);
  }
}
