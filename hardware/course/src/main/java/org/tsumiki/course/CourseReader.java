package org.tsumiki.course;

import static org.tsumiki.course.CourseLimits.MAX_AREA_MM2;
import static org.tsumiki.course.CourseLimits.MAX_CHARS;
import static org.tsumiki.course.CourseLimits.MAX_COORDINATE_MM;
import static org.tsumiki.course.CourseLimits.MAX_LIST;
import static org.tsumiki.course.CourseLimits.MAX_POINTS;
import static org.tsumiki.course.CourseLimits.MAX_SIDE_MM;
import static org.tsumiki.course.CourseLimits.MAX_STROKE_WIDTH_MM;
import static org.tsumiki.course.CourseLimits.MIN_SIDE_MM;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.boards.Title;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.course.CoursePlan.Area;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Path;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Print;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.course.CoursePlan.Wall;

/** Reads what is drawn on a course; {@link SettingReader} reads what stands on it. */
public final class CourseReader {
  static final String FORMAT = "tsumiki-course";
  static final int VERSION = 2;

  private static final Pattern LINE_AND_COLUMN = Pattern.compile("line (\\d+) column (\\d+)");

  /** Points of all areas and strokes read so far. */
  private int points;

  private CourseReader() {}

  /** Reads a course file's text, as {@code hardware/course/spec/course.md} describes it. */
  public static CourseReadResult read(String json) {
    try {
      return new CourseReadResult.Read(new CourseReader().plan(root(json)));
    } catch (Refusal refusal) {
      return new CourseReadResult.Refused(refusal.problem());
    }
  }

  private static JsonPlace root(String json) throws Refusal {
    if (json.length() > MAX_CHARS) {
      throw refuseFile(
          "too-large", "The file has more than " + MAX_CHARS + " signs.", "Draw a smaller course.");
    }
    Gson gson = new GsonBuilder().setStrictness(Strictness.STRICT).create();
    try {
      JsonElement element = gson.fromJson(json, JsonElement.class);
      if (element != null && element.isJsonObject()) {
        return new JsonPlace(element, "");
      }
    } catch (JsonParseException notJson) {
      throw refuseFile(
          "not-json",
          "The file is not JSON: reading it stopped " + placeIn(notJson) + ".",
          "Look for a missing comma, quote or bracket there, or take the file from its source again.");
    }
    throw refuseFile(
        "not-json", "The file is not a JSON object.", "It must start with { and end with }.");
  }

  /** Where reading stopped, out of the library's message, whose other words help nobody here. */
  private static String placeIn(JsonParseException problem) {
    Matcher place = LINE_AND_COLUMN.matcher(String.valueOf(problem.getMessage()));
    return place.find() ? "in line " + place.group(1) + ", column " + place.group(2) : "at its end";
  }

  private static Refusal refuseFile(String code, String message, String remedy) {
    return new Refusal(new Problem(code, "the file", message, remedy));
  }

  private CoursePlan plan(JsonPlace root) throws Refusal {
    checkVersion(root);
    double width = root.number("widthMm", MIN_SIDE_MM, MAX_SIDE_MM);
    double height = root.number("heightMm", MIN_SIDE_MM, MAX_SIDE_MM);
    if (width * height > MAX_AREA_MM2) {
      throw root.get("heightMm")
          .refuse("too-large", "The course is larger than 6 square metres.", "Make it smaller.");
    }
    return new CoursePlan(
        root.get("id").text("[a-z0-9-]{1,40}", "a name of a-z, 0-9 and -, at most 40 signs"),
        title(root.get("title")),
        width,
        height,
        print(root.get("paper")),
        areas(root),
        strokes(root),
        walls(root),
        boxes(root),
        setting(root));
  }

  private static void checkVersion(JsonPlace root) throws Refusal {
    Optional<JsonPlace> format = root.find("format");
    if (format.isEmpty() || !format.get().text().equals(FORMAT)) {
      throw refuseFile(
          "not-a-course",
          "The file does not say that it is a course.",
          "Open a course file; its \"format\" is \"" + FORMAT + "\".");
    }
    JsonPlace version = root.get("version");
    if (version.number(1, Integer.MAX_VALUE) > VERSION) {
      throw version.refuse(
          "newer-version",
          "The course was made for a newer Tsumiki (course version " + version.element() + ").",
          "Update Tsumiki; this one reads version " + VERSION + ".");
    }
  }

