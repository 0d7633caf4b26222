package org.tsumiki.arena.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.arena.floor.Look;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Ruler;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.Command;
import org.tsumiki.arena.play.Span;
import org.tsumiki.arena.play.View;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.simulator.Snapshot;
import org.tsumiki.simulator.TaskView;

/**
 * What stands around the course at a moment.
 *
 * @param marks in pixels
 * @param targets what can be pressed, the topmost last
 */
public record Board(List<Mark> marks, List<Target> targets) {
  private static final double TICKS_PER_SECOND = 1000;

  /** Keeps the lists from changing. */
  public Board {
    marks = List.copyOf(marks);
    targets = List.copyOf(targets);
  }

  /** Draws the board. */
  public static Board of(Layout layout, Showing showing, Ruler ruler) {
    View view = showing.watching().view();
    Pen pen = new Pen(layout, view.highContrast(), view.level(), ruler);
    drawTop(pen, layout, showing);
    if (showing.plan().isPresent() && showing.now().isPresent()) {
      new PanelMarks(pen, layout, showing)
          .draw(showing.plan().get().setting(), showing.now().get());
    }
    List<Target> targets = new BarMarks(pen, layout, showing).draw();
    if (view.help()) {
      HelpMarks.draw(pen, layout, showing);
      Box everywhere = new Box(0, 0, layout.width(), layout.height());
      targets.add(new Target(everywhere, Command.HELP));
    }
    return new Board(pen.marks(), targets);
  }

  /** What is pressed there. */
  public Optional<Command> at(Spot place) {
    return targets.reversed().stream()
        .filter(target -> target.box().contains(place))
        .findFirst()
        .map(Target::command);
  }

  /** Which tick is meant by pressing there on the line of time; empty beside it. */
  public static Optional<Double> tickAt(Spot place, Layout layout, Span span) {
    if (!layout.track().contains(place)) {
      return Optional.empty();
    }
    return Optional.of(tickUnder(place, layout, span));
  }

  /** As {@link #tickAt}, wherever the finger has got to while it drags. */
  public static double tickUnder(Spot place, Layout layout, Span span) {
    Box line = BarMarks.track(layout);
    double part = Math.clamp((place.x() - line.x()) / line.width(), 0, 1);
    return span.firstTick() + part * (span.lastTick() - span.firstTick());
  }

  private static void drawTop(Pen pen, Layout layout, Showing showing) {
    double middle = layout.top().middle().y() - pen.px(4);
    String title = showing.plan().map(plan -> Look.words(plan.title(), pen.level())).orElse("");
    double room = layout.course().width() * 0.45;
    Spot at = new Spot(layout.course().x() + pen.px(2), middle);
    pen.text(title, at, 26, true, pen.palette().ink(), 0, room);
    if (showing.hasTime()) {
      drawClock(pen, layout, showing, middle);
    }
    drawState(pen, layout, showing, middle);
  }

  private static void drawClock(Pen pen, Layout layout, Showing showing, double middle) {
    double tick = showing.now().isPresent() ? showing.watching().player().tick() : 0;
    Optional<Double> limit = showing.plan().flatMap(Board::limitSeconds);
    double shown = limit.isPresent() ? Math.min(tick, limit.get() * TICKS_PER_SECOND) : tick;
    String of = limit.map(seconds -> " / " + clock(seconds, false)).orElse("");
    double right = layout.panel().x() + layout.panel().width();
    Mark.Style style = pen.style(20, false);
    double ofWidth = pen.width(of, style);
    pen.text(of, new Spot(right, middle - pen.px(4)), 20, false, pen.palette().soft(), 1);
    Spot at = new Spot(right - ofWidth - pen.px(4), middle);
    pen.text(clock(shown / TICKS_PER_SECOND, true), at, 40, true, pen.palette().ink(), 1);
  }

  private static Optional<Double> limitSeconds(CoursePlan plan) {
    return switch (plan.setting()) {
      case Setting.Floor floor -> Optional.of(floor.task().seconds());
      case Setting.Scene scene -> Optional.empty();
    };
  }

  /** Minutes and seconds, with tenths for a clock that runs: rounded down, as clocks do. */
  static String clock(double seconds, boolean tenths) {
    long tenth = (long) Math.floor(seconds * 10 + 1e-6);
    String whole = String.format(Locale.ROOT, "%d:%02d", tenth / 600, tenth / 10 % 60);
    return tenths ? whole + "." + tenth % 10 : whole;
  }

  /** One calm sentence: the line to the run, else what became of the task. */
  private static void drawState(Pen pen, Layout layout, Showing showing, double middle) {
    Optional<Snapshot> now = showing.now();
    switch (showing.condition()) {
      case CONNECTING -> banner(pen, layout, middle, "arena.connecting", pen.palette().soft());
      case LOST -> banner(pen, layout, middle, "arena.lost", pen.palette().bad());
      case REFUSED -> banner(pen, layout, middle, "arena.refused", pen.palette().bad());
      case BROKEN -> banner(pen, layout, middle, "arena.broken", pen.palette().bad());
      case READY -> now.ifPresent(snapshot -> drawTask(pen, layout, showing, snapshot, middle));
    }
  }

  private static void drawTask(
      Pen pen, Layout layout, Showing showing, Snapshot now, double middle) {
    Colour soft = pen.palette().soft();
    switch (now.task().state()) {
      case TaskView.State.DONE -> banner(pen, layout, middle, "arena.done", pen.palette().good());
      case TaskView.State.FAILED -> banner(pen, layout, middle, "arena.failed", soft);
      case TaskView.State.OPEN ->
          showing
              .plan()
              .flatMap(Board::limitSeconds)
              .filter(limit -> showing.hasTime() && now.tick() >= limit * TICKS_PER_SECOND)
              .ifPresent(limit -> banner(pen, layout, middle, "arena.timeover", soft));
    }
  }

  private static void banner(Pen pen, Layout layout, double middle, String key, Colour ground) {
    String words = pen.words(key);
    Mark.Style style = pen.style(22, true);
    double width = pen.width(words, style) + pen.px(44);
    double right = layout.course().x() + layout.course().width();
    Box box = new Box(right - width, middle - pen.px(22), width, pen.px(44));
    pen.add(new Mark.Fill(Outlines.rounded(box, box.height() / 2, 1), ground));
    pen.text(words, box.middle(), 22, true, Colour.WHITE, 0.5);
  }
}
