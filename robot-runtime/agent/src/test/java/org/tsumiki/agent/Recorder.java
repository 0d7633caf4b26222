package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tsumiki.link.DebugNews;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LoggedValue;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;

/** Keeps what a robot did, and waits for things, within bounds. */
final class Recorder implements RobotListener {
  static final int PATIENCE_MILLIS = 30_000;

  private final List<Object> heard = new ArrayList<>();

  record Started() {}

  record Said(String text, int skipped) {}

  @Override
  public void started() {
    add(new Started());
  }

  @Override
  public void telemetry(Telemetry telemetry) {
    add(telemetry);
  }

  @Override
  public void said(long tick, int script, String text, int skipped) {
    add(new Said(text, skipped));
  }

  @Override
  public void logged(List<LoggedValue> values, int skipped) {
    values.forEach(this::add);
  }

  @Override
  public void debugger(DebugNews news) {
    add(news);
  }

  @Override
  public void ended(RunEnd end) {
    add(end);
  }

  @Override
  public void linkLost(LinkFault fault) {
    add(fault);
  }

  private synchronized void add(Object event) {
    heard.add(event);
    notifyAll();
  }

  synchronized List<Object> all() {
    return List.copyOf(heard);
  }

  synchronized void clear() {
    heard.clear();
  }

  <T> T await(Class<T> type) throws InterruptedException {
    return await(type, event -> true);
  }

  /** The first such event, heard already or soon. */
  synchronized <T> T await(Class<T> type, Predicate<T> wanted) throws InterruptedException {
    long deadline = RobotService.millis() + PATIENCE_MILLIS;
    while (true) {
      Optional<T> found =
          heard.stream().filter(type::isInstance).map(type::cast).filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      long left = deadline - RobotService.millis();
      if (left <= 0) {
        throw new AssertionError("no " + type.getSimpleName() + " within bounds: " + heard);
      }
      wait(left);
    }
  }
}
