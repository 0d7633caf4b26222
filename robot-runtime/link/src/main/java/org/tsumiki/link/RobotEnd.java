package org.tsumiki.link;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.link.wire.Wire;
import org.tsumiki.link.wire.Wire.ToRobot;

/**
 * The robot's end of one line. Says HELLO until an editor asks for a session; then it hands the
 * editor's wishes on as events and carries the robot's answers. Give it what the line brought
 * ({@link #on}), tell it what the robot does, and call {@link #poll} after that and every few
 * milliseconds. Answers without a session are dropped: nobody is there. Used by one thread.
 */
public final class RobotEnd {
  private static final int REJECTION_MILLIS = 200;
  private static final int NO_STOP = -1;

  /** A poll that comes so late was kept from it by more than a neighbour's turn. */
  private static final int LATE_POLL_MILLIS = 50;

  /** Then what came meanwhile is heard first, for so long: silence is the editor's, not ours. */
  private static final int CATCH_UP_MILLIS = 30;

  private final RobotInfo info;
  private final LinkTimings timings;
  private FrameReader reader = new FrameReader();
  private final ImageReceiver receiver = new ImageReceiver();
  private final RobotReport report = new RobotReport();
  private final RequestReader requests = new RequestReader();
  private final Outbox<RobotEvent> outbox = new Outbox<>();
  private final AskDesk asking = new AskDesk();

  private @Nullable Session session;
  private int stopNumber = NO_STOP;
  private @Nullable Session cut;
  private long cutUntilMillis;
  private long resumeKey;
  private boolean editorTakesParts;
  private boolean editorHeard;
  private long nextAcceptMillis;
  private String editor = "";
  private String busyWith = "";
  private Optional<LinkFault> closedBecause = Optional.empty();
  private int closedSession;
  private int deploy;
  private long nextBeaconMillis;
  private long nextRejectionMillis;
  private long polledAtMillis;
  private long catchUpUntilMillis;
  private boolean running;
  private boolean live;

  /** An end that says its first HELLO at the first poll. */
  public RobotEnd(RobotInfo info, LinkTimings timings, long nowMillis) {
    if (!info.fitsAFrame()) {
      throw new IllegalArgumentException("the names of the ports do not fit into one frame");
    }
    this.info = info;
    this.timings = timings;
    this.nextBeaconMillis = nowMillis;
    this.nextRejectionMillis = nowMillis;
    this.polledAtMillis = nowMillis;
    this.catchUpUntilMillis = nowMillis;
  }

  /** Takes what the line brought. Never throws, whatever it is. */
  public void on(byte[] bytes, long nowMillis) {
    for (Frame frame : reader.read(bytes)) {
      on(frame, nowMillis);
    }
  }

  private void on(Frame frame, long nowMillis) {
    switch (frame.kind()) {
      case WELCOME -> onWelcome(frame, nowMillis);
      case DATA, PART, ACK, GAP, STOP, BYE -> {
        if (session != null && session.id() == frame.session()) {
          onSession(session, frame, nowMillis);
        } else if (frame.kind() != FrameKind.BYE && !isOfCut(frame)) {
          reject(frame.session(), nowMillis);
        }
      }
      case ASK -> asking.on(frame, outbox);
      case HELLO, ACCEPTED, REFUSED, ANSWER -> {} // our own echo, or another robot
    }
  }

  /** The editor has not noticed the cut yet: it will, and come back. */
  private boolean isOfCut(Frame frame) {
    return cut != null && cut.id() == frame.session();
  }

  private void onWelcome(Frame frame, long nowMillis) {
    Wire.Welcome welcome;
    try {
      welcome = Wire.Welcome.parseFrom(frame.body());
    } catch (InvalidProtocolBufferException e) {
      return;
    }
    // Also when another line has the robot: it may be this very session, whose cut the robot has
    // not
    // noticed there.
    if (welcome.getResume() && closedBecause.isEmpty()) {
      onResume(frame.session(), welcome.getResumeKey(), nowMillis);
    } else if (session != null && session.id() == frame.session()) {
      accept(session, false); // the first answer was lost
    } else if (welcome.getMajor() != LinkLimits.PROTOCOL_MAJOR) {
      refuse(
          frame.session(),
          LinkFault.version(LinkLimits.PROTOCOL_MAJOR, welcome.getMajor(), "editor"));
    } else if (closedBecause.isPresent()) {
      refuse(frame.session(), closedBecause.get());
    } else if (session != null || !busyWith.isEmpty()) {
      refuse(frame.session(), LinkFault.busy(session != null ? editor : busyWith));
    } else if (frame.session() == 0 || frame.session() == closedSession) {
      reject(frame.session(), nowMillis); // an old WELCOME that came late or twice
    } else {
      open(frame.session(), welcome, nowMillis);
    }
  }

