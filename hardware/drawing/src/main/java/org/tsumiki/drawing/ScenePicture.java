package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tsumiki.course.CoursePlan.Button;
import org.tsumiki.course.CoursePlan.Fixture;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.course.CoursePlan.Setting.Scene;
import org.tsumiki.course.CoursePlan.Signal;
import org.tsumiki.drawing.Mark.Anchor;

/** The devices of a scene, each with its name below: signals, buttons, single devices. */
final class ScenePicture {
  private static final String LAMP_RED = "#d92d20";
  private static final String LAMP_YELLOW = "#f5b301";
  private static final String LAMP_GREEN = "#12915a";

  private static final String WATER = "#38a3dd";

  private final MapStyle style;
  private final double type;

  ScenePicture(MapStyle style) {
    this.style = style;
    this.type = style.typeMm();
  }

  List<Mark> marks(Scene scene) {
    List<Mark> marks = new ArrayList<>();
    scene.signals().forEach(signal -> marks.add(signal(signal)));
    scene.buttons().forEach(button -> marks.add(button(button)));
    scene.fixtures().forEach(fixture -> marks.add(fixture(fixture)));
    return marks;
  }

  /** Lamps from top to bottom, each with the word for its colour. */
  private Mark signal(Signal signal) {
    double pitch = 2.2 * type;
    double high = pitch * signal.lamps().size() + 0.4 * type;
    Point place = signal.place();
    double top = place.yMm() + high / 2;
    Rect housing = new Rect(place.xMm() - 1.3 * type, place.yMm() - high / 2, 2.6 * type, high);
    List<Mark> marks = new ArrayList<>();
    marks.add(housing(housing));
    for (int i = 0; i < signal.lamps().size(); i++) {
      String lamp = signal.lamps().get(i);
      double y = top - 0.2 * type - (i + 0.5) * pitch;
      String colour = colour(lamp);
      marks.add(
          new Mark.Shape(
              Outlines.circle(new Point(place.xMm(), y), 0.9 * type), Look.filled(colour)));
      String word = style.words().of(ColourWords.noun(colour));
      marks.addAll(
          style.label(
              word, new Point(housing.rightMm() + 0.5 * type, y - 0.36 * type), Anchor.START));
    }
    marks.addAll(name(style.words().of(signal.title()), place, high / 2));
    return Mark.Group.of("signal", marks);
  }

  private Mark housing(Rect rect) {
    return new Mark.Shape(
        Outlines.rect(rect), Look.filled(MapStyle.INK).edged(MapStyle.INK, 0.4 * type));
  }

  private static String colour(String lamp) {
    return switch (lamp) {
      case "red" -> LAMP_RED;
      case "yellow" -> LAMP_YELLOW;
      case "green" -> LAMP_GREEN;
      default -> MapStyle.GREY;
    };
  }

  private Mark button(Button button) {
    List<Mark> marks = new ArrayList<>();
    marks.add(housing(Rect.around(button.place(), 1.4 * type)));
    marks.add(
        new Mark.Shape(Outlines.circle(button.place(), 1.15 * type), Look.filled(MapStyle.WHITE)));
    marks.addAll(
        style.text(
            button.id().toUpperCase(Locale.ROOT),
            new Point(button.place().xMm(), button.place().yMm() - 0.5 * type),
            Anchor.MIDDLE,
            1.4 * type,
            MapStyle.INK));
    marks.addAll(name(style.words().of(button.title()), button.place(), 1.4 * type));
    return Mark.Group.of("button", marks);
  }

  private Mark fixture(Fixture fixture) {
    Point place = fixture.place();
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Shape(
            Outlines.circle(place, 1.5 * type),
            Look.filled(MapStyle.WHITE).edged(MapStyle.INK, 0.15 * type)));
    marks.addAll(figure(fixture.port(), place));
    marks.addAll(name(style.words().of(fixture.title()), place, 1.5 * type));
    return Mark.Group.of("fixture", marks);
  }

  private List<Mark> figure(String port, Point place) {
    if (port.startsWith("led")) {
      return lamp(place);
    }
    return switch (port) {
      case "buzzer" -> speaker(place);
      case "distance.front" -> beam(place);
      default -> gauge(place);
    };
  }

  /** A tube, half full, with marks. */
  private List<Mark> gauge(Point place) {
    double left = place.xMm() - 0.35 * type;
    double foot = place.yMm() - 0.95 * type;
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Shape(
            Outlines.rect(new Rect(left, foot, 0.7 * type, 0.95 * type)), Look.filled(WATER)));
    marks.add(
        new Mark.Shape(
            Outlines.rect(new Rect(left, foot, 0.7 * type, 1.9 * type)),
            Look.line(MapStyle.INK, 0.15 * type)));
    for (int i = 1; i < 4; i++) {
      double y = foot + i * 1.9 * type / 4;
      marks.add(
          new Mark.Shape(
              Outlines.line(new Point(place.xMm(), y), new Point(left + 0.7 * type, y)),
              Look.line(MapStyle.INK, 0.12 * type)));
    }
    return marks;
  }

  /** An eye, and the way that it looks. */
  private List<Mark> beam(Point place) {
    Point eye = new Point(place.xMm() - 0.8 * type, place.yMm());
    return List.of(
        new Mark.Shape(Outlines.circle(eye, 0.35 * type), Look.filled(MapStyle.INK)),
        new Mark.Shape(
            Outlines.line(eye, new Point(place.xMm() + 1.25 * type, place.yMm())),
            Look.dashed(LAMP_RED, 0.2 * type, 0.35 * type, 0.25 * type)));
  }

  /** A lamp with rays. */
  private List<Mark> lamp(Point place) {
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Shape(
            Outlines.circle(place, 0.55 * type),
            Look.filled(LAMP_YELLOW).edged(MapStyle.INK, 0.12 * type)));
    for (int deg = 0; deg < 360; deg += 45) {
      marks.add(
          new Mark.Shape(
              Outlines.line(
                  Outlines.seenFrom(place, deg, 0.85 * type, 0),
                  Outlines.seenFrom(place, deg, 1.15 * type, 0)),
              Look.line(MapStyle.INK, 0.12 * type)));
    }
    return marks;
  }

  /** Rings around a dot. */
  private List<Mark> speaker(Point place) {
    return List.of(
        new Mark.Shape(Outlines.circle(place, 0.3 * type), Look.filled(MapStyle.INK)),
        new Mark.Shape(Outlines.circle(place, 0.65 * type), Look.line(MapStyle.INK, 0.12 * type)),
        new Mark.Shape(Outlines.circle(place, 1.05 * type), Look.line(MapStyle.INK, 0.12 * type)));
  }

  private List<Mark> name(String name, Point place, double downMm) {
    double foot = place.yMm() - downMm - style.lineHeightMm(name, type) - 0.35 * type;
    return style.label(name, new Point(place.xMm(), foot), Anchor.MIDDLE);
  }
}
