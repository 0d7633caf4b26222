package org.tsumiki.grader;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;

/**
 * Runs every program of a pack: the solution must pass, starter and empty program must not, and
 * every wrong program must earn its own feedback. So a child never meets a lesson that cannot be
 * passed, or one that praises a mistake.
 */
public final class PackCheck {
  /** What {@link Graded#program} says for the program without blocks. */
  public static final String EMPTY = "empty";

  private PackCheck() {}

  /**
   * A program of the pack and its grade.
   *
   * @param lesson full id
   * @param program {@code solution}, {@code starter}, {@link #EMPTY} or the name of a right or
   *     wrong program
   */
  public record Graded(String lesson, String program, Grade grade) {}

  /** What all programs got, and what is to be mended. */
  public record Report(List<Graded> graded, List<Finding> findings) {
    /** Copies the lists. */
    public Report {
      graded = List.copyOf(graded);
      findings = List.copyOf(findings);
    }

    /** Several reports as one, in their order. */
    public static Report of(List<Report> reports) {
      List<Graded> graded = new ArrayList<>();
      List<Finding> findings = new ArrayList<>();
      for (Report report : reports) {
        graded.addAll(report.graded());
        findings.addAll(report.findings());
      }
      return new Report(graded, findings);
    }
  }

  /** Whether what the lessons speak of is there on their courses; runs nothing. */
  public static List<Finding> withoutRunning(Pack pack) {
    List<Finding> all = new ArrayList<>();
    for (Lesson lesson : pack.lessons()) {
      LessonFindings findings = new LessonFindings(pack, lesson);
      StageCheck.check(lesson, findings);
      all.addAll(findings.all());
    }
    return List.copyOf(all);
  }

  /** Checks a pack that could be read; {@code seeds} as in {@link LessonGrader#grade}. */
  public static Report check(Pack pack, int seeds) {
    return Report.of(pack.lessons().stream().map(lesson -> check(pack, lesson, seeds)).toList());
  }

  /**
   * Checks one lesson of a pack. The reports of all lessons, put together in their order, are the
   * pack's; whoever has several cores may make them at once.
   */
  public static Report check(Pack pack, Lesson lesson, int seeds) {
    LessonFindings findings = new LessonFindings(pack, lesson);
    StageCheck.check(lesson, findings);
    List<Graded> graded =
        findings.all().isEmpty()
            ? LessonCheck.check(lesson, Stages.of(lesson).orElseThrow(), seeds, findings)
            : List.of();
    return new Report(graded, findings.all());
  }
}
