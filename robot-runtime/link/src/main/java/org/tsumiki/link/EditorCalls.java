package org.tsumiki.link;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.link.wire.Wire;
import org.tsumiki.link.wire.Wire.ToEditor;
import org.tsumiki.link.wire.Wire.ToRobot;

/** The editor's messages to the robot, and what it makes of the robot's. */
final class EditorCalls {
  /** What {@code Keep.power_on} may say beside 0. */
  static final int YES = 1;

  static final int NO = 2;

  private final ReliableChannel channel;
  private final Outbox<EditorEvent> outbox;
  private final TelemetryReader telemetry = new TelemetryReader();
  private final NewsReader news = new NewsReader();
  private int deploys;
  private boolean retried;
  private @Nullable ImageSender sender;
  private Optional<Integer> stopNumber = Optional.empty();
  private Optional<Wire.Ports> ports = Optional.empty();

  EditorCalls(ReliableChannel channel, Outbox<EditorEvent> outbox) {
    this.channel = channel;
    this.outbox = outbox;
  }

  /** The robot's ports, and perhaps who it is, once it has told them. */
  Optional<Wire.Ports> ports() {
    return ports;
  }

  /** True while a deploy has not been answered. */
  boolean deploying() {
    return sender != null;
  }

  void deploy(ImagePieces image) {
    retried = false;
    begin(image);
  }

  private void begin(ImagePieces image) {
    ImageSender next = new ImageSender(++deploys, image);
    sender = next;
    send(next.begin());
  }

  void start(boolean live) {
    send(ToRobot.newBuilder().setStart(Wire.Start.newBuilder().setLive(live)).build());
  }

  void keep(String name, Optional<Boolean> powerOn) {
    int wish = powerOn.map(yes -> yes ? YES : NO).orElse(0);
    Wire.Keep.Builder keep = Wire.Keep.newBuilder().setName(LinkLimits.name(name)).setPowerOn(wish);
    send(ToRobot.newBuilder().setKeep(keep).build());
  }

  void stop() {
    ToRobot stop = ToRobot.newBuilder().setStop(Wire.Stop.getDefaultInstance()).build();
    stopNumber = Optional.of(send(stop));
  }

  /** The number of the last stop while the robot has not confirmed it. */
  Optional<Integer> stopOnItsWay() {
    stopNumber = stopNumber.filter(channel::isOnItsWay);
    return stopNumber;
  }

  void set(String port, double value) {
    Wire.Press.Builder press = Wire.Press.newBuilder().setPort(LinkLimits.name(port));
    if (value == 1) {
      press.setDown(true);
    } else {
      press.setValue(value);
    }
    send(ToRobot.newBuilder().setPress(press).build());
  }

  void debug(DebugRequest request) {
    RequestWriter.messages(request).forEach(this::send);
  }

  private int send(ToRobot message) {
    return channel.send(message.toByteArray());
  }

  /** Takes the robot's next message; false when it makes no sense. */
  boolean onMessage(byte[] body) {
    ToEditor message;
    try {
      message = ToEditor.parseFrom(body);
    } catch (InvalidProtocolBufferException e) {
      return false;
    }
    switch (message.getBodyCase()) {
      case DEPLOY_NEED -> onNeed(message.getDeployNeed());
      case DEPLOY_RESULT -> onResult(message.getDeployResult());
      case STARTED -> {
        telemetry.forget();
        outbox.tell(new EditorEvent.Started());
      }
      case TELEMETRY -> {
        Optional<Telemetry> now = telemetry.read(message.getTelemetry());
        now.ifPresent(state -> outbox.tell(new EditorEvent.TelemetryReceived(state)));
        return now.isPresent();
      }
      case SAID -> onSaid(message.getSaid());
      case ENDED -> outbox.tell(new EditorEvent.Ended(end(message.getEnded())));
      case PAUSED -> outbox.tell(new EditorEvent.Debugger(news.paused(message.getPaused())));
      case WENT_ON ->
          outbox.tell(
              new EditorEvent.Debugger(new DebugNews.WentOn(message.getWentOn().getTick())));
      case DETAILS ->
          news.details(message.getDetails())
              .ifPresent(details -> outbox.tell(new EditorEvent.Debugger(details)));
      case LOGGED -> onLogged(message.getLogged());
      case PORTS -> ports = Optional.of(message.getPorts());
      case BODY_NOT_SET -> {} // a newer minor's message: nothing we promised to know
    }
    return true;
  }

  private void onNeed(Wire.DeployNeed need) {
    ImageSender current = sender;
    if (current != null && current.deploy() == need.getDeploy() && !current.answered()) {
      current.answer(need).forEach(this::send);
    }
  }

  private void onResult(Wire.DeployResult result) {
    ImageSender current = sender;
    if (current == null || current.deploy() != result.getDeploy()) {
      return; // of a deploy that a newer one has replaced
    }
    sender = null;
    if (result.getOk()) {
      outbox.tell(new EditorEvent.Deployed(current.bytesSent(), current.piecesSent()));
    } else if (result.getCode().equals("link.image-damaged") && !retried) {
      retried = true; // a piece the robot had was another one: it has forgotten it, so all travel
      begin(current.pieces());
    } else {
      outbox.tell(
          new EditorEvent.DeployRefused(result.getCode(), result.getWhere(), result.getMessage()));
    }
  }

  private void onSaid(Wire.Said said) {
    outbox.tell(
        new EditorEvent.Said(said.getTick(), said.getScript(), said.getText(), said.getSkipped()));
  }

  private void onLogged(Wire.Logged logged) {
    outbox.tell(
        new EditorEvent.Logged(
            logged.getValueList().stream()
                .map(v -> new LoggedValue(v.getTick(), v.getSeries(), v.getValue()))
                .toList(),
            logged.getSkipped()));
  }

  private static RunEnd end(Wire.Ended ended) {
    Optional<RunEnd.TrapReport> trap = Optional.empty();
    if (ended.hasTrap()) {
      Wire.Trap wire = ended.getTrap();
      trap =
          Optional.of(
              new RunEnd.TrapReport(
                  wire.getCode(),
                  wire.getScript(),
                  wire.getRoutineCount() > 0 ? wire.getRoutine(0) : wire.getScript(),
                  wire.getPc(),
                  wire.getDetail(),
                  wire.getValueList()));
    }
    return new RunEnd(
        ended.getTick(), RunEnd.Reason.of(ended.getReason()), trap, ended.getMessage());
  }
}
