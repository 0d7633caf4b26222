package org.tsumiki.arena.floor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Extent;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Stroke;
import org.tsumiki.course.CoursePlan.Wall;
import org.tsumiki.course.CoursePlan.Zone;

/**
 * The names of zones, and under each what things are worth in it. They lie above water and trails.
 * Where a zone is too small for its name, it stands beside it, where it hides the least print.
 */
public final class NameTags {
  private static final double ROW = 26;
  private static final double WORTH_ROW = 24;

  /** From a zone's edge to its name. */
  private static final double GAP = 3;

  /** How finely lines are looked at. */
  private static final double STEP_MM = 6;

  /** A place beside the sheet is worse than any print. */
  private static final int BESIDE_THE_SHEET = 1_000_000;

  private final CoursePlan plan;
  private final Setting.Floor floor;
  private final Look look;
  private final Mark.Style style;
  private final Signs signs;
  private final List<Spot> print;
  private final List<Box> taken = new ArrayList<>();

  private NameTags(CoursePlan plan, Setting.Floor floor, Look look) {
    this.plan = plan;
    this.floor = floor;
    this.look = look;
    this.style = look.style(15, true);
    this.signs = new Signs(floor);
    this.print = print(plan, look);
  }

  /** The marks for a course; none where nothing moves. */
  public static List<Mark> of(CoursePlan plan, Look look) {
    return switch (plan.setting()) {
      case Setting.Floor floor -> new NameTags(plan, floor, look).all();
      case Setting.Scene scene -> List.of();
    };
  }

  private List<Mark> all() {
    List<Mark> marks = new ArrayList<>();
    for (Zone zone : floor.zones()) {
      add(zone, marks);
    }
    return marks;
  }

  private void add(Zone zone, List<Mark> marks) {
    String name = look.words(zone.title());
    List<Mark> worth = new ArrayList<>();
    double worthWidth = addWorth(zone, worth);
    double nameWidth = look.widthMm(name, style) + look.mm(21);
    double height = look.mm(zone.points().isEmpty() ? ROW : ROW + WORTH_ROW);
    Box block = place(zone, Math.max(nameWidth, worthWidth), nameWidth, height);
    taken.add(block);
    Spot at = new Spot(block.middle().x(), block.y() + height - look.mm(ROW / 2));
    addTag(name, at, style, look, marks);
    for (Mark mark : worth) {
      marks.add(Worth.moved(mark, at.x() - worthWidth / 2, at.y() - look.mm(25)));
    }
  }

  /** Draws what things are worth from 0 to the right; how wide that is. */
  private double addWorth(Zone zone, List<Mark> row) {
    List<Map.Entry<String, Integer>> worth =
        zone.points().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .toList();
    double width = 0;
    for (Map.Entry<String, Integer> one : worth) {
      Spot from = new Spot(width, 0);
      width += Worth.add(one.getKey(), one.getValue(), from, floor, signs, look, row);
    }
    return width;
  }

  private Box place(Zone zone, double width, double nameWidth, double height) {
    Box box = ZoneMarks.bounds(ZoneMarks.outline(zone.extent(), look.pxPerMm()));
    double x = box.middle().x() - width / 2;
    boolean fits =
        nameWidth - look.mm(7) <= room(zone.extent(), box) && box.height() >= height + look.mm(14);
    if (fits) {
      return new Box(x, box.y() + box.height() - look.mm(1) - height, width, height);
    }
    double gap = look.mm(GAP);
    double y = box.middle().y() - height / 2;
    List<Box> places =
        List.of(
            new Box(x, box.y() - gap - height, width, height),
            new Box(x, box.y() + box.height() + gap, width, height),
            new Box(box.x() + box.width() + gap, y, width, height),
            new Box(box.x() - gap - width, y, width, height));
    return places.stream().min(Comparator.comparingInt(this::hides)).orElseThrow();
  }

  /** How much would lie under it. */
  private int hides(Box block) {
    boolean onSheet =
        block.x() >= 0
            && block.y() >= 0
            && block.x() + block.width() <= plan.widthMm()
            && block.y() + block.height() <= plan.heightMm();
    int hidden = onSheet ? 0 : BESIDE_THE_SHEET;
    for (Spot spot : print) {
      hidden += block.contains(spot) ? 1 : 0;
    }
    for (Box other : taken) {
      hidden += overlap(block, other) ? BESIDE_THE_SHEET / 2 : 0;
    }
    return hidden;
  }

  private static boolean overlap(Box a, Box b) {
    return a.x() < b.x() + b.width()
        && b.x() < a.x() + a.width()
        && a.y() < b.y() + b.height()
        && b.y() < a.y() + a.height();
  }

  /** Places along all lines, walls, boxes, gates and posts. */
  private static List<Spot> print(CoursePlan plan, Look look) {
    List<Spot> print = new ArrayList<>();
    for (Stroke stroke : plan.strokes()) {
      addWay(Outlines.path(stroke.path(), look.pxPerMm()), Outlines.closed(stroke.path()), print);
    }
    plan.walls().forEach(wall -> addWay(ends(wall), false, print));
    plan.boxes()
        .forEach(box ->
            addWay(
                Outlines.rectangle(
                    Spot.of(box.centre()), box.widthMm(), box.heightMm(), box.headingDeg()),
                true,
                print));
    if (plan.setting() instanceof Setting.Floor floor) {
      floor.gates().forEach(gate -> addWay(ends(gate.wall()), false, print));
      floor.things().forEach(thing -> print.add(Spot.of(thing.place())));
    }
    return print;
  }

  private static List<Spot> ends(Wall wall) {
    return List.of(Spot.of(wall.from()), Spot.of(wall.to()));
  }

  private static void addWay(List<Spot> points, boolean closed, List<Spot> print) {
    for (int i = closed ? 0 : 1; i < points.size(); i++) {
      Spot from = points.get(i == 0 ? points.size() - 1 : i - 1);
      Spot to = points.get(i);
      int steps = (int) Math.ceil(from.to(to) / STEP_MM);
      for (int step = 0; step <= steps; step++) {
        print.add(from.towards(to, steps == 0 ? 0 : (double) step / steps));
      }
    }
  }

  /** How wide a zone is where its name would stand in it. */
  private double room(Extent extent, Box box) {
    return switch (extent) {
      case Extent.Polygon polygon -> box.width();
      case Extent.Circle circle -> {
        double depth = Math.min(look.mm(14), circle.radiusMm());
        yield 2 * Math.sqrt(depth * (2 * circle.radiusMm() - depth));
      }
    };
  }

  /** Words on a slip of paper, so that they can be read on any print. */
  static void addTag(String words, Spot at, Mark.Style style, Look look, List<Mark> marks) {
    double half = look.widthMm(words, style) / 2;
    marks.add(
        Mark.Line.between(
            at.plus(-half, 0),
            at.plus(half, 0),
            look.mm(21),
            look.palette().card().withAlpha(0.85)));
    marks.add(new Mark.Text(at, words, style, look.palette().ink(), 0.5));
  }
}
