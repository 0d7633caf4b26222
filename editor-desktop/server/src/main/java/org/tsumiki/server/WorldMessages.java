package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.SnapshotCodec;
import org.tsumiki.simulator.WorldEvent;

/** The simulated world as the page is told of it. */
final class WorldMessages {
  private WorldMessages() {}

  /**
   * How the world is, without what stands beside it in the message: the tick, and the first robot's
   * pose and ports. JSON null in a scene, of which its ports tell everything.
   *
   * @param moves whether robots drive there
   */
  static JsonElement world(Snapshot snapshot, boolean moves) {
    if (!moves) {
      return JsonNull.INSTANCE;
    }
    JsonObject json = Wire.object(SnapshotCodec.write(snapshot)).orElseThrow();
    json.remove("tick");
    JsonObject first = json.getAsJsonArray("robots").get(0).getAsJsonObject();
    first.remove("pose");
    first.remove("ports");
    return json;
  }

  /** How a course is before anything happens there; JSON null when it is a scene, or none. */
  static JsonElement world(Optional<Venue> venue) {
    return venue
        .map(there ->
            world(there.atRest(), there.plan().setting() instanceof CoursePlan.Setting.Floor))
        .orElse(JsonNull.INSTANCE);
  }

  /** What happened, in order: {@code [{tick, kind, …}]}. */
  static JsonArray happened(List<WorldEvent> events) {
    JsonArray array = new JsonArray();
    events.forEach(event -> array.add(json(event)));
    return array;
  }

  private static JsonObject json(WorldEvent event) {
    return switch (event) {
      case WorldEvent.Drove drove ->
          robot(event, "drove", drove.robot()).with("motion", word(drove.motion())).json();
      case WorldEvent.SawLine saw ->
          robot(event, "sawLine", saw.robot())
              .with("port", saw.port())
              .with("dark", saw.dark())
              .json();
      case WorldEvent.Touched touched ->
          robot(event, "touched", touched.robot())
              .with("what", word(touched.what()))
              .with("id", touched.id())
              .json();
      case WorldEvent.LetGo letGo ->
          robot(event, "letGo", letGo.robot())
              .with("what", word(letGo.what()))
              .with("id", letGo.id())
              .json();
      case WorldEvent.Entered(long tick, String who, String zone) ->
          told(event, "entered").with("who", who).with("zone", zone).json();
      case WorldEvent.LeftZone(long tick, String who, String zone) ->
          told(event, "left").with("who", who).with("zone", zone).json();
      case WorldEvent.GateMoved(long tick, String gate, boolean open) ->
          told(event, "gate").with("gate", gate).with("open", open).json();
      case WorldEvent.Filled(long tick, String zone, double level) ->
          told(event, "filled").with("zone", zone).with("level", level).json();
      case WorldEvent.GoalReached(long tick, int goal) ->
          told(event, "goalReached").with("goal", goal).json();
      case WorldEvent.GoalLost(long tick, int goal) ->
          told(event, "goalLost").with("goal", goal).json();
      case WorldEvent.TaskDone done -> told(event, "taskDone").json();
      case WorldEvent.TaskFailed failed ->
          robot(event, "taskFailed", failed.robot()).with("avoid", failed.avoid()).json();
    };
  }

  private static Told robot(WorldEvent event, String kind, int robot) {
    return told(event, kind).with("robot", robot);
  }

  private static Told told(WorldEvent event, String kind) {
    Told told = new Told(new JsonObject());
    told.json().addProperty("tick", event.tick());
    return told.with("kind", kind);
  }

  private record Told(JsonObject json) {
    Told with(String key, String value) {
      json.addProperty(key, value);
      return this;
    }

    Told with(String key, boolean value) {
      json.addProperty(key, value);
      return this;
    }

    Told with(String key, Number value) {
      json.addProperty(key, value);
      return this;
    }
  }

  /** {@code TURN_LEFT} as {@code turnLeft}. */
  private static String word(Enum<?> constant) {
    String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder word = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      word.append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(parts[i].substring(1));
    }
    return word.toString();
  }
}
