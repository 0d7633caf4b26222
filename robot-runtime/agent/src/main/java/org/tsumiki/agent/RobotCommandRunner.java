package org.tsumiki.agent;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.tsumiki.agent.store.DiskFolder;
import org.tsumiki.agent.store.StoreFolder;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.linkio.SerialTransport;
import org.tsumiki.linkio.TcpListener;

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
  private final PrintStream log;

  private RobotCommandRunner(RobotOptions options, LinkTimings timings, PrintStream log) {
    this.options = options;
    this.timings = timings;
    this.log = log;
  }

  /**
   * Runs a robot. Prints {@code robot ready: NAME, tcp 127.0.0.1:PORT, serial DEVICE} once editors
   * can reach it, then a line for everything that happens. Returns when interrupted; when the
   * process is told to end (SIGTERM, Ctrl-C), the outputs are safe before it does.
   *
   * @param log where the lines go, usually stderr
   * @return an exit code
   */
  public static int run(RobotOptions options, PrintStream log) {
    return run(options, LinkTimings.STANDARD, log);
  }

  static int run(RobotOptions options, LinkTimings timings, PrintStream log) {
    return new RobotCommandRunner(options, timings, log).run();
  }

  private int run() {
    return switch (BoardOpening.open(options, this::say)) {
      case BoardOpening.Refused(int exitCode, String message) -> {
        say(message);
        yield exitCode;
      }
      case BoardOpening.Opened(Board board, AutoCloseable device) -> {
        int exitCode = run(board);
        close(device);
        yield exitCode;
      }
    };
  }

  private int run(Board board) {
    Optional<StoreFolder> programs = Optional.empty();
    if (options.programs().isPresent()) {
      try {
        programs = Optional.of(DiskFolder.at(options.programs().get()));
      } catch (IOException e) {
        say("Programs cannot be kept in " + options.programs().get() + " (" + e + ").");
      }
    }
    RobotService service = RobotService.start(board, timings, programs, this::say);
    Thread hook = Thread.ofPlatform().name("robot shutdown").unstarted(service::close);
    Runtime.getRuntime().addShutdownHook(hook);
    return serve(service);
  }

  private int serve(RobotService service) {
    List<String> places = new ArrayList<>();
    List<AutoCloseable> open = new ArrayList<>(List.of(service));
    try {
      Optional<LinkFault> fault = openTcp(service, places, open);
      if (fault.isEmpty()) {
        fault = openSerial(service, places, open);
      }
      if (fault.isPresent()) {
        say(fault.get().message());
        return EXIT_ENVIRONMENT;
      }
      say("robot ready: " + options.name() + ", " + String.join(", ", places));
      new CountDownLatch(1).await();
      return EXIT_DONE;
    } catch (InterruptedException e) {
      return EXIT_DONE;
    } finally {
      open.reversed().forEach(RobotCommandRunner::close);
    }
  }

  private Optional<LinkFault> openTcp(
      RobotService service, List<String> places, List<AutoCloseable> open) {
    if (options.portToOpen().isEmpty()) {
      return Optional.empty();
    }
    int port = options.portToOpen().getAsInt();
    return switch (TcpListener.listen("127.0.0.1", port, service::serve)) {
      case TcpListener.ListenResult.Failed(LinkFault fault) -> Optional.of(fault);
      case TcpListener.ListenResult.Listening(TcpListener listener) -> {
        places.add("tcp 127.0.0.1:" + listener.port());
        open.add(listener);
        yield Optional.empty();
      }
    };
  }

  private Optional<LinkFault> openSerial(
      RobotService service, List<String> places, List<AutoCloseable> open) {
    if (options.serialDevice().isEmpty()) {
      return Optional.empty();
    }
    String device = options.serialDevice().get();
    SerialKeeper keeper = new SerialKeeper(() -> SerialTransport.open(device), service, this::say);
    open.add(keeper);
    places.add("serial " + device);
    return keeper.start();
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
