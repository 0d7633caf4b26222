package org.tsumiki.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Lesson.ProjectText;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.grader.Grade;
import org.tsumiki.grader.LessonGrader;
import org.tsumiki.grader.Stages;
import org.tsumiki.grader.Submission;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;

/** A club's evening: 200 programs of all shipped lessons, each under 20 seeds, on two threads. */
final class GradeBatch {
  private static final int PROGRAMS = 200;
  private static final int SEEDS = 20;
  private static final int THREADS = 2;
  private static final double NANOS_PER_SECOND = 1e9;

  private GradeBatch() {}

  private record Entry(Lesson lesson, ProjectText project) {}

  /**
   * CPU time of the whole process, divided by the threads: what it takes on so many cores that do
   * nothing else.
   */
  static double seconds() throws InterruptedException {
    List<Entry> entries = entries();
    long start = cpuNanos();
    try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Grade>> tasks = new ArrayList<>();
      for (int i = 0; i < PROGRAMS; i++) {
        Entry entry = entries.get(i % entries.size());
        tasks.add(() -> grade(entry));
      }
      for (Future<Grade> grade : workers.invokeAll(tasks)) {
        if (grade.get().runs() % SEEDS != 0) {
          throw new IllegalStateException("a program was not run under all seeds");
        }
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a program could not be graded", broken.getCause());
    }
    return (cpuNanos() - start) / NANOS_PER_SECOND / THREADS;
  }

  /** Everything anew for each program, as for a child that hands in one. */
  private static Grade grade(Entry entry) {
    return switch (ProjectReader.read(entry.project().projectJson())) {
      case ReadResult.Read read ->
          LessonGrader.grade(
              Submission.of(read.project()),
              entry.lesson(),
              Stages.of(entry.lesson()).orElseThrow(),
              SEEDS);
      case ReadResult.Refused refused ->
          throw new IllegalStateException(refused.problems().toString());
    };
  }

  private static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (PackReadResult result : ShippedPacks.readAll()) {
      if (result instanceof PackReadResult.Read(Pack pack)) {
        for (Lesson lesson : pack.lessons()) {
          entries.add(new Entry(lesson, lesson.solution()));
          lesson.wrongPrograms().forEach(wrong -> entries.add(new Entry(lesson, wrong.project())));
        }
      }
    }
    return entries;
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
