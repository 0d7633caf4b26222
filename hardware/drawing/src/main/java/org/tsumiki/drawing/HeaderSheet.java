package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsumiki.boards.wiring.BuildStep;
import org.tsumiki.boards.wiring.BuildStep.Lead;
import org.tsumiki.boards.wiring.End;
import org.tsumiki.boards.wiring.Header;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Mark.Anchor;

/** The first sheet: how to hold the Raspberry Pi, and its 40 pins with what goes to each. */
final class HeaderSheet {
  private static final double PITCH_MM = 9;
  private static final double LEFT_ROW_MM = 100;
  private static final double RIGHT_ROW_MM = 110;
  private static final double PIN_MM = 2.5;
  private static final double NAME_MM = 2.5;
  private static final double NAME_ROOM_MM = 13;
  private static final double WIRE_END_MM = 37;
  private static final double LINE_MM = 4.5;

  private final Wiring wiring;
  private final BoardWording names;
  private final Map<Integer, Lead> leads = new HashMap<>();
  private final List<Mark> marks = new ArrayList<>();

  HeaderSheet(Wiring wiring, List<BuildStep> steps, BoardWording names) {
    this.wiring = wiring;
    this.names = names;
    for (BuildStep step : steps) {
      for (Lead lead : step.leads()) {
        if (lead.from() instanceof End.Pin(int number)) {
          leads.put(number, lead);
        } else if (lead.to() instanceof End.Pin(int number)) {
          leads.put(number, lead);
        }
      }
    }
  }

  List<Mark> draw(List<String> before) {
    double y = BoardStyle.TOP_MM + 3;
    double wide = BoardStyle.PAGE.widthMm() - 2 * BoardStyle.MARGIN_MM;
    for (String paragraph : before) {
      for (String line : Lettering.wrapped(paragraph, BoardStyle.TYPE_MM, wide)) {
        y -= LINE_MM;
        marks.addAll(BoardStyle.text(line, BoardStyle.MARGIN_MM, y, BoardStyle.TYPE_MM));
      }
      y -= 0.8;
    }
    y -= Breadboard.HEIGHT_MM + 3;
    marks.addAll(new Breadboard(wiring, names).draw(BoardStyle.MARGIN_MM, y));
    double bottom = BoardStyle.FOOT_MM + 8;
    double pitch = Math.min(PITCH_MM, (y - 15 - bottom) / (Header.PINS / 2 - 1));
    double top = bottom + pitch * (Header.PINS / 2 - 1);
    board(top, bottom);
    for (int number = 1; number <= Header.PINS; number++) {
      pin(number, top - pitch * (Header.placeInRow(number) - 1));
    }
    return marks;
  }

  /** The board's end with the SD card on top, the one with USB below. */
  private void board(double top, double bottom) {
    Rect board = new Rect(LEFT_ROW_MM - 22, bottom - 5, 36, top - bottom + 10);
    marks.add(
        new Mark.Shape(Outlines.rect(board), Look.filled("#eef2ee").edged(MapStyle.GREY, 0.4)));
    double middle = board.centre().xMm();
    Rect card = new Rect(middle - 16, board.topMm(), 32, 6);
    marks.add(BoardStyle.box(card, 0.4));
    end(BoardPhrase.SD_CARD, card);
    Rect usb = new Rect(middle - 16, board.yMm() - 6, 32, 6);
    marks.add(BoardStyle.box(usb, 0.4));
    end(BoardPhrase.USB, usb);
    String one = names.words().say(BoardPhrase.PIN_ONE);
    double size = BoardStyle.TYPE_MM;
    double wide = Lettering.widthMm(one, size) + 4;
    Rect sign = new Rect(board.xMm() - wide - 4, top + 4.2, wide, 6);
    marks.add(BoardStyle.box(sign, 0.8));
    marks.addAll(
        BoardStyle.text(
            one, new Point(sign.centre().xMm(), sign.yMm() + 1.8), Anchor.MIDDLE, size));
    marks.add(
        new Mark.Shape(
            Outlines.line(
                List.of(
                    new Point(sign.rightMm(), top + 4.2),
                    new Point(LEFT_ROW_MM, top + 4.2),
                    new Point(LEFT_ROW_MM, top + PIN_MM)),
                false),
            Look.line(Inks.BLACK, 0.8)));
  }

  private void end(BoardPhrase phrase, Rect room) {
    String text = names.words().say(phrase);
    double size = BoardStyle.fitting(text, BoardStyle.TYPE_MM, room.widthMm() - 2);
    marks.addAll(
        BoardStyle.text(
            text, new Point(room.centre().xMm(), room.yMm() + 1.9), Anchor.MIDDLE, size));
  }

  private void pin(int number, double y) {
    boolean left = Header.inRowOfPin1(number);
    double x = left ? LEFT_ROW_MM : RIGHT_ROW_MM;
    int out = left ? -1 : 1;
    double end = left ? WIRE_END_MM + 4 : WIRE_END_MM;
    Lead lead = leads.get(number);
    Point at = new Point(x, y);
    Outline outline =
        number == 1 ? Outlines.rect(Rect.around(at, PIN_MM)) : Outlines.circle(at, PIN_MM);
    String fill = lead == null ? MapStyle.WHITE : "#ffe9a8";
    marks.add(
        new Mark.Shape(outline, Look.filled(fill).edged(Inks.BLACK, number == 1 ? 0.9 : 0.35)));
    double numberSize = 2.9;
    marks.addAll(
        BoardStyle.text(
            Integer.toString(number),
            new Point(x, y - 0.36 * numberSize),
            Anchor.MIDDLE,
            numberSize));
    if (lead != null) {
      double from = x + out * (PIN_MM + (left ? 20.5 : NAME_ROOM_MM + 5));
      marks.addAll(BoardStyle.wire(lead.colour(), new Point(from, y), new Point(x + out * end, y)));
      marks.addAll(BoardStyle.chip(lead.number(), new Point(x + out * (end - 7), y)));
    }
    name(number, x, y, out, left);
    label(lead, x + out * (end + 2), y, left ? Anchor.END : Anchor.START);
  }

  private void name(int number, double x, double y, int out, boolean left) {
    marks.addAll(
        BoardStyle.text(
            Header.name(number),
            new Point(x + out * (PIN_MM + (left ? 8 : 10)), y - 0.36 * NAME_MM),
            Anchor.MIDDLE,
            NAME_MM));
  }

  private void label(@Nullable Lead lead, double x, double y, Anchor anchor) {
    if (lead == null) {
      return;
    }
    String text = what(lead);
    double room = (anchor == Anchor.END ? x : BoardStyle.PAGE.widthMm() - x) - 8;
    double size = Math.max(2.4, BoardStyle.fitting(text, 3, room));
    List<String> lines = Lettering.wrapped(text, size, room);
    double foot = y - 0.36 * size + (lines.size() - 1) * 0.55 * size;
    for (String line : lines) {
      marks.addAll(BoardStyle.text(line, new Point(x, foot), anchor, size));
      foot -= 1.1 * size;
    }
  }

  /** What the wire of a pin goes to. */
  private String what(Lead lead) {
    return lead.from() instanceof End.Terminal(String id, String terminal)
        ? names.part(wiring.part(id).orElseThrow()) + "  " + terminal
        : names.near(lead.to());
  }
}
