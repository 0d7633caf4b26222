package org.tsumiki.agent;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.tsumiki.agent.store.DiskFolder;
import org.tsumiki.agent.store.StoreFolder;
import org.tsumiki.agent.update.UpdateFolder;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.pairing.Identity;
import org.tsumiki.pairing.KeyId;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.RobotName;

/** What {@code ./tsumiki robot} does: runs a robot until the process is told to end. */
public final class RobotCommandRunner {
  /** Done. */
  public static final int EXIT_DONE = 0;

  /** The options make no sense. */
  public static final int EXIT_WRONG_USE = 2;

  /** Something around the program is missing. */
  public static final int EXIT_ENVIRONMENT = 3;

  private final RobotOptions options;
  private final LinkTimings timings;
  private final Rehearsing rehearsal;
  private final Optional<Updates> updates;
  private final PrintStream log;

  private RobotCommandRunner(
      RobotOptions options,
      LinkTimings timings,
      Rehearsing rehearsal,
      Optional<Updates> updates,
      PrintStream log) {
    this.options = options;
    this.timings = timings;
    this.rehearsal = rehearsal;
    this.updates = updates;
    this.log = log;
  }

  /** What is done once before editors may come. */
  @FunctionalInterface
  public interface Rehearsing {
    /**
     * Does it.
     *
     * @param key the robot's, when it has one
     */
    void play(Optional<Identity> key);
  }

  /**
   * How a robot that was installed as a package gets newer ones.
   *
   * @param folder where it leaves them for the part of it that installs
   * @param version of the package that runs
   */
  public record Updates(Path folder, String version) {}

  /**
   * Runs a robot. Prints {@code pairing code: NNN NNN}, then {@code robot ready: NAME, tcp
   * 127.0.0.1:PORT, serial DEVICE} once editors can reach it, then a line for everything that
   * happens. Returns when interrupted; when the process is told to end (SIGTERM, Ctrl-C), the
   * outputs are safe before it does.
   *
   * @param log where the lines go, usually stderr
   * @return an exit code
   */
  public static int run(RobotOptions options, PrintStream log) {
    return run(options, LinkTimings.STANDARD, log);
  }

  /** The same, with a rehearsal before anything of the board is touched. */
  public static int run(
      RobotOptions options, Rehearsing rehearsal, Optional<Updates> updates, PrintStream log) {
    return new RobotCommandRunner(options, LinkTimings.STANDARD, rehearsal, updates, log).run();
  }

  /**
   * Tries the parts of the board one after the other and says what to look for. No other process
   * may have the board.
   *
   * @param motors turn them too, a little
   * @param out where the sentences go
   * @return an exit code
   */
  public static int selfTest(RobotOptions options, boolean motors, PrintStream out) {
    return new RobotCommandRunner(options, LinkTimings.STANDARD, key -> {}, Optional.empty(), out)
        .selfTest(motors);
  }

  private int selfTest(boolean motors) {
    return switch (BoardOpening.open(options, this::say)) {
      case BoardOpening.Refused(int exitCode, String message) -> {
        say(message);
        yield exitCode;
      }
      case BoardOpening.Opened(Board board, AutoCloseable device) -> {
        Thread hook = Thread.ofPlatform().unstarted(board.ports()::allSafe);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
          new SelfTest(board, motors, this::say, Thread::sleep).run();
          yield EXIT_DONE;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          yield EXIT_DONE;
        } finally {
          close(device);
        }
      }
    };
  }

  static int run(RobotOptions options, LinkTimings timings, PrintStream log) {
    return new RobotCommandRunner(options, timings, key -> {}, Optional.empty(), log).run();
  }

  private int run() {
    Optional<RobotOptions.Network> network = options.network();
    if (network.isEmpty()) {
      return open(options.name(), Optional.empty());
    }
    try (RobotKeys own = new RobotKeys()) {
      return switch (own.take(options, network.get())) {
        case Keyring.Opened.Unusable(String code, String message) -> {
          say(message);
          yield EXIT_ENVIRONMENT;
        }
        case Keyring.Opened.Ready(Keyring keys) -> open(name(keys), Optional.of(keys));
      };
    }
  }

  private String name(Keyring keys) {
    return options.name().isEmpty() ? RobotName.of(keys.identity().keyId()).en() : options.name();
  }

  private int open(String name, Optional<Keyring> keys) {
    rehearsal.play(keys.map(Keyring::identity));
    return switch (BoardOpening.open(options.named(name), this::say)) {
      case BoardOpening.Refused(int exitCode, String message) -> {
        say(message);
        yield exitCode;
      }
      case BoardOpening.Opened(Board board, AutoCloseable device) -> {
        int exitCode = run(board, keys);
        close(device);
        yield exitCode;
      }
    };
  }

  private int run(Board board, Optional<Keyring> keys) {
    Optional<StoreFolder> programs = Optional.empty();
    if (options.programs().isPresent()) {
      try {
        programs = Optional.of(DiskFolder.at(options.programs().get()));
      } catch (IOException e) {
        say("Programs cannot be kept in " + options.programs().get() + " (" + e + ").");
      }
    }
    RobotDoor door = keys.map(this::door).orElseGet(RobotDoor::open);
    RobotService service = RobotService.start(board, timings, programs, this::say, door);
    Thread hook = Thread.ofPlatform().name("robot shutdown").unstarted(service::close);
    Runtime.getRuntime().addShutdownHook(hook);
    try (service;
        RobotLines lines = new RobotLines(service, options, keys, this::say)) {
      Optional<LinkFault> fault = lines.open();
      if (fault.isPresent()) {
        say(fault.get().message());
        return EXIT_ENVIRONMENT;
      }
      say("robot ready: " + board.name() + ", " + String.join(", ", lines.places()));
      new CountDownLatch(1).await();
      return EXIT_DONE;
    } catch (InterruptedException e) {
      return EXIT_DONE;
    }
  }

  private RobotDoor door(Keyring keys) {
    Set<KeyId> mentors = RobotKeys.mentors(options.network());
    return RobotDoor.of(
        keys,
        this::say,
        updates.map(it ->
            new RobotUpdates(
                new UpdateFolder(it.folder()), it.version(), mentors, keys, this::say)));
  }

  private void say(String line) {
    log.println(line);
    log.flush();
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      // The process ends anyway, and the service has made the outputs safe.
    }
  }
}
