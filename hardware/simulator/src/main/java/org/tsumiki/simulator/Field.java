package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsumiki.course.CoursePlan.Gate;
import org.tsumiki.course.CoursePlan.Robot;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.course.CoursePlan.Tolerances;
import org.tsumiki.course.CoursePlan.Zone;

/** All that is on one world's floor. */
final class Field {
  /** Who shivers at a zone's edge is told to have come or gone when it has lasted so long. */
  private static final long ZONE_CLEAR_TICKS = 100;

  private final SimulatedRobot[] robots;
  private final Solid[] things;
  private final List<Integer> cards;
  private final Cast cast;
  private final Zones zones;
  private final Gates gates;
  private final Sight sight;
  private final Touches touches;
  private final TaskJudge task;
  private final Onlooker[] onlookers;

  /** Not there where a robot is alone with walls and boxes. */
  private final @Nullable Pushing pushing;

  Field(Course course, Setting.Floor floor, WorldPorts[] ports, long seed) {
    WorldDraw draw = WorldDraw.of(floor, seed);
    cards = draw.cards();
    Placement placement = Placement.of(course.plan(), floor, draw.places());
    Obstacles obstacles = Obstacles.of(placement);
    robots = robots(course, floor, ports, draw, obstacles, seed);
    things = placement.things().stream().map(Solid::thing).toArray(Solid[]::new);
    RobotBody[] bodies = Arrays.stream(robots).map(SimulatedRobot::body).toArray(RobotBody[]::new);
    cast = Cast.of(floor, bodies, things, cards);
    zones = new Zones(floor.zones(), cast);
    List<String> zoneIds = floor.zones().stream().map(Zone::id).toList();
    gates = new Gates(floor.gates(), cast, zones, zoneIds, obstacles, draw.flow());
    sight = new Sight(obstacles, cast.solids());
    String[] gateIds = floor.gates().stream().map(Gate::id).toArray(String[]::new);
    touches = new Touches(cast, bodies, obstacles, gateIds);
    task = new TaskJudge(floor.task(), cast, bodies, zones, gates, touches);
    onlookers = new Onlooker[robots.length];
    for (int i = 0; i < robots.length; i++) {
      onlookers[i] = new Onlooker(i, robots[i]);
    }
    if (cast.size() == 1) {
      pushing = null;
    } else {
      Solid[] boxes = placement.boxes().stream().map(Solid::box).toArray(Solid[]::new);
      pushing = new Pushing(bodies, cast, boxes, obstacles);
      if (floor.tolerances().geometryMm() > 0) {
        pushing.settle();
      }
    }
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
    if (pushing == null) {
      robots[0].move();
      return;
    }
    pushing.begin();
    for (SimulatedRobot robot : robots) {
      robot.move();
    }
    pushing.step();
  }

  /** Looks at everything, as sensors do every few steps. */
  void sample(long tick, Events events) {
    zones.look(tick);
    if (gates.look(tick, events)) {
      lookAgain();
    }
    if (events.wanted() || task.needsTouches()) {
      touches.look(tick, pushing != null && pushing.freeWayMm() <= Touches.NEAR_MM, events);
    }
    task.look(tick, events);
    for (SimulatedRobot robot : robots) {
      robot.sense(sight);
    }
    if (events.wanted()) {
      for (Onlooker onlooker : onlookers) {
        onlooker.look(tick, events);
      }
      zones.tell(tick, ZONE_CLEAR_TICKS, events);
    }
  }

  /** A gate has shut: everybody may be nearer to something than they thought. */
  private void lookAgain() {
    if (pushing != null) {
      pushing.lookAgain();
    } else {
      robots[0].body().lookAgain();
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
    return !moves()
        && (pushing == null || !pushing.ballsRoll())
        && !gates.waterRuns()
        && (task.isIdle() || tick % World.STEPS_PER_SAMPLE == 0);
  }

  void tellWhatIsLeft(long tick, Events events) {
    for (Onlooker onlooker : onlookers) {
      onlooker.tellStanding(tick, events);
    }
    zones.tell(tick, 0, events);
  }

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
    if (pushing != null) {
      pushing.addTo(hash);
    }
    gates.addTo(hash);
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
        IntStream.range(0, gates.count()).mapToObj(gates::isOpen).toList(),
        IntStream.range(0, zones.size()).mapToObj(gates::level).toList(),
        cards,
        task.view());
  }

  int points(int robot) {
    return zones.points(robot);
  }
}
