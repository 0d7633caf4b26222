package org.tsumiki.drawing;

import static org.tsumiki.drawing.StepSheets.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.wiring.BuildStep;
import org.tsumiki.boards.wiring.BuildStep.Lead;
import org.tsumiki.boards.wiring.End;
import org.tsumiki.boards.wiring.Header;
import org.tsumiki.boards.wiring.Part;
import org.tsumiki.boards.wiring.Wire.Between;
import org.tsumiki.drawing.BoardWording.Second;
import org.tsumiki.drawing.Mark.Anchor;

/**
 * One step of building: on the left the header with the pins of this step, on the right each wire
 * straight from its pin or rail to the part. No two wires cross.
 */
final class StepCard {
  static final double WIDTH_MM = 91;

  private static final double HEAD_MM = 12;
  private static final double LINE_MM = 8.6;
  private static final double PITCH_MM = 2.2;
  private static final double HEADER_MM = PITCH_MM * Header.PINS / 2;
  private static final double HEADER_X_MM = 7;
  private static final double TOKEN_X_MM = 15;
  private static final double TOKEN_MM = 29;
  private static final double BOX_X_MM = 66;
  private static final double CHIP_X_MM = 49;
  private static final double RESISTOR_X_MM = 58.8;
  private static final double RESISTOR_MM = 9;
  private static final double HINT_MM = 2.1;

  private final int step;
  private final BuildStep build;
  private final BoardWording names;
  private final List<Mark> marks = new ArrayList<>();

  StepCard(int step, BuildStep build, BoardWording names) {
    this.step = step;
    this.build = build;
    this.names = names;
  }

  double heightMm() {
    return HEAD_MM + Math.max(HEADER_MM + 4, LINE_MM * lines() + 4);
  }

  private int lines() {
    return build.leads().stream().mapToInt(lead -> second(lead).isPresent() ? 2 : 1).sum();
  }

  private Optional<Second> second(Lead lead) {
    return lead.between().flatMap(names::second);
  }

  /** The marks, from the lower left corner of a card of that height. */
  List<Mark> draw(double high) {
    marks.add(BoardStyle.box(new Rect(0, 0, WIDTH_MM, high), 0.25));
    head(high);
    double top = high - HEAD_MM;
    header(top - 2);
    double y = top - LINE_MM / 2;
    double boxTop = top;
    for (Lead lead : build.leads()) {
      lead(lead, y);
      y -= second(lead).isPresent() ? 2 * LINE_MM : LINE_MM;
    }
    build.part().ifPresent(part -> box(part, boxTop, lines() * LINE_MM));
    double free = top - lines() * LINE_MM - 2;
    build
        .part()
        .filter(part -> free > PartFigure.heightMm(part) + 1)
        .ifPresent(
            part -> marks.addAll(PartFigure.draw(part, at(52, free - PartFigure.heightMm(part)))));
    return marks;
  }

  private void head(double high) {
    String name =
        step
            + ". "
            + build.part().map(names::part).orElseGet(() -> names.words().say(BoardPhrase.ROWS));
    marks.addAll(BoardStyle.text(name, 3, high - 5.2, BoardStyle.fitting(name, 4, WIDTH_MM - 6)));
    build
        .part()
        .ifPresent(part -> {
          String model = names.model(part);
          marks.addAll(
              BoardStyle.text(model, 3, high - 9.4, BoardStyle.fitting(model, 2.7, WIDTH_MM - 6)));
        });
  }

  /** A small header; the pins of this step are black and have their wire's number beside them. */
  private void header(double top) {
    marks.add(
        BoardStyle.box(
            new Rect(
                HEADER_X_MM - PITCH_MM / 2 - 0.3,
                top - HEADER_MM - 0.3,
                2 * PITCH_MM + 0.6,
                HEADER_MM + 0.6),
            0.25));
    for (int number = 1; number <= Header.PINS; number++) {
      boolean left = Header.inRowOfPin1(number);
      double x = HEADER_X_MM + (left ? 0 : PITCH_MM);
      double y = top - PITCH_MM * (Header.placeInRow(number) - 0.5);
      Optional<Lead> lead = leadOf(number);
      double half = 0.7;
      Outline outline =
          number == 1
              ? Outlines.rect(Rect.around(at(x, y), half + 0.1))
              : Outlines.circle(at(x, y), half);
      marks.add(
          new Mark.Shape(
              outline,
              Look.filled(lead.isPresent() ? Inks.BLACK : MapStyle.WHITE)
                  .edged(Inks.BLACK, number == 1 ? 0.45 : 0.2)));
      if (lead.isPresent()) {
        marks.addAll(
            BoardStyle.text(
                Integer.toString(lead.get().number()),
                at(left ? x - 1.6 : x + 1.6, y - 0.75),
                left ? Anchor.END : Anchor.START,
                2.1));
      }
    }
  }

  private Optional<Lead> leadOf(int pin) {
    return build.leads().stream()
        .filter(lead -> StepSheets.pin(lead).filter(number -> number == pin).isPresent())
        .findFirst();
  }

