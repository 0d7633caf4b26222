package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tsumiki.vm.Decision;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.RunEvent;

/**
 * Lives a recorded run again and looks at it 50 times a second: the same bits that the run itself
 * had and that a grader sees. It may follow a run that still goes on. For one thread at a time.
 */
public final class Watching {
  /** Ticks from one look to the next. */
  public static final int TICKS_PER_LOOK = SimulatedRun.STEPS_PER_TRACK_SAMPLE;

  /** When somebody has stopped a run, its robots roll on for less than this. */
  private static final long MOST_ROLLING_TICKS = 10_000;

  private final List<WorldEvent> happened = new ArrayList<>();
  private final List<RunEvent> did = new ArrayList<>();
  private final List<Decision> decided = new ArrayList<>();
  private Recording recording;
  private final Life life;
  private boolean begun;

  /** Before the run's first tick. */
  public Watching(Recording recording) {
    this.recording = recording;
    this.life = new Life(recording, new Onlookers(happened::add, did::add, decided::add));
  }

  /**
   * The run has gone on since.
   *
   * @throws IllegalArgumentException when it is another run
   */
  public void goesOn(Recording grown) {
    if (!grown.continues(recording)) {
      throw new IllegalArgumentException("another run");
    }
    recording = grown;
    life.goesOn(grown);
  }

  /** Goes on to the last look that is not after that tick, nor after what is recorded. */
  public void upTo(long tick, Consumer<Look> viewer) {
    begin(viewer);
    long last = Math.min(tick, recording.ticks());
    while (life.tickNumber() - life.tickNumber() % TICKS_PER_LOOK + TICKS_PER_LOOK <= last) {
      tick(viewer);
    }
  }

  /**
   * Goes on to the end of what is recorded, and on until everything stands still.
   *
   * @param stopped whether somebody stopped the program there
   */
  public void toTheEnd(boolean stopped, Consumer<Look> viewer) {
    begin(viewer);
    while (life.tickNumber() < recording.ticks()) {
      tick(viewer);
    }
    if (stopped) {
      life.stop();
    }
    long latest = life.tickNumber() + MOST_ROLLING_TICKS;
    while (life.hasEnded() && !life.isOver() && life.tickNumber() < latest) {
      tick(viewer);
    }
    life.world().tellWhatIsLeft();
    viewer.accept(look());
  }

  private void begin(Consumer<Look> viewer) {
    if (!begun) {
      begun = true;
      viewer.accept(look());
    }
  }

  private void tick(Consumer<Look> viewer) {
    life.tick();
    if (life.tickNumber() % TICKS_PER_LOOK == 0) {
      viewer.accept(look());
    }
  }

  private Look look() {
    Machine machine = life.machine();
    Look look =
        new Look(
            life.world().snapshot(),
            machine.state(),
            IntStream.range(0, machine.variableCount()).mapToObj(machine::variable).toList(),
            happened,
            did,
            decided);
    happened.clear();
    did.clear();
    decided.clear();
    return look;
  }
}
