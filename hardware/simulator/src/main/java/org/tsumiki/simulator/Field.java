package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Tolerances;

/** All that is on one world's floor. */
final class Field {
  private final SimulatedRobot[] robots;
  private final Solid[] things;
  private final List<Integer> cards;
  private final Cast cast;
  private final Zones zones;
  private final Sight sight;

  Field(Course course, Setting.Floor floor, WorldPorts[] ports, long seed) {
    WorldDraw draw = WorldDraw.of(floor, seed);
    cards = draw.cards();
    Obstacles obstacles = course.obstacles();
    robots = robots(course, floor, ports, draw, obstacles, seed);
    things = floor.things().stream().map(Solid::thing).toArray(Solid[]::new);
    RobotBody[] bodies = Arrays.stream(robots).map(SimulatedRobot::body).toArray(RobotBody[]::new);
    cast = Cast.of(floor, bodies, things, cards);
    zones = new Zones(floor.zones(), cast);
    sight = new Sight(obstacles, cast.solids());
  }

  private static SimulatedRobot[] robots(
      Course course,
      Setting.Floor floor,
      WorldPorts[] ports,
      WorldDraw draw,
      Obstacles obstacles,
      long seed) {
    Tolerances tolerances = floor.tolerances();
    SimulatedRobot[] robots = new SimulatedRobot[floor.robots().size()];
    Ground ground = null;
    for (int i = 0; i < robots.length; i++) {
      Robot plan = floor.robots().get(i);
      SimulatedRobot.Streams streams = new SimulatedRobot.Streams(seed, i);
      SimulatedRobot.Draw own = SimulatedRobot.Draw.of(plan.start(), tolerances, streams.next());
      if (ground == null) {
        // One light for the room: the first robot's stream has always drawn it.
        ground = new Ground(course.floor(draw.widerMm()), floor.cards(), draw.cards(), own.light());
      }
      RobotBody body = new RobotBody(plan.board().body().orElseThrow(), obstacles, own);
      robots[i] = new SimulatedRobot(plan, body, ground, ports[i], streams);
    }
    return robots;
  }

  void step() {
    for (SimulatedRobot robot : robots) {
      robot.move();
    }
  }

  /** Looks at everything, as sensors do every few steps. */
  void sample(long tick, Events events) {
    zones.look(tick, events);
    for (SimulatedRobot robot : robots) {
      robot.sense(sight);
    }
  }

  boolean moves() {
    for (SimulatedRobot robot : robots) {
      if (robot.body().moves()) {
        return true;
      }
    }
    return false;
  }

  boolean isSettled(long tick) {
    return !moves();
  }

  void tellWhatIsLeft(long tick, Events events) {}

  SimulatedRobot robot(int number) {
    return robots[number];
  }

  void addTo(StateHash hash) {
    for (SimulatedRobot robot : robots) {
      robot.ports().addTo(hash);
      robot.addTo(hash);
    }
    for (Solid thing : things) {
      thing.addTo(hash);
    }
  }

  Snapshot snapshot(long tick) {
    List<RobotView> views = new ArrayList<>();
    for (int i = 0; i < robots.length; i++) {
      views.add(
          new RobotView(
              robots[i].body().pose(),
              robots[i].ports().byName(),
              robots[i].raysMm(sight),
              zones.points(i)));
    }
    return new Snapshot(
        tick,
        views,
        Arrays.stream(things).map(Solid::pose).toList(),
        cast.kinds().subList(robots.length, cast.size()),
        List.of(),
        List.of(),
        cards,
        TaskView.NONE);
  }

  int points(int robot) {
    return zones.points(robot);
  }
}
