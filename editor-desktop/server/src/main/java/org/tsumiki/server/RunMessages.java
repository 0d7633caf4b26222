package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.agent.LivedMoment;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.link.LoggedValue;
import org.tsumiki.link.Place;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;
import org.tsumiki.narration.Told;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.WorldEvent;
import org.tsumiki.words.Words;

/** What the page is told of one run: the robot's numbers turned back into blocks and names. */
record RunMessages(long runId, DebugMap debugMap, BlockNames names) {
  RunMessages(long runId, DebugMap debugMap) {
    this(runId, debugMap, new BlockNames(debugMap));
  }

  /** The same run, for the page's debugger. */
  DebugMessages debug() {
    return new DebugMessages(runId, names);
  }

  JsonObject started(CoursePlan course, long deployMillis) {
    JsonObject message = message("runStarted");
    message.addProperty("course", course.id());
    message.add("courseFile", CourseShelf.file(course));
    message.addProperty("deployMillis", deployMillis);
    return message;
  }

  JsonObject telemetry(
      Telemetry telemetry, List<LoggedValue> logged, RobotInfo robot, Optional<Snapshot> world) {
    JsonObject message = state("telemetry", telemetry, robot, world);
    message.add("logged", logged(logged));
    return message;
  }

  /** How everything was at some tick of the run. */
  JsonObject moment(LivedMoment moment, RobotInfo robot) {
    JsonObject message = state("moment", moment.telemetry(), robot, Optional.of(moment.world()));
    JsonArray texts = new JsonArray();
    moment.said().forEach(texts::add);
    message.add("said", texts);
    return message;
  }

  private JsonObject state(
      String type, Telemetry telemetry, RobotInfo robot, Optional<Snapshot> world) {
    JsonObject message = message(type);
    message.addProperty("tick", telemetry.tick());
    JsonArray running = new JsonArray();
    telemetry.running().forEach(script -> names.blockOf(script).ifPresent(running::add));
    message.add("running", running);
    message.add("variables", Values.named(debugMap.variableNames(), telemetry.variables()));
    message.add("lists", Values.lists(debugMap.listNames(), telemetry.lists()));
    JsonObject ports = new JsonObject();
    for (Map.Entry<String, Double> port : telemetry.portsByName(robot).entrySet()) {
      ports.addProperty(port.getKey(), port.getValue());
    }
    message.add("ports", ports);
    message.add("pose", Wire.orNull(telemetry.pose().map(RunMessages::pose)));
    boolean moves = telemetry.pose().isPresent();
    message.add("world", Wire.orNull(world.map(now -> WorldMessages.world(now, moves))));
    return message;
  }

  JsonObject happened(List<WorldEvent> events) {
    JsonObject message = message("happened");
    message.add("events", WorldMessages.happened(events));
    return message;
  }

  /** What the robot did, in words. */
  JsonObject told(List<Told> sentences) {
    JsonObject message = message("told");
    message.add("sentences", sentences(sentences));
    return message;
  }

  /** {@code [{tick, kind, texts}]}. */
  static JsonArray sentences(List<Told> told) {
    JsonArray array = new JsonArray();
    for (Told one : told) {
      JsonObject json = new JsonObject();
      json.addProperty("tick", one.tick());
      json.addProperty("kind", one.kind().word());
      json.add("texts", Wire.texts(one.texts()));
      array.add(json);
    }
    return array;
  }

  private static JsonArray logged(List<LoggedValue> values) {
    JsonArray array = new JsonArray();
    for (LoggedValue value : values) {
      if (Double.isFinite(value.value())) {
        JsonObject json = new JsonObject();
        json.addProperty("series", value.series());
        json.addProperty("tick", value.tick());
        json.addProperty("value", value.value());
        array.add(json);
      }
    }
    return array;
  }

  private static JsonObject pose(Telemetry.Pose pose) {
    JsonObject json = new JsonObject();
    json.addProperty("xMm", pose.xMm());
    json.addProperty("yMm", pose.yMm());
    json.addProperty("headingDeg", pose.headingDeg());
    return json;
  }

  JsonObject said(long tick, String text) {
    JsonObject message = message("said");
    message.addProperty("tick", tick);
    message.addProperty("text", text);
    return message;
  }

  JsonObject ended(RunEnd end) {
    JsonObject message = ended(end.reason().word());
    message.add("trap", Wire.orNull(end.trap().map(this::trap)));
    return message;
  }

  JsonObject ended(String reason) {
    JsonObject message = message("runEnded");
    message.addProperty("reason", reason);
    message.add("trap", JsonNull.INSTANCE);
    return message;
  }

  private JsonObject trap(RunEnd.TrapReport trap) {
    JsonObject json = new JsonObject();
    Optional<String> block = names.blockAt(new Place(trap.routine(), trap.pc()));
    if (block.isPresent()) {
      json.addProperty("blockId", block.get());
    } else {
      json.add("blockId", JsonNull.INSTANCE);
    }
    json.addProperty("code", trap.code());
    json.add(
        "message",
        Wire.texts(
            Words.textOr("trap." + trap.code(), "trap.unknown", Words.numbered(trap.values()))));
    return json;
  }

  private JsonObject message(String type) {
    JsonObject message = Wire.message(type);
    message.addProperty("runId", runId);
    return message;
  }
}
