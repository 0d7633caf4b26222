package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.simulator.CoursePlan.Setting;

/**
 * A course that worlds can be made of. Never changes and may be shared between threads; reading one
 * prints its floor (some ten milliseconds), so read it once and make many worlds of it.
 */
public final class Course {
  private final CoursePlan plan;
  private final String json;
  private final List<PortSpec> ports;
  private final Obstacles obstacles;
  private final Optional<Floor> floor;

  private Course(CoursePlan plan, String json) {
    this.plan = plan;
    this.json = json;
    this.ports = portsOf(plan.setting());
    this.obstacles = Obstacles.of(plan);
    this.floor =
        switch (plan.setting()) {
          case Setting.Floor setting -> Optional.of(Floor.of(plan, setting.robot()));
          case Setting.Scene scene -> Optional.empty();
        };
  }

  static Course of(CoursePlan plan, String json) {
    return new Course(plan, json);
  }

  /** The course's name in files and on the command line, e.g. {@code crossing}. */
  public String id() {
    return plan.id();
  }

  /** All that the course file says. */
  public CoursePlan plan() {
    return plan;
  }

  /** The course file itself, for the page that draws it. */
  public String json() {
    return json;
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
        ? floor.map(sheet -> new SimulatedRobot(setting, sheet, obstacles, worldPorts, seed))
        : Optional.empty();
  }

  private static List<PortSpec> portsOf(Setting setting) {
    List<String> names = new ArrayList<>();
    switch (setting) {
      case Setting.Scene scene -> {
        for (CoursePlan.Signal signal : scene.signals()) {
          signal.lamps().forEach(lamp -> names.add("signal." + signal.id() + "." + lamp));
        }
        scene.fixtures().forEach(fixture -> names.add(fixture.port()));
        scene.buttons().forEach(button -> names.add("button." + button.id()));
      }
      case Setting.Floor floor -> {
        names.addAll(List.of("motor.left", "motor.right"));
        floor.robot().lineSensors().forEach(sensor -> names.add(sensor.port()));
        floor.robot().distanceSensors().forEach(sensor -> names.add(sensor.port()));
        names.addAll(List.of("led.1", "buzzer", "button.a", "button.b"));
        names.addAll(List.of("encoder.left", "encoder.right", "heading", "bumper.front"));
        names.addAll(List.of("colour.down", "led.rgb"));
      }
    }
    return names.stream().map(name -> StandardPorts.named(name).orElseThrow()).toList();
  }
}
