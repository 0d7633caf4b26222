package org.tsumiki.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.agent.RobotCommandRunner;
import org.tsumiki.agent.RobotOptions;

/** A real robot in a thread: supervisor, pairing, TLS; its ports are files in a folder. */
final class RobotUnderTest implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final Path ports;
  private final Thread thread;
  private String code = "";
  private String name = "";
  private int port;

  private RobotUnderTest(Path folder) {
    ports = folder.resolve("ports");
    RobotOptions options =
        new RobotOptions(
            "",
            RobotOptions.FILES + ports,
            "line",
            1,
            Optional.empty(),
            OptionalInt.of(0),
            Optional.empty(),
            Optional.of(
                new RobotOptions.Network(
                    "127.0.0.1",
                    OptionalInt.empty(),
                    false,
                    folder.resolve("keys"),
                    List.of(),
                    Optional.empty())));
    PrintStream out = new PrintStream(new Lines(log), true, StandardCharsets.UTF_8);
    thread = Thread.ofPlatform().daemon().unstarted(() -> RobotCommandRunner.run(options, out));
  }

  static RobotUnderTest start(Path folder) throws InterruptedException {
    RobotUnderTest robot = new RobotUnderTest(folder);
    robot.thread.start();
    robot.code = robot.awaitLine("pairing code: (\\d{3}) (\\d{3})").replaceAll("\\D", "");
    Matcher ready =
        Pattern.compile("robot ready: (.*), tcp 127.0.0.1:(\\d+)")
            .matcher(robot.awaitLine("robot ready: .*"));
    if (!ready.find()) {
      throw new AssertionError("the robot says where it is in another way");
    }
    robot.name = ready.group(1);
    robot.port = Integer.parseInt(ready.group(2));
    return robot;
  }

  String address() {
    return "tcp://127.0.0.1:" + port;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  /** What an output is now. */
  double output(String portName) throws IOException {
    return Double.parseDouble(Files.readString(ports.resolve(portName)));
  }

  /** The part of the next line that matches. */
  String awaitLine(String pattern) throws InterruptedException {
    Pattern wanted = Pattern.compile(pattern);
    for (String line = next(); line != null; line = next()) {
      Matcher matcher = wanted.matcher(line);
      if (matcher.find()) {
        return matcher.group();
      }
    }
    throw new AssertionError("the robot did not say " + pattern);
  }

  private String next() throws InterruptedException {
    return log.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Cuts what is printed into lines. */
  private static final class Lines extends OutputStream {
    private final BlockingQueue<String> lines;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    Lines(BlockingQueue<String> lines) {
      this.lines = lines;
    }

    @Override
    public synchronized void write(int oneByte) {
      if (oneByte == '\n') {
        lines.add(begun.toString(StandardCharsets.UTF_8));
        begun.reset();
      } else {
        begun.write(oneByte);
      }
    }
  }
}
