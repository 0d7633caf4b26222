package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tsumiki.boards.Body.LineSensor;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;

/**
 * What line sensors see: the printed sheet, already averaged over each size of spot, so that one
 * look is one read. Printed once for a course and shared by its worlds; never changes.
 */
final class Floor {
  private final int width;
  private final int height;
  private final byte[] reflectances;
  private final byte[] colours;
  private final byte paperColour;
  private final int paper;
  private final List<SpotLayer> layers = new ArrayList<>();

  private Floor(CoursePlan plan, int widerMm) {
    width = (int) Math.ceil(plan.widthMm());
    height = (int) Math.ceil(plan.heightMm());
    paper = (int) Math.rint(plan.paper().reflectance()) * SpotLayer.UNITS_PER_PERCENT;
    paperColour = FloorColour.number(plan.paper());
    reflectances = FloorPrinter.print(plan, widerMm, width, height, FloorPrinter.REFLECTANCE);
    colours = FloorPrinter.print(plan, widerMm, width, height, FloorColour::number);
  }

  /** Prints a course with strokes so much wider than it says, for the robots that drive on it. */
  static Floor of(CoursePlan plan, Setting.Floor setting, int widerMm) {
    Floor floor = new Floor(plan, widerMm);
    IntStream spots =
        setting.robots().stream()
            .flatMap(robot -> robot.board().body().orElseThrow().lineSensors().stream())
            .mapToInt(Floor::spotCells);
    for (int spot : spots.sorted().distinct().toArray()) {
      floor.layers.add(SpotLayer.of(floor.reflectances, floor.width, floor.height, spot));
    }
    return floor;
  }

  /** An odd number of cells, so that the spot has a middle. */
  private static int spotCells(LineSensor sensor) {
    return 2 * (int) Math.rint((sensor.spotMm() - 1) / 2) + 1;
  }

  /** The sheet as that sensor sees it. */
  SpotLayer layer(LineSensor sensor) {
    int spot = spotCells(sensor);
    return layers.stream().filter(layer -> layer.spot() == spot).findFirst().orElseThrow();
  }

  /** The known colour printed at a place: see {@link FloorColour}. */
  int colour(double xMm, double yMm) {
    return FloorColour.rgb(
        holds(xMm, yMm) ? colours[((int) yMm) * width + (int) xMm] : paperColour);
  }

  boolean holds(double xMm, double yMm) {
    return xMm >= 0 && yMm >= 0 && xMm < width && yMm < height;
  }

  /** What a sensor sees at a place, as {@link SpotLayer} counts. */
  int seen(SpotLayer layer, double xMm, double yMm) {
    return holds(xMm, yMm) ? layer.seen()[((int) yMm) * width + (int) xMm] : paper;
  }

  /** Reflectance in percent of the cell with those numbers; outside, of the nearest inside. */
  int cell(int x, int y) {
    int column = Math.min(width - 1, Math.max(0, x));
    int row = Math.min(height - 1, Math.max(0, y));
    return reflectances[row * width + column];
  }
}
