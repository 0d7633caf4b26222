package org.tsumiki.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Box;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Wall;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.Snapshot;

/** What stands where on a floor, as straight pieces and round things with their names. */
final class Surveyor {
  private static final double USUAL_RADIUS_MM = 60;

  private final CoursePlan course;
  private final Setting.Floor floor;
  private final CourseNames names;
  private final Snapshot world;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Round> rounds = new ArrayList<>();

  /** A straight piece of something. */
  private record Piece(LevelledText name, double x1, double y1, double x2, double y2) {}

  /** Something round, or nearly. */
  record Round(LevelledText name, double xMm, double yMm, double radiusMm) {}

  /** What is met first in a direction. */
  record Hit(LevelledText name, double mm) {}

  Surveyor(CoursePlan course, Setting.Floor floor, CourseNames names, Snapshot world) {
    this.course = course;
    this.floor = floor;
    this.names = names;
    this.world = world;
    addEdges();
    addStandingThings();
    addThings();
    addOtherRobots();
  }

  private void addEdges() {
    LevelledText edge = Sentence.of("tell.what.edge");
    double w = course.widthMm();
    double h = course.heightMm();
    pieces.add(new Piece(edge, 0, 0, w, 0));
    pieces.add(new Piece(edge, w, 0, w, h));
    pieces.add(new Piece(edge, w, h, 0, h));
    pieces.add(new Piece(edge, 0, h, 0, 0));
  }

  private void addStandingThings() {
    course.walls().forEach(wall -> add(Sentence.of("tell.what.wall"), wall));
    for (Box box : course.boxes()) {
      addRectangle(
          Sentence.of("tell.what.box"),
          new Pose(box.centre().xMm(), box.centre().yMm(), box.headingDeg()),
          box.widthMm(),
          box.heightMm());
    }
    for (int i = 0; i < floor.gates().size(); i++) {
      if (!world.gatesOpen().get(i)) {
        LevelledText name = names.gate(floor.gates().get(i).id());
        add(Sentence.of("tell.what.named", "name", name), floor.gates().get(i).wall());
      }
    }
  }

  private void add(LevelledText name, Wall wall) {
    pieces.add(
        new Piece(name, wall.from().xMm(), wall.from().yMm(), wall.to().xMm(), wall.to().yMm()));
  }

  private void addRectangle(LevelledText name, Pose pose, double width, double height) {
    Place middle = Place.of(pose);
    double[] ahead = {width / 2, width / 2, -width / 2, -width / 2};
    double[] left = {-height / 2, height / 2, height / 2, -height / 2};
    for (int i = 0; i < ahead.length; i++) {
      Place from = middle.moved(ahead[i], left[i], 0);
      int next = (i + 1) % ahead.length;
      Place to = middle.moved(ahead[next], left[next], 0);
      pieces.add(new Piece(name, from.xMm(), from.yMm(), to.xMm(), to.yMm()));
    }
  }

  private void addThings() {
    for (int i = 0; i < floor.things().size(); i++) {
      Pose pose = world.things().get(i);
      double radius =
          switch (floor.things().get(i).shape()) {
            case Shape.Can can -> can.radiusMm();
            case Shape.Ball ball -> ball.radiusMm();
            case Shape.Block block -> (block.widthMm() + block.heightMm()) / 4;
          };
      rounds.add(new Round(names.thing(i, world), pose.xMm(), pose.yMm(), radius));
    }
  }

  private void addOtherRobots() {
    for (int i = 1; i < floor.robots().size(); i++) {
      Pose pose = world.robots().get(i).pose();
      rounds.add(new Round(names.robot(i), pose.xMm(), pose.yMm(), radiusOf(i)));
    }
  }

  double radiusOf(int robot) {
    return floor
        .robots()
        .get(robot)
        .board()
        .body()
        .map(body -> body.radiusMm())
        .orElse(USUAL_RADIUS_MM);
  }

  /** Things and other robots. */
  List<Round> rounds() {
    return List.copyOf(rounds);
  }

  /** What is met first from a place in a direction; on a floor at least its edge. */
  Optional<Hit> look(Place from, double turnedDeg) {
    double heading = StrictMath.toRadians(from.headingDeg() + turnedDeg);
    double dx = StrictMath.cos(heading);
    double dy = StrictMath.sin(heading);
    Hit nearest = null;
    for (Piece piece : pieces) {
      double mm = distance(piece, from, dx, dy);
      nearest =
          mm >= 0 && (nearest == null || mm < nearest.mm()) ? new Hit(piece.name(), mm) : nearest;
    }
    for (Round round : rounds) {
      double mm = distance(round, from, dx, dy);
      nearest =
          mm >= 0 && (nearest == null || mm < nearest.mm())
              ? new Hit(Sentence.of("tell.what.named", "name", round.name()), mm)
              : nearest;
    }
    return Optional.ofNullable(nearest);
  }

  /** Along the ray; below 0 when it does not meet the piece. */
  private static double distance(Piece piece, Place from, double dx, double dy) {
    double ex = piece.x2() - piece.x1();
    double ey = piece.y2() - piece.y1();
    double cross = dx * ey - dy * ex;
    if (Math.abs(cross) < 1e-9) {
      return -1;
    }
    double ax = piece.x1() - from.xMm();
    double ay = piece.y1() - from.yMm();
    double along = (ax * ey - ay * ex) / cross;
    double part = (ax * dy - ay * dx) / cross;
    return part >= 0 && part <= 1 ? along : -1;
  }

  private static double distance(Round round, Place from, double dx, double dy) {
    double ax = round.xMm() - from.xMm();
    double ay = round.yMm() - from.yMm();
    double along = ax * dx + ay * dy;
    double aside = ax * dy - ay * dx;
    double squared = round.radiusMm() * round.radiusMm() - aside * aside;
    return squared < 0 || along < 0 ? -1 : Math.max(0, along - Math.sqrt(squared));
  }

  /** The straight pieces that pass within so far of a place, by name. */
  List<LevelledText> near(Place place, double mm) {
    List<LevelledText> found = new ArrayList<>();
    for (Piece piece : pieces) {
      if (distance(piece, place) <= mm && !found.contains(piece.name())) {
        found.add(piece.name());
      }
    }
    return found;
  }

  private static double distance(Piece piece, Place place) {
    double ex = piece.x2() - piece.x1();
    double ey = piece.y2() - piece.y1();
    double ax = place.xMm() - piece.x1();
    double ay = place.yMm() - piece.y1();
    double squared = ex * ex + ey * ey;
    double part = squared == 0 ? 0 : Math.clamp((ax * ex + ay * ey) / squared, 0, 1);
    return place.distanceMm(new Place(piece.x1() + part * ex, piece.y1() + part * ey, 0));
  }

  /** The middle of a zone. */
  static Place middle(Extent extent) {
    return switch (extent) {
      case Extent.Circle(Point centre, double radiusMm) -> new Place(centre.xMm(), centre.yMm(), 0);
      case Extent.Polygon(List<Point> points) ->
          new Place(
              points.stream().mapToDouble(Point::xMm).average().orElse(0),
              points.stream().mapToDouble(Point::yMm).average().orElse(0),
              0);
    };
  }
}
