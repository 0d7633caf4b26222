package org.tsumiki.app.cli;

import java.time.Duration;
import org.tsumiki.agent.RobotUpdateVisit;
import org.tsumiki.link.Answer;

/** Waits until a robot that changes its own program has done so, and tells how far it is. */
final class RobotUpdateWait {
  /** Installing, starting, and when that fails all of it once more, on a slow card. */
  private static final Duration LONGEST = Duration.ofMinutes(25);

  private static final Duration BETWEEN = Duration.ofSeconds(3);

  private final RobotUpdateVisit visit;
  private final Terminal terminal;
  private String told = "";

  RobotUpdateWait(RobotUpdateVisit visit, Terminal terminal) {
    this.visit = visit;
    this.terminal = terminal;
  }

  /** What came of it, and which version runs now. */
  record Ended(String code, String version) {}

  /** Waits for the outcome about that. */
  Ended until(String about) throws InterruptedException {
    tell("The robot installs it. Leave it its power.");
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end) {
      Thread.sleep(BETWEEN);
      switch (visit.news()) {
        case RobotUpdateVisit.Result.Done(_, Answer.News news) -> {
          if (!news.busy() && news.about().equals(about)) {
            return new Ended(news.code(), news.version());
          }
        }
        case RobotUpdateVisit.Result.Failed _ -> tell("The robot starts anew.");
      }
    }
    return new Ended("update.no-news", "");
  }

  /** Once. */
  private void tell(String line) {
    if (!told.contains(line)) {
      told += line;
      terminal.progress(line);
    }
  }
}
