package org.tsumiki.arena.board;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.arena.floor.Look;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.simulator.RobotView;
import org.tsumiki.simulator.Snapshot;

/** The panel at the right: robots and their points, goals, and values where there is room. */
final class PanelMarks {
  private static final double PAD = 16;
  private static final double HEADING = 34;
  private static final double ROBOT_ROW = 58;

  /** With several robots the score is what people in the last row want to read. */
  private static final double CONTEST_ROW = 96;

  private static final double LINE = 22;
  private static final double VALUE_ROW = 25;

  private final Pen pen;
  private final Box panel;
  private final Showing showing;
  private double y;

  PanelMarks(Pen pen, Layout layout, Showing showing) {
    this.pen = pen;
    this.panel = layout.panel();
    this.showing = showing;
    this.y = panel.y() + panel.height();
  }

  void draw(Setting setting, Snapshot now) {
    switch (setting) {
      case Setting.Floor floor -> {
        robots(floor, now);
        goals(floor, now);
        if (now.robots().size() == 1) {
          values(now.robots().getFirst());
        }
      }
      case Setting.Scene scene -> values(now.robots().getFirst());
    }
  }

  private double left() {
    return panel.x() + pen.px(PAD);
  }

  private double right() {
    return panel.x() + panel.width() - pen.px(PAD);
  }

  /** Makes a card of that height under the one before. */
  private void card(double height) {
    pen.card(new Box(panel.x(), y - height, panel.width(), height));
  }

  private void heading(String key) {
    pen.text(
        pen.words(key),
        new Spot(left(), y - pen.px(20)),
        14,
        true,
        pen.palette().soft(),
        0,
        right() - left());
    y -= pen.px(HEADING);
  }

  private void robots(Setting.Floor floor, Snapshot now) {
    int count = Math.min(floor.robots().size(), now.robots().size());
    double row = count > 1 ? CONTEST_ROW : ROBOT_ROW;
    card(pen.px(10 + row * count));
    y -= pen.px(5);
    boolean counts = floor.zones().stream().anyMatch(zone -> !zone.points().isEmpty());
    for (int i = 0; i < count; i++) {
      robot(floor.robots().get(i), i, now.robots().get(i), counts, row);
      y -= pen.px(row);
    }
    y -= pen.px(5 + 12);
  }

  private void robot(Robot robot, int number, RobotView now, boolean counts, double row) {
    Spot badge = new Spot(left() + pen.px(16), y - pen.px(row / 2));
    Colour colour = Colour.of(robot.colour());
    pen.disc(badge, 18, colour.mixed(Colour.BLACK, 0.5));
    pen.disc(badge, 16, colour);
    pen.text(String.valueOf(number + 1), badge, 18, true, colour.ink(), 0.5);
    double score = counts ? (row > ROBOT_ROW ? 56 : 34) : 0;
    String shown = counts ? String.valueOf(now.points()) : "";
    double room =
        right() - badge.x() - pen.px(36) - pen.width(shown, pen.style(Math.max(1, score), true));
    String program = number < showing.programs().size() ? showing.programs().get(number) : "";
    Spot name = badge.plus(pen.px(28), program.isEmpty() ? 0 : pen.px(9));
    double size = row > ROBOT_ROW ? 24 : 18;
    String title = Look.words(robot.title(), pen.level());
    pen.text(title, name, size, true, pen.palette().ink(), 0, room);
    if (!program.isEmpty()) {
      pen.name(program, name.plus(0, pen.px(-21)), 13, false, pen.palette().soft(), room);
    }
    if (counts) {
      Spot points = new Spot(right(), badge.y());
      pen.text(shown, points, score, true, pen.palette().ink(), 1);
    }
  }

  private void goals(Setting.Floor floor, Snapshot now) {
    GoalText text = new GoalText(floor, pen.level());
    List<Goal> goals = floor.task().goals();
    if (goals.isEmpty() && floor.task().avoid().isEmpty()) {
      return;
    }
    Mark.Style style = pen.style(16, false);
    double room = right() - left() - pen.px(32);
    List<List<String>> rows = new ArrayList<>();
    goals.forEach(goal -> rows.add(pen.lines(text.of(goal), style, room)));
    floor.task().avoid().forEach(avoid -> rows.add(pen.lines(text.of(avoid), style, room)));
    int lines = rows.stream().mapToInt(List::size).sum();
    card(pen.px(HEADING + lines * LINE + rows.size() * 10 + 6));
    heading("arena.goals");
    for (int i = 0; i < rows.size(); i++) {
      boolean isGoal = i < goals.size();
      boolean holds = isGoal && i < now.task().goals().size() && now.task().goals().get(i);
      row(rows.get(i), isGoal, holds);
    }
    y -= pen.px(6 + 12);
  }

  private void row(List<String> lines, boolean isGoal, boolean holds) {
    Spot box = new Spot(left() + pen.px(11), y - pen.px(LINE / 2 + 2));
    if (isGoal) {
      tick(box, holds);
    } else {
      pen.disc(box, 4, pen.palette().soft());
    }
    for (String line : lines) {
      Spot at = new Spot(left() + pen.px(32), y - pen.px(LINE / 2 + 2));
      pen.text(line, at, 16, holds, pen.palette().ink(), 0);
      y -= pen.px(LINE);
    }
    y -= pen.px(10);
  }

  /** Held: a green disc with a tick; not yet: an empty ring. */
  private void tick(Spot at, boolean holds) {
    pen.disc(at, 11, holds ? pen.palette().good() : pen.palette().strong());
    if (holds) {
      List<Spot> hook =
          List.of(
              at.plus(pen.px(-5), 0),
              at.plus(pen.px(-1.5), pen.px(-4)),
              at.plus(pen.px(5.5), pen.px(4)));
      pen.add(new Mark.Line(hook, false, pen.px(2.8), Colour.WHITE));
    } else {
      pen.disc(at, 9, pen.palette().card());
    }
  }

  /** As many values as there is room for. */
  private void values(RobotView robot) {
    List<PortTable.Row> shown = PortTable.of(robot.ports(), pen.level());
    int fit = (int) ((y - panel.y() - pen.px(HEADING + 12)) / pen.px(VALUE_ROW));
    int count = Math.min(fit, shown.size());
    if (count <= 1) {
      return;
    }
    card(pen.px(HEADING + VALUE_ROW * count + 8));
    heading("arena.values");
    for (PortTable.Row row : shown.subList(0, count)) {
      double used = pen.width(row.value(), pen.style(15, true));
      Spot name = new Spot(left(), y - pen.px(VALUE_ROW / 2));
      double room = right() - left() - used - pen.px(8);
      pen.text(row.name(), name, 15, false, pen.palette().ink(), 0, room);
      Spot value = new Spot(right(), name.y());
      pen.text(row.value(), value, 15, true, pen.palette().ink(), 1);
      y -= pen.px(VALUE_ROW);
    }
  }
}