  private void onResume(int id, long key, long nowMillis) {
    Session back = session != null ? session : cut;
    if (back == null || !ticket().equals(Optional.of(new ResumeTicket(id, key)))) {
      outbox.tell(new RobotEvent.ResumeAsked(id, key));
      return;
    }
    boolean wasCut = session == null;
    session = back;
    cut = null;
    if (wasCut || back.silentMillis(nowMillis) > timings.heartbeatMillis()) {
      back.resume(nowMillis);
    }
    accept(back, true);
    if (wasCut) {
      outbox.tell(new RobotEvent.Resumed(editor));
    }
  }

  /** There is no such session on any line. */
  public void refuseResume(int id) {
    refuse(id, LinkFault.unknownSession());
  }

  /** What it takes to go on with this end's session, open or cut; empty when nobody can. */
  public Optional<ResumeTicket> ticket() {
    Session back = session != null ? session : cut;
    return back == null || resumeKey == 0
        ? Optional.empty()
        : Optional.of(new ResumeTicket(back.id(), resumeKey));
  }

  /** True while a session that was cut may still go on. */
  public boolean isCut() {
    return cut != null;
  }

  /** The line has ended; what comes now comes over another. */
  public void lineLost(LinkFault fault, long nowMillis) {
    Session open = session;
    if (open != null) {
      lose(open, fault, nowMillis);
    }
    reader = new FrameReader();
  }

  private void open(int id, Wire.Welcome welcome, long nowMillis) {
    String byEditor = LinkLimits.name(welcome.getEditor());
    Session opened = new Session(id, timings, nowMillis);
    session = opened;
    stopNumber = NO_STOP;
    cut = null;
    resumeKey = welcome.getResumeKey();
    editor = byEditor;
    report.begin(opened.channel());
    editorTakesParts = welcome.getMinor() >= LinkLimits.PARTS_MINOR;
    editorHeard = false;
    nextAcceptMillis = nowMillis + timings.heartbeatMillis();
    accept(opened, false);
    if (editorTakesParts) {
      boolean introduce = welcome.getIntroduce();
      opened.channel().mayUseParts(introduce);
      report.ports(info.ports(), introduce ? Optional.of(hello()) : Optional.empty());
    }
    outbox.tell(new RobotEvent.Connected(byEditor));
  }

  private void accept(Session opened, boolean resumed) {
    Wire.Accepted accepted =
        Wire.Accepted.newBuilder()
            .setMinor(LinkLimits.PROTOCOL_MINOR)
            .addAllPort(editorTakesParts ? List.of() : info.ports())
            .setRunning(running)
            .setResumed(resumed)
            .build();
    outbox.send(new Frame(FrameKind.ACCEPTED, opened.id(), 0, 0, accepted.toByteArray()));
  }

  private void refuse(int id, LinkFault fault) {
    outbox.send(new Frame(FrameKind.REFUSED, id, 0, 0, fault.toBody()));
  }

  private void reject(int id, long nowMillis) {
    if (nowMillis >= nextRejectionMillis) {
      nextRejectionMillis = nowMillis + REJECTION_MILLIS;
      outbox.send(new Frame(FrameKind.BYE, id, 0, 0, LinkFault.unknownSession().toBody()));
    }
  }

  private void onSession(Session open, Frame frame, long nowMillis) {
    editorHeard = true;
    if (frame.kind() == FrameKind.BYE) {
      closeSession(open, nowMillis);
      outbox.tell(new RobotEvent.Disconnected(LinkFault.ofBody(frame.body())));
    } else if (frame.kind() == FrameKind.STOP) {
      open.heard(nowMillis);
      if (open.channel().stillToCome(frame.sequence())) {
        stopNumber = frame.sequence();
        outbox.tell(new RobotEvent.StopRequested());
      }
    } else {
      Optional<byte[]> body = open.on(frame, nowMillis);
      if (body.isPresent() && !onMessage(body.get())) {
        lose(open, LinkFault.malformed("editor"), nowMillis);
      }
    }
  }

