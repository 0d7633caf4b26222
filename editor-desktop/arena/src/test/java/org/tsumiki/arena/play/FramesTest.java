package org.tsumiki.arena.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tsumiki.simulator.Pose;

final class FramesTest {
  private final Frames frames = new Frames(3);

  private Pose pose(double tick) {
    return frames.at(tick).orElseThrow().robots().getFirst().pose();
  }

  @Test
  void movesRobotsBetweenTwoSnapshots() {
    frames.add(Snapshots.at(100, 0, 0, 0), 0);
    frames.add(Snapshots.at(120, 20, 10, 90), 0);

    assertThat(pose(105)).isEqualTo(new Pose(5, 2.5, 22.5));
    assertThat(pose(120)).isEqualTo(new Pose(20, 10, 90));
  }

  @Test
  void turnsTheShortWayRound() {
    frames.add(Snapshots.at(0, 0, 0, 170), 0);
    frames.add(Snapshots.at(20, 0, 0, -170), 0);

    assertThat(pose(10).headingDeg()).isCloseTo(180, within(1e-9));
    assertThat(pose(15).headingDeg()).isCloseTo(185, within(1e-9));
  }

  @Test
  void doesNotInventWhatWasBetweenSnapshotsFarApart() {
    frames.add(Snapshots.at(0, 0, 0, 0), 0);
    frames.add(Snapshots.at(5000, 900, 0, 0), 0);

    assertThat(pose(4000)).isEqualTo(new Pose(0, 0, 0));
  }

  @Test
  void showsTheNearestWhereNothingElseIsKnown() {
    assertThat(frames.at(5)).isEmpty();

    frames.add(Snapshots.at(100, 1, 0, 0), 0);

    assertThat(pose(5).xMm()).isEqualTo(1);
    assertThat(pose(900).xMm()).isEqualTo(1);
  }

  @Test
  void forgetsWhatIsFurthestFromTheWatchedMoment() {
    for (long tick : new long[] {0, 20, 40}) {
      frames.add(Snapshots.at(tick, 0, 0, 0), 40);
    }
    frames.add(Snapshots.at(60, 0, 0, 0), 40);

    assertThat(frames.has(0)).isFalse();
    assertThat(frames.has(20)).isTrue();
    assertThat(frames.firstTick()).contains(20L);
  }
}
