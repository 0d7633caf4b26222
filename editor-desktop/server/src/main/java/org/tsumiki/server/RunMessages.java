package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.link.RobotInfo;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;
import org.tsumiki.link.Telemetry.VariableValue;
import org.tsumiki.words.Words;

/** What the page is told of one run: the robot's numbers turned back into blocks and names. */
record RunMessages(long runId, DebugMap debugMap) {

  JsonObject started(String course, long deployMillis) {
    JsonObject message = message("runStarted");
    message.addProperty("course", course);
    message.add("courseFile", LessonShelf.course(course));
    message.addProperty("deployMillis", deployMillis);
    return message;
  }

  JsonObject telemetry(Telemetry telemetry, RobotInfo robot) {
    JsonObject message = message("telemetry");
    message.addProperty("tick", telemetry.tick());
    JsonArray running = new JsonArray();
    for (Telemetry.Running script : telemetry.running()) {
      debugMap.blockAt(script.script(), script.pc()).ifPresent(running::add);
    }
    message.add("running", running);
    message.add("variables", variables(telemetry.variables()));
    JsonObject ports = new JsonObject();
    for (Map.Entry<String, Double> port : telemetry.portsByName(robot).entrySet()) {
      ports.addProperty(port.getKey(), port.getValue());
    }
    message.add("ports", ports);
    message.add("pose", Wire.orNull(telemetry.pose().map(RunMessages::pose)));
    return message;
  }

  private JsonArray variables(List<VariableValue> values) {
    JsonArray array = new JsonArray();
    for (int i = 0; i < values.size() && i < debugMap.variableNames().size(); i++) {
      JsonObject json = new JsonObject();
      json.addProperty("name", debugMap.variableNames().get(i));
      switch (values.get(i)) {
        case VariableValue.NumberValue(double number) -> addNumber(json, number);
        case VariableValue.BooleanValue(boolean truth) -> json.addProperty("value", truth);
        case VariableValue.TextValue(String text) -> json.addProperty("value", text);
        case VariableValue.ColourValue(int rgb) ->
            json.addProperty("value", String.format("#%06x", rgb));
      }
      array.add(json);
    }
    return array;
  }

  /** JSON has no infinity and no NaN. */
  private static void addNumber(JsonObject json, double number) {
    if (Double.isFinite(number)) {
      json.addProperty("value", number);
    } else {
      json.addProperty("value", String.valueOf(number));
    }
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
    Optional<String> block = debugMap.blockAt(trap.script(), trap.pc());
    if (block.isPresent()) {
      json.addProperty("blockId", block.get());
    } else {
      json.add("blockId", JsonNull.INSTANCE);
    }
    json.addProperty("code", trap.code());
    json.add("message", Wire.texts(Words.textOr("trap." + trap.code(), "trap.unknown", Map.of())));
    return json;
  }

  private JsonObject message(String type) {
    JsonObject message = Wire.message(type);
    message.addProperty("runId", runId);
    return message;
  }
}