  private boolean onMessage(byte[] body) {
    ToRobot message;
    try {
      message = ToRobot.parseFrom(body);
    } catch (InvalidProtocolBufferException e) {
      return false;
    }
    switch (message.getBodyCase()) {
      case DEPLOY_BEGIN -> onOutcome(receiver.begin(message.getDeployBegin()));
      case DEPLOY_CHUNK -> onOutcome(receiver.chunk(message.getDeployChunk()));
      case DEPLOY_END -> onOutcome(receiver.end(message.getDeployEnd()));
      case START -> {
        if (!stoppedSince()) {
          outbox.tell(new RobotEvent.StartRequested(message.getStart().getLive()));
        }
      }
      case STOP -> outbox.tell(new RobotEvent.StopRequested());
      case KEEP -> outbox.tell(keep(message.getKeep()));
      case PRESS ->
          outbox.tell(
              new RobotEvent.Pressed(
                  LinkLimits.name(message.getPress().getPort()),
                  message.getPress().getDown() ? 1 : message.getPress().getValue()));
      case STOP_POINTS,
          BREAKPOINTS,
          PAUSE,
          GO_ON,
          STEP,
          SLOW_MOTION,
          SET_VARIABLE,
          SET_LOCAL,
          ASK_DETAILS -> {
        return onDebugger(message);
      }
      case BODY_NOT_SET -> {} // a newer minor's message: nothing we promised to know
    }
    return true;
  }

  private static RobotEvent keep(Wire.Keep keep) {
    Optional<Boolean> powerOn =
        switch (keep.getPowerOn()) {
          case EditorCalls.YES -> Optional.of(true);
          case EditorCalls.NO -> Optional.of(false);
          default -> Optional.empty();
        };
    return new RobotEvent.KeepRequested(LinkLimits.name(keep.getName()), powerOn);
  }

  /** A stop that was asked for later than the message at hand has overtaken it. */
  private boolean stoppedSince() {
    return session != null && stopNumber >= 0 && session.channel().stillToCome(stopNumber);
  }

  private boolean onDebugger(ToRobot message) {
    return switch (requests.read(message)) {
      case RequestReader.Outcome.Whole(DebugRequest request) -> {
        outbox.tell(new RobotEvent.Debugger(request));
        yield true;
      }
      case RequestReader.Outcome.NotYet() -> true;
      case RequestReader.Outcome.Nonsense() -> false;
    };
  }

  private void onOutcome(ImageReceiver.Outcome outcome) {
    switch (outcome) {
      case ImageReceiver.Outcome.NotYet() -> {}
      case ImageReceiver.Outcome.Need need -> report.need(need);
      case ImageReceiver.Outcome.Refused(int number, var code, var where, var message) ->
          report.deployResult(number, false, code, where, message);
      case ImageReceiver.Outcome.Whole(int number, ImagePieces image) -> {
        deploy = number;
        outbox.tell(new RobotEvent.ImageReceived(image));
      }
    }
  }

  /** What has to be sent now, and what happened since the last call. */
  public LinkStep<RobotEvent> poll(long nowMillis) {
    Session open = session;
    forgetCut(nowMillis);
    if (nowMillis - polledAtMillis > LATE_POLL_MILLIS) {
      catchUpUntilMillis = nowMillis + CATCH_UP_MILLIS;
    }
    polledAtMillis = nowMillis;
    if (open != null) {
      int lossMillis = live ? timings.liveLossMillis() : timings.idleLossMillis();
      Optional<LinkFault> fault = open.fault(nowMillis, lossMillis, "editor");
      if (fault.isPresent() && nowMillis >= catchUpUntilMillis) {
        lose(open, fault.get(), nowMillis);
      } else {
        report.flush();
        acceptAgain(open, nowMillis);
        open.poll(nowMillis).forEach(outbox::send);
      }
    } else if (nowMillis >= nextBeaconMillis) {
      nextBeaconMillis = nowMillis + timings.beaconMillis();
      outbox.send(new Frame(FrameKind.HELLO, 0, 0, 0, hello().toByteArray()));
    }
    return outbox.take();
  }

