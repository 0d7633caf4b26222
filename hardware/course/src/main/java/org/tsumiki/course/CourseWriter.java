package org.tsumiki.course;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.tsumiki.boards.Title;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Print;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.course.CoursePlan.Wall;

/** Writes what is drawn on a course; {@link SettingWriter} writes what stands on it. */
public final class CourseWriter {
  private CourseWriter() {}

  /**
   * A course file of the newest version, on one line, with each robot's board written out: equal
   * plans give equal texts, and {@link CourseReader} reads an equal plan from it.
   */
  public static String write(CoursePlan plan) {
    JsonObject root = new JsonObject();
    root.addProperty("format", CourseReader.FORMAT);
    root.addProperty("version", CourseReader.VERSION);
    root.addProperty("id", plan.id());
    root.add("title", title(plan.title()));
    root.addProperty("kind", plan.setting() instanceof Setting.Floor ? "floor" : "scene");
    root.addProperty("widthMm", plan.widthMm());
    root.addProperty("heightMm", plan.heightMm());
    root.add("paper", print(plan.paper()));
    root.add("areas", list(plan.areas(), CourseWriter::area));
    root.add("strokes", list(plan.strokes(), CourseWriter::stroke));
    root.add("walls", list(plan.walls(), CourseWriter::wall));
    root.add("boxes", list(plan.boxes(), CourseWriter::box));
    SettingWriter.write(plan.setting(), root);
    return root.toString();
  }

  static <T> JsonArray list(List<T> items, Function<T, ? extends JsonElement> one) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(one.apply(item)));
    return array;
  }

  static JsonArray texts(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  static JsonObject title(Title title) {
    JsonObject json = new JsonObject();
    json.addProperty("hira", title.hira());
    json.addProperty("ruby", title.ruby());
    json.addProperty("en", title.en());
    return json;
  }

  static JsonObject print(Print print) {
    JsonObject json = new JsonObject();
    json.addProperty("colour", print.colour());
    json.addProperty("reflectance", print.reflectance());
    return json;
  }

  static JsonArray point(Point point) {
    JsonArray pair = new JsonArray();
    pair.add(point.xMm());
    pair.add(point.yMm());
    return pair;
  }

  static void place(Point point, JsonObject json) {
    json.addProperty("x", point.xMm());
    json.addProperty("y", point.yMm());
  }

  private static JsonObject area(Area area) {
    JsonObject json = print(area.print());
    json.add("points", list(area.points(), CourseWriter::point));
    return json;
  }

  private static JsonObject stroke(Stroke stroke) {
    JsonObject json = print(stroke.print());
    json.addProperty("widthMm", stroke.widthMm());
    switch (stroke.path()) {
      case Path.Line(List<Point> points, boolean closed) -> {
        json.add("line", list(points, CourseWriter::point));
        json.addProperty("closed", closed);
      }
      case Path.Arc(Point centre, double radiusMm, double startDeg, double sweepDeg) -> {
        JsonObject arc = new JsonObject();
        arc.add("centre", point(centre));
        arc.addProperty("radiusMm", radiusMm);
        arc.addProperty("startDeg", startDeg);
        arc.addProperty("sweepDeg", sweepDeg);
        json.add("arc", arc);
      }
    }
    return json;
  }

  static JsonObject wall(Wall wall) {
    JsonObject json = new JsonObject();
    json.add("from", point(wall.from()));
    json.add("to", point(wall.to()));
    return json;
  }

  private static JsonObject box(Box box) {
    JsonObject json = new JsonObject();
    place(box.centre(), json);
    json.addProperty("widthMm", box.widthMm());
    json.addProperty("heightMm", box.heightMm());
    json.addProperty("headingDeg", box.headingDeg());
    json.addProperty("colour", box.colour());
    return json;
  }

  /** In the order of the keys, so that equal maps give equal texts. */
  static JsonObject counts(Map<String, Integer> counts) {
    JsonObject json = new JsonObject();
    new TreeMap<>(counts).forEach(json::addProperty);
    return json;
  }
}
