package org.tsumiki.link;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tsumiki.link.wire.Wire;

/**
 * The editor's end of one line, for one session. Stays silent until a robot says HELLO, then asks
 * for a session; once that is over ({@link #closed}) it does nothing any more: make a new one. Give
 * it what the line brought ({@link #on}), tell it what to do, and call {@link #poll} after that and
 * every few milliseconds. Wishes outside of a session are dropped. Used by one thread.
 */
public final class EditorEnd {
  private enum State {
    LISTENING,
    ASKING,
    OPEN,
    CUT,
    CLOSED
  }

  private final String editor;
  private final LinkTimings timings;
  private FrameReader reader = new FrameReader();
  private final Outbox<EditorEvent> outbox = new Outbox<>();
  private final Session session;
  private final EditorCalls calls;

  private State state = State.LISTENING;
  private RobotInfo robot = new RobotInfo("", "", false, "", List.of());
  private boolean introduced;
  private int robotMinor;
  private long giveUpMillis;
  private long nextAskMillis;
  private long nextUrgentMillis;
  private OptionalLong deployUntilMillis = OptionalLong.empty();
  private boolean wasRunning;
  private boolean told;
  private long resumeKey;
  private boolean freshLine;
  private LinkFault cutBy = new LinkFault("", "");

  /**
   * An end that listens.
   *
   * @param editor how the robot names this editor to others
   * @param sessionSeed any number that other editors and earlier sessions hardly have
   */
  public EditorEnd(String editor, int sessionSeed, LinkTimings timings, long nowMillis) {
    this.editor = LinkLimits.name(editor);
    this.timings = timings;
    this.session = new Session(sessionSeed == 0 ? 1 : sessionSeed, timings, nowMillis);
    this.calls = new EditorCalls(session.channel(), outbox);
    this.giveUpMillis = nowMillis + timings.findMillis();
  }

  /**
   * Lets the session go on after a cut, when the robot knows how. Call it before anything else.
   *
   * @param key any number that nobody else knows; not 0
   */
  public void resumable(long key) {
    resumeKey = key;
  }

  /**
   * The line has ended. True when the session may go on over another one, to which {@link #on} and
   * {@link #poll} belong from now on.
   */
  public boolean lineLost(LinkFault fault, long nowMillis) {
    if (state == State.OPEN && canResume()) {
      cut(fault, nowMillis);
    }
    if (state == State.CUT) {
      reader = new FrameReader();
      freshLine = true;
    }
    return state == State.CUT;
  }

  private boolean canResume() {
    return resumeKey != 0 && robotMinor >= LinkLimits.RESUMING_MINOR;
  }

  private void cut(LinkFault fault, long nowMillis) {
    state = State.CUT;
    cutBy = fault;
    freshLine = false;
    giveUpMillis = nowMillis + LinkLimits.RESUME_MILLIS;
    nextAskMillis = nowMillis;
    outbox.tell(new EditorEvent.Cut(fault));
  }

  /** Takes what the line brought. Never throws, whatever it is. */
  public void on(byte[] bytes, long nowMillis) {
    for (Frame frame : reader.read(bytes)) {
      freshLine = false; // somebody is there
      if (frame.kind() == FrameKind.HELLO) {
        onHello(frame, nowMillis);
      } else if (frame.session() == session.id()) {
        onSession(frame, nowMillis);
      }
    }
  }

  private void onHello(Frame frame, long nowMillis) {
    if (introduced || state != State.LISTENING && state != State.ASKING) {
      return; // one that was on its way when we asked
    }
    Wire.Hello hello;
    try {
      hello = Wire.Hello.parseFrom(frame.body());
    } catch (InvalidProtocolBufferException e) {
      return;
    }
    if (hello.getMajor() != LinkLimits.PROTOCOL_MAJOR) {
      refuse(LinkFault.version(LinkLimits.PROTOCOL_MAJOR, hello.getMajor(), "robot"));
    } else if (!hello.getBusyWith().isEmpty()) {
      refuse(LinkFault.busy(LinkLimits.name(hello.getBusyWith())));
    } else {
      meet(hello);
      if (state == State.LISTENING) {
        ask(nowMillis + timings.findMillis(), nowMillis);
      }
    }
  }

  private void meet(Wire.Hello hello) {
    introduced = true;
    robot =
        new RobotInfo(
            hello.getName(),
            hello.getBoard(),
            hello.getSimulated(),
            hello.getCourse(),
            List.of(),
            hello.getKey());
  }

  private void ask(long untilMillis, long nowMillis) {
    state = State.ASKING;
    giveUpMillis = untilMillis;
    nextAskMillis = nowMillis;
  }

