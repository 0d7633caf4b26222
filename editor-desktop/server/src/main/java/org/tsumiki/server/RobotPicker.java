package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.tsumiki.agent.ConnectResult;
import org.tsumiki.agent.RobotClient;
import org.tsumiki.agent.RobotVisit;
import org.tsumiki.agent.RobotWay;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.linkio.Lines;
import org.tsumiki.linkio.Neighbours;
import org.tsumiki.linkio.SerialTransport;
import org.tsumiki.pairing.KeyId;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;
import org.tsumiki.pairing.RobotName;
import org.tsumiki.program.LevelledText;
import org.tsumiki.words.Words;

/**
 * Lets a page choose the robot that its programs run on: looks which are here, goes to one, and
 * says what came of it. All of that takes seconds, so it has a thread of its own; one thing after
 * the other.
 */
final class RobotPicker implements AutoCloseable {
  private static final int SEARCH_MILLIS = 2000;
  private static final String SERIAL = "serial:";

  private final Optional<RobotAccess> access;
  private final RunDesk desk;
  private final Outlet outlet;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("robots").factory());

  RobotPicker(Optional<RobotAccess> access, RunDesk desk, Outlet outlet) {
    this.access = access;
    this.desk = desk;
    this.outlet = outlet;
  }

  /** Takes a message; false when it is of another kind. Any thread; does not wait. */
  boolean takes(JsonObject message) {
    String address = Wire.text(message, "address").orElse("");
    switch (Wire.text(message, "type").orElse("")) {
      case "findRobots" -> later(this::find);
      case "useRobot" -> later(() -> use(address, Wire.text(message, "code")));
      case "showRobot" -> later(() -> show(address));
      default -> {
        return false;
      }
    }
    return true;
  }

  private interface Errand {
    void run() throws InterruptedException;
  }

  private void later(Errand errand) {
    try {
      worker.execute(() -> {
        try {
          errand.run();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt(); // the page is gone
        }
      });
    } catch (RejectedExecutionException pageIsGone) {
      // Nobody waits for it.
    }
  }

  private void find() {
    JsonArray robots = new JsonArray();
    keys()
        .ifPresent(keys -> {
          SerialTransport.robotCables()
              .forEach(device -> robots.add(robot(SERIAL + device, Optional.empty(), true)));
          List<Neighbours.Neighbour> here =
              access.orElseThrow().discovery() ? Neighbours.browse(SEARCH_MILLIS) : List.of();
          for (Neighbours.Neighbour one : here) {
            robots.add(robot(one.address(), Optional.of(name(one.name())), isKnown(one, keys)));
          }
        });
    JsonObject message = Wire.message("robots");
    message.add("robots", robots);
    outlet.send(message);
  }

  private static boolean isKnown(Neighbours.Neighbour robot, Keyring keys) {
    return KeyId.parse(robot.key())
        .flatMap(keys::pin)
        .filter(pin -> pin.role() == Pin.Role.ROBOT)
        .isPresent();
  }

  private static JsonObject robot(String address, Optional<LevelledText> name, boolean known) {
    JsonObject json = new JsonObject();
    json.addProperty("address", address);
    json.addProperty("way", Lines.isSerial(address) ? "cable" : "network");
    json.add("name", Wire.orNull(name.map(Wire::texts)));
    json.addProperty("known", known);
    json.addProperty("free", true);
    return json;
  }

  /** A name in the forms that stand on the sticker. */
  static LevelledText name(String name) {
    return RobotName.parse(name)
        .map(it -> new LevelledText(it.hira(), withReading(it), it.en()))
        .orElseGet(() -> LevelledText.verbatim(name));
  }

  /** {@code {赤い兎|あかいうさぎ} 5}: animals have rare signs. */
  private static String withReading(RobotName name) {
    int signs = name.kanji().lastIndexOf(' ');
    int kana = name.hira().lastIndexOf(' ');
    if (signs < 0 || kana < 0) {
      return name.kanji();
    }
    String reading = name.hira().substring(0, kana).replace(" ", "");
    return "{"
        + name.kanji().substring(0, signs)
        + "|"
        + reading
        + "}"
        + name.kanji().substring(signs);
  }

  private void use(String address, Optional<String> code) throws InterruptedException {
    if (address.isEmpty()) {
      desk.useSimulated();
      outlet.send(now("ready"));
      return;
    }
    Optional<RobotWay> way = way(address, code);
    if (way.isEmpty()) {
      outlet.send(failed("link.no-robot"));
      return;
    }
    // A robot that we have already would take us for somebody else.
    desk.useSimulated();
    JsonObject connecting = now("connecting");
    connecting.getAsJsonObject("robot").addProperty("address", address);
    outlet.send(connecting);
    RunListener listener = desk.realListener();
    switch (RobotClient.connect(way.get(), LinkTimings.STANDARD, listener)) {
      case ConnectResult.Failed(LinkFault fault) -> outlet.send(failed(fault.code()));
      case ConnectResult.Connected(RobotClient client) -> {
        desk.use(client, listener, address, () -> outlet.send(gone()));
        outlet.send(now("ready"));
      }
    }
  }

  /** The robot in use, and how it is. */
  private JsonObject now(String state) {
    JsonObject message = Wire.message("robot");
    message.add("robot", desk.describe());
    message.addProperty("state", state);
    return message;
  }

  private JsonObject failed(String code) {
    desk.useSimulated();
    return withProblem(now("failed"), code);
  }

  private JsonObject gone() {
    return withProblem(now("lost"), "link.lost");
  }

  private static JsonObject withProblem(JsonObject message, String code) {
    JsonObject problem = new JsonObject();
    problem.addProperty("code", code);
    problem.add("texts", Wire.texts(Words.textOr(code, "link.no-robot", Map.of())));
    message.add("problem", problem);
    return message;
  }

  private void show(String address) throws InterruptedException {
    Optional<RobotWay> way = way(address, Optional.empty());
    if (way.isPresent()
        && new RobotVisit(way.get()).find() instanceof RobotVisit.Result.Failed(LinkFault fault)) {
      JsonObject problem = Problems.message("robot-not-shown");
      problem.add("message", Wire.texts(Words.textOr(fault.code(), "link.no-robot", Map.of())));
      outlet.send(problem);
    }
  }

  private Optional<RobotWay> way(String address, Optional<String> code) {
    return keys().map(keys -> new RobotWay(address, keys, code, access.orElseThrow().editor()));
  }

  /** Opened each time: the command line may have changed them. */
  private Optional<Keyring> keys() {
    return access
        .map(RobotAccess::keyFile)
        .map(Keyring::open)
        .flatMap(opened ->
            opened instanceof Keyring.Opened.Ready(Keyring keys)
                ? Optional.of(keys)
                : Optional.empty());
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
