package org.tsumiki.course;

import static org.tsumiki.course.CourseLimits.MAX_AREA_MM2;
import static org.tsumiki.course.CourseLimits.MAX_CHARS;
import static org.tsumiki.course.CourseLimits.MAX_COORDINATE_MM;
import static org.tsumiki.course.CourseLimits.MAX_LIST;
import static org.tsumiki.course.CourseLimits.MAX_SIDE_MM;
import static org.tsumiki.course.CourseLimits.MAX_STROKE_WIDTH_MM;
import static org.tsumiki.course.CourseLimits.MIN_SIDE_MM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.BoardReader;
import org.tsumiki.boards.json.JsonFile;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Said;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.course.CoursePlan.Wall;

/**
 * Reads what is drawn on a course; {@link SceneReader} and {@link FloorReader} read what stands on
 * it.
 */
public final class CourseReader {
  static final String FORMAT = "tsumiki-course";
  static final int VERSION = 2;

  private static final JsonFile FILE =
      new JsonFile(FORMAT, new Said("course", "コース"), VERSION, MAX_CHARS);

  private final Map<String, BoardProfile> boards;
  private final CourseShapes shapes = new CourseShapes();

  private CourseReader(Map<String, BoardProfile> boards) {
    this.boards = boards;
  }

  /** Reads a course in which every board is written out, as {@link CourseWriter} writes them. */
  public static CourseReadResult read(String json) {
    return read(json, Map.of());
  }

  /**
   * Reads a course file's text, as {@code hardware/course/spec/course.md} describes it.
   *
   * @param boards those that the course may name, by their names
   */
  public static CourseReadResult read(String json, Map<String, BoardProfile> boards) {
    try {
      return new CourseReadResult.Read(new CourseReader(boards).plan(FILE.open(json)));
    } catch (Refusal refusal) {
      return new CourseReadResult.Refused(refusal.problem());
    }
  }

  private CoursePlan plan(JsonPlace root) throws Refusal {
    double width = root.number("widthMm", MIN_SIDE_MM, MAX_SIDE_MM);
    double height = root.number("heightMm", MIN_SIDE_MM, MAX_SIDE_MM);
    if (width * height > MAX_AREA_MM2) {
      throw root.get("heightMm")
          .refuseInEnglish(
              "too-large", "The course is larger than 6 square metres.", "Make it smaller.");
    }
    CoursePlan plan =
        new CoursePlan(
            CourseShapes.name(root.get("id")),
            BoardReader.title(root.get("title")),
            width,
            height,
            CourseShapes.print(root.get("paper")),
            areas(root),
            strokes(root),
            walls(root),
            boxes(root),
            setting(root));
    if (root.number("version", 1, VERSION) > 1) {
      FloorCheck.check(plan, root);
    }
    return plan;
  }

  private Setting setting(JsonPlace root) throws Refusal {
    JsonPlace kind = root.get("kind");
    return switch (kind.text()) {
      case "scene" -> SceneReader.scene(root);
      case "floor" ->
          root.number("version", 1, VERSION) > 1
              ? new FloorReader(boards, shapes).floor(root)
              : OldFloorReader.floor(root);
      default ->
          throw kind.refuseInEnglish(
              "unknown-value",
              "There is no kind of course called \"" + kind.text() + "\".",
              "Write \"scene\" or \"floor\".");
    };
  }

  private List<Area> areas(JsonPlace root) throws Refusal {
    List<Area> areas = new ArrayList<>();
    for (JsonPlace area : root.list("areas", MAX_LIST)) {
      areas.add(new Area(CourseShapes.print(area), shapes.points(area.get("points"), 3)));
    }
    return areas;
  }

  private List<Stroke> strokes(JsonPlace root) throws Refusal {
    List<Stroke> strokes = new ArrayList<>();
    for (JsonPlace stroke : root.list("strokes", MAX_LIST)) {
      double width = stroke.number("widthMm", 1, MAX_STROKE_WIDTH_MM);
      strokes.add(new Stroke(CourseShapes.print(stroke), width, path(stroke)));
    }
    return strokes;
  }

  private Path path(JsonPlace stroke) throws Refusal {
    Optional<JsonPlace> line = stroke.find("line");
    Optional<JsonPlace> arc = stroke.find("arc");
    if (line.isPresent() == arc.isPresent()) {
      throw stroke.refuseInEnglish(
          "missing-key",
          "A stroke has either \"line\" or \"arc\".",
          "Give it exactly one of them.");
    }
    if (line.isPresent()) {
      Optional<JsonPlace> closed = stroke.find("closed");
      return new Path.Line(shapes.points(line.get(), 2), closed.isPresent() && closed.get().flag());
    }
    JsonPlace place = arc.orElseThrow();
    return new Path.Arc(
        CourseShapes.point(place.get("centre")),
        place.number("radiusMm", 1, MAX_COORDINATE_MM),
        place.number("startDeg", -360, 360),
        place.number("sweepDeg", -360, 360));
  }

  private static List<Wall> walls(JsonPlace root) throws Refusal {
    List<Wall> walls = new ArrayList<>();
    for (JsonPlace wall : root.list("walls", MAX_LIST)) {
      walls.add(CourseShapes.wall(wall));
    }
    return walls;
  }

  private static List<Box> boxes(JsonPlace root) throws Refusal {
    List<Box> boxes = new ArrayList<>();
    for (JsonPlace box : root.list("boxes", MAX_LIST)) {
      boxes.add(
          new Box(
              CourseShapes.place(box),
              box.number("widthMm", 1, MAX_SIDE_MM),
              box.number("heightMm", 1, MAX_SIDE_MM),
              box.number("headingDeg", -360, 360),
              CourseShapes.colour(box)));
    }
    return boxes;
  }
}
