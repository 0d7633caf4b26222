package org.tsumiki.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.agent.RobotClient;
import org.tsumiki.agent.RobotListener;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.link.DebugNews;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LoggedValue;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;
import org.tsumiki.narration.Detail;
import org.tsumiki.narration.Told;
import org.tsumiki.simulator.WorldEvent;

/**
 * Turns what the robot does into messages for the page. Called by one thread, the client's; what
 * other threads may ask says so.
 */
final class RunListener implements RobotListener {
  private final Outlet outlet;
  private final Stage stage;
  private final ArenaFeed arena;
  private volatile @Nullable RobotClient client;
  private volatile @Nullable Expected expected;
  private volatile Runnable whenLost = () -> {};
  private volatile boolean lost;
  private volatile @Nullable RunMessages current;
  private volatile Telemetry latest = Telemetry.NONE;
  private List<LoggedValue> logged = new ArrayList<>();
  private volatile @Nullable Story story;

  /** Whether its run does. */
  private boolean goesOn;

  private volatile DebugNews.@Nullable Paused paused;
  private volatile List<DebugNews.ScriptStack> stacks = List.of();

  /** A run that is about to start. */
  private record Expected(
      RunMessages messages,
      Compilation.Runnable program,
      CoursePlan course,
      Detail detail,
      long deployMillis) {}

  RunListener(Outlet outlet, Stage stage, ArenaFeed arena) {
    this.outlet = outlet;
    this.stage = stage;
    this.arena = arena;
  }

  /** The line that it hears; before anything is heard. */
  void hears(RobotClient line) {
    client = line;
  }

  /** The next start is of that run. Any thread. */
  void expect(
      long runId,
      Compilation.Runnable program,
      CoursePlan course,
      Detail detail,
      long deployMillis) {
    RunMessages messages = new RunMessages(runId, program.debugMap());
    expected = new Expected(messages, program, course, detail, deployMillis);
  }

  /** Who is told when the robot is gone; before anything is heard. */
  void whenLost(Runnable told) {
    whenLost = told;
  }

  /** True when the robot is gone. Any thread. */
  boolean isLost() {
    return lost;
  }

  /** What the robot told last. Any thread. */
  Telemetry latest() {
    return latest;
  }

  /** The last run in words. Any thread. */
  Optional<Story> story() {
    return Optional.ofNullable(story);
  }

  /** The messages of the run that is told of. Any thread. */
  Optional<RunMessages> current() {
    return Optional.ofNullable(current);
  }

  /** The script that is paused; 0 when none is. Any thread. */
  int pausedScript() {
    DebugNews.Paused now = paused;
    return now == null ? 0 : now.at().map(DebugNews.Stop::script).orElse(0);
  }

  /** A call of the script that is paused, as the robot told of it last. Any thread. */
  Optional<DebugNews.StackFrame> frame(int number) {
    int script = pausedScript();
    return paused == null
        ? Optional.empty()
        : stacks.stream()
            .filter(stack -> stack.script() == script && number < stack.frames().size())
            .map(stack -> stack.frames().get(number))
            .findFirst();
  }

  @Override
  public void started() {
    Expected next = expected;
    if (next != null) {
      current = next.messages();
      latest = Telemetry.NONE;
      logged = new ArrayList<>();
      paused = null;
      story = stage.story(next.program(), next.course(), next.detail()).orElse(null);
      goesOn = true;
      stage.showOn(arena);
      outlet.send(next.messages().started(next.course(), next.deployMillis()));
    }
  }

  @Override
  public void telemetry(Telemetry telemetry) {
    RobotClient line = client;
    RunMessages run = current;
    if (run != null && line != null) {
      latest = telemetry;
      outlet.send(run.telemetry(telemetry, logged, line.robot(), stage.snapshot()));
      logged = new ArrayList<>();
      tellHappened(run);
      tellStory(run, telemetry, line.robot());
    }
  }

  private void tellStory(RunMessages run, Telemetry telemetry, RobotInfo robot) {
    Story now = story;
    if (now != null && goesOn) {
      tell(run, now.upTo(telemetry, robot));
    }
  }

  private void tell(RunMessages run, List<Told> told) {
    if (!told.isEmpty()) {
      outlet.send(run.told(told));
    }
  }

  private void tellHappened(RunMessages run) {
    List<WorldEvent> events = stage.takeHappened();
    if (!events.isEmpty()) {
      outlet.send(run.happened(events));
    }
  }

  @Override
  public void logged(List<LoggedValue> values, int skipped) {
    logged.addAll(values);
  }

  @Override
  public void said(long tick, int script, String text, int skipped) {
    RunMessages run = current;
    Story now = story;
    if (now != null) {
      now.said(tick, script, text);
    }
    if (run != null) {
      outlet.send(run.said(tick, text));
    }
  }

  @Override
  public void debugger(DebugNews news) {
    RobotClient line = client;
    RunMessages run = current;
    if (run == null || line == null) {
      return;
    }
    switch (news) {
      case DebugNews.Paused now -> {
        if (now.reason() == DebugNews.Reason.SLOW) {
          paused = null; // it goes on by itself: nobody has the time to look into it
          outlet.send(run.debug().paused(now, latest.running(), List.of()));
        } else {
          paused = now;
          line.debug(new DebugRequest.AskDetails());
        }
      }
      case DebugNews.WentOn(long tick) -> {
        paused = null;
        outlet.send(run.debug().wentOn(tick));
      }
      case DebugNews.Details(var told) -> {
        stacks = told;
        DebugNews.Paused asked = paused;
        if (asked != null) {
          outlet.send(run.debug().paused(asked, latest.running(), told));
        }
      }
    }
  }

  @Override
  public void cannotDebug(LinkFault fault) {
    outlet.send(Problems.message(fault.code()));
  }

  @Override
  public void ended(RunEnd end) {
    RunMessages run = current;
    if (run != null) {
      paused = null;
      tellHappened(run);
      endStory(run, end);
      outlet.send(run.ended(end));
    }
  }

  private void endStory(RunMessages run, RunEnd end) {
    Story now = story;
    if (now != null && goesOn) {
      goesOn = false;
      tell(run, now.end(end));
    }
  }

  @Override
  public void linkLost(LinkFault fault) {
    lost = true;
    RunMessages run = current;
    if (run != null) {
      outlet.send(run.ended(RunEnd.Reason.LINK_LOST.word()));
    }
    whenLost.run();
  }
}
