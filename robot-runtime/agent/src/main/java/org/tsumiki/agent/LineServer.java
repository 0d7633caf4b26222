package org.tsumiki.agent;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.link.Ask;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.ImagePieces;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkStep;
import org.tsumiki.link.ResumeTicket;
import org.tsumiki.link.RobotEnd;
import org.tsumiki.link.RobotEvent;
import org.tsumiki.link.RunEnd;
import org.tsumiki.linkio.Incoming;
import org.tsumiki.linkio.SecureChannel;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.KeyId;

/** One line to the robot, with its own thread: carries orders in and reports out. */
final class LineServer {
  private static final int POLL_MILLIS = 10;

  /** So much is taken before what it asks is done: a flood must not keep a stop waiting. */
  private static final int MAX_TAKEN = 16;

  /** How often it is looked whether the other end may still be here. */
  private static final int LOOK_MILLIS = 1000;

  /** A stranger that has not paired by then has to come again. */
  private static final int STRANGER_MILLIS = 60_000;

  private static final LinkFault SHUTDOWN =
      new LinkFault("agent.shutdown", "The robot's program was shut down. Start it again.");

  private static final String NOBODY_YET = "another editor";

  private final RobotService service;
  private volatile Transport transport;
  private final RobotEnd end;
  private final RobotDoor door;
  private final RobotLog log;
  private Runnable ended;
  private final Queue<Report> reports = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile boolean stranger;
  private long strangerUntilMillis;
  private long nextLookMillis;
  private volatile boolean closing;

  /** The session that may go on over another line; other lines' threads look at it. */
  private volatile Optional<ResumeTicket> ticket = Optional.empty();

  private @Nullable NewLine comingLine;
  private boolean over;
  private boolean handedOver;

  /** Another line to the same editor, after a cut. */
  private record NewLine(Transport transport, Runnable ended) {}

  private volatile String editor = NOBODY_YET;

  LineServer(
      RobotService service,
      Transport transport,
      RobotEnd end,
      RobotDoor door,
      RobotLog log,
      Runnable ended) {
    this.service = service;
    this.door = door;
    this.transport = transport;
    this.end = end;
    this.log = log;
    this.ended = ended;
    this.stranger = door.closedBecause(transport).isPresent();
    this.thread =
        Thread.ofPlatform().daemon().name(transport.name() + " line").unstarted(this::serve);
  }

  void start() {
    thread.start();
  }

  String editor() {
    return editor;
  }

  /** True while its other end may not come in. */
  boolean isStranger() {
    return stranger;
  }

  /** The robot has something to tell. */
  void report(Report report) {
    reports.add(report);
    transport.wake();
  }

  void close() {
    closing = true;
    transport.wake();
  }

  void join(int millis) throws InterruptedException {
    thread.join(millis);
  }

