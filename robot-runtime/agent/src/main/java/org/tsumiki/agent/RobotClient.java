package org.tsumiki.agent;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.tsumiki.link.DebugNews;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.EditorEnd;
import org.tsumiki.link.EditorEvent;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkStep;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.LoggedValue;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.link.Telemetry;
import org.tsumiki.linkio.Incoming;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.Transport;

/**
 * The editor's way to one robot, for one session. All methods may be called from any thread; what
 * the robot does comes through the {@link RobotListener}.
 */
public final class RobotClient implements AutoCloseable {
  private static final int POLL_MILLIS = 20;
  private static final int CLOSE_MILLIS = 1000;
  private static final int REOPEN_MILLIS = 500;

  private volatile Transport transport;
  private final Optional<Reopening> reopening;
  private long nextOpenMillis;
  private final EditorEnd end;
  private final RobotListener listener;
  private final Queue<Consumer<EditorEnd>> wishes = new ConcurrentLinkedQueue<>();
  private final ExecutorService listening;
  private final Thread thread;
  private final CompletableFuture<ConnectResult> connected = new CompletableFuture<>();
  private final CompletableFuture<LinkFault> over = new CompletableFuture<>();
  private final MotionWatch motion = new MotionWatch();

  private volatile CompletableFuture<EditorEvent> deploying = new CompletableFuture<>();
  private volatile RobotInfo robot;
  private volatile boolean wasRunning;
  private volatile boolean canDebug;
  private volatile boolean closing;
  private boolean lineEnded;

  /** Opens another line to the same robot, after a cut. */
  interface Reopening {
    OpenResult open() throws InterruptedException;
  }

