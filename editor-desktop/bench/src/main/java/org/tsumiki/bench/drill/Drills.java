package org.tsumiki.bench.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tsumiki.bench.cable.PtyCable;

/** Runs safety drills. */
public final class Drills {
  /** The store is looked at more often: it is not a time that counts, but every moment. */
  private static final int KILLS = 5;

  private Drills() {}

  /** What came of one drill. */
  public sealed interface Outcome {
    /** The name, without {@code safety.}. */
    String name();

    /**
     * Milliseconds until all outputs were safe, one figure for each time.
     *
     * @param limitMillis what is promised
     * @param told what was done
     */
    record Measured(String name, double limitMillis, String told, List<Double> millis)
        implements Outcome {
      /** Copies the list. */
      public Measured {
        millis = List.copyOf(millis);
      }
    }

    /**
     * It went well so often.
     *
     * @param told what was done
     */
    record Counted(String name, String told, int well, int times) implements Outcome {}

    /**
     * It could not be run, or the robot did not do what it should.
     *
     * @param unsafe true when the robot stayed unsafe
     */
    record Failed(String name, String reason, boolean unsafe) implements Outcome {}
  }

  /**
   * Runs drills one after the other.
   *
   * @param wanted which, by name
   * @param times how often each
   * @param folder an empty one
   * @param progress gets a line for each drill
   */
  public static List<Outcome> run(
      Predicate<String> wanted, int times, Path folder, Consumer<String> progress)
      throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    boolean cable = PtyCable.possible();
    for (Drill drill : Failures.onSerial()) {
      if (wanted.test(drill.name()) && !cable) {
        outcomes.add(new Outcome.Failed(drill.name(), "socat is not installed", false));
      } else if (wanted.test(drill.name())) {
        outcomes.add(run(drill, times, folder, progress));
      }
    }
    for (Drill drill : Failures.onTcp()) {
      if (wanted.test(drill.name())) {
        outcomes.add(run(drill, times, folder, progress));
      }
    }
    if (wanted.test(StoreDrill.NAME)) {
      outcomes.add(store(times * KILLS, folder, progress));
    }
    return outcomes;
  }

  private static Outcome store(int times, Path folder, Consumer<String> progress)
      throws InterruptedException {
    progress.accept("drill: " + StoreDrill.NAME + ", " + times + " times");
    try {
      Path own = Files.createDirectory(folder.resolve(StoreDrill.NAME));
      int well = new StoreDrill(own).run(times, progress);
      return new Outcome.Counted(StoreDrill.NAME, StoreDrill.TOLD, well, times);
    } catch (IOException failure) {
      return new Outcome.Failed(StoreDrill.NAME, String.valueOf(failure.getMessage()), true);
    }
  }

  private static Outcome run(Drill drill, int times, Path folder, Consumer<String> progress)
      throws InterruptedException {
    progress.accept("drill: " + drill.name() + ", " + times + " times");
    List<Double> millis = new ArrayList<>();
    try {
      Path own = Files.createDirectory(folder.resolve(drill.name()));
      switch (drill.act()) {
        case Drill.Act.Alone alone -> {
          for (int time = 0; time < times; time++) {
            millis.add(alone.millis(Files.createDirectory(own.resolve(Integer.toString(time)))));
          }
        }
        case Drill.Act.Shared shared -> {
          try (Stage stage = Stage.onTcp(own)) {
            for (int time = 0; time < times; time++) {
              millis.add(shared.millis(stage));
            }
          }
        }
      }
    } catch (DrillBoard.StaysUnsafe unsafe) {
      return failed(drill, millis.size(), unsafe, true);
    } catch (IOException failure) {
      return failed(drill, millis.size(), failure, false);
    }
    return new Outcome.Measured(drill.name(), drill.limitMillis(), drill.told(), millis);
  }

  private static Outcome failed(Drill drill, int done, IOException why, boolean unsafe) {
    String reason = "time " + (done + 1) + ": " + why.getMessage();
    return new Outcome.Failed(drill.name(), reason, unsafe);
  }
}
