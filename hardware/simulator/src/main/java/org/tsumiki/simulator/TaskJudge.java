package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.course.CoursePlan.Avoid;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Task;
import org.tsumiki.simulator.TaskView.State;

/**
 * Judges a course's task while it is open and its time is not over. Looks with the sensors, and
 * never changes the world.
 */
final class TaskJudge {
  private static final double TICKS_PER_SECOND = 1000;

  private final List<Goal> goals;
  private final List<Avoid> avoid;
  private final double lastTick;
  private final RobotBody[] robots;
  private final Zones zones;
  private final Gates gates;
  private final Touches touches;
  private final int[][] whoGoals;
  private final int[][] whoAvoid;
  private final Visits[] visits;
  private final boolean[] holds;
  private State state = State.OPEN;
  private long endedTick = TaskView.NOT_YET;

  TaskJudge(Task task, Cast cast, RobotBody[] robots, Zones zones, Gates gates, Touches touches) {
    this.goals = task.goals();
    this.avoid = task.avoid();
    this.lastTick = task.seconds() * TICKS_PER_SECOND;
    this.robots = robots;
    this.zones = zones;
    this.gates = gates;
    this.touches = touches;
    holds = new boolean[goals.size()];
    whoGoals =
        goals.stream()
            .map(goal -> goal instanceof Goal.Bring bring ? ofKind(cast, bring.kind()) : new int[0])
            .toArray(int[][]::new);
    whoAvoid =
        avoid.stream()
            .map(rule ->
                rule instanceof Avoid.TouchThings things ? ofKind(cast, things.kind()) : new int[0])
            .toArray(int[][]::new);
    visits =
        goals.stream().map(goal -> Visits.of(goal, zones, robots.length)).toArray(Visits[]::new);
  }

  private static int[] ofKind(Cast cast, String kind) {
    return cast.ofKinds(List.of(kind));
  }

  boolean needsTouches() {
    return !avoid.isEmpty() && state == State.OPEN;
  }

  /** True when nothing that happens can change anything here. */
  boolean isIdle() {
    return state != State.OPEN || (goals.isEmpty() && avoid.isEmpty());
  }

  void look(long tick, Events events) {
    if (isIdle() || tick > lastTick) {
      return;
    }
    for (int rule = 0; rule < avoid.size(); rule++) {
      for (int robot = 0; robot < robots.length; robot++) {
        if (isBroken(rule, robot)) {
          end(State.FAILED, tick);
          events.tell(new WorldEvent.TaskFailed(tick, robot, rule));
          return;
        }
      }
    }
    boolean all = !goals.isEmpty();
    for (int goal = 0; goal < holds.length; goal++) {
      boolean now = isReached(goal);
      if (now != holds[goal]) {
        holds[goal] = now;
        events.tell(
            now ? new WorldEvent.GoalReached(tick, goal) : new WorldEvent.GoalLost(tick, goal));
      }
      all &= now;
    }
    if (all) {
      end(State.DONE, tick);
      events.tell(new WorldEvent.TaskDone(tick));
    }
  }

  private void end(State how, long tick) {
    state = how;
    endedTick = tick;
  }

  private boolean isBroken(int rule, int robot) {
    return switch (avoid.get(rule)) {
      case Avoid.TouchWalls walls -> touches.touchesWalls(robot);
      case Avoid.TouchThings things -> {
        boolean touched = false;
        for (int who : whoAvoid[rule]) {
          touched |= touches.touches(robot, who);
        }
        yield touched;
      }
    };
  }

  private boolean isReached(int number) {
    return switch (goals.get(number)) {
      case Goal.Visit visit -> visits[number].look(zones);
      case Goal.Bring bring ->
          zones.count(visits[number].zone(), whoGoals[number]) >= wanted(bring, whoGoals[number]);
      case Goal.Fill fill -> {
        int zone = visits[number].zone();
        double level = gates.level(zone);
        yield level >= fill.from() && level <= fill.to() && gates.isShutOff(zone);
      }
      case Goal.Rest rest -> isResting(visits[number].zone());
    };
  }

  private static int wanted(Goal.Bring bring, int[] ofKind) {
    return bring.count() == Goal.Bring.ALL ? ofKind.length : bring.count();
  }

  private boolean isResting(int zone) {
    for (int robot = 0; robot < robots.length; robot++) {
      if (!robots[robot].moves() && zones.holds(zone, robot)) {
        return true;
      }
    }
    return false;
  }

  TaskView view() {
    List<Boolean> now = new ArrayList<>();
    for (boolean goal : holds) {
      now.add(goal);
    }
    return new TaskView(state, now, endedTick);
  }
}
