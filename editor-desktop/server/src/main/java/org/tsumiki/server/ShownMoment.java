package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CourseWriter;
import org.tsumiki.grader.LessonMoment;
import org.tsumiki.narration.Detail;
import org.tsumiki.narration.Narrator;
import org.tsumiki.narration.Subject;
import org.tsumiki.narration.Told;
import org.tsumiki.simulator.Moment;
import org.tsumiki.simulator.PoseSample;
import org.tsumiki.simulator.Watching;
import org.tsumiki.vm.Debugger;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.Value;

/** The moment at which a check failed, as the page draws it. */
record ShownMoment(LessonMoment shown) {
  /** The track has so many points at most: enough for a line without corners. */
  private static final int MAX_TRACK_POINTS = 1_000;

  /** The answer to the page. */
  JsonObject message(JsonElement id, String lesson, String scenario, long seed) {
    Moment moment = shown.moment();
    boolean moves = shown.course().hasRobot();
    JsonObject message = Wire.message("shownMoment");
    message.add("id", id);
    message.addProperty("lesson", lesson);
    message.addProperty("scenario", scenario);
    message.addProperty("seed", seed);
    message.addProperty("tick", moment.tick());
    message.addProperty("course", shown.course().id());
    message.add("courseFile", Wire.orNull(Wire.object(CourseWriter.write(shown.course().plan()))));
    message.add("running", running(moment));
    message.add("variables", variables(moment));
    message.add("ports", ports(moment));
    message.add("pose", Wire.orNull(moves ? Optional.of(pose(moment)) : Optional.empty()));
    message.add("world", WorldMessages.world(moment.world(), moves));
    message.add("track", track(shown.upTo().track(), moment.tick()));
    message.add("told", RunMessages.sentences(told()));
    JsonArray said = new JsonArray();
    moment.said().stream().map(RunEvent.Said::text).forEach(said::add);
    message.add("said", said);
    return message;
  }

  /** The story up to then. */
  private List<Told> told() {
    Subject subject =
        new Subject(
            shown.course().plan(), Optional.of(shown.debugMap()), Optional.of(shown.program()));
    Narrator narrator = new Narrator(subject, Detail.NORMAL);
    List<Told> told = new ArrayList<>();
    new Watching(shown.recording())
        .upTo(shown.moment().tick(), look -> told.addAll(narrator.see(look)));
    return told;
  }

  /** Where each script is: the innermost block of the child's own. */
  private JsonArray running(Moment moment) {
    JsonArray running = new JsonArray();
    for (List<Debugger.Frame> calls : moment.scripts()) {
      calls.stream()
          .flatMap(
              call -> shown.debugMap().blockAt(call.place().routine(), call.place().pc()).stream())
          .filter(block -> !block.isEmpty())
          .findFirst()
          .ifPresent(running::add);
    }
    return running;
  }

  private JsonArray variables(Moment moment) {
    JsonArray variables = new JsonArray();
    List<String> names = shown.debugMap().variableNames();
    for (int i = 0; i < moment.variables().size(); i++) {
      if (!names.get(i).isEmpty()) {
        JsonObject variable = new JsonObject();
        variable.addProperty("name", names.get(i));
        variable.add("value", value(moment.variables().get(i)));
        variables.add(variable);
      }
    }
    return variables;
  }

  private static JsonPrimitive value(Value value) {
    return switch (value) {
      case Value.NumberValue number when Double.isFinite(number.number()) ->
          new JsonPrimitive(number.number());
      case Value.BooleanValue flag -> new JsonPrimitive(flag.flag());
      case Value other -> new JsonPrimitive(other.text());
    };
  }

  private JsonObject ports(Moment moment) {
    JsonObject ports = new JsonObject();
    for (int i = 0; i < moment.ports().size(); i++) {
      ports.addProperty(shown.course().ports().get(i).name(), moment.ports().get(i));
    }
    return ports;
  }

  private static JsonObject pose(Moment moment) {
    JsonObject pose = new JsonObject();
    pose.addProperty("xMm", moment.pose().xMm());
    pose.addProperty("yMm", moment.pose().yMm());
    pose.addProperty("headingDeg", moment.pose().headingDeg());
    return pose;
  }

  private static JsonArray track(List<PoseSample> samples, long untilTick) {
    JsonArray track = new JsonArray();
    int stride = Math.max(1, samples.size() / MAX_TRACK_POINTS);
    for (int i = 0; i < samples.size(); i++) {
      PoseSample sample = samples.get(i);
      boolean isKept = i % stride == 0 || i == samples.size() - 1;
      if (isKept && sample.tick() <= untilTick) {
        JsonObject point = new JsonObject();
        point.addProperty("tick", sample.tick());
        point.addProperty("xMm", sample.xMm());
        point.addProperty("yMm", sample.yMm());
        point.addProperty("headingDeg", sample.headingDeg());
        track.add(point);
      }
    }
    return track;
  }
}