  private void onSession(Frame frame, long nowMillis) {
    switch (frame.kind()) {
      case ACCEPTED -> onAccepted(frame, nowMillis);
      case REFUSED -> {
        if (state == State.CUT) {
          lose(LinkFault.ofBody(frame.body()));
        } else if (state == State.ASKING) {
          refuse(LinkFault.ofBody(frame.body()));
        }
      }
      case BYE -> {
        if (state == State.ASKING) {
          refuse(LinkFault.ofBody(frame.body()));
        } else if (state == State.OPEN || state == State.CUT) {
          lose(LinkFault.ofBody(frame.body()));
        }
      }
      case DATA, PART, ACK, GAP -> {
        if (state == State.OPEN) {
          onNumbered(frame, nowMillis);
        }
      }
      case HELLO, WELCOME, STOP, ASK, ANSWER -> {} // our own echo, or not for a session
    }
  }

  private void onAccepted(Frame frame, long nowMillis) {
    if (state != State.ASKING && state != State.CUT) {
      return;
    }
    Wire.Accepted accepted;
    try {
      accepted = Wire.Accepted.parseFrom(frame.body());
    } catch (InvalidProtocolBufferException e) {
      return;
    }
    if (state == State.CUT) {
      if (accepted.getResumed()) {
        state = State.OPEN;
        session.resume(nowMillis);
        outbox.tell(new EditorEvent.Resumed());
      }
      return;
    }
    state = State.OPEN;
    robotMinor = accepted.getMinor();
    wasRunning = accepted.getRunning();
    session.heard(nowMillis);
    if (robotMinor >= LinkLimits.PARTS_MINOR) {
      session.channel().mayUseParts(!introduced); // and the ports are the first message
    } else {
      tellConnected(accepted.getPortList());
    }
  }

  private void tellConnected(List<String> ports) {
    robot = robot.withPorts(ports);
    told = true;
    outbox.tell(new EditorEvent.Connected(robot, wasRunning));
  }

  private void onNumbered(Frame frame, long nowMillis) {
    Optional<byte[]> body = session.on(frame, nowMillis);
    if (body.isPresent() && !calls.onMessage(body.get())) {
      sayBye(LinkFault.malformed("robot"));
      lose(LinkFault.malformed("robot"));
    } else if (!told) {
      calls.ports().ifPresent(this::onPorts);
    }
  }

  private void onPorts(Wire.Ports ports) {
    if (!introduced && ports.hasRobot()) {
      meet(ports.getRobot());
    }
    tellConnected(ports.getPortList());
  }

  /** What has to be sent now, and what happened since the last call. */
  public LinkStep<EditorEvent> poll(long nowMillis) {
    switch (state) {
      case LISTENING -> {
        if (gaveUp(nowMillis)) {
          refuse(spoilt().orElseGet(() -> LinkFault.noRobot(timings.findMillis())));
        } else if (reader.damagedFrames() >= LinkLimits.SPOILT_HELLOS) {
          // Somebody is there and has the line open. A HELLO is long: a WELCOME gets through
          // sooner.
          ask(nowMillis + timings.findMillis(), nowMillis);
        }
      }
      case ASKING -> ask(nowMillis);
      case OPEN -> pollSession(nowMillis);
      case CUT -> askToResume(nowMillis);
      case CLOSED -> {}
    }
    return outbox.take();
  }

  private void ask(long nowMillis) {
    if (gaveUp(nowMillis)) {
      refuse(spoilt().orElseGet(() -> LinkFault.noAnswer(timings.findMillis())));
    } else if (nowMillis >= nextAskMillis) {
      nextAskMillis = nowMillis + timings.askMillis();
      sendWelcome(false);
    }
  }

  /** Where frames come, though spoilt, somebody is there: it is worth waiting longer. */
  private boolean gaveUp(long nowMillis) {
    int extraMillis =
        reader.damagedFrames() > 0 ? (LinkLimits.SPOILT_PATIENCE - 1) * timings.findMillis() : 0;
    return nowMillis >= giveUpMillis + extraMillis;
  }

  /** The time of a deploy counts from the first poll after it was asked for. */
  private boolean deployTookTooLong(long nowMillis) {
    if (!calls.deploying()) {
      deployUntilMillis = OptionalLong.empty();
    } else if (deployUntilMillis.isEmpty()) {
      deployUntilMillis = OptionalLong.of(nowMillis + LinkLimits.DEPLOY_MILLIS);
    }
    return deployUntilMillis.isPresent() && nowMillis >= deployUntilMillis.getAsLong();
  }

  private Optional<LinkFault> spoilt() {
    long damaged = reader.damagedFrames();
    return damaged > 0 ? Optional.of(LinkFault.spoilt(damaged)) : Optional.empty();
  }

  private void sendWelcome(boolean resume) {
    Wire.Welcome welcome =
        Wire.Welcome.newBuilder()
            .setMajor(LinkLimits.PROTOCOL_MAJOR)
            .setMinor(LinkLimits.PROTOCOL_MINOR)
            .setEditor(editor)
            .setResumeKey(resumeKey)
            .setResume(resume)
            .setIntroduce(!introduced && !resume)
            .build();
    outbox.send(new Frame(FrameKind.WELCOME, session.id(), 0, 0, welcome.toByteArray()));
  }

