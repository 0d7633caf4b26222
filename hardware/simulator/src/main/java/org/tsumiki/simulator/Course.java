package org.tsumiki.simulator;

import static org.tsumiki.devices.PortSpec.Direction.INPUT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;

/**
 * A course that worlds can be made of. What it says never changes, and it may be shared between
 * threads. The first world prints its floor (some ten milliseconds), so make one course and many
 * worlds of it.
 */
public final class Course {
  private final CoursePlan plan;
  private final List<List<PortSpec>> ports;

  /** Printed when a seed first draws lines of that width; the middle one is as the file says. */
  private final @Nullable Floor[] floors;

  private Course(CoursePlan plan) {
    this.plan = plan;
    this.ports = portsOfAll(plan);
    this.floors = new Floor[2 * reachOfLines(plan) + 1];
  }

  private static int reachOfLines(CoursePlan plan) {
    return switch (plan.setting()) {
      case Setting.Floor floor -> (int) Math.rint(floor.tolerances().lineMm());
      case Setting.Scene scene -> 0;
    };
  }

  /** The course that worlds are made of. */
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

  /** How many programs can run here: one for each robot; one in a scene. */
  public int robotCount() {
    return ports.size();
  }

  /** The ports that the first robot's program finds here, in the order of {@link World#ports()}. */
  public List<PortSpec> ports() {
    return ports(0);
  }

  /** The ports that the program of the robot with that number finds here. */
  public List<PortSpec> ports(int robot) {
    return ports.get(robot);
  }

  /** False where nothing can move, as at a crossing. */
  public boolean hasRobot() {
    return plan.setting() instanceof Setting.Floor;
  }

  /** The floor with strokes so much wider than the file says. */
  synchronized Floor floor(int widerMm) {
    int at = widerMm + floors.length / 2;
    Floor floor = floors[at];
    if (floor == null) {
      floor = Floor.of(plan, (Setting.Floor) plan.setting(), widerMm);
      floors[at] = floor;
    }
    return floor;
  }

  /** The names of that robot's buttons that somebody can press. */
  public List<String> buttons(int robot) {
    return ports(robot).stream().filter(World::isPressable).map(PortSpec::name).toList();
  }

  /** The names of what somebody can change: buttons, and in a scene every sensor. */
  public List<String> inputs(int robot) {
    return ports(robot).stream()
        .filter(port -> World.isPressable(port) || (!hasRobot() && port.direction() == INPUT))
        .map(PortSpec::name)
        .toList();
  }

  /** Those of the ports with these names that the program of that robot does not find here. */
  public List<String> missing(int robot, Collection<String> wanted) {
    List<String> missing = new ArrayList<>(wanted);
    missing.removeAll(ports(robot).stream().map(PortSpec::name).toList());
    return missing;
  }

  /**
   * The first course on which the first robot's program finds all ports with these names; the first
   * of all when there is none.
   *
   * @param plans at least one; as many of them are taken as needed
   */
  public static Course fitting(Iterable<CoursePlan> plans, Collection<String> wanted) {
    Course first = null;
    for (CoursePlan plan : plans) {
      Course course = of(plan);
      if (course.missing(0, wanted).isEmpty()) {
        return course;
      }
      first = first == null ? course : first;
    }
    return Objects.requireNonNull(first, "no courses to choose from");
  }

  private static List<List<PortSpec>> portsOfAll(CoursePlan plan) {
    return switch (plan.setting()) {
      case Setting.Scene scene -> List.of(specs(names(scene)));
      case Setting.Floor floor ->
          floor.robots().stream().map((Robot robot) -> specs(robot.board().ports())).toList();
    };
  }

  private static List<String> names(Setting.Scene scene) {
    List<String> names = new ArrayList<>();
    for (CoursePlan.Signal signal : scene.signals()) {
      signal.lamps().forEach(lamp -> names.add("signal." + signal.id() + "." + lamp));
    }
    scene.fixtures().forEach(fixture -> names.add(fixture.port()));
    scene.buttons().forEach(button -> names.add("button." + button.id()));
    return names;
  }

  private static List<PortSpec> specs(List<String> names) {
    return names.stream().map(name -> StandardPorts.named(name).orElseThrow()).toList();
  }
}
