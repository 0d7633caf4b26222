package org.tsumiki.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.agent.safety.Battery;
import org.tsumiki.agent.safety.SafeOutput;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.course.io.Courses;
import org.tsumiki.raspberrypi.BoardPorts;
import org.tsumiki.raspberrypi.OpenResult;
import org.tsumiki.raspberrypi.PulseChoice;
import org.tsumiki.raspberrypi.RaspberryPi;
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
  static BoardOpening open(RobotOptions options, RobotLog log) {
    String kind = options.board();
    if (kind.equals(RobotOptions.SIMULATED)) {
      return simulated(options);
    }
    if (kind.startsWith(RobotOptions.FILES)) {
      return files(options.name(), kind.substring(RobotOptions.FILES.length()));
    }
    Optional<BoardProfile> profile = Boards.find(kind);
    if (profile.isPresent()) {
      return onPins(options.name(), profile.get(), log);
    }
    return new Refused(
        RobotCommandRunner.EXIT_WRONG_USE,
        "There is no board \""
            + kind
            + "\" here. Use --board simulated, files:FOLDER, or on a Raspberry Pi one of "
            + Boards.ids()
            + ".");
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

  private static BoardOpening onPins(String name, BoardProfile profile, RobotLog log) {
    return switch (RaspberryPi.open(profile, PulseChoice.KERNEL, log::line)) {
      case OpenResult.Opened(BoardPorts ports) ->
          new Opened(
              new RealBoard(name, profile.id(), ports, safeOutputs(ports), () -> battery(ports)),
              ports);
      case OpenResult.Failed(String code, String where, String message, String remedy) ->
          new Refused(RobotCommandRunner.EXIT_ENVIRONMENT, message + " " + remedy);
    };
  }

  /** All outputs are safe when their pins are low. */
  private static List<SafeOutput> safeOutputs(BoardPorts ports) {
    List<SafeOutput> safe = new ArrayList<>();
    ports.drivenPins().forEach(bcm -> safe.add(new SafeOutput.PinLevel(HEADER_CHIP, bcm, false)));
    ports.pulseFiles().forEach(file -> safe.add(new SafeOutput.FileValue(file, "0")));
    return safe;
  }

  /** As the board measures it; else as the Raspberry Pi's supply tells. */
  private static Optional<Battery> battery(BoardPorts ports) {
    return ports
        .battery()
        .map(state -> new Battery(state.empty(), state.millivolts() + " mV"))
        .or(PowerAlarm::battery);
  }
}
