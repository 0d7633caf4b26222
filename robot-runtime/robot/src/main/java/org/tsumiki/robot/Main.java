package org.tsumiki.robot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tsumiki.agent.RobotCommandRunner;
import org.tsumiki.agent.RobotOptions;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.linkio.SerialTransport;
import org.tsumiki.pairing.Identity;
import org.tsumiki.raspberrypi.BoardPorts;
import org.tsumiki.raspberrypi.OpenResult;
import org.tsumiki.raspberrypi.PulseChoice;
import org.tsumiki.raspberrypi.RaspberryPi;

/** Where the robot's program begins on a Raspberry Pi. */
public final class Main {
  private Main() {}

  /** Runs the robot, or its doctor, and ends the process with an exit code. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out, err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    return switch (Arguments.read(arguments)) {
      case Arguments.Wrong(String message) -> {
        err.println(message);
        yield RobotCommandRunner.EXIT_WRONG_USE;
      }
      case Arguments.Run(RobotOptions options, Optional<RobotCommandRunner.Updates> updates) -> {
        boolean simulated = options.board().equals(RobotOptions.SIMULATED);
        yield RobotCommandRunner.run(
            options, simulated ? key -> {} : Rehearsal::play, updates, err);
      }
      case Arguments.Examine(RobotOptions options) -> {
        List<Finding> findings = RobotDoctor.examine(new SystemRobotProbe(), options);
        out.println(RobotDoctor.text(findings, options));
        yield findings.stream().anyMatch(Finding::blocking)
            ? RobotCommandRunner.EXIT_ENVIRONMENT
            : RobotCommandRunner.EXIT_DONE;
      }
      case Arguments.SelfTest(RobotOptions options, boolean motors) ->
          RobotCommandRunner.selfTest(options, motors, out);
      case Arguments.Rehearse() -> {
        Rehearsal.play(Optional.of(Identity.create()));
        yield rehearsePins();
      }
    };
  }

  /** Opens and closes what a robot opens, as far as nobody else holds it. */
  private static int rehearsePins() {
    if (RaspberryPi.open(
            Boards.find("signal-board").orElseThrow(), PulseChoice.SOFTWARE, line -> {})
        instanceof OpenResult.Opened(BoardPorts pins)) {
      pins.close();
    }
    var _ = SerialTransport.open("/dev/null"); // no serial port, but its library is loaded now
    return RobotCommandRunner.EXIT_DONE;
  }
}