  private void serve() {
    try {
      strangerUntilMillis = RobotService.millis() + STRANGER_MILLIS;
      look();
      while (!closing && !handedOver && goesOn()) {
        if (stranger && RobotService.millis() >= strangerUntilMillis) {
          break;
        }
      }
      if (!handedOver) {
        end.close(SHUTDOWN, RobotService.millis());
        transport.send(end.poll(RobotService.millis()).outgoing());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      service.gone(this);
      refuseNewLine();
      if (!handedOver) {
        lost(new LinkFault("link.closed", "The line has ended."), true);
        endLine();
      }
    }
  }

  private void endLine() {
    transport.close();
    Runnable told = ended;
    ended = () -> {};
    told.run();
  }

  /** Carries what there is; when the line has ended, waits for another while one may come. */
  private boolean goesOn() throws InterruptedException {
    boolean carried = carry(transport.receive(POLL_MILLIS));
    boolean taken = takeNewLine();
    if (carried || taken || handedOver) {
      return true;
    }
    endLine();
    while (!closing && end.isCut()) {
      if (takeNewLine()) {
        return true;
      }
      Thread.sleep(POLL_MILLIS);
      poll();
    }
    return false;
  }

  /** What came too late: its editor hears that the line has ended, and asks again. */
  private void refuseNewLine() {
    NewLine late;
    synchronized (this) {
      over = true;
      late = comingLine;
      comingLine = null;
    }
    if (late != null && !late.transport().equals(transport)) {
      late.transport().close();
      late.ended().run();
    }
  }

  private boolean takeNewLine() {
    NewLine next;
    synchronized (this) {
      next = comingLine;
      comingLine = null;
    }
    if (next == null) {
      return false;
    }
    if (next.transport().equals(transport)) {
      return true;
    }
    end.lineLost(
        new LinkFault("link.closed", "The editor came back over another line."),
        RobotService.millis());
    poll();
    endLine();
    transport = next.transport();
    ended = next.ended();
    return true;
  }

  /** True when that session was cut here and its editor, which showed the same key, is back. */
  boolean adopts(int session, long key, Transport line, Runnable lineEnded) {
    boolean sameEditor =
        line.security()
            .map(SecureChannel::peerKey)
            .map(KeyId::of)
            .equals(transport.security().map(SecureChannel::peerKey).map(KeyId::of));
    if (!sameEditor || !ticket.equals(Optional.of(new ResumeTicket(session, key)))) {
      return false;
    }
    synchronized (this) {
      if (over) {
        return false;
      }
      comingLine = new NewLine(line, lineEnded);
    }
    transport.wake();
    return true;
  }

  /** Takes what came and sends what is due; false when the line has ended. */
  private boolean carry(Incoming first) throws InterruptedException {
    Incoming next = first;
    for (int taken = 0; taken < MAX_TAKEN && !(next instanceof Incoming.Nothing); taken++) {
      switch (next) {
        case Incoming.Bytes(byte[] bytes) ->
            service.inTurn(this, end, () -> end.on(bytes, RobotService.millis()));
        case Incoming.Closed(LinkFault reason) -> {
          poll(); // a goodbye that came before the end says more
          end.lineLost(reason, RobotService.millis());
          poll();
          lost(reason, true);
          return false;
        }
        case Incoming.Nothing() -> {}
      }
      next = transport.receive(0);
    }
    poll();
    return true;
  }

  /** Sees whether the other end may be here: it may have been forgotten since. */
  private void look() {
    Optional<LinkFault> why = door.closedBecause(transport);
    end.closedBecause(why);
    if (why.isPresent() && end.connected()) {
      end.close(why.get(), RobotService.millis());
      lost(why.get(), false);
    }
    if (why.isPresent() && (!stranger || nextLookMillis == 0)) {
      log.line("refused for now: " + transport.name() + ": " + why.get().code());
    }
    stranger = why.isPresent();
    nextLookMillis = RobotService.millis() + LOOK_MILLIS;
  }

  private void asked(Ask ask) {
    end.answer(door.answer(ask, transport, service));
    if (!(ask instanceof Ask.UpdatePiece)) {
      look(); // it may be another's now
    }
  }

  private void poll() {
    if (RobotService.millis() >= nextLookMillis) {
      look();
    }
    for (Report next = reports.poll(); next != null; next = reports.poll()) {
      next.tell(end);
    }
    TickLoop.RunStatus status = service.status();
    end.running(status.running(), status.live());
    service.inTurn(this, end, () -> {}); // what HELLO says about being busy
    LinkStep<RobotEvent> step = end.poll(RobotService.millis());
    ticket = end.ticket();
    if (step.outgoing().length > 0) {
      transport.send(step.outgoing());
    }
    step.events().forEach(this::on);
  }

  private void on(RobotEvent event) {
    switch (event) {
      case RobotEvent.Connected(String by) -> {
        editor = by;
        end.remember(service.lastImage());
        log.line("connected: " + by + " on " + transport.name());
      }
      case RobotEvent.Resumed(String by) -> {
        editor = by;
        log.line("back: " + by + " on " + transport.name());
      }
      case RobotEvent.ResumeAsked(int session, long key) -> {
        if (service.handOver(this, session, key, transport, ended)) {
          handedOver = true;
        } else {
          end.refuseResume(session);
          transport.wake();
        }
      }
      case RobotEvent.Disconnected(LinkFault reason) -> lost(reason, false);
      case RobotEvent.LinkLost(LinkFault fault) -> lost(fault, true);
      case RobotEvent.ImageReceived(ImagePieces image) -> {
        service.rememberImage(image);
        load(image.image());
      }
      case RobotEvent.StartRequested(boolean live) -> service.order(new Order.Start(live));
      case RobotEvent.KeepRequested(String name, var powerOn) ->
          service.order(new Order.Keep(name, powerOn));
      case RobotEvent.StopRequested() ->
          service.orderAtOnce(new Order.Stop(RunEnd.Reason.STOPPED, ""));
      case RobotEvent.Debugger(DebugRequest request) -> service.order(new Order.Debug(request));
      case RobotEvent.Pressed(String port, double value) ->
          service.order(new Order.Press(port, value));
      case RobotEvent.Asked(Ask ask) -> {
        asked(ask);
        transport.wake();
      }
    }
  }

  /** Decodes and checks here: the tick thread has better things to do. */
  private void load(byte[] image) {
    switch (ImageCodec.decode(image)) {
      case DecodeResult.Malformed(String code, int offset, String message) ->
          refuse("image." + code, "byte " + offset, message);
      case DecodeResult.Decoded(ProgramImage program) -> {
        switch (Verifier.verify(program)) {
          case VerifyResult.Invalid(String code, int script, int pc, String message) ->
              refuse("image." + code, "script " + script + ", pc " + pc, message);
          case VerifyResult.Verified(VerifiedImage verified) ->
              service.order(new Order.Load(verified));
        }
      }
    }
  }

  private void refuse(String code, String where, String message) {
    end.refused(code, where, "The robot does not take the program: " + message + ".");
    transport.wake();
  }

  /** The session is over, without a goodbye because the link was lost. */
  private void lost(LinkFault why, boolean withoutGoodbye) {
    if (!service.release(this, end.isCut())) {
      return;
    }
    log.line((withoutGoodbye ? "link lost: " : "disconnected: ") + why.message());
    service.orderAtOnce(
        new Order.EditorGone(
            withoutGoodbye ? RunEnd.Reason.LINK_LOST : RunEnd.Reason.STOPPED, why.message()));
    editor = NOBODY_YET;
  }
}
