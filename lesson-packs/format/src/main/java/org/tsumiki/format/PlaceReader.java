package org.tsumiki.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Point;

/** Reads the places of a lesson. */
final class PlaceReader {
  private static final double MAX_MM = 20_000;

  private PlaceReader() {}

  static List<Place> read(Fields lesson) {
    List<Place> places = new ArrayList<>();
    if (lesson.has("places")) {
      lesson
          .object("places")
          .ifPresent(all -> {
            for (String id : all.keys()) {
              if (!PackReader.ID.matcher(id).matches()) {
                all.report(
                    id,
                    "bad-id",
                    "\"" + id + "\" cannot be an id.",
                    "Use lower-case letters, digits and hyphens, e.g. bus-stop.");
              }
              all.object(id)
                  .flatMap(PlaceReader::extent)
                  .ifPresent(e -> places.add(new Place(id, e)));
            }
          });
    }
    return places;
  }

  private static Optional<Extent> extent(Fields fields) {
    Optional<Extent> extent = fields.has("points") ? polygon(fields) : Optional.of(circle(fields));
    fields.refuseOthers();
    return extent;
  }

  private static Extent circle(Fields fields) {
    return new Extent.Circle(
        new Point(fields.number("x", 0, MAX_MM), fields.number("y", 0, MAX_MM)),
        fields.number("radiusMm", 1, MAX_MM));
  }

  private static Optional<Extent> polygon(Fields fields) {
    List<Point> points = new ArrayList<>();
    for (List<Double> pair : fields.numberLists("points")) {
      if (pair.size() == 2) {
        points.add(new Point(pair.get(0), pair.get(1)));
      }
    }
    if (points.size() < 3) {
      fields.report(
          "points",
          "out-of-range",
          "A place with " + points.size() + " points has no inside.",
          "Write at least three points, e.g. [[0, 0], [100, 0], [100, 100]].");
      return Optional.empty();
    }
    return Optional.of(new Extent.Polygon(points));
  }
}
