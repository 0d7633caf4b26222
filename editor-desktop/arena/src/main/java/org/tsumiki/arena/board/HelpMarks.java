package org.tsumiki.arena.board;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Outlines;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.Command;

/** The card that lists the keys; a press anywhere puts it away. */
final class HelpMarks {
  private static final double WIDTH = 700;
  private static final double ROW = 42;
  private static final double KEY = 96;

  private HelpMarks() {}

  static void draw(Pen pen, Layout layout, Showing showing) {
    List<Command> commands = new ArrayList<>(List.of(Command.values()));
    commands.removeIf(command ->
        (command == Command.END && !showing.span().goesOn())
            || (Subject.ABOUT_ROBOTS.contains(command) && !Subject.hasRobots(showing)));
    int rows = (commands.size() + 1) / 2;
    double width = pen.px(WIDTH);
    double height = pen.px(64 + rows * ROW + 14);
    Box all = new Box(0, 0, layout.width(), layout.height());
    pen.add(new Mark.Fill(Outlines.rectangle(all), pen.palette().ink().withAlpha(0.45)));
    Box card = new Box((all.width() - width) / 2, (all.height() - height) / 2, width, height);
    pen.card(card);
    double top = card.y() + height;
    Spot title = new Spot(card.middle().x(), top - pen.px(34));
    pen.text(pen.words("arena.keys"), title, 22, true, pen.palette().ink(), 0.5);
    for (int i = 0; i < commands.size(); i++) {
      double x = card.x() + pen.px(24) + (i < rows ? 0 : width / 2);
      double y = top - pen.px(64 + ROW * (i % rows) + ROW / 2);
      row(pen, commands.get(i), new Spot(x, y));
    }
  }

  private static void row(Pen pen, Command command, Spot at) {
    Box key = new Box(at.x(), at.y() - pen.px(15), pen.px(KEY), pen.px(30));
    pen.fill(key, 7, pen.palette().strong());
    pen.fill(key.inset(pen.px(1.5)), 6, pen.palette().table());
    Colour ink = pen.palette().ink();
    pen.text(Subject.keyName(command), key.middle(), 15, true, ink, 0.5);
    Spot words = at.plus(pen.px(KEY + 14), 0);
    pen.text(pen.words(Subject.key(command) + ".long"), words, 16, false, ink, 0, pen.px(216));
  }
}
