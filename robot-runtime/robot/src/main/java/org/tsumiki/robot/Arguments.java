package org.tsumiki.robot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.agent.RobotCommandRunner;
import org.tsumiki.agent.RobotOptions;

/** What the command line asks for: the options of {@code ./tsumiki robot}, without its library. */
sealed interface Arguments {
  /** Be a robot; one that was installed as a package takes newer ones. */
  record Run(RobotOptions options, Optional<RobotCommandRunner.Updates> updates)
      implements Arguments {}

  /** Look whether this computer can be that robot. */
  record Examine(RobotOptions options) implements Arguments {}

  /** Try the parts of that robot's board; motors only when wanted. */
  record SelfTest(RobotOptions options, boolean motors) implements Arguments {}

  /** Do once what a robot does at its start, for Java to learn from. */
  record Rehearse() implements Arguments {}

  /** Not understood; the message says what would be. */
  record Wrong(String message) implements Arguments {}

  int MAX_PORT = 65_535;

  /**
   * What a robot without keys is called when nobody named it; one with keys gets a name from them.
   */
  String NAMELESS = "Tsumiki";

  String LOOPBACK = "127.0.0.1";
  String ALL_ADDRESSES = "0.0.0.0";

  static Arguments read(List<String> words) {
    Reader reader = new Reader();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      Optional<Wrong> wrong = reader.take(rest.next(), rest);
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    return reader.result();
  }

  /** Collects options; the last of a kind counts. */
  final class Reader {
    private String name = "";
    private String board = RobotOptions.SIMULATED;
    private String course = "crossing";
    private long seed = 1;
    private Optional<String> serial = Optional.empty();
    private OptionalInt port = OptionalInt.empty();
    private Optional<Path> programs = Optional.empty();
    private Optional<String> listen = Optional.empty();
    private Optional<Path> keys = Optional.empty();
    private final List<Path> mentors = new ArrayList<>();
    private Optional<Path> updates = Optional.empty();
    private String version = "";
    private boolean discovery = true;
    private boolean doctor;
    private boolean selfTest;
    private boolean motors;
    private boolean rehearse;

    private Optional<Wrong> take(String word, Iterator<String> rest) {
      switch (word) {
        case "--doctor" -> doctor = true;
        case "--rehearse" -> rehearse = true;
        case "--self-test" -> selfTest = true;
        case "--motors" -> motors = true;
        case "--no-discovery" -> discovery = false;
        case "--name",
            "--board",
            "--course",
            "--seed",
            "--serial",
            "--port",
            "--programs",
            "--listen",
            "--keys",
            "--mentor-key",
            "--updates",
            "--version" -> {
          return rest.hasNext()
              ? take(word, rest.next())
              : Optional.of(new Wrong("After " + word + " its value is missing."));
        }
        default -> {
          return Optional.of(
              new Wrong(
                  "There is no option "
                      + word
                      + ". Use --board, --serial, --port, --listen, --keys, --mentor-key,"
                      + " --no-discovery, --name, --course, --seed, --programs, --updates, --version,"
                      + " --doctor, --self-test or --motors."));
        }
      }
      return Optional.empty();
    }

    private Optional<Wrong> take(String option, String value) {
      switch (option) {
        case "--name" -> name = value;
        case "--board" -> board = value;
        case "--course" -> course = value;
        case "--programs" ->
            programs = Optional.of(value).filter(folder -> !folder.isEmpty()).map(Path::of);
        case "--serial" -> serial = Optional.of(value).filter(device -> !device.isEmpty());
        case "--listen" -> listen = Optional.of(value).filter(address -> !address.isEmpty());
        case "--keys" ->
            keys = Optional.of(value).filter(folder -> !folder.isEmpty()).map(Path::of);
        case "--mentor-key" -> mentors.add(Path.of(value));
        case "--updates" -> updates = Optional.of(value).filter(it -> !it.isEmpty()).map(Path::of);
        case "--version" -> version = value;
        case "--seed" -> {
          if (!value.matches("-?\\d{1,18}")) {
            return Optional.of(new Wrong("A seed is a whole number, not \"" + value + "\"."));
          }
          seed = Long.parseLong(value);
        }
        default -> {
          if (!value.isEmpty()
              && (!value.matches("\\d{1,5}") || Integer.parseInt(value) > MAX_PORT)) {
            return Optional.of(
                new Wrong(
                    "A port is a number from 0 (any free one) to 65535, not \"" + value + "\"."));
          }
          port = value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
        }
      }
      return Optional.empty();
    }

    private Arguments result() {
      if (rehearse) {
        return new Rehearse();
      }
      RobotOptions options =
          new RobotOptions(
              keys.isEmpty() && name.isEmpty() ? NAMELESS : name,
              board,
              course,
              seed,
              serial,
              port,
              programs,
              keys.map(this::network));
      if (doctor) {
        return new Examine(options);
      }
      if (selfTest) {
        return new SelfTest(options, motors);
      }
      // Without keys nobody could be told from anybody else: the cable alone.
      return keys.isEmpty() && options.portToOpen().isPresent()
          ? new Wrong(
              "For a network port the robot needs a folder for its keys: --keys FOLDER. Or give it"
                  + " a cable alone: --serial DEVICE.")
          : new Run(options, updates.map(it -> new RobotCommandRunner.Updates(it, version)));
    }

    private RobotOptions.Network network(Path folder) {
      boolean simulated = board.equals(RobotOptions.SIMULATED);
      return new RobotOptions.Network(
          listen.orElse(simulated ? LOOPBACK : ALL_ADDRESSES),
          OptionalInt.empty(),
          discovery,
          folder,
          mentors,
          Optional.empty());
    }
  }
}