  private void lead(Lead lead, double y) {
    boolean fromPart =
        lead.from() instanceof End.Terminal(String id, String terminal)
            && build.part().filter(part -> part.id().equals(id)).isPresent();
    End far = fromPart ? lead.to() : lead.from();
    double wireEnd = BOX_X_MM;
    marks.addAll(BoardStyle.wire(lead.colour(), at(TOKEN_X_MM + TOKEN_MM, y), at(wireEnd, y)));
    token(far, y);
    marks.addAll(BoardStyle.chip(lead.number(), at(CHIP_X_MM, y)));
    lead.between().ifPresent(between -> between(between, lead, y));
    if (fromPart) {
      return;
    }
    token(lead.to(), y, BOX_X_MM, WIDTH_MM - BOX_X_MM - 1.5);
  }

  private void between(Between between, Lead lead, double y) {
    switch (between) {
      case Between.Series(int ohm) ->
          marks.addAll(
              BoardStyle.resistor(BoardWording.ohm(ohm), at(RESISTOR_X_MM, y), RESISTOR_MM));
      case Between.Divider divider ->
          marks.addAll(
              BoardStyle.resistor(
                  BoardWording.ohm(divider.seriesOhm()), at(RESISTOR_X_MM, y), RESISTOR_MM));
      case Between.PullUp up -> {}
      case Between.PullDown down -> {}
    }
    names.second(between).ifPresent(second -> second(second, lead, y));
  }

  /** The resistor that leaves the wire, a line below. */
  private void second(Second second, Lead lead, double y) {
    double below = y - LINE_MM;
    double joint = 53;
    marks.addAll(
        BoardStyle.wire(
            lead.colour(),
            List.of(at(TOKEN_X_MM + TOKEN_MM, below), at(joint, below), at(joint, y))));
    marks.add(new Mark.Shape(Outlines.circle(at(joint, y), 1.1), Look.filled(Inks.BLACK)));
    tokenBox(second.rail(), "", below, TOKEN_X_MM, TOKEN_MM);
    marks.addAll(
        BoardStyle.resistor(BoardWording.ohm(second.ohm()), at(CHIP_X_MM - 0.4, below), 6.6));
  }

  private void token(End end, double y) {
    token(end, y, TOKEN_X_MM, TOKEN_MM);
  }

  private void token(End end, double y, double x, double wide) {
    String detail = end instanceof End.Pin(int number) ? Header.name(number) : "";
    tokenBox(names.near(end), detail, y, x, wide);
  }

  private void tokenBox(String text, String detail, double y, double x, double wide) {
    marks.add(BoardStyle.box(new Rect(x, y - 3.6, wide, 7.2), 0.35));
    String whole = detail.isEmpty() ? text : text + "  " + detail;
    List<String> lines = lines(whole, wide - 2);
    double size = sizeOf(lines, wide - 2);
    double foot = y - 0.36 * size + (lines.size() - 1) * 0.55 * size;
    for (String line : lines) {
      marks.addAll(BoardStyle.text(line, at(x + wide / 2, foot), Anchor.MIDDLE, size));
      foot -= 1.1 * size;
    }
  }

  private static List<String> lines(String text, double room) {
    return Lettering.widthMm(text, BoardStyle.SMALL_MM) <= room
        ? List.of(text)
        : Lettering.wrapped(text, 2.5, room);
  }

  private static double sizeOf(List<String> lines, double room) {
    double most = lines.size() == 1 ? BoardStyle.SMALL_MM : lines.size() == 2 ? 2.6 : 2.1;
    return lines.stream()
        .mapToDouble(line -> BoardStyle.fitting(line, most, room))
        .min()
        .orElse(most);
  }

  /** The part: a box with its terminals in the order of the wires. */
  private void box(Part part, double top, double high) {
    marks.add(
        BoardStyle.box(
            new Rect(BOX_X_MM, top - high - 1, WIDTH_MM - BOX_X_MM - 1.5, high + 1), 0.6));
    double y = top - LINE_MM / 2;
    for (Lead lead : build.leads()) {
      if (lead.from() instanceof End.Terminal(String id, String terminal)) {
        marks.add(new Mark.Shape(Outlines.circle(at(BOX_X_MM, y), 0.9), Look.filled(Inks.BLACK)));
        Optional<String> hint = names.hint(part, terminal).map(phrase -> names.words().say(phrase));
        terminal(terminal, hint, y);
      }
      y -= second(lead).isPresent() ? 2 * LINE_MM : LINE_MM;
    }
  }

  /** A terminal's name, and below it how to find it where no name is printed. */
  private void terminal(String name, Optional<String> hint, double y) {
    double x = BOX_X_MM + 2;
    if (hint.isEmpty()) {
      marks.addAll(BoardStyle.text(name, x, y - 1.1, 3));
      return;
    }
    double room = WIDTH_MM - BOX_X_MM - 1.5 - 3;
    double size = BoardStyle.fitting(hint.get(), 2.4, room);
    if (size >= HINT_MM) {
      marks.addAll(BoardStyle.text(name, x, y + 0.4, 3));
      marks.addAll(BoardStyle.text(hint.get(), x, y - 2.6, size));
      return;
    }
    marks.addAll(BoardStyle.text(name, x, y + 1.2, 3));
    double foot = y - 1.6;
    for (String line : Lettering.wrapped(hint.get(), HINT_MM, room)) {
      marks.addAll(BoardStyle.text(line, x, foot, BoardStyle.fitting(line, HINT_MM, room)));
      foot -= HINT_MM + 0.1;
    }
  }
}
