package org.tsumiki.agent;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.tsumiki.agent.store.StoreFolder;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.link.ImagePieces;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.RobotEnd;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.KeyId;

/**
 * One robot: a board, the program on it, and lines to it. One editor at a time has it, whichever
 * line that comes on; a second one is told who. Programs run in real time on a thread of their own,
 * whether anybody listens or not; a live program stops when its editor is lost. All methods may be
 * called from any thread.
 */
public final class RobotService implements AutoCloseable {
  private static final int CLOSE_MILLIS = 1000;

  /** More lines at once than any club has editors. */
  private static final int MAX_LINES = 48;

  /** Strangers who may try to pair at once: more would only keep those out who may come in. */
  private static final int MAX_STRANGERS = 8;

  private final RobotInfo info;
  private final LinkTimings timings;
  private final RobotLog log;
  private final RobotDoor door;
  private final TickLoop ticks;
  private final Optional<ProgramKeeper> keeper;
  private final List<LineServer> lines = new CopyOnWriteArrayList<>();
  private final Object turn = new Object();
  private @Nullable LineServer holder;

  /** Had the robot until its line was cut, and may come back: it misses nothing until then. */
  private @Nullable LineServer cut;

  private volatile ImagePieces lastImage = ImagePieces.NONE;
  private volatile boolean closing;

  private RobotService(
      Board board,
      LinkTimings timings,
      Optional<StoreFolder> programs,
      RobotLog log,
      RobotDoor door) {
    this.door = door;
    this.info =
        new RobotInfo(
            board.name(),
            board.kind(),
            board.simulated(),
            board.courseId(),
            board.ports().specs().stream().map(PortSpec::name).toList(),
            door.keyId().map(KeyId::hex).orElse(""));
    this.timings = timings;
    this.log = log;
    this.ticks = new TickLoop(board, this::report, log);
    this.keeper = programs.map(folder -> ProgramKeeper.open(folder, ticks::order, log));
  }

  /**
   * A robot that runs; nobody reaches it before {@link #serve}.
   *
   * @param timings {@link LinkTimings#STANDARD}, or {@link LinkTimings#IN_PROCESS} for a robot that
   *     lives and dies with its editor
   */
  public static RobotService start(Board board, LinkTimings timings, RobotLog log) {
    return start(board, timings, log, RobotDoor.open());
  }

  /** The same, with a door that lets only some in. */
  public static RobotService start(Board board, LinkTimings timings, RobotLog log, RobotDoor door) {
    return start(board, timings, Optional.empty(), log, door);
  }

  /** A robot that keeps its programs, and whose lines anybody may come in by. */
  static RobotService start(
      Board board, LinkTimings timings, Optional<StoreFolder> programs, RobotLog log) {
    return start(board, timings, programs, log, RobotDoor.open());
  }

  /**
   * A robot that keeps its programs, and was switched on just now: the one that its owner chose for
   * that starts after a warning.
   *
   * @param programs where it keeps them; empty: nowhere
   */
  static RobotService start(
      Board board,
      LinkTimings timings,
      Optional<StoreFolder> programs,
      RobotLog log,
      RobotDoor door) {
    RobotService service = new RobotService(board, timings, programs, log, door);
    board.ports().allSafe();
    service.keeper.ifPresent(service.ticks::keepWith);
    service.ticks.start();
    service.keeper.ifPresent(ProgramKeeper::switchedOn);
    return service;
  }

  /** Serves one more line, until it ends or this is closed; then the line is closed. */
  public void serve(Transport transport) {
    serve(transport, () -> {});
  }

  /** The same; {@code ended} runs once the line has ended, on its thread. */
  public void serve(Transport transport, Runnable ended) {
    RobotEnd end = new RobotEnd(info, timings, millis());
    LineServer line = new LineServer(this, transport, end, door, log, ended);
    if (!hasRoomFor(line)) {
      log.line("refused: " + transport.name() + ": too many lines");
      transport.close();
      ended.run();
      return;
    }
    line.start();
    if (closing) {
      line.close();
    }
  }

  private synchronized boolean hasRoomFor(LineServer line) {
    boolean crowded =
        line.isStranger() && lines.stream().filter(LineServer::isStranger).count() >= MAX_STRANGERS;
    return lines.size() < MAX_LINES && !crowded && lines.add(line);
  }

  /** What the robot says about itself. */
  public RobotInfo info() {
    return info;
  }

  /** Stops the program, makes the outputs safe, then says goodbye on every line. */
  @Override
  public void close() {
    closing = true;
    ticks.close(CLOSE_MILLIS);
    keeper.ifPresent(ProgramKeeper::close);
    lines.forEach(LineServer::close);
    try {
      for (LineServer line : lines) {
        line.join(CLOSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets a line take its bytes, knowing whether another line's editor has the robot. */
  void inTurn(LineServer line, RobotEnd end, Runnable takeBytes) {
    synchronized (turn) {
      LineServer now = holder;
      end.busyWith(now == null || now == line ? "" : now.editor());
      takeBytes.run();
      if (now == null && end.connected()) {
        holder = line;
        cut = null;
      }
    }
  }

  /** That line's session is over, or cut for now; false when it had none. */
  boolean release(LineServer line, boolean mayComeBack) {
    synchronized (turn) {
      boolean held = holder == line;
      if (held) {
        holder = null;
        cut = mayComeBack ? line : null;
      }
      return held;
    }
  }

  /** Hands a line over to the one whose session was cut; false when there is none. */
  boolean handOver(LineServer from, int session, long key, Transport transport, Runnable ended) {
    for (LineServer line : lines) {
      if (line != from && line.adopts(session, key, transport, ended)) {
        return true;
      }
    }
    return false;
  }

  void gone(LineServer line) {
    synchronized (turn) {
      cut = cut == line ? null : cut;
    }
    lines.remove(line);
  }

  private void report(Report report) {
    LineServer to;
    synchronized (turn) {
      to = holder == null ? cut : holder;
    }
    if (to != null) {
      to.report(report);
    }
  }

  void order(Order order) {
    ticks.order(order);
  }

  /** See {@link TickLoop#orderAtOnce}. */
  void orderAtOnce(Order order) {
    ticks.orderAtOnce(order);
  }

  TickLoop.RunStatus status() {
    return ticks.status();
  }

  /** Shows people which robot this is; false while a program runs. */
  boolean show() {
    if (status().running()) {
      return false;
    }
    log.line("here I am: " + info.name());
    Thread.ofVirtual().name("showing").start(() -> Showing.blink(this::order));
    return true;
  }

  ImagePieces lastImage() {
    return lastImage;
  }

  void rememberImage(ImagePieces image) {
    lastImage = image;
  }

  static long millis() {
    return System.nanoTime() / 1_000_000;
  }
}
