package org.tsumiki.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.narration.Told.Kind;
import org.tsumiki.program.LevelledText;
import org.tsumiki.simulator.Look;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.RobotView;
import org.tsumiki.simulator.WorldEvent;

/**
 * Tells a run while it goes on: {@link #see} takes each look at it, in order, and gives what there
 * is to say by then; {@link #end} gives the rest. What it says depends on the looks alone. A robot
 * that cannot be looked at tells of itself: {@link #hear} in place of {@link #see}. For one run,
 * and one thread at a time.
 */
public final class Narrator {
  private final Subject subject;
  private final Detail detail;
  private final List<Told> told = new ArrayList<>();
  private final MovementTeller movements;
  private final WorldTeller world;
  private final PortTeller ports;
  private final ProgramTeller program;
  private final Reckoning reckoning;
  private final Optional<BranchTeller> branches;
  private Optional<Ending> ending = Optional.empty();
  private boolean begun;
  private long tick;

  /** Nothing has been told yet. */
  public Narrator(Subject subject, Detail detail) {
    this.subject = subject;
    this.detail = detail;
    this.movements = new MovementTeller(detail, subject.halfBaseMm(), told::add);
    this.world = new WorldTeller(detail, new CourseNames(subject.course()), told::add);
    this.ports = new PortTeller(detail, told::add);
    this.program = new ProgramTeller(detail, subject.debugMap(), told::add);
    this.reckoning = new Reckoning(2 * subject.halfBaseMm());
    this.branches =
        subject
            .program()
            .flatMap(blocks ->
                subject
                    .debugMap()
                    .map(map -> new BranchTeller(detail, new Questions(blocks, map), told::add)));
  }

  /** What there is to tell now. */
  public List<Told> see(Look look) {
    RobotView robot = look.world().robots().getFirst();
    tick = look.tick();
    if (!begun) {
      begun = true;
      begin(robot.pose());
    }
    if (subject.moves()) {
      movements.see(tick, robot.pose());
    }
    for (WorldEvent event : look.happened()) {
      if (WorldTeller.endsMovement(event)) {
        movements.close();
      }
      world.see(event, look.world());
    }
    world.goesOn(tick, movements.stands());
    branches.ifPresent(teller -> teller.see(look.decided(), tick));
    look.did().forEach(program::see);
    ports.see(robot.ports(), tick);
    program.see(look.variables(), tick);
    return take();
  }

  /** What there is to tell now of a robot that nobody sees from outside. */
  public List<Told> hear(Heard heard) {
    tick = heard.tick();
    if (!begun) {
      begun = true;
      told.add(new Told(tick, Kind.RUN, Sentence.of("did.started")));
    }
    reckoning.on(heard.ports()).ifPresent(pose -> movements.see(tick, pose));
    heard.did().forEach(program::see);
    ports.see(heard.ports(), tick);
    program.see(heard.variables(), tick);
    return take();
  }

  private void begin(Pose pose) {
    told.add(new Told(tick, Kind.RUN, Sentence.of("did.started")));
    if (subject.moves() && detail == Detail.EXACT) {
      told.add(new Told(tick, Kind.RUN, start(pose)));
    }
  }

  private static LevelledText start(Pose pose) {
    LevelledText text = Sentence.of("tell.start", "left", Measures.mm(Math.round(pose.xMm())));
    text = Sentence.fill(text, "{below}", Measures.mm(Math.round(pose.yMm())));
    return Sentence.fill(text, "{angle}", Measures.degrees(pose.headingDeg()));
  }

  /** Why the robot stands now; that it moves, when it does. */
  public List<LevelledText> whyStopped() {
    List<LevelledText> why = new ArrayList<>();
    if (ending.isPresent()) {
      why.add(last(ending.get()));
    } else if (!movements.stands()) {
      return List.of(Sentence.of("tell.why.moves"));
    } else {
      why.add(Sentence.of("tell.why.stands"));
      branches
          .flatMap(BranchTeller::awaited)
          .ifPresent(question -> why.add(Sentence.of("tell.why.waits", "question", question)));
    }
    world.touching().forEach(what -> why.add(Sentence.of("tell.why.touches", "what", what)));
    return List.copyOf(why);
  }

  /** The rest of the story; nothing can be seen after it. */
  public List<Told> end(Ending why) {
    ending = Optional.of(why);
    movements.close();
    world.end();
    branches.ifPresent(BranchTeller::end);
    ports.end(tick);
    program.end(tick);
    told.add(new Told(tick, Kind.RUN, last(why)));
    return take();
  }

  private static LevelledText last(Ending ending) {
    return switch (ending) {
      case Ending.Finished _ -> Sentence.of("tell.end.finished");
      case Ending.Stopped _ -> Sentence.of("tell.end.stopped");
      case Ending.StillRunning _ -> Sentence.of("tell.end.running");
      case Ending.Other(LevelledText why) -> why;
      case Ending.Trapped(LevelledText block, LevelledText why) ->
          block.en().isEmpty()
              ? Sentence.of("tell.end.trapped", "why", why)
              : Sentence.fill(Sentence.of("tell.end.trapped.in", "why", why), "{block}", block);
    };
  }

  private List<Told> take() {
    List<Told> taken = List.copyOf(told);
    told.clear();
    return taken;
  }
}
