package org.tsumiki.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tsumiki.simulator.Pose;

/** Tells each movement of a robot when it has come to its end. */
final class MovementTeller {
  private static final double TICKS_PER_SECOND = 1000;

  /** So much of a new speed counts at once. */
  private static final double AVERAGING = 0.6;

  private final Detail detail;
  private final double halfBaseMm;
  private final StepWriter writer;
  private final Weaving weaving = new Weaving();
  private final Consumer<Told> tells;

  private boolean begun;
  private Place listener = new Place(0, 0, 0);
  private Moment last = new Moment(0, listener, 0);
  private double mmPerS;
  private double degPerS;

  /** So much was too little to be told. */
  private double untoldMm;

  private Gait gait = Gait.STANDS;
  private Gait nextGait = Gait.STANDS;

  /** Where the next gait began. */
  private Moment change = last;

  private Moment begin = last;

  /**
   * Where the robot is on its way.
   *
   * @param wayMm all the way up to there, back counts below 0
   */
  record Moment(long tick, Place place, double wayMm) {}

  /** Movements that have come to their end. */
  record Movement(Gait gait, Moment from, Moment to) {
    long ticks() {
      return to.tick() - from.tick();
    }

    double wayMm() {
      return to.wayMm() - from.wayMm();
    }

    double turnedDeg() {
      return to.place().headingDeg() - from.place().headingDeg();
    }
  }

  MovementTeller(Detail detail, double halfBaseMm, Consumer<Told> tells) {
    this.detail = detail;
    this.halfBaseMm = halfBaseMm;
    this.writer = detail == Detail.EXACT ? new StepWriter.Exact() : new StepWriter.Rounded();
    this.tells = tells;
  }

  /** True while it stands. */
  boolean stands() {
    return gait == Gait.STANDS;
  }

  /** Where it is at a tick after the last one. */
  void see(long tick, Pose pose) {
    if (!begun) {
      begun = true;
      listener = Place.of(pose);
      last = new Moment(tick, listener, 0);
      begin = last;
      change = last;
      return;
    }
    if (tick <= last.tick()) {
      return;
    }
    Moment before = last;
    last = measure(tick, pose);
    follow(before);
    if (detail == Detail.EXACT) {
      keepFitting(before);
    }
    if (weaving.isDue(tick, stands())) {
      tellWeaving();
    }
  }

  private Moment measure(long tick, Pose pose) {
    Place place = last.place().on(pose);
    double turned = place.headingDeg() - last.place().headingDeg();
    double way = last.place().ahead(place, turned / 2);
    double seconds = (tick - last.tick()) / TICKS_PER_SECOND;
    boolean stands = Math.abs(way) < 0.05 && Math.abs(turned) < 0.05;
    double part = stands ? 1 : AVERAGING;
    mmPerS += (way / seconds - mmPerS) * part;
    degPerS += (turned / seconds - degPerS) * part;
    return new Moment(tick, place, last.wayMm() + way);
  }

  private void follow(Moment before) {
    Gait now = gait.next(mmPerS, degPerS, halfBaseMm);
    if (now == gait) {
      nextGait = gait;
      return;
    }
    if (now != nextGait) {
      nextGait = now;
      change = before;
    }
    if (last.tick() - change.tick() >= holdTicks(now)) {
      Moment changed = now == Gait.STANDS ? last : change;
      close(changed);
      gait = now;
      nextGait = now;
    }
  }

  /** A new way of moving is clear after so long. */
  private long holdTicks(Gait now) {
    if (now == Gait.STANDS || gait == Gait.STANDS) {
      return 40;
    }
    return detail == Detail.EXACT ? 60 : 120;
  }

  /** Told exactly, a movement ends where one sentence no longer describes it. */
  private void keepFitting(Moment before) {
    if (begin.tick() < before.tick() && !writer.fits(begin.place(), last.place(), gait)) {
      close(before);
      change = change.tick() < before.tick() ? before : change;
    }
  }

  /** Tells what has been up to now, whatever comes next. */
  void close() {
    close(last);
    tellWeaving();
  }

  private void close(Moment end) {
    Movement movement = new Movement(gait, begin, end);
    begin = end;
    if (movement.ticks() <= 0) {
      return;
    }
    if (detail == Detail.EXACT) {
      tell(movement);
    } else if (weaving.takes(movement)) {
      if (weaving.isDue(end.tick(), false)) {
        tellWeaving();
      }
    } else {
      tellWeaving();
      tell(movement);
    }
  }

  private void tell(Movement movement) {
    Optional<Step> step =
        writer.step(listener, movement.to().place(), movement.gait(), movement.wayMm() + untoldMm);
    if (step.isEmpty()) {
      untoldMm += movement.wayMm();
    } else if (detail != Detail.TERSE || isLarge(movement)) {
      untoldMm = 0;
      say(movement.to(), step.get());
    }
  }

  private static boolean isLarge(Movement movement) {
    return Math.abs(movement.wayMm()) >= 50 || Math.abs(movement.turnedDeg()) >= 15;
  }

  private void say(Moment at, Step step) {
    listener = step.from(listener);
    if (detail != Detail.EXACT) {
      // Only headings are carried on: places are rounded too much to reckon with.
      listener = new Place(at.place().xMm(), at.place().yMm(), listener.headingDeg());
    }
    tells.accept(new Told(at.tick(), Told.Kind.MOVE, Sentence.capital(step.words())));
  }

  private void tellWeaving() {
    List<Movement> taken = weaving.takeAll();
    Optional<Step> whole = weaving.whole(taken);
    if (whole.isPresent()) {
      say(taken.getLast().to(), whole.get());
    } else {
      taken.forEach(this::tell);
    }
  }

  /** Short movements that may be one: told together when there are enough of them. */
  private static final class Weaving {
    private static final long SHORT_TICKS = 600;
    private static final long WAITS_TICKS = 750;
    private static final double SMALL_DEG = 25;
    private static final long TOLD_AFTER_TICKS = 5000;
    private static final int LEAST_TURNS = 4;

    private List<Movement> taken = new ArrayList<>();

    /** Takes a movement that may be part of it. */
    boolean takes(Movement movement) {
      boolean isPart =
          movement.gait() != Gait.STANDS
              && movement.ticks() < SHORT_TICKS
              && Math.abs(movement.turnedDeg()) < SMALL_DEG;
      if (isPart) {
        taken.add(movement);
      }
      return isPart;
    }

    boolean isDue(long tick, boolean stands) {
      if (taken.isEmpty()) {
        return false;
      }
      long since = tick - taken.getLast().to().tick();
      return stands
          || since >= WAITS_TICKS
          || tick - taken.getFirst().from().tick() >= TOLD_AFTER_TICKS;
    }

    List<Movement> takeAll() {
      List<Movement> all = taken;
      taken = new ArrayList<>();
      return all;
    }

    /** All of them as one, when it has turned now left, now right. */
    Optional<Step> whole(List<Movement> movements) {
      int turns = 0;
      int side = 0;
      double way = 0;
      for (Movement movement : movements) {
        way += Math.abs(movement.wayMm());
        int now = movement.gait().side();
        if (now != 0 && now != side) {
          turns++;
          side = now;
        }
      }
      if (turns < LEAST_TURNS) {
        return Optional.empty();
      }
      Place end = movements.getLast().to().place();
      return Optional.of(new Step.Weave(turns, Math.round(way / Measures.MM_PER_CM), end));
    }
  }
}