  private static Setting setting(JsonPlace root) throws Refusal {
    JsonPlace kind = root.get("kind");
    return switch (kind.text()) {
      case "scene" -> SettingReader.scene(root);
      case "floor" -> SettingReader.floor(root);
      default ->
          throw kind.refuse(
              "unknown-value",
              "There is no kind of course called \"" + kind.text() + "\".",
              "Write \"scene\" or \"floor\".");
    };
  }

  private List<Area> areas(JsonPlace root) throws Refusal {
    List<Area> areas = new ArrayList<>();
    for (JsonPlace area : root.list("areas", MAX_LIST)) {
      areas.add(new Area(print(area), points(area.get("points"), 3)));
    }
    return areas;
  }

  private List<Stroke> strokes(JsonPlace root) throws Refusal {
    List<Stroke> strokes = new ArrayList<>();
    for (JsonPlace stroke : root.list("strokes", MAX_LIST)) {
      double width = stroke.number("widthMm", 1, MAX_STROKE_WIDTH_MM);
      strokes.add(new Stroke(print(stroke), width, path(stroke)));
    }
    return strokes;
  }

  private Path path(JsonPlace stroke) throws Refusal {
    Optional<JsonPlace> line = stroke.find("line");
    Optional<JsonPlace> arc = stroke.find("arc");
    if (line.isPresent() == arc.isPresent()) {
      throw stroke.refuse(
          "missing-key",
          "A stroke has either \"line\" or \"arc\".",
          "Give it exactly one of them.");
    }
    if (line.isPresent()) {
      Optional<JsonPlace> closed = stroke.find("closed");
      return new Path.Line(points(line.get(), 2), closed.isPresent() && closed.get().flag());
    }
    JsonPlace place = arc.orElseThrow();
    return new Path.Arc(
        point(place.get("centre")),
        place.number("radiusMm", 1, MAX_COORDINATE_MM),
        place.number("startDeg", -360, 360),
        place.number("sweepDeg", -360, 360));
  }

  private static List<Wall> walls(JsonPlace root) throws Refusal {
    List<Wall> walls = new ArrayList<>();
    for (JsonPlace wall : root.list("walls", MAX_LIST)) {
      walls.add(new Wall(point(wall.get("from")), point(wall.get("to"))));
    }
    return walls;
  }

  private static List<Box> boxes(JsonPlace root) throws Refusal {
    List<Box> boxes = new ArrayList<>();
    for (JsonPlace box : root.list("boxes", MAX_LIST)) {
      boxes.add(
          new Box(
              place(box),
              box.number("widthMm", 1, MAX_SIDE_MM),
              box.number("heightMm", 1, MAX_SIDE_MM),
              box.number("headingDeg", -360, 360),
              colour(box)));
    }
    return boxes;
  }

  private List<Point> points(JsonPlace list, int fewest) throws Refusal {
    List<Point> read = new ArrayList<>();
    for (JsonPlace point : list.items(fewest, MAX_POINTS)) {
      read.add(point(point));
    }
    points += read.size();
    if (points > MAX_POINTS) {
      throw list.refuse(
          "too-large",
          "The course has more than " + MAX_POINTS + " points in all.",
          "Use fewer points; an arc needs none.");
    }
    return read;
  }

  /** A point written {@code [x, y]}. */
  private static Point point(JsonPlace pair) throws Refusal {
    List<JsonPlace> numbers = pair.items(2, 2);
    return new Point(coordinate(numbers.get(0)), coordinate(numbers.get(1)));
  }

  /** A point written as the keys {@code x} and {@code y}. */
  static Point place(JsonPlace object) throws Refusal {
    return new Point(coordinate(object.get("x")), coordinate(object.get("y")));
  }

  private static double coordinate(JsonPlace number) throws Refusal {
    return number.number(-MAX_COORDINATE_MM, MAX_COORDINATE_MM);
  }

  static Title title(JsonPlace place) throws Refusal {
    return new Title(place.get("hira").text(), place.get("ruby").text(), place.get("en").text());
  }

  private static Print print(JsonPlace place) throws Refusal {
    return new Print(colour(place), place.number("reflectance", 0, 100));
  }

  private static String colour(JsonPlace place) throws Refusal {
    return place.get("colour").text("#[0-9a-fA-F]{6}", "a colour like \"#1f2430\"");
  }
}
