package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.grader.PackCheck;

/** Checks the lessons of packs on all cores; the report is the same on any number of them. */
final class PackChecks {
  private PackChecks() {}

  /** One lesson to check. */
  record Task(Pack pack, Lesson lesson) {}

  /** The reports of all lessons as one, in the order of the tasks. */
  static PackCheck.Report check(List<Task> tasks, int seeds) {
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Math.clamp(tasks.size(), 1, cores))) {
      List<Future<PackCheck.Report>> started = new ArrayList<>();
      for (Task task : tasks) {
        started.add(workers.submit(() -> PackCheck.check(task.pack(), task.lesson(), seeds)));
      }
      List<PackCheck.Report> reports = new ArrayList<>();
      for (Future<PackCheck.Report> report : started) {
        reports.add(report.get());
      }
      return PackCheck.Report.of(reports);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a lesson could not be checked", broken.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while checking packs", e);
    }
  }
}
