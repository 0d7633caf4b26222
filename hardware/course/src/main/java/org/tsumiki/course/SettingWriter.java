package org.tsumiki.course;

import com.google.gson.JsonObject;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.Body;
import org.tsumiki.course.CoursePlan.Avoid;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Task;
import org.tsumiki.course.CoursePlan.Thing;
import org.tsumiki.course.CoursePlan.Tolerances;
import org.tsumiki.course.CoursePlan.Zone;

/** Writes what stands or drives on a course. */
final class SettingWriter {
  private SettingWriter() {}

  static void write(Setting setting, JsonObject root) {
    switch (setting) {
      case Setting.Scene scene -> scene(scene, root);
      case Setting.Floor floor -> floor(floor, root);
    }
  }

  private static void scene(Setting.Scene scene, JsonObject root) {
    root.add(
        "signals",
        CourseWriter.list(
            scene.signals(),
            signal -> {
              JsonObject json = new JsonObject();
              json.addProperty("id", signal.id());
              CourseWriter.place(signal.place(), json);
              json.add("title", CourseWriter.title(signal.title()));
              json.add("lamps", CourseWriter.texts(signal.lamps()));
              return json;
            }));
    root.add(
        "buttons",
        CourseWriter.list(
            scene.buttons(),
            button -> {
              JsonObject json = new JsonObject();
              json.addProperty("id", button.id());
              CourseWriter.place(button.place(), json);
              json.add("title", CourseWriter.title(button.title()));
              return json;
            }));
    root.add(
        "fixtures",
        CourseWriter.list(
            scene.fixtures(),
            fixture -> {
              JsonObject json = new JsonObject();
              json.addProperty("port", fixture.port());
              CourseWriter.place(fixture.place(), json);
              json.add("title", CourseWriter.title(fixture.title()));
              if (fixture.rest() != 0) {
                json.addProperty("rest", fixture.rest());
              }
              return json;
            }));
  }

  private static void floor(Setting.Floor floor, JsonObject root) {
    root.add("robots", CourseWriter.list(floor.robots(), SettingWriter::robot));
    root.add("things", CourseWriter.list(floor.things(), SettingWriter::thing));
    root.add("zones", CourseWriter.list(floor.zones(), SettingWriter::zone));
    root.add("gates", CourseWriter.list(floor.gates(), SettingWriter::gate));
    root.add("cards", CourseWriter.list(floor.cards(), SettingWriter::card));
    root.add("task", task(floor.task()));
    root.add("tolerances", tolerances(floor.tolerances()));
  }

  private static JsonObject robot(Robot robot) {
    JsonObject json = new JsonObject();
    json.addProperty("id", robot.id());
    json.add("title", CourseWriter.title(robot.title()));
    json.addProperty("colour", robot.colour());
    JsonObject start = new JsonObject();
    CourseWriter.place(robot.start().place(), start);
    start.addProperty("headingDeg", robot.start().headingDeg());
    json.add("start", start);
    json.add("board", board(robot.board()));
    return json;
  }

  private static JsonObject board(BoardProfile board) {
    JsonObject json = new JsonObject();
    json.addProperty("id", board.id());
    json.add("title", CourseWriter.title(board.title()));
    json.add("ports", CourseWriter.texts(board.ports()));
    board.body().ifPresent(body -> json.add("body", body(body)));
    return json;
  }

  private static JsonObject body(Body body) {
    JsonObject json = new JsonObject();
    json.addProperty("radiusMm", body.radiusMm());
    json.addProperty("wheelBaseMm", body.wheelBaseMm());
    json.addProperty("maxSpeedMmPerS", body.maxSpeedMmPerS());
    json.addProperty("motorLagMs", body.motorLagMs());
    json.addProperty("deadZonePercent", body.deadZonePercent());
    json.add(
        "lineSensors",
        CourseWriter.list(
            body.lineSensors(),
            sensor -> {
              JsonObject one = sensor(sensor.port(), sensor.forwardMm(), sensor.leftMm());
              one.addProperty("spotMm", sensor.spotMm());
              one.addProperty("noisePercent", sensor.noisePercent());
              return one;
            }));
    json.add(
        "distanceSensors",
        CourseWriter.list(
            body.distanceSensors(),
            sensor -> {
              JsonObject one = sensor(sensor.port(), sensor.forwardMm(), sensor.leftMm());
              one.addProperty("noiseMm", sensor.noiseMm());
              return one;
            }));
    return json;
  }

  private static JsonObject sensor(String port, double forwardMm, double leftMm) {
    JsonObject json = new JsonObject();
    json.addProperty("port", port);
    json.addProperty("forwardMm", forwardMm);
    json.addProperty("leftMm", leftMm);
    return json;
  }

