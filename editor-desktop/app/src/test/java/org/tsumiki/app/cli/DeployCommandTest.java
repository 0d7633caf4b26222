package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsumiki.agent.RobotLog;
import org.tsumiki.agent.RobotService;
import org.tsumiki.agent.SimulatedBoard;
import org.tsumiki.course.io.Courses;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.linkio.TcpListener;
import org.tsumiki.simulator.Course;

class DeployCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void programRunsOnARobotBehindTcp() {
    SimulatedBoard board = new SimulatedBoard("Momo", Course.of(Courses.load("crossing")), 1);
    try (RobotService robot = RobotService.start(board, LinkTimings.STANDARD, RobotLog.NONE);
        TcpListener listener = listening(robot)) {
      CommandRun run = deploy("tcp-plain://127.0.0.1:" + listener.port());

      assertThat(run.exitCode()).isZero();
      JsonObject report = run.json();
      assertThat(report.keySet())
          .contains(
              "ok", "bytesSent", "scriptsSent", "deployMillis", "motionMillis", "robot", "error");
      assertThat(report.get("ok").getAsBoolean()).isTrue();
      assertThat(report.getAsJsonObject("robot").get("name").getAsString()).isEqualTo("Momo");
      assertThat(report.get("motionMillis").getAsLong()).isPositive();
    }
  }

  @Test
  void followingStaysWithTheNewProgramWhenItReplacesOneThatRan() {
    SimulatedBoard board = new SimulatedBoard("Momo", Course.of(Courses.load("crossing")), 1);
    try (RobotService robot = RobotService.start(board, LinkTimings.STANDARD, RobotLog.NONE);
        TcpListener listener = listening(robot)) {
      String address = "tcp-plain://127.0.0.1:" + listener.port();
      assertThat(deploy(address).exitCode()).isZero();

      CommandRun run =
          CommandRun.in(
              environment(),
              "deploy",
              Samples.project(folder).toString(),
              "--robot",
              address,
              "--follow");

      assertThat(run.exitCode()).isZero();
      assertThat(run.err()).contains("signal.car.green", "finished");
    }
  }

  @Test
  void robotWithoutThePortsOfTheProgramSaysNo() {
    SimulatedBoard board = new SimulatedBoard("Momo", Course.of(Courses.load("line")), 1);
    try (RobotService robot = RobotService.start(board, LinkTimings.STANDARD, RobotLog.NONE);
        TcpListener listener = listening(robot)) {
      CommandRun run = deploy("tcp-plain://127.0.0.1:" + listener.port());

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.error().get("message").getAsString()).contains("signal.car.red");
    }
  }

  @Test
  void badAddressIsWrongUse() {
    assertThat(deploy("robot:in-the-kitchen").exitCode()).isEqualTo(2);
    assertThat(deploy("tcp://127.0.0.1:99999").exitCode()).isEqualTo(2);
  }

  @Test
  void nobodyListeningIsSaidWithAddressAndRemedy() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertSaidWell(deploy("tcp://127.0.0.1:" + port), "127.0.0.1:" + port);
  }

  @Test
  void missingSerialDeviceIsSaidWithItsNameAndRemedy() {
    assertSaidWell(deploy("serial:/dev/tsumiki-none"), "/dev/tsumiki-none");
  }

  /** Somebody on the line who is no robot: what it sends, whatever it hears. */
  record Stranger(String name, String saysHex, boolean hangsUp) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Stranger> strangers() {
    String web =
        HexFormat.of()
            .formatHex("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    String frames = "0301020003010200" + "00".repeat(64);
    String noise = "a7515c39ff".repeat(20_000);
    return Stream.of(
        new Stranger("hangs up at once", "", true),
        new Stranger("says nothing", "", false),
        new Stranger("is a web server", web, true),
        new Stranger("sends frames that are none", frames, false),
        new Stranger("sends noise without a frame's end", noise, false));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void strangerOnTheLineIsToldApartFromARobot(Stranger stranger) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread speaker = new Thread(() -> speak(server, stranger), stranger.name());
      speaker.setDaemon(true);
      speaker.start();

      CommandRun run = deploy("tcp://127.0.0.1:" + server.getLocalPort());

      assertSaidWell(run, "127.0.0.1:" + server.getLocalPort());
    }
  }

  private static void speak(ServerSocket server, Stranger stranger) {
    try (Socket line = server.accept();
        OutputStream out = line.getOutputStream()) {
      out.write(HexFormat.of().parseHex(stranger.saysHex()));
      out.flush();
      if (!stranger.hangsUp()) {
        line.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException hungUp) {
      // The other end had heard enough.
    }
  }

  private static void assertSaidWell(CommandRun run, String place) {
    assertThat(run.exitCode()).isEqualTo(3);
    JsonObject error = run.error();
    assertThat(error.get("where").getAsString()).contains(place);
    assertThat(error.get("message").getAsString()).isNotBlank();
    assertThat(error.get("remedy").getAsString()).isNotBlank();
    assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ");
  }

  private CommandRun deploy(String address) {
    return CommandRun.in(
        environment(), "deploy", Samples.project(folder).toString(), "--robot", address, "--json");
  }

  private Map<String, String> environment() {
    return Map.of("LANG", "C.UTF-8", "XDG_STATE_HOME", folder.resolve("state").toString());
  }

  private static TcpListener listening(RobotService robot) {
    return switch (TcpListener.listen("127.0.0.1", 0, robot::serve)) {
      case TcpListener.ListenResult.Listening(TcpListener listener) -> listener;
      case TcpListener.ListenResult.Failed(var fault) ->
          throw new UncheckedIOException(new IOException(fault.message()));
    };
  }
}
