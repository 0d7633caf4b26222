package org.tsumiki.app.gui;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import org.tsumiki.arena.board.Layout;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Camera;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.io.Courses;
import org.tsumiki.simulator.Pose;

/** What can be seen on a screen that an arena fills with the line course. */
final class ArenaScreen {
  static final CoursePlan COURSE = Courses.load("line");

  private ArenaScreen() {}

  /** More than one plain ground: course, letters and buttons with their soft edges. */
  static boolean showsACourse(BufferedImage screen) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < screen.getHeight(); y += 2) {
      for (int x = 0; x < screen.getWidth(); x += 2) {
        colours.add(screen.getRGB(x, y));
      }
    }
    return colours.size() > 100;
  }

  /**
   * True when most of the robot's body is there, in its colour; the rest is its number and parts.
   */
  static boolean robotIsAt(BufferedImage screen, Pose pose) {
    Layout layout = Layout.of(screen.getWidth(), screen.getHeight(), true);
    Camera camera = Camera.fit(COURSE.widthMm(), COURSE.heightMm(), layout.sheet());
    Spot middle = camera.toScreen(new Spot(pose.xMm(), pose.yMm()));
    double radius = 0.8 * robot().board().body().orElseThrow().radiusMm() * camera.pxPerUnit();
    int wanted = Colour.of(robot().colour()).rgb();
    int inside = 0;
    int coloured = 0;
    for (int y = (int) (middle.y() - radius); y <= middle.y() + radius; y++) {
      for (int x = (int) (middle.x() - radius); x <= middle.x() + radius; x++) {
        if (middle.to(new Spot(x, y)) <= radius) {
          inside++;
          coloured += (screen.getRGB(x, screen.getHeight() - 1 - y) & 0xffffff) == wanted ? 1 : 0;
        }
      }
    }
    return coloured > inside * 0.6;
  }

  /** How many pixels of the course have the robot's colour, wherever it is. */
  static long robotPixels(BufferedImage screen) {
    Box sheet = Layout.of(screen.getWidth(), screen.getHeight(), true).sheet();
    int wanted = Colour.of(robot().colour()).rgb();
    long coloured = 0;
    for (int y = (int) sheet.y(); y < sheet.y() + sheet.height(); y++) {
      for (int x = (int) sheet.x(); x < sheet.x() + sheet.width(); x++) {
        coloured += (screen.getRGB(x, screen.getHeight() - 1 - y) & 0xffffff) == wanted ? 1 : 0;
      }
    }
    return coloured;
  }

  private static Robot robot() {
    return switch (COURSE.setting()) {
      case Setting.Floor floor -> floor.robots().getFirst();
      case Setting.Scene scene -> throw new AssertionError("a floor has robots");
    };
  }
}
