package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Shape;
import org.tsumiki.course.CoursePlan.Wall;
import org.tsumiki.drawing.Wording.Hole;

/**
 * Something that is put on a printed course.
 *
 * @param number on the sheets and in the table
 * @param size in millimetres, in words
 * @param place its middle, or both ends of a wall
 * @param looks which way, in degrees; empty for what looks the same from all sides
 * @param outlines where it stands
 * @param room around the outline
 */
record ToPlace(
    int number,
    String name,
    String size,
    String place,
    String looks,
    List<Outline> outlines,
    Rect room) {
  private static final double DEVICE_RADIUS_MM = 20;
  private static final double CROSS_MM = 8;

  static List<ToPlace> of(CoursePlan plan, Wording words) {
    Collector all = new Collector(words);
    switch (plan.setting()) {
      case Setting.Scene scene -> {
        scene.signals().forEach(one -> all.device(words.of(one.title()), one.place()));
        scene.buttons().forEach(one -> all.device(words.of(one.title()), one.place()));
        scene.fixtures().forEach(one -> all.device(words.of(one.title()), one.place()));
      }
      case Setting.Floor floor -> {
        all.robots(floor);
        all.solids(plan);
        floor.gates().forEach(gate -> all.wall(words.of(gate.title()), gate.wall()));
        all.things(plan, floor);
        floor
            .cards()
            .forEach(card ->
                all.box(
                    words.say(PrintPhrase.CARD), card.place(), card.widthMm(), card.heightMm(), 0));
      }
    }
    return List.copyOf(all.found);
  }

  private static String mm(double mm) {
    return SvgWriter.number(Math.round(mm * 10) / 10.0);
  }

  private static String mm(Point point) {
    return "(" + mm(point.xMm()) + ", " + mm(point.yMm()) + ")";
  }

  private static final class Collector {
    private final Wording words;
    private final List<ToPlace> found = new ArrayList<>();

    Collector(Wording words) {
      this.words = words;
    }

    private void add(
        String name, String size, String place, String looks, List<Outline> outlines, Rect room) {
      found.add(new ToPlace(found.size() + 1, name, size, place, looks, outlines, room));
    }

    private String round(double radiusMm) {
      return words.say(PrintPhrase.ROUND, Hole.of("size", mm(2 * radiusMm)));
    }

    void device(String name, Point place) {
      add(
          name,
          "",
          mm(place),
          "",
          List.of(Outlines.circle(place, DEVICE_RADIUS_MM)),
          Rect.around(place, DEVICE_RADIUS_MM));
    }

    /** The body's outline, a cross under the middle of the axle, an arrow to where it looks. */
    void robots(Setting.Floor floor) {
      for (CoursePlan.Robot robot : floor.robots()) {
        Point place = robot.start().place();
        double deg = robot.start().headingDeg();
        double radius = Figures.radiusMm(robot);
        Point tip = Outlines.seenFrom(place, deg, 0.9 * radius, 0);
        add(
            words.say(PrintPhrase.ROBOT_START, Hole.of("name", words.of(robot.title()))),
            round(radius),
            mm(place),
            mm(deg) + "°",
            List.of(
                Outlines.circle(place, radius),
                Outlines.line(Outlines.seenFrom(place, deg, -CROSS_MM, 0), tip),
                Outlines.line(
                    Outlines.seenFrom(place, deg, 0, -CROSS_MM),
                    Outlines.seenFrom(place, deg, 0, CROSS_MM)),
                Outlines.line(
                    List.of(
                        Outlines.seenFrom(place, deg, 0.7 * radius, 0.15 * radius),
                        tip,
                        Outlines.seenFrom(place, deg, 0.7 * radius, -0.15 * radius)),
                    false)),
            Rect.around(place, radius));
      }
    }

    void solids(CoursePlan plan) {
      Set<Wall> around = Solids.wallsAround(plan);
      if (!around.isEmpty()) {
        Rect floor = FloorPrint.floor(plan);
        add(
            words.say(PrintPhrase.WALLS_AROUND),
            mm(floor.widthMm()) + " × " + mm(floor.heightMm()),
            "",
            "",
            List.of(Outlines.rect(floor)),
            floor);
      }
      plan.walls().stream()
          .filter(Predicate.not(around::contains))
          .forEach(wall -> wall(words.say(MapPhrase.WALL), wall));
      plan.boxes()
          .forEach(box ->
              box(
                  words.say(MapPhrase.BOX),
                  box.centre(),
                  box.widthMm(),
                  box.heightMm(),
                  box.headingDeg()));
    }

    void wall(String name, Wall wall) {
      double length = LinesInWords.distanceMm(wall.from(), wall.to());
      add(
          name,
          words.say(PrintPhrase.LENGTH, Hole.of("size", mm(length))),
          mm(wall.from()) + " – " + mm(wall.to()),
          "",
          List.of(Outlines.line(wall.from(), wall.to())),
          Extents.of(List.of(wall.from(), wall.to())));
    }

    void box(String name, Point place, double widthMm, double heightMm, double headingDeg) {
      Outline.Path outline = Outlines.box(place, widthMm, heightMm, headingDeg);
      double half = Math.max(widthMm, heightMm) / 2;
      add(
          name,
          mm(widthMm) + " × " + mm(heightMm),
          mm(place),
          mm(headingDeg) + "°",
          List.of(outline),
          headingDeg == 0
              ? new Rect(place.xMm() - widthMm / 2, place.yMm() - heightMm / 2, widthMm, heightMm)
              : Rect.around(place, half));
    }

    void things(CoursePlan plan, Setting.Floor floor) {
      Kinds kinds = new Kinds(plan, Standing.asPlanned(plan));
      for (CoursePlan.Thing thing : floor.things()) {
        String name = kinds.name(thing, words);
        switch (thing.shape()) {
          case Shape.Block(double width, double height) ->
              box(name, thing.place(), width, height, thing.headingDeg());
          case Shape.Can(double radius) -> round(name, thing.place(), radius);
          case Shape.Ball(double radius) -> round(name, thing.place(), radius);
        }
      }
    }

    private void round(String name, Point place, double radiusMm) {
      add(
          name,
          round(radiusMm),
          mm(place),
          "",
          List.of(Outlines.circle(place, radiusMm)),
          Rect.around(place, radiusMm));
    }
  }
}