  private RobotClient(
      Transport transport,
      String editor,
      LinkTimings timings,
      RobotListener listener,
      Optional<Reopening> reopening) {
    this.transport = transport;
    this.reopening = reopening;
    this.listener = listener;
    int seed = ThreadLocalRandom.current().nextInt();
    this.end = new EditorEnd(editor, seed, timings, RobotService.millis());
    this.robot = end.robot();
    if (reopening.isPresent()) {
      end.resumable(new SecureRandom().nextLong());
    }
    this.listening =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name(transport.name() + " listener").factory());
    this.thread =
        Thread.ofPlatform().daemon().name(transport.name() + " client").unstarted(this::carry);
  }

  /**
   * Waits for a robot on that line and takes it. The line is the client's from then on, and closed
   * when this fails.
   *
   * @param editor how the robot names this editor to others
   */
  public static ConnectResult connect(
      Transport transport, String editor, LinkTimings timings, RobotListener listener)
      throws InterruptedException {
    return connect(transport, editor, timings, listener, Optional.empty());
  }

  /**
   * Goes that way to a robot and takes it; pairs first when it must and the way has the code. When
   * the line is cut, it goes the way again, and on with the session, if that works in time.
   */
  public static ConnectResult connect(RobotWay way, LinkTimings timings, RobotListener listener)
      throws InterruptedException {
    ConnectResult result = connect(way, way.open(timings), timings, listener);
    boolean forgotten =
        result instanceof ConnectResult.Failed(LinkFault fault)
            && fault.code().equals("pairing.needed");
    return forgotten && way.code().isPresent()
        ? connect(way, way.openAndPair(timings), timings, listener)
        : result;
  }

  private static ConnectResult connect(
      RobotWay way, OpenResult line, LinkTimings timings, RobotListener listener)
      throws InterruptedException {
    return switch (line) {
      case OpenResult.Failed(LinkFault fault) -> new ConnectResult.Failed(fault);
      case OpenResult.Opened(Transport opened) ->
          connect(opened, way.editor(), timings, listener, Optional.of(() -> way.open(timings)));
    };
  }

  /** The same; when the line is cut, opens another and goes on, if that works in time. */
  static ConnectResult connect(
      Transport transport,
      String editor,
      LinkTimings timings,
      RobotListener listener,
      Optional<Reopening> reopening)
      throws InterruptedException {
    RobotClient client = new RobotClient(transport, editor, timings, listener, reopening);
    client.thread.start();
    try {
      return client.connected.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // never completed that way
    } catch (InterruptedException e) {
      client.close();
      throw e;
    }
  }

  /** What the robot says about itself. */
  public RobotInfo robot() {
    return robot;
  }

  /** True when a program was running on the robot before we came. */
  public boolean wasRunning() {
    return wasRunning;
  }

  /**
   * Sends a program: what the robot has already does not travel. Waits for the robot's answer. A
   * running program goes on when this one is refused, and ends when it is taken. One deploy at a
   * time; not on the listener's thread if that must go on hearing.
   */
  public synchronized DeployOutcome deploy(byte[] image) throws InterruptedException {
    long begin = RobotService.millis();
    motion.begin(begin);
    CompletableFuture<EditorEvent> answer = new CompletableFuture<>();
    deploying = answer;
    ImageCuts cuts = ImageCuts.of(image);
    wish(editorEnd -> editorEnd.deploy(cuts.pieces()));
    try {
      CompletableFuture.anyOf(answer, over).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // never completed that way
    }
    long millis = RobotService.millis() - begin;
    return switch (answer.getNow(null)) {
      case EditorEvent.Deployed(int bytesSent, var pieces) ->
          new DeployOutcome(bytesSent, cuts.scriptsAmong(pieces), millis, Optional.empty());
      case EditorEvent.DeployRefused(String code, String where, String message) ->
          new DeployOutcome(
              0, 0, millis, Optional.of(new DeployOutcome.Refusal(code, where, message, false)));
      case null, default -> DeployOutcome.lost(over.join(), millis);
    };
  }

  /**
   * Starts the program deployed last.
   *
   * @param live the robot stops when it loses us; else it goes on alone
   */
  public void start(boolean live) {
    wish(editorEnd -> editorEnd.start(live));
  }

  /**
   * Has the robot keep the program deployed last, also without power.
   *
   * @param name in place of what had it
   * @param powerOn true: it starts at power-on; false: nothing does; empty: as it is now
   */
  public void keep(String name, Optional<Boolean> powerOn) {
    wish(editorEnd -> editorEnd.keep(name, powerOn));
  }

  /** Stops everything on the robot, ahead of all that still waits to be sent. */
  public void stop() {
    wish(EditorEnd::stop);
  }

  /** Holds or releases a button of a simulated robot. */
  public void press(String port, boolean down) {
    set(port, down ? 1 : 0);
  }

  /** Changes what a simulated robot senses, in the port's unit. */
  public void set(String port, double value) {
    wish(editorEnd -> editorEnd.set(port, value));
  }

  /** True when the robot knows the debugger; older ones do not. */
  public boolean canDebug() {
    return canDebug;
  }

  /** Asks something of the debugger; the listener hears what comes of it. */
  public void debug(DebugRequest request) {
    wish(editorEnd -> editorEnd.debug(request));
  }

  /**
   * Milliseconds from the last {@link #deploy} call until the robot was seen to do something (an
   * output that is not at rest); empty when that does not happen in time.
   */
  public OptionalLong awaitMotion(long waitMillis) throws InterruptedException {
    return motion.await(waitMillis);
  }

  /** Ends the session with a goodbye: a live program stops, another goes on. */
  @Override
  @SuppressWarnings("ReferenceEquality") // the very thread: it cannot wait for itself
  public void close() {
    closing = true;
    transport.wake();
    try {
      if (Thread.currentThread() != thread) {
        thread.join(CLOSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    listening.shutdown();
  }

  private void wish(Consumer<EditorEnd> wish) {
    wishes.add(wish);
    transport.wake();
  }

  private void carry() {
    try {
      while (!closing && !end.closed()) {
        turn(transport.receive(POLL_MILLIS));
        reopen();
      }
      end.close();
      transport.send(end.poll(RobotService.millis()).outgoing());
      finish(new LinkFault("link.closed", "This end has ended the session."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      transport.close();
    }
  }

  private void turn(Incoming first) throws InterruptedException {
    for (Incoming next = first; !(next instanceof Incoming.Nothing); next = transport.receive(0)) {
      if (next instanceof Incoming.Bytes(byte[] bytes)) {
        end.on(bytes, RobotService.millis());
      } else if (next instanceof Incoming.Closed(LinkFault reason)) {
        poll(); // a goodbye that came before the end says more
        onLineEnd(reason);
        return;
      }
    }
    for (Consumer<EditorEnd> wish = wishes.poll(); wish != null; wish = wishes.poll()) {
      wish.accept(end);
    }
    poll();
  }

  private void poll() {
    LinkStep<EditorEvent> step = end.poll(RobotService.millis());
    if (step.outgoing().length > 0) {
      transport.send(step.outgoing());
    }
    step.events().forEach(this::on);
  }

  private void onLineEnd(LinkFault reason) {
    lineEnded = reopening.isPresent() && end.lineLost(reason, RobotService.millis());
    if (!lineEnded && !end.closed()) {
      end.close();
      lose(reason);
    }
    poll(); // the end tells of the cut now: later it would be taken for one of the next line
  }

  /** After a cut: opens another line, again and again, until the end gives up. */
  private void reopen() throws InterruptedException {
    if (!lineEnded || end.closed()) {
      return;
    }
    long now = RobotService.millis();
    if (now >= nextOpenMillis && reopening.isPresent()) {
      nextOpenMillis = now + REOPEN_MILLIS;
      if (reopening.get().open() instanceof OpenResult.Opened(Transport other)) {
        transport.close();
        transport = other;
        lineEnded = false;
        return;
      }
    }
    poll(); // time passes
    Thread.sleep(POLL_MILLIS);
  }

  private void on(EditorEvent event) {
    switch (event) {
      case EditorEvent.Connected(RobotInfo info, boolean running) -> {
        robot = info;
        wasRunning = running;
        canDebug = end.canDebug();
        connected.complete(new ConnectResult.Connected(this));
      }
      case EditorEvent.Refused(LinkFault fault) -> finish(fault);
      case EditorEvent.LinkLost(LinkFault fault) -> lose(fault);
      case EditorEvent.Cut(LinkFault fault) -> {
        hear(to -> to.cut(fault));
        onCut(fault);
      }
      case EditorEvent.Resumed() -> hear(RobotListener::resumed);
      case EditorEvent.Deployed deployed -> deploying.complete(deployed);
      case EditorEvent.DeployRefused refused -> deploying.complete(refused);
      case EditorEvent.Started() -> {
        motion.started();
        hear(RobotListener::started);
      }
      case EditorEvent.TelemetryReceived(Telemetry telemetry) -> {
        motion.saw(telemetry.portsByName(robot), RobotService.millis());
        hear(to -> to.telemetry(telemetry));
      }
      case EditorEvent.Said(long tick, int script, String text, int skipped) ->
          hear(to -> to.said(tick, script, text, skipped));
      case EditorEvent.Logged(List<LoggedValue> values, int skipped) ->
          hear(to -> to.logged(values, skipped));
      case EditorEvent.Debugger(DebugNews news) -> hear(to -> to.debugger(news));
      case EditorEvent.CannotDebug(LinkFault fault) -> hear(to -> to.cannotDebug(fault));
      case EditorEvent.Ended(var runEnd) -> {
        motion.runEnded();
        hear(to -> to.ended(runEnd));
      }
    }
  }

  /** A network line that fell silent may be dead for good, while another one would work. */
  private void onCut(LinkFault fault) {
    if (transport.security().isPresent() && !lineEnded) {
      lineEnded = end.lineLost(fault, RobotService.millis());
    }
  }

  private void lose(LinkFault fault) {
    boolean wasConnected = connected.isDone();
    finish(fault);
    if (wasConnected && !closing) {
      hear(to -> to.linkLost(fault));
    }
  }

  private void finish(LinkFault fault) {
    connected.complete(new ConnectResult.Failed(fault));
    over.complete(fault);
    motion.lost();
  }

  private void hear(Consumer<RobotListener> told) {
    if (!listening.isShutdown()) {
      listening.execute(() -> told.accept(listener));
    }
  }
}