  private void askToResume(long nowMillis) {
    if (nowMillis >= giveUpMillis) {
      lose(cutBy);
    } else if (!freshLine && nowMillis >= nextAskMillis) {
      nextAskMillis = nowMillis + timings.askMillis();
      sendWelcome(true);
    }
  }

  private void pollSession(long nowMillis) {
    Optional<LinkFault> fault = session.fault(nowMillis, timings.editorLossMillis(), "robot");
    if (fault.isPresent()) {
      if (canResume() && LinkFault.isOfTheLine(fault.get())) {
        cut(fault.get(), nowMillis);
      } else {
        sayBye(fault.get());
        lose(fault.get());
      }
      return;
    }
    if (deployTookTooLong(nowMillis)) {
      LinkFault tooSlow = LinkFault.deployTooSlow(LinkLimits.DEPLOY_MILLIS);
      sayBye(tooSlow);
      lose(tooSlow);
      return;
    }
    Optional<Integer> stop = calls.stopOnItsWay();
    if (stop.isPresent() && nowMillis >= nextUrgentMillis) {
      nextUrgentMillis = nowMillis + timings.urgentMillis();
      outbox.send(new Frame(FrameKind.STOP, session.id(), stop.get(), 0, new byte[0]));
    }
    session.poll(nowMillis).forEach(outbox::send);
  }

  private void refuse(LinkFault fault) {
    state = State.CLOSED;
    outbox.tell(new EditorEvent.Refused(fault));
  }

  private void lose(LinkFault fault) {
    state = State.CLOSED;
    outbox.tell(new EditorEvent.LinkLost(fault));
  }

  private void sayBye(LinkFault reason) {
    outbox.send(new Frame(FrameKind.BYE, session.id(), 0, 0, reason.toBody()));
  }

  /** Ends the session; the robot stops a live program and goes on with another. */
  public void close() {
    if (state == State.OPEN || state == State.ASKING || state == State.CUT) {
      sayBye(new LinkFault("link.goodbye", "The editor ended the session."));
    }
    state = State.CLOSED;
  }

  /** True while there is a session, even one that is cut and may go on: wishes wait in it. */
  public boolean connected() {
    return state == State.OPEN || state == State.CUT;
  }

  /** True once the session is over, or will never be. */
  public boolean closed() {
    return state == State.CLOSED;
  }

  /** What the robot said about itself; ports only once connected. */
  public RobotInfo robot() {
    return robot;
  }

  /** Sends an image; {@link EditorEvent.Deployed} or {@link EditorEvent.DeployRefused} answers. */
  public void deploy(ImagePieces image) {
    if (connected()) {
      calls.deploy(image);
    }
  }

  /** Starts the image deployed last; live: the robot stops it when the link is lost. */
  public void start(boolean live) {
    if (connected()) {
      calls.start(live);
    }
  }

  /**
   * Has the robot keep the image deployed last, also without power; an older robot does not.
   *
   * @param name in place of what had it
   * @param powerOn true: it starts at power-on; false: nothing does; empty: as it is now
   */
  public void keep(String name, Optional<Boolean> powerOn) {
    if (connected()) {
      calls.keep(name, powerOn);
    }
  }

  /** Stops everything on the robot, ahead of all that still waits to be sent. */
  public void stop() {
    if (connected()) {
      calls.stop();
      nextUrgentMillis = Long.MIN_VALUE;
    }
  }

  /** Holds or releases a button of a simulated robot. */
  public void press(String port, boolean down) {
    set(port, down ? 1 : 0);
  }

  /** Changes what a simulated robot senses, in the port's unit; nothing while not connected. */
  public void set(String port, double value) {
    if (connected()) {
      calls.set(port, value);
    }
  }

  /**
   * Asks something of the debugger. A robot that does not know it gets nothing; {@link
   * EditorEvent.CannotDebug} says so.
   */
  public void debug(DebugRequest request) {
    if (!connected()) {
      return;
    }
    if (robotMinor < LinkLimits.DEBUGGER_MINOR) {
      outbox.tell(new EditorEvent.CannotDebug(LinkFault.noDebugger()));
    } else if (robotMinor < LinkLimits.LOCALS_MINOR && request instanceof DebugRequest.SetLocal) {
      outbox.tell(new EditorEvent.CannotDebug(LinkFault.noLocals()));
    } else {
      calls.debug(request);
    }
  }

  /** True when the robot knows the debugger. */
  public boolean canDebug() {
    return connected() && robotMinor >= LinkLimits.DEBUGGER_MINOR;
  }

  /** Frames that came in damaged since this end was made. */
  public long damagedFrames() {
    return reader.damagedFrames();
  }
}
