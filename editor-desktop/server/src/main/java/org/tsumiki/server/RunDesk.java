package org.tsumiki.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsumiki.agent.ConnectResult;
import org.tsumiki.agent.DeployOutcome;
import org.tsumiki.agent.LivedMoment;
import org.tsumiki.agent.RobotClient;
import org.tsumiki.agent.RobotService;
import org.tsumiki.agent.SimulatedBoard;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.io.Courses;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkLimits;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.Place;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.linkio.InMemoryPair;
import org.tsumiki.narration.Answers;
import org.tsumiki.narration.Detail;
import org.tsumiki.simulator.Course;
import org.tsumiki.words.Words;

/**
 * Runs one page's programs: on a simulated robot of its own, joined in memory, or on a real one to
 * which somebody else has found the way. Service, link and messages are the same.
 */
final class RunDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);
  private static final String ROBOT_NAME = "Tsumiki";

  /** A variable belongs to no call. */
  static final int NO_FRAME = -1;

  private static final String EDITOR_NAME = "editor";

  private final Outlet outlet;
  private final ArenaFeed arena;
  private @Nullable Robot robot;
  private volatile @Nullable RealRobot real;
  private volatile @Nullable RobotClient client;
  private volatile @Nullable RunListener listener;
  private volatile @Nullable LongFunction<Optional<LivedMoment>> history;
  private volatile @Nullable BlockPlaces places;
  private volatile DebugWish debugWish = new DebugWish(List.of(), 0);
  private volatile Detail detail = Detail.NORMAL;
  private final Object lossLock = new Object();
  private long lastRunId;

  /** What the page wants of the debugger, for every run. */
  private record DebugWish(List<String> breakpoints, int slowBlocksPerSecond) {}

  RunDesk(Outlet outlet, ArenaFeed arena) {
    this.outlet = outlet;
    this.arena = arena;
  }

  /** A line to a robot, and who hears what comes from it. */
  private interface Line {
    RobotClient client();

    RunListener listener();
  }

  /** A simulated robot and the line to it. */
  private record Robot(
      CoursePlan course,
      SimulatedBoard board,
      RobotService service,
      RobotClient client,
      RunListener listener)
      implements Line, AutoCloseable {
    @Override
    public void close() {
      client.close();
      service.close();
    }
  }

  /** A robot that can be touched. */
  private record RealRobot(RobotClient client, RunListener listener, String address)
      implements Line {}

  /** What the page is told about the robot that programs run on. */
  JsonObject describe() {
    RealRobot chosen = real;
    JsonObject json = new JsonObject();
    json.add(
        "name",
        Wire.texts(
            chosen == null
                ? Words.text("robot.simulated")
                : RobotPicker.name(chosen.client().robot().name())));
    json.addProperty("simulated", chosen == null);
    json.addProperty("address", chosen == null ? "" : chosen.address());
    return json;
  }

  /** Hears a real robot, once there is a line to it. */
  RunListener realListener() {
    return new RunListener(outlet, new Stage.Real(), arena);
  }

  /**
   * Runs programs on that robot from now on; what runs elsewhere ends.
   *
   * @param listener hears it already
   * @param gone is told when the robot is lost; programs then run on the simulated one again
   */
  synchronized void use(RobotClient found, RunListener listener, String address, Runnable gone) {
    close();
    RealRobot chosen = new RealRobot(found, listener, address);
    listener.hears(found);
    listener.whenLost(() -> lose(chosen, gone));
    real = chosen;
    client = found;
    this.listener = listener;
    if (listener.isLost()) {
      lose(chosen, gone); // in the moment between
    }
  }

  /** Runs programs on the simulated robot from now on; what runs elsewhere ends. */
  synchronized void useSimulated() {
    if (real != null) {
      close();
    }
  }

  /** Not under our lock: a deploy may hold it until it hears the same. */
  private void lose(RealRobot chosen, Runnable gone) {
    synchronized (lossLock) {
      if (!chosen.equals(real)) {
        return;
      }
      real = null;
    }
    gone.run();
  }

  /**
   * Sends the program and starts it; the page hears of it all.
   *
   * @param lessonCourse where the lesson takes place
   * @param chosen without a lesson: where the page wants it; when it does not say, where the
   *     program fits
   * @param inputs what sensors of the scene read from the start, in their ports' units
   */
  synchronized void run(
      Compilation.Runnable program,
      Optional<CoursePlan> lessonCourse,
      Optional<String> chosen,
      Map<String, Double> inputs) {
    CoursePlan course =
        lessonCourse.orElseGet(
            () -> Courses.load(chosen.orElseGet(() -> CourseShelf.fitting(program.ports()))));
    try {
      RealRobot touchable = real;
      Line ready = touchable != null ? touchable : robotOn(course);
      inputs.forEach(ready.client()::set);
      DeployOutcome outcome = ready.client().deploy(program.image());
      if (outcome.refusal().isPresent()) {
        refused(outcome.refusal().get(), lessonCourse.isEmpty() && chosen.isPresent());
        return;
      }
      lastRunId++;
      ready.listener().expect(lastRunId, program, course, detail, outcome.deployMillis());
      debugNext(ready.client(), program.places());
      ready.client().start(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The program can pause at every block, and pauses where the page wants it. */
  private void debugNext(RobotClient line, BlockPlaces blocks) {
    places = blocks;
    if (line.canDebug()) {
      List<Place> points = blocks.stopPoints();
      boolean fits = points.size() <= LinkLimits.MAX_STOP_POINTS;
      line.debug(new DebugRequest.StopPoints(fits ? points : List.of()));
      tellDebugger(line, blocks);
    }
  }

  private void tellDebugger(RobotClient line, BlockPlaces blocks) {
    DebugWish wish = debugWish;
    List<Place> breakpoints =
        blocks.of(wish.breakpoints()).stream().limit(LinkLimits.MAX_BREAKPOINTS).toList();
    line.debug(new DebugRequest.Breakpoints(breakpoints));
    line.debug(new DebugRequest.SlowMotion(wish.slowBlocksPerSecond()));
  }

  private void refused(DeployOutcome.Refusal refusal, boolean courseCouldBeAnother) {
    LOG.debug("the robot refused the program: {}", refusal);
    if (refusal.linkLost()) {
      close();
    }
    outlet.send(
        refusal.code().equals("missing-port")
            ? Problems.missingPart(refusal.where(), courseCouldBeAnother)
            : Problems.message(refusal.code()));
  }

  private Robot robotOn(CoursePlan plan) throws InterruptedException {
    Robot present = robot;
    if (present != null && present.course().equals(plan) && !present.listener().isLost()) {
      return present;
    }
    close();
    SimulatedBoard board = new SimulatedBoard(ROBOT_NAME, Course.of(plan), Venue.SEED);
    RobotService service = RobotService.start(board, LinkTimings.IN_PROCESS, LOG::debug);
    InMemoryPair pair = InMemoryPair.create();
    service.serve(pair.robotSide());
    RunListener heard = new RunListener(outlet, new Stage.Simulated(board), arena);
    return switch (RobotClient.connect(
        pair.editorSide(), EDITOR_NAME, LinkTimings.IN_PROCESS, heard)) {
      case ConnectResult.Connected(RobotClient connected) -> {
        heard.hears(connected);
        listener = heard;
        history = board::at;
        client = connected;
        Robot fresh = new Robot(plan, board, service, connected, heard);
        robot = fresh;
        yield fresh;
      }
      case ConnectResult.Failed(LinkFault fault) -> {
        service.close();
        throw new IllegalStateException("no line to our own simulated robot: " + fault);
      }
    };
  }

  /** Stops the robot at once; from any thread, whatever else goes on. */
  void stop() {
    RobotClient line = client;
    if (line != null) {
      line.stop();
    }
  }

  /** What the simulated robot senses changes, a button (1 down, 0 up) too; from any thread. */
  void set(String port, double value) {
    RobotClient line = client;
    if (line != null) {
      line.set(port, value);
    }
  }

  /** How much is told of the next run; from any thread. */
  void tell(Detail wanted) {
    detail = wanted;
  }

  /** The last run in words; from any thread. */
  Optional<Story> story() {
    return Optional.ofNullable(listener).flatMap(RunListener::story);
  }

  /** How everything is where the last run took place; from any thread. */
  synchronized Optional<Answers> answers() {
    return Optional.ofNullable(robot)
        .map(present -> new Answers(present.course(), present.board().snapshot()));
  }

  /** Where to pause, and how slowly to go, from now on; from any thread, as all below. */
  void debug(List<String> breakpoints, int slowBlocksPerSecond) {
    debugWish = new DebugWish(List.copyOf(breakpoints), slowBlocksPerSecond);
    RobotClient line = client;
    BlockPlaces blocks = places;
    if (line != null && blocks != null) {
      tellDebugger(line, blocks);
    }
  }

  /** Asks the debugger of the robot, if there is one. */
  void ask(DebugRequest request) {
    RobotClient line = client;
    if (line != null) {
      line.debug(request);
    }
  }

  /** Goes on by a block of the script that is paused. */
  void step(DebugRequest.How how) {
    RunListener heard = listener;
    if (heard != null) {
      ask(new DebugRequest.Step(how, heard.pausedScript()));
    }
  }

  /**
   * Changes a variable of the program that is paused; what is no value of its type is refused.
   *
   * @param frame of the paused script, when it is a local of that call; else {@link #NO_FRAME}
   */
  void setVariable(String name, JsonElement value, int frame) {
    RunListener heard = listener;
    Optional<RunMessages> run = heard == null ? Optional.empty() : heard.current();
    if (heard == null || run.isEmpty() || name.isEmpty()) {
      return;
    }
    if (frame == NO_FRAME) {
      int index = run.get().debugMap().variableNames().indexOf(name);
      wanted(heard.latest().variables(), index, value)
          .ifPresent(next -> ask(new DebugRequest.SetVariable(index, next)));
    } else {
      heard
          .frame(frame)
          .ifPresent(call -> {
            int index = run.get().names().locals(call.place().routine()).indexOf(name);
            wanted(call.locals(), index, value)
                .ifPresent(next -> setLocal(heard.pausedScript(), frame, index, next));
          });
    }
  }

  private void setLocal(int script, int frame, int index, VariableValue value) {
    ask(new DebugRequest.SetLocal(script, frame, index, value));
    ask(new DebugRequest.AskDetails()); // the page is told of the calls anew
  }

  /** The value to set; empty when there is nothing to set it in, or when it is of another type. */
  private Optional<VariableValue> wanted(
      List<VariableValue> present, int index, JsonElement value) {
    if (index < 0 || index >= present.size()) {
      return Optional.empty();
    }
    Optional<VariableValue> next = Values.like(present.get(index), value);
    if (next.isEmpty()) {
      outlet.send(Problems.message("bad-value"));
    }
    return next;
  }

  /** Shows how everything was at that tick of the last run. */
  void goTo(long tick) {
    RunListener heard = listener;
    RobotClient line = client;
    LongFunction<Optional<LivedMoment>> lived = history;
    if (heard == null || line == null || lived == null) {
      return;
    }
    heard
        .current()
        .flatMap(run -> lived.apply(tick).map(at -> run.moment(at, line.robot())))
        .ifPresent(outlet::send);
  }

  @Override
  public synchronized void close() {
    client = null;
    listener = null;
    history = null;
    places = null;
    Robot present = robot;
    robot = null;
    if (present != null) {
      present.close();
    }
    RealRobot chosen;
    synchronized (lossLock) {
      chosen = real;
      real = null;
    }
    if (chosen != null) {
      chosen.client().close();
    }
  }
}
