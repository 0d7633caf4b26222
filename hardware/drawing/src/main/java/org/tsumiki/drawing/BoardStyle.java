package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.wiring.BuildStep.Colour;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Lettering.Type;
import org.tsumiki.drawing.Mark.Anchor;

/** How wiring sheets look: type, wires with their numbers, resistors. */
final class BoardStyle {
  static final Rect PAGE = Paper.A4.sheet(true);
  static final double MARGIN_MM = 12;
  static final double TYPE_MM = 3.2;
  static final double SMALL_MM = 2.7;
  static final double TOP_MM = PAGE.heightMm() - 26;
  static final double FOOT_MM = 14;

  private static final double TITLE_MM = 6;
  private static final double CHIP_MM = 2.6;
  private static final double WIRE_MM = 1.1;
  private static final double WIRE_EDGE_MM = 0.3;

  private BoardStyle() {}

  static Mark title(String title) {
    double foot = PAGE.heightMm() - MARGIN_MM - TITLE_MM;
    double size = fitting(title, TITLE_MM, PAGE.widthMm() - 2 * MARGIN_MM - 32);
    return Mark.Group.of("title", text(title, new Point(MARGIN_MM, foot), Anchor.START, size));
  }

  static Mark pageNumber(String text) {
    double foot = PAGE.heightMm() - MARGIN_MM - TITLE_MM;
    return Mark.Group.of(
        "page", text(text, new Point(PAGE.widthMm() - MARGIN_MM, foot), Anchor.END, TYPE_MM));
  }

  static List<Mark> text(String text, Point at, Anchor anchor, double sizeMm) {
    return Lettering.line(text, at, anchor, new Type(sizeMm, Inks.BLACK, Optional.empty()));
  }

  static List<Mark> text(String text, double x, double y, double sizeMm) {
    return text(text, new Point(x, y), Anchor.START, sizeMm);
  }

  /** A type size at which the text is no wider than that. */
  static double fitting(String text, double sizeMm, double roomMm) {
    double wide = Lettering.widthMm(text, sizeMm);
    return wide <= roomMm ? sizeMm : sizeMm * roomMm / wide;
  }

  static String ink(Colour colour) {
    return switch (colour) {
      case BLACK -> "#1a1a1a";
      case RED -> "#d62728";
      case ORANGE -> "#f28e1c";
      case YELLOW -> "#f7d417";
      case GREEN -> "#2ca02c";
      case BLUE -> "#2b6fd4";
      case PURPLE -> "#8e44ad";
      case GREY -> "#9a9a9a";
      case WHITE -> "#ffffff";
      case BROWN -> "#8a5a2b";
    };
  }

  /** A wire along these points: its colour with a black edge, so that white and yellow are seen. */
  static List<Mark> wire(Colour colour, List<Point> points) {
    Outline.Path path = Outlines.line(points, false);
    return List.of(
        new Mark.Shape(path, Look.line(Inks.BLACK, WIRE_MM + 2 * WIRE_EDGE_MM)),
        new Mark.Shape(path, Look.line(ink(colour), WIRE_MM)));
  }

  static List<Mark> wire(Colour colour, Point from, Point to) {
    return wire(colour, List.of(from, to));
  }

  /** A wire's number in a white circle. */
  static List<Mark> chip(int number, Point at) {
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Shape(
            Outlines.circle(at, CHIP_MM), Look.filled(MapStyle.WHITE).edged(Inks.BLACK, 0.4)));
    double size = number > 99 ? 2.5 : 3;
    marks.addAll(
        text(
            Integer.toString(number),
            new Point(at.xMm(), at.yMm() - 0.36 * size),
            Anchor.MIDDLE,
            size));
    return marks;
  }

  /** A resistor lying in a wire, with its value on it. */
  static List<Mark> resistor(String value, Point middle, double wide) {
    List<Mark> marks = new ArrayList<>();
    Rect body = new Rect(middle.xMm() - wide / 2, middle.yMm() - 1.5, wide, 3);
    marks.add(
        new Mark.Shape(Outlines.rect(body), Look.filled(MapStyle.WHITE).edged(Inks.BLACK, 0.4)));
    double size = fitting(value, 2.3, wide - 0.8);
    marks.addAll(
        text(value, new Point(middle.xMm(), middle.yMm() - 0.36 * size), Anchor.MIDDLE, size));
    return marks;
  }

  static Mark box(Rect rect, double lineMm) {
    return new Mark.Shape(
        Outlines.rect(rect), Look.filled(MapStyle.WHITE).edged(Inks.BLACK, lineMm));
  }
}