  private static JsonObject thing(Thing thing) {
    JsonObject json = new JsonObject();
    json.addProperty("id", thing.id());
    json.addProperty("kind", thing.kind());
    switch (thing.shape()) {
      case Shape.Block(double widthMm, double heightMm) -> {
        json.addProperty("shape", "block");
        json.addProperty("widthMm", widthMm);
        json.addProperty("heightMm", heightMm);
      }
      case Shape.Can(double radiusMm) -> {
        json.addProperty("shape", "can");
        json.addProperty("radiusMm", radiusMm);
      }
      case Shape.Ball(double radiusMm) -> {
        json.addProperty("shape", "ball");
        json.addProperty("radiusMm", radiusMm);
      }
    }
    CourseWriter.place(thing.place(), json);
    json.addProperty("headingDeg", thing.headingDeg());
    json.addProperty("colour", thing.colour());
    json.addProperty("massG", thing.massG());
    json.addProperty("fixed", thing.fixed());
    thing.card().ifPresent(card -> json.addProperty("card", card));
    return json;
  }

  private static JsonObject zone(Zone zone) {
    JsonObject json = new JsonObject();
    json.addProperty("id", zone.id());
    json.add("title", CourseWriter.title(zone.title()));
    switch (zone.extent()) {
      case Extent.Polygon polygon ->
          json.add("points", CourseWriter.list(polygon.points(), CourseWriter::point));
      case Extent.Circle circle -> {
        json.add("centre", CourseWriter.point(circle.centre()));
        json.addProperty("radiusMm", circle.radiusMm());
      }
    }
    zone.owner().ifPresent(owner -> json.addProperty("owner", owner));
    json.add("counts", CourseWriter.counts(zone.points()));
    return json;
  }

  private static JsonObject gate(Gate gate) {
    JsonObject json = CourseWriter.wall(gate.wall());
    json.addProperty("id", gate.id());
    json.add("title", CourseWriter.title(gate.title()));
    JsonObject open = new JsonObject();
    open.addProperty("zone", gate.openZone());
    open.add("kinds", CourseWriter.texts(gate.openKinds()));
    json.add("openWhile", open);
    gate.fills()
        .ifPresent(filling -> {
          JsonObject fills = new JsonObject();
          fills.addProperty("zone", filling.zone());
          fills.addProperty("seconds", filling.seconds());
          json.add("fills", fills);
        });
    return json;
  }

  private static JsonObject card(Card card) {
    JsonObject json = new JsonObject();
    json.addProperty("id", card.id());
    CourseWriter.place(card.place(), json);
    json.addProperty("widthMm", card.widthMm());
    json.addProperty("heightMm", card.heightMm());
    json.add("colours", CourseWriter.list(card.colours(), SettingWriter::cardColour));
    return json;
  }

  private static JsonObject cardColour(CardColour colour) {
    JsonObject json = CourseWriter.print(colour.print());
    json.addProperty("name", colour.name());
    return json;
  }

  private static JsonObject task(Task task) {
    JsonObject json = new JsonObject();
    json.addProperty("seconds", task.seconds());
    json.add("goals", CourseWriter.list(task.goals(), SettingWriter::goal));
    json.add("avoid", CourseWriter.list(task.avoid(), SettingWriter::avoid));
    return json;
  }

  private static JsonObject goal(Goal goal) {
    JsonObject json = new JsonObject();
    switch (goal) {
      case Goal.Visit visit -> {
        json.addProperty("do", "visit");
        json.add("zones", CourseWriter.texts(visit.zones()));
        json.addProperty("rounds", visit.rounds());
      }
      case Goal.Bring bring -> {
        json.addProperty("do", "bring");
        json.addProperty("kind", bring.kind());
        if (bring.count() != Goal.Bring.ALL) {
          json.addProperty("count", bring.count());
        }
        json.addProperty("zone", bring.zone());
      }
      case Goal.Fill fill -> {
        json.addProperty("do", "fill");
        json.addProperty("zone", fill.zone());
        json.addProperty("from", fill.from());
        json.addProperty("to", fill.to());
      }
      case Goal.Rest rest -> {
        json.addProperty("do", "rest");
        json.addProperty("zone", rest.zone());
      }
    }
    return json;
  }

  private static JsonObject avoid(Avoid avoid) {
    JsonObject json = new JsonObject();
    switch (avoid) {
      case Avoid.TouchWalls walls -> json.addProperty("touch", "walls");
      case Avoid.TouchThings things -> {
        json.addProperty("touch", "things");
        json.addProperty("kind", things.kind());
      }
    }
    return json;
  }

  private static JsonObject tolerances(Tolerances tolerances) {
    JsonObject json = new JsonObject();
    json.addProperty("startMm", tolerances.startMm());
    json.addProperty("startDeg", tolerances.startDeg());
    json.addProperty("motorGainPercent", tolerances.motorGainPercent());
    json.addProperty("lightPercent", tolerances.lightPercent());
    json.addProperty("lineMm", tolerances.lineMm());
    json.addProperty("geometryMm", tolerances.geometryMm());
    json.addProperty("flowPercent", tolerances.flowPercent());
    return json;
  }
}
