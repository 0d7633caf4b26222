package org.tsumiki.simulator;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.io.Courses;
import org.tsumiki.devices.Ports;

/** The bits of both courses, kept: they may change only with the world's meaning. */
final class WorldGoldenTest {
  @Test
  void bothCoursesGiveTheBitsTheyAlwaysGave() throws IOException {
    Course line = Course.of(Courses.load("line"));
    StringBuilder lines = new StringBuilder();
    for (long seed = 1; seed <= 5; seed++) {
      lines.append("line seed %d %s\n".formatted(seed, LineFollower.hashAfter(line, seed, 20_000)));
    }
    lines.append(
        "crossing seed 1 %s\n"
            .formatted(blinking(World.create(Course.of(Courses.load("crossing")), 1))));
    Golden.check("world-hashes.txt", lines.toString());
  }

  private static String blinking(World world) {
    Ports ports = world.ports();
    for (int i = 0; i < 2000; i++) {
      ports.write(0, i / 500 % 2);
      world.press("button.a", i > 1000);
      world.step();
    }
    return world.stateHash();
  }
}
