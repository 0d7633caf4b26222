package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.agent.RobotLog;
import org.tsumiki.agent.RobotService;
import org.tsumiki.agent.SimulatedBoard;
import org.tsumiki.course.io.Courses;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.linkio.TcpListener;
import org.tsumiki.simulator.Course;

/** What mentors are told when there is nothing to update; the rest needs a Raspberry Pi. */
class RobotUpdateCommandTest {
  @TempDir private Path folder = Path.of("");

  private CommandRun run(String... words) {
    return CommandRun.in(
        Map.of("LANG", "C.UTF-8", "XDG_STATE_HOME", folder.resolve("state").toString()), words);
  }

  /** As small as a package can be: its control part alone, in an archive without compression. */
  private Path deb() throws IOException {
    String control = "Package: tsumiki-robot\nVersion: 9.0\nArchitecture: arm64\n";
    byte[] tar = new byte[1024];
    System.arraycopy("./control".getBytes(StandardCharsets.US_ASCII), 0, tar, 0, 9);
    byte[] size = String.format("%011o", control.length()).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, tar, 124, size.length);
    System.arraycopy(control.getBytes(StandardCharsets.US_ASCII), 0, tar, 512, control.length());
    String header = String.format("!<arch>\n%-16s%-32s%-10d`\n", "control.tar", "0", tar.length);
    Path file = folder.resolve("robot.deb");
    Files.write(file, header.getBytes(StandardCharsets.US_ASCII));
    return Files.write(file, tar, java.nio.file.StandardOpenOption.APPEND);
  }

  @Test
  void aFileThatIsNoPackageIsNotSent() throws IOException {
    Path file = Files.writeString(folder.resolve("x.deb"), "hello");
    CommandRun run = run("robot", "update", file.toString(), "--robot", "tcp://a:1", "--json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.error().get("code").getAsString()).isEqualTo("update.wrong-package");
    assertThat(run("robot", "update", "no.deb", "--robot", "tcp://a:1").exitCode()).isEqualTo(2);
    assertThat(run("robot", "update", deb().toString()).err()).contains("--robot");
    assertThat(run("robot", "roll-back").err()).contains("--robot");
  }

  @Test
  void aSimulatedRobotSaysThatItTakesNone() throws IOException {
    SimulatedBoard board = new SimulatedBoard("Momo", Course.of(Courses.load("crossing")), 1);
    try (RobotService robot = RobotService.start(board, LinkTimings.STANDARD, RobotLog.NONE);
        TcpListener listener =
            ((TcpListener.ListenResult.Listening) TcpListener.listen("127.0.0.1", 0, robot::serve))
                .listener()) {
      String address = "tcp-plain://127.0.0.1:" + listener.port();
      CommandRun run = run("robot", "update", deb().toString(), "--robot", address, "--json");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.error().get("code").getAsString()).isEqualTo("update.not-here");
      assertThat(run("robot", "roll-back", "--robot", address).err()).contains("takes none");
    }
  }
}
