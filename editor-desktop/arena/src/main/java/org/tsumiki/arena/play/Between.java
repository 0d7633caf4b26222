package org.tsumiki.arena.play;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.RobotView;
import org.tsumiki.simulator.Snapshot;

/** Pictures between two snapshots: what moves is moved, what is counted stays as it was. */
public final class Between {
  /** Snapshots further apart than this say nothing about what was between them. */
  public static final long MAX_GAP_TICKS = 400;

  private Between() {}

  /** How everything was at that tick, which lies between the two. */
  public static Snapshot of(Snapshot earlier, Snapshot later, double tick) {
    long gap = later.tick() - earlier.tick();
    if (gap <= 0 || gap > MAX_GAP_TICKS || tick <= earlier.tick()) {
      return earlier;
    }
    double part = Math.min(1, (tick - earlier.tick()) / gap);
    return part >= 1 ? later : mixed(earlier, later, part);
  }

  private static Snapshot mixed(Snapshot a, Snapshot b, double part) {
    return new Snapshot(
        a.tick(),
        robots(a.robots(), b.robots(), part),
        poses(a.things(), b.things(), part),
        a.thingKinds(),
        a.gatesOpen(),
        numbers(a.fill(), b.fill(), part),
        a.cards(),
        a.task());
  }

  private static List<RobotView> robots(List<RobotView> a, List<RobotView> b, double part) {
    List<RobotView> mixed = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      RobotView from = a.get(i);
      RobotView to = i < b.size() ? b.get(i) : from;
      mixed.add(
          new RobotView(
              pose(from.pose(), to.pose(), part),
              from.ports(),
              numbers(from.raysMm(), to.raysMm(), part),
              from.points()));
    }
    return mixed;
  }

  private static List<Pose> poses(List<Pose> a, List<Pose> b, double part) {
    List<Pose> mixed = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      mixed.add(i < b.size() ? pose(a.get(i), b.get(i), part) : a.get(i));
    }
    return mixed;
  }

  static Pose pose(Pose a, Pose b, double part) {
    double turn = (b.headingDeg() - a.headingDeg()) % 360;
    double shortest = turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
    return new Pose(
        a.xMm() + (b.xMm() - a.xMm()) * part,
        a.yMm() + (b.yMm() - a.yMm()) * part,
        a.headingDeg() + shortest * part);
  }

  private static List<Double> numbers(List<Double> a, List<Double> b, double part) {
    List<Double> mixed = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      mixed.add(i < b.size() ? a.get(i) + (b.get(i) - a.get(i)) * part : a.get(i));
    }
    return mixed;
  }
}
