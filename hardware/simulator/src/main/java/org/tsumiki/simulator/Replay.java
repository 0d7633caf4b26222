package org.tsumiki.simulator;

/**
 * Goes to any tick of a recorded run by living it again: the same image, course, seed and inputs
 * give the same bits, so nothing but those is kept. Onwards it goes on from where it is; backwards
 * it begins anew. For one thread at a time.
 */
public final class Replay {
  private Recording recording;
  private Life life;

  /** At tick 0 of that run. */
  public Replay(Recording recording) {
    this.recording = recording;
    this.life = new Life(recording, Onlookers.NOBODY);
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

  /** How everything was after that many ticks; the run's first or last tick when it has none. */
  public Moment at(long tick) {
    long wanted = Math.clamp(tick, 0, recording.ticks());
    if (wanted < life.tickNumber()) {
      life = new Life(recording, Onlookers.NOBODY);
    }
    while (life.tickNumber() < wanted) {
      life.tick();
    }
    return life.moment();
  }
}
