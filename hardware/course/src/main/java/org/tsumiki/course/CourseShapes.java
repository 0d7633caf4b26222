package org.tsumiki.course;

import static org.tsumiki.course.CourseLimits.MAX_COORDINATE_MM;
import static org.tsumiki.course.CourseLimits.MAX_POINTS;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Said;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Print;
import org.tsumiki.course.CoursePlan.Wall;

/** Reads points, prints and names, and counts the points of one file. */
final class CourseShapes {
  /** Shorter ones have no direction, and nobody could build them. */
  private static final int MIN_WALL_MM = 1;

  private int points;

  List<Point> points(JsonPlace list, int fewest) throws Refusal {
    List<Point> read = new ArrayList<>();
    for (JsonPlace point : list.items(fewest, MAX_POINTS)) {
      read.add(point(point));
    }
    points += read.size();
    if (points > MAX_POINTS) {
      throw list.refuseInEnglish(
          "too-large",
          "The course has more than " + MAX_POINTS + " points in all.",
          "Use fewer points; an arc needs none.");
    }
    return read;
  }

  /** A point written {@code [x, y]}. */
  static Point point(JsonPlace pair) throws Refusal {
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

  /** A wall or a gate. */
  static Wall wall(JsonPlace place) throws Refusal {
    Wall wall = new Wall(point(place.get("from")), point(place.get("to")));
    double acrossMm = wall.to().xMm() - wall.from().xMm();
    double upMm = wall.to().yMm() - wall.from().yMm();
    if (acrossMm * acrossMm + upMm * upMm < MIN_WALL_MM * MIN_WALL_MM) {
      throw place
          .get("to")
          .refuseInEnglish(
              "out-of-range",
              "It ends where it begins.",
              "Let it be at least " + MIN_WALL_MM + " mm long, or take it out.");
    }
    return wall;
  }

  static Print print(JsonPlace place) throws Refusal {
    return new Print(colour(place), place.number("reflectance", 0, 100));
  }

  static String colour(JsonPlace place) throws Refusal {
    return place
        .get("colour")
        .text("#[0-9a-fA-F]{6}", new Said("a colour like \"#1f2430\"", " \"#1f2430\" のような色"));
  }

  /** An id or a kind. */
  static String name(JsonPlace place) throws Refusal {
    return place.name();
  }
}
