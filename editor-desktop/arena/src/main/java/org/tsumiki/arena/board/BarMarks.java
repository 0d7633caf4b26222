package org.tsumiki.arena.board;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.Command;
import org.tsumiki.arena.play.Player;
import org.tsumiki.arena.play.View;

/** The bar: what goes with time on the left, how things look on the right; the line of time. */
final class BarMarks {
  private static final List<Command> WITH_TIME =
      List.of(
          Command.AGAIN, Command.BACK, Command.PLAY, Command.ON, Command.SLOWER, Command.FASTER);
  private static final List<Command> WITHOUT_TIME =
      List.of(
          Command.FOLLOW,
          Command.TRAILS,
          Command.RAYS,
          Command.LEVEL,
          Command.CONTRAST,
          Command.FULL_SCREEN,
          Command.HELP,
          Command.LEAVE);
  private static final double BUTTON = 76;
  private static final double PLAY_BUTTON = 92;
  private static final double GAP = 4;
  private static final double PACE_ROOM = 56;
  private static final double EDGE = 14;

  private final Pen pen;
  private final Layout layout;
  private final Showing showing;
  private final List<Target> targets = new ArrayList<>();

  BarMarks(Pen pen, Layout layout, Showing showing) {
    this.pen = pen;
    this.layout = layout;
    this.showing = showing;
  }

  List<Target> draw() {
    pen.add(
        new Mark.Fill(
            Outlines.rectangle(
                new Box(0, 0, layout.width(), layout.bar().height() + layout.track().height())),
            pen.palette().card()));
    double top = layout.bar().height() + layout.track().height();
    pen.line(new Spot(0, top), new Spot(layout.width(), top), 1.5, pen.palette().edge());
    if (showing.hasTime()) {
      drawTrack();
      drawTime();
    }
    double x = layout.width() - pen.px(EDGE);
    for (Command command : choices().reversed()) {
      x -= pen.px(BUTTON);
      button(command, x, BUTTON);
      x -= pen.px(GAP);
    }
    return targets;
  }

  /** What has no use on this course is not there. */
  private List<Command> choices() {
    return WITHOUT_TIME.stream()
        .filter(command -> showing.hasTime() || command != Command.TRAILS)
        .filter(command -> Subject.hasRobots(showing) || !Subject.ABOUT_ROBOTS.contains(command))
        .toList();
  }

  private void drawTime() {
    double x = pen.px(EDGE);
    for (Command command : WITH_TIME) {
      double width = command == Command.PLAY ? PLAY_BUTTON : BUTTON - 8;
      if (command == Command.FASTER) {
        Spot middle = new Spot(x + pen.px(PACE_ROOM / 2), layout.bar().height() / 2);
        String sign = showing.watching().player().pace().sign();
        pen.text(sign, middle, 17, true, pen.palette().ink(), 0.5);
        x += pen.px(PACE_ROOM);
      }
      button(command, x, width);
      x += pen.px(width + GAP);
    }
    if (showing.span().goesOn()) {
      button(Command.END, x, BUTTON - 8);
    }
  }

  private void button(Command command, double x, double width) {
    Box box = new Box(x, pen.px(7), pen.px(width), layout.bar().height() - pen.px(14));
    boolean on = isOn(command);
    boolean strong = command == Command.PLAY;
    Colour accent = pen.palette().accent();
    Colour ink = strong ? Colour.WHITE : on ? accent : pen.palette().ink();
    if (strong) {
      pen.fill(box, 12, accent);
    } else if (on) {
      pen.fill(box, 12, accent);
      pen.fill(box.inset(pen.px(2)), 10.5, pen.palette().card().mixed(accent, 0.08));
    }
    Spot icon = new Spot(box.middle().x(), box.y() + box.height() - pen.px(21));
    new Icons(pen, icon, ink).draw(command, on || isPlaying(command));
    Spot word = new Spot(box.middle().x(), box.y() + pen.px(13));
    pen.text(label(command), word, 13, strong || on, ink, 0.5, box.width());
    targets.add(new Target(box, command));
  }

  private boolean isPlaying(Command command) {
    return command == Command.PLAY && showing.watching().player().playing();
  }

  private boolean isOn(Command command) {
    View view = showing.watching().view();
    return switch (command) {
      case TRAILS -> view.trails();
      case RAYS -> view.rays();
      case CONTRAST -> view.highContrast();
      case HELP -> view.help();
      case FOLLOW -> view.followed() != View.WHOLE;
      case END -> showing.watching().player().atEdge();
      case AGAIN, BACK, PLAY, ON, SLOWER, FASTER, LEVEL, FULL_SCREEN, LEAVE, TICK_BACK, TICK_ON ->
          false;
    };
  }

  private String label(Command command) {
    boolean pauses = isPlaying(command);
    return pen.words(pauses ? "arena.pause" : Subject.key(command));
  }

  /** What has been watched is filled; the handle is large enough for a finger. */
  private void drawTrack() {
    Player player = showing.watching().player();
    Box line = track(layout);
    double part = part(player.tick());
    Spot from = new Spot(line.x(), line.middle().y());
    Spot to = new Spot(line.x() + line.width(), line.middle().y());
    Spot here = from.towards(to, part);
    pen.line(from, to, 8, pen.palette().edge());
    pen.line(from, to, 5, pen.palette().table());
    pen.line(from, here, 6, pen.palette().accent());
    markEnd(from, to);
    pen.disc(here, 11, pen.palette().card());
    pen.disc(here, 9, pen.palette().accent());
  }

  /** A flag where the task was done or failed, once that has been seen. */
  private void markEnd(Spot from, Spot to) {
    showing
        .now()
        .map(now -> now.task().endedTick())
        .filter(tick -> tick >= 0)
        .ifPresent(tick -> {
          Spot at = from.towards(to, part(tick));
          pen.line(at.plus(0, pen.px(-9)), at.plus(0, pen.px(9)), 3, pen.palette().ink());
        });
  }

  private double part(double tick) {
    double length = Math.max(1, showing.span().lastTick() - showing.span().firstTick());
    return Math.clamp((tick - showing.span().firstTick()) / length, 0, 1);
  }

  /** The line itself, inside its strip. */
  static Box track(Layout layout) {
    double edge = layout.px(26);
    Box strip = layout.track();
    return new Box(edge, strip.y(), strip.width() - 2 * edge, strip.height());
  }
}