  /** The first ACCEPTED may be lost, and the next WELCOME too. */
  private void acceptAgain(Session open, long nowMillis) {
    if (!editorHeard && nowMillis >= nextAcceptMillis) {
      nextAcceptMillis = nowMillis + timings.heartbeatMillis();
      accept(open, false);
    }
  }

  private Wire.Hello hello() {
    Wire.Hello.Builder hello =
        Wire.Hello.newBuilder()
            .setMajor(LinkLimits.PROTOCOL_MAJOR)
            .setMinor(LinkLimits.PROTOCOL_MINOR)
            .setName(info.name())
            .setKey(info.key());
    if (closedBecause.isPresent()) {
      return hello.build(); // the name, and nothing else
    }
    return hello
        .setBoard(info.board())
        .setSimulated(info.simulated())
        .setCourse(info.course())
        .setBusyWith(busyWith)
        .build();
  }

  private void lose(Session open, LinkFault fault, long nowMillis) {
    if (resumeKey != 0 && LinkFault.isOfTheLine(fault)) {
      cut = open;
      cutUntilMillis = nowMillis + LinkLimits.RESUME_MILLIS;
      session = null;
      nextBeaconMillis = nowMillis;
    } else {
      outbox.send(new Frame(FrameKind.BYE, open.id(), 0, 0, fault.toBody()));
      closeSession(open, nowMillis);
    }
    outbox.tell(new RobotEvent.LinkLost(fault));
  }

  private void forgetCut(long nowMillis) {
    Session old = cut;
    if (old != null && nowMillis >= cutUntilMillis) {
      cut = null;
      closedSession = old.id();
      report.end();
    }
  }

  private void closeSession(Session open, long nowMillis) {
    closedSession = open.id();
    session = null;
    report.end();
    nextBeaconMillis = nowMillis;
  }

  /** Ends the session, if there is one, and tells the editor why. */
  public void close(LinkFault reason, long nowMillis) {
    Session open = session;
    if (open != null) {
      outbox.send(new Frame(FrameKind.BYE, open.id(), 0, 0, reason.toBody()));
      closeSession(open, nowMillis);
    }
  }

  /**
   * Lets nobody on this line in, for that reason, or anybody when there is none. Until then the
   * robot tells its name and key alone, and takes nothing but {@link RobotEvent.Asked}.
   */
  public void closedBecause(Optional<LinkFault> reason) {
    closedBecause = reason;
  }

  /** The answer to what was asked last. */
  public void answer(Answer answer) {
    asking.answer(answer, outbox);
  }

  /** True while an editor has a session on this line. */
  public boolean connected() {
    return session != null;
  }

  /** Another line's editor has the robot; empty when nobody has. */
  public void busyWith(String otherEditor) {
    busyWith = LinkLimits.name(otherEditor);
  }

  /** Whether a program runs, and whether it must stop when this link is lost. */
  public void running(boolean nowRunning, boolean nowLive) {
    running = nowRunning;
    live = nowRunning && nowLive;
  }

  /** The robot has that image from before: what is the same in the next one need not travel. */
  public void remember(ImagePieces image) {
    receiver.remember(image);
  }

  /** The image received last is good and is the robot's program now. */
  public void deployed() {
    report.deployResult(deploy, true, "", "", "");
  }

  /** The image received last is not taken. */
  public void refused(String code, String where, String message) {
    report.deployResult(deploy, false, code, where, message);
  }

  /** The program runs. */
  public void started() {
    report.started();
  }

  /** What the robot does now. What did not get through before the next one is replaced by it. */
  public void telemetry(Telemetry telemetry) {
    report.telemetry(telemetry);
  }

  /** The program said something. */
  public void said(long tick, int script, String text) {
    report.said(tick, script, text);
  }

  /** The program logged a value for a plot. */
  public void logged(LoggedValue value) {
    report.logged(value);
  }

  /** Tells the debugger; telemetry, texts and values told before go first. */
  public void debug(DebugNews news) {
    report.news(news);
  }

  /** The program is over. Telemetry and texts told before go first. */
  public void ended(RunEnd end) {
    report.ended(end);
  }

  /** Frames that came in damaged since this end was made. */
  public long damagedFrames() {
    return reader.damagedFrames();
  }
}
