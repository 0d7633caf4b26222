package org.tsumiki.simulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Snapshots as JSON, for whoever draws a world that runs elsewhere: {@code spec/snapshot.md}. */
public final class SnapshotCodec {
  private static final int POSE_NUMBERS = 3;

  private SnapshotCodec() {}

  /** One JSON object on one line. */
  public static String write(Snapshot snapshot) {
    JsonObject root = new JsonObject();
    root.addProperty("tick", snapshot.tick());
    root.add("robots", list(snapshot.robots(), SnapshotCodec::robot));
    JsonArray things = new JsonArray();
    for (int i = 0; i < snapshot.things().size(); i++) {
      JsonObject thing = new JsonObject();
      thing.addProperty("kind", snapshot.thingKinds().get(i));
      thing.add("pose", pose(snapshot.things().get(i)));
      things.add(thing);
    }
    root.add("things", things);
    root.add("gatesOpen", flags(snapshot.gatesOpen()));
    root.add("fill", numbers(snapshot.fill()));
    root.add("cards", numbers(snapshot.cards()));
    JsonObject task = new JsonObject();
    task.addProperty("state", snapshot.task().state().name().toLowerCase(Locale.ROOT));
    task.add("goals", flags(snapshot.task().goals()));
    task.addProperty("endedTick", snapshot.task().endedTick());
    root.add("task", task);
    return root.toString();
  }

  private static JsonObject robot(RobotView robot) {
    JsonObject json = new JsonObject();
    json.add("pose", pose(robot.pose()));
    JsonObject ports = new JsonObject();
    robot.ports().forEach(ports::addProperty);
    json.add("ports", ports);
    json.add("raysMm", numbers(robot.raysMm()));
    json.addProperty("points", robot.points());
    return json;
  }

  private static JsonArray pose(Pose pose) {
    return numbers(List.of(pose.xMm(), pose.yMm(), pose.headingDeg()));
  }

  private static JsonArray numbers(List<? extends Number> numbers) {
    JsonArray array = new JsonArray();
    numbers.forEach(array::add);
    return array;
  }

  private static JsonArray flags(List<Boolean> flags) {
    JsonArray array = new JsonArray();
    flags.forEach(array::add);
    return array;
  }

  private static <T> JsonArray list(List<T> things, Function<T, JsonElement> write) {
    JsonArray array = new JsonArray();
    things.forEach(thing -> array.add(write.apply(thing)));
    return array;
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is not a snapshot; snapshots travel from one of our
   *     programs to another, so that is a fault and not a mistake of somebody who wrote a file
   */
  public static Snapshot read(String json) {
    try {
      return snapshot(JsonParser.parseString(json).getAsJsonObject());
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | UnsupportedOperationException
        | IndexOutOfBoundsException broken) {
      throw new IllegalArgumentException("not a snapshot", broken);
    }
  }

  private static Snapshot snapshot(JsonObject root) {
    List<JsonElement> things = root.getAsJsonArray("things").asList();
    JsonObject task = root.getAsJsonObject("task");
    return new Snapshot(
        root.get("tick").getAsLong(),
        read(root.getAsJsonArray("robots"), SnapshotCodec::robot),
        things.stream().map(thing -> pose(thing.getAsJsonObject().get("pose"))).toList(),
        things.stream().map(thing -> thing.getAsJsonObject().get("kind").getAsString()).toList(),
        read(root.getAsJsonArray("gatesOpen"), JsonElement::getAsBoolean),
        read(root.getAsJsonArray("fill"), JsonElement::getAsDouble),
        read(root.getAsJsonArray("cards"), JsonElement::getAsInt),
        new TaskView(
            TaskView.State.valueOf(task.get("state").getAsString().toUpperCase(Locale.ROOT)),
            read(task.getAsJsonArray("goals"), JsonElement::getAsBoolean),
            task.get("endedTick").getAsLong()));
  }

  private static RobotView robot(JsonElement element) {
    JsonObject robot = element.getAsJsonObject();
    Map<String, Double> ports = new LinkedHashMap<>();
    robot
        .getAsJsonObject("ports")
        .entrySet()
        .forEach(port -> ports.put(port.getKey(), port.getValue().getAsDouble()));
    return new RobotView(
        pose(robot.get("pose")),
        ports,
        read(robot.getAsJsonArray("raysMm"), JsonElement::getAsDouble),
        robot.get("points").getAsInt());
  }

  private static Pose pose(JsonElement element) {
    JsonArray numbers = element.getAsJsonArray();
    if (numbers.size() != POSE_NUMBERS) {
      throw new JsonParseException("a pose has " + POSE_NUMBERS + " numbers");
    }
    return new Pose(
        numbers.get(0).getAsDouble(), numbers.get(1).getAsDouble(), numbers.get(2).getAsDouble());
  }

  private static <T> List<T> read(JsonArray array, Function<JsonElement, T> read) {
    return array.asList().stream().map(read).toList();
  }
}
