package org.tsumiki.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tsumiki.agent.safety.SafeOutput;
import org.tsumiki.course.io.Courses;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.raspberrypi.OpenResult;
import org.tsumiki.raspberrypi.Pi4jPorts;
import org.tsumiki.raspberrypi.SignalBoardPins;
import org.tsumiki.simulator.Course;

/** The board that options ask for, or why it cannot be had. */
sealed interface BoardOpening {
  /** The GPIO chip of the header's pins, up to the Raspberry Pi 4. */
  String HEADER_CHIP = "gpiochip0";

  /**
   * It is there.
   *
   * @param device closed when the board is no longer used
   */
  record Opened(Board board, AutoCloseable device) implements BoardOpening {}

  /** It is not; the exit code of the command, and a sentence that says what to do. */
  record Refused(int exitCode, String message) implements BoardOpening {}

  /** Opens it. */
  static BoardOpening open(RobotOptions options) {
    String kind = options.board();
    if (kind.equals(RobotOptions.SIMULATED)) {
      return simulated(options);
    }
    if (kind.startsWith(RobotOptions.FILES)) {
      return files(options.name(), kind.substring(RobotOptions.FILES.length()));
    }
    if (kind.equals(RobotOptions.SIGNAL_BOARD)) {
      return signalBoard(options.name());
    }
    return new Refused(
        RobotCommandRunner.EXIT_WRONG_USE,
        "There is no board \""
            + kind
            + "\" here. Use --board simulated, signal-board or files:FOLDER.");
  }

  private static BoardOpening simulated(RobotOptions options) {
    Optional<Course> course = Courses.find(options.course()).map(Course::of);
    return course.isEmpty()
        ? new Refused(
            RobotCommandRunner.EXIT_WRONG_USE,
            "There is no course \"" + options.course() + "\". Use one of " + Courses.ids() + ".")
        : new Opened(new SimulatedBoard(options.name(), course.get(), options.seed()), () -> {});
  }

  private static BoardOpening files(String name, String folder) {
    try {
      FilePorts ports = new FilePorts(Path.of(folder));
      return new Opened(
          new RealBoard(name, "files", ports, ports.safeOutputs(), ports::battery), ports);
    } catch (IOException e) {
      return new Refused(
          RobotCommandRunner.EXIT_ENVIRONMENT,
          "The board's folder " + folder + " cannot be used (" + e + "). Name another one.");
    }
  }

  private static BoardOpening signalBoard(String name) {
    SignalBoardPins pins = SignalBoardPins.STANDARD;
    return switch (Pi4jPorts.openRaspberryPi(pins)) {
      case OpenResult.Opened(Pi4jPorts ports) ->
          new Opened(
              new RealBoard(
                  name,
                  RobotOptions.SIGNAL_BOARD,
                  ports,
                  lowPins(pins.pins()),
                  PowerAlarm::battery),
              ports);
      case OpenResult.Failed(String code, String where, String message, String remedy) ->
          new Refused(RobotCommandRunner.EXIT_ENVIRONMENT, message + " " + remedy);
    };
  }

  /** Outputs that are safe when their pins are low. */
  private static List<SafeOutput> lowPins(List<SignalBoardPins.Pin> pins) {
    return pins.stream()
        .filter(pin -> pin.port().direction() == PortSpec.Direction.OUTPUT)
        .<SafeOutput>map(pin -> new SafeOutput.PinLevel(HEADER_CHIP, pin.bcm(), false))
        .toList();
  }
}
