package org.tsumiki.arena.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.arena.picture.Spot;

final class TrailsTest {
  private final Trails trails = new Trails();

  @Test
  void keepsTheCornersOfAStraightWay() {
    for (int i = 0; i <= 100; i++) {
      trails.add(Snapshots.at(i * 20L, i * 10, 0, 0));
    }
    for (int i = 1; i <= 100; i++) {
      trails.add(Snapshots.at(2000 + i * 20L, 1000, i * 10, 90));
    }

    assertThat(trails.until(4000))
        .containsExactly(List.of(new Spot(0, 0), new Spot(1000, 0), new Spot(1000, 1000)));
  }

  @Test
  void staysCloseToABend() {
    for (int i = 0; i <= 360; i++) {
      Spot place = new Spot(300, 0).placed(new Spot(0, 0), i);
      trails.add(Snapshots.at(i * 20L, place.x(), place.y(), i));
    }

    List<Spot> way = trails.until(7200).getFirst();

    assertThat(way).hasSizeBetween(20, 120);
    for (int i = 1; i < way.size(); i++) {
      double depth = 300 - new Spot(0, 0).to(way.get(i - 1).towards(way.get(i), 0.5));
      assertThat(depth).isLessThan(2);
    }
  }

  @Test
  void endsAtTheMomentThatIsWatched() {
    for (int i = 0; i <= 100; i++) {
      trails.add(Snapshots.at(i * 20L, i * 10, i % 2 * 50, 0));
    }

    assertThat(trails.until(1000).getFirst().getLast().x()).isLessThanOrEqualTo(500);
    assertThat(trails.until(0)).containsExactly(List.of(new Spot(0, 0)));
  }

  @Test
  void takesAMomentThatIsKnownAlreadyOnlyOnce() {
    trails.add(Snapshots.at(1000, 500, 0, 0));
    trails.add(Snapshots.at(500, 250, 0, 0));

    assertThat(trails.until(2000)).containsExactly(List.of(new Spot(500, 0)));
    assertThat(trails.lastTick()).isEqualTo(1000);
  }
}
