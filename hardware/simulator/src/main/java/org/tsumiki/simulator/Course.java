package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.Body;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;

/**
 * A course that worlds can be made of. Never changes and may be shared between threads; reading one
 * prints its floor (some ten milliseconds), so read it once and make many worlds of it.
 */
public final class Course {
  private final CoursePlan plan;
  private final List<PortSpec> ports;
  private final Obstacles obstacles;
  private final Optional<Floor> floor;

  private Course(CoursePlan plan) {
    this.plan = plan;
    this.ports = ports(plan);
    this.obstacles = Obstacles.of(plan);
    this.floor =
        switch (plan.setting()) {
          case Setting.Floor setting ->
              Optional.of(Floor.of(plan, body(setting.robots().getFirst())));
          case Setting.Scene scene -> Optional.empty();
        };
  }

  /** The course that worlds are made of; prints its floor. */
  public static Course of(CoursePlan plan) {
    return new Course(plan);
  }

  /** The course's name in files and on the command line, e.g. {@code crossing}. */
  public String id() {
    return plan.id();
  }

  /** All that the course file says. */
  public CoursePlan plan() {
    return plan;
  }

  /** The ports that a program finds here, in the order of {@link World#ports()}. */
  public List<PortSpec> ports() {
    return ports;
  }

  /** False where nothing can move, as at a crossing. */
  public boolean hasRobot() {
    return floor.isPresent();
  }

  Optional<SimulatedRobot> robot(WorldPorts worldPorts, long seed) {
    return plan.setting() instanceof Setting.Floor setting
        ? floor.map(sheet ->
            new SimulatedRobot(
                setting.robots().getFirst(),
                setting.tolerances(),
                sheet,
                obstacles,
                worldPorts,
                seed))
        : Optional.empty();
  }

  /** The ports that a program finds on that course. */
  public static List<PortSpec> ports(CoursePlan plan) {
    List<String> names = new ArrayList<>();
    switch (plan.setting()) {
      case Setting.Scene scene -> {
        for (CoursePlan.Signal signal : scene.signals()) {
          signal.lamps().forEach(lamp -> names.add("signal." + signal.id() + "." + lamp));
        }
        scene.fixtures().forEach(fixture -> names.add(fixture.port()));
        scene.buttons().forEach(button -> names.add("button." + button.id()));
      }
      case Setting.Floor floor -> names.addAll(floor.robots().getFirst().board().ports());
    }
    return names.stream().map(name -> StandardPorts.named(name).orElseThrow()).toList();
  }

  private static Body body(CoursePlan.Robot robot) {
    return robot.board().body().orElseThrow();
  }
}
