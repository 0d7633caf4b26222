package org.tsumiki.bench.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.tsumiki.agent.ConnectResult;
import org.tsumiki.agent.DeployOutcome;
import org.tsumiki.agent.RobotClient;
import org.tsumiki.agent.RobotDoor;
import org.tsumiki.agent.RobotListener;
import org.tsumiki.agent.RobotLog;
import org.tsumiki.agent.RobotService;
import org.tsumiki.agent.RobotWay;
import org.tsumiki.agent.SimulatedBoard;
import org.tsumiki.bench.cable.PacedCable;
import org.tsumiki.course.io.Courses;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.Telemetry;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.SerialTransport;
import org.tsumiki.linkio.TcpListener;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;
import org.tsumiki.program.Program;
import org.tsumiki.simulator.Course;

/** Sends programs to a robot in this process, over lines as they are between two. */
public final class Deploys {
  /** As the standard ones, but a busy machine ends no session: what is measured is time. */
  private static final LinkTimings PATIENT =
      new LinkTimings(500, 100, 2000, 4000, 4000, 150, 400, 8000, 200, 40, 10_000);

  private static final int MOTION_MILLIS = 20_000;
  private static final int NOISY_BLOCKS = 200;
  private static final int WARM_UP_MILLIS = 1000;
  private static final int COUNTING_MILLIS = 5000;

  private final Path folder;
  private int tries;

  /** Uses that folder, an empty one, for devices and keys. */
  public Deploys(Path folder) {
    this.folder = folder;
  }

  /**
   * From the click, compiling too, until an output was seen at work; a figure for each time.
   *
   * @param allMillis when nothing of the program is on the robot
   * @param changedMillis after a change of one block
   * @param allBytes what travels of the image in the first case
   * @param changedBytes what travels in the second
   */
  public record Clicks(
      List<Double> allMillis, List<Double> changedMillis, int allBytes, int changedBytes) {
    /** Copies the lists. */
    public Clicks {
      allMillis = List.copyOf(allMillis);
      changedMillis = List.copyOf(changedMillis);
    }
  }

  /**
   * Deploys of 200 blocks over a cable that spoils bytes, from opening it on.
   *
   * @param wholeMillis of those that arrived
   * @param decidedMillis of all: until they had arrived, or the editor said why not
   * @param reasons codes of what it said
   * @param imageBytes what travels
   */
  public record Noisy(
      List<Double> wholeMillis, List<Double> decidedMillis, Set<String> reasons, int imageBytes) {
    /** Copies. */
    public Noisy {
      wholeMillis = List.copyOf(wholeMillis);
      decidedMillis = List.copyOf(decidedMillis);
      reasons = Set.copyOf(reasons);
    }
  }

  /** Over a cable of 115,200 baud, each time to a robot that was just switched on. */
  public Clicks serial(int blocks, int times) throws IOException, InterruptedException {
    Tally tally = new Tally(blocks);
    for (int i = 0; i < times; i++) {
      try (PacedCable cable = PacedCable.plugIn(next(), PacedCable.Damage.NONE, 1);
          RobotService robot = robot(PATIENT, RobotDoor.open())) {
        robot.serve(opened(SerialTransport.open(cable.robotDevice().toString())));
        tally.add(opened(SerialTransport.open(cable.editorDevice().toString())));
      }
    }
    return tally.clicks();
  }

  /** Over TLS on this computer, between ends that have paired; each time to a fresh robot. */
  public Clicks tls(int blocks, int times) throws IOException, InterruptedException {
    Path keys = next();
    Keyring robotKeys = keyring(keys.resolve("robot.keys"));
    Keyring editorKeys = keyring(keys.resolve("editor.keys"));
    robotKeys.trust(new Pin(editorKeys.identity().keyId(), Pin.Role.EDITOR, "bench"));
    editorKeys.trust(new Pin(robotKeys.identity().keyId(), Pin.Role.ROBOT, "bench"));
    Tally tally = new Tally(blocks);
    for (int i = 0; i < times; i++) {
      try (RobotService robot = robot(PATIENT, RobotDoor.of(robotKeys, RobotLog.NONE));
          TcpListener listener = listener(robotKeys, robot)) {
        String address = "tcp://127.0.0.1:" + listener.port();
        RobotWay way = new RobotWay(address, editorKeys, Optional.empty(), "bench");
        tally.add(opened(way.open(PATIENT)));
      }
    }
    return tally.clicks();
  }

  private static TcpListener listener(Keyring keys, RobotService robot) throws IOException {
    return switch (TcpListener.listenTls(
        "127.0.0.1", 0, keys.identity().sslContext(), robot::serve, line -> {})) {
      case TcpListener.ListenResult.Listening(TcpListener listener) -> listener;
      case TcpListener.ListenResult.Failed(LinkFault fault) ->
          throw new IOException(fault.message());
    };
  }

  /** Two clicks for each line: the program, then the same with one block changed. */
  private static final class Tally {
    private final int blocks;
    private final List<Double> all = new ArrayList<>();
    private final List<Double> changed = new ArrayList<>();
    private int allBytes;
    private int changedBytes;

    Tally(int blocks) {
      this.blocks = blocks;
    }

    void add(Transport line) throws IOException, InterruptedException {
      try (RobotClient client = client(line, RobotListener.NONE)) {
        Click first = click(client, BlockPrograms.ofSize(blocks, 1));
        Click second = click(client, BlockPrograms.ofSize(blocks, 2));
        all.add(first.millis());
        changed.add(second.millis());
        allBytes = first.bytes();
        changedBytes = second.bytes();
      }
    }

    Clicks clicks() {
      return new Clicks(all, changed, allBytes, changedBytes);
    }
  }

  private record Click(double millis, int bytes) {}

  private static Click click(RobotClient client, Program program)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    byte[] image = BlockPrograms.image(program);
    double compiledMillis = (System.nanoTime() - begin) / 1e6;
    DeployOutcome outcome = client.deploy(image);
    if (!outcome.ok()) {
      throw new IOException("a deploy failed: " + outcome.refusal());
    }
    client.start(false);
    OptionalLong motion = client.awaitMotion(MOTION_MILLIS);
    client.stop();
    if (motion.isEmpty()) {
      throw new IOException("the robot did not move");
    }
    return new Click(compiledMillis + motion.getAsLong(), outcome.bytesSent());
  }

  /** Over a cable of 115,200 baud that spoils bytes, with the timings of every day. */
  public Noisy noisy(PacedCable.Damage damage, int times) throws IOException, InterruptedException {
    List<Double> whole = new ArrayList<>();
    List<Double> decided = new ArrayList<>();
    Set<String> reasons = new TreeSet<>();
    byte[] image = BlockPrograms.image(BlockPrograms.ofSize(NOISY_BLOCKS, 1));
    for (int i = 0; i < times; i++) {
      try (PacedCable cable = PacedCable.plugIn(next(), damage, 100 + i);
          RobotService robot = robot(LinkTimings.STANDARD, RobotDoor.open())) {
        robot.serve(opened(SerialTransport.open(cable.robotDevice().toString())));
        Transport line = opened(SerialTransport.open(cable.editorDevice().toString()));
        long begin = System.nanoTime();
        Optional<String> reason = deploy(line, image);
        double millis = (System.nanoTime() - begin) / 1e6;
        decided.add(millis);
        reason.ifPresentOrElse(reasons::add, () -> whole.add(millis));
      }
    }
    return new Noisy(whole, decided, reasons, image.length);
  }

  /** Empty when the image arrived; else the code of the editor's reason. */
  private static Optional<String> deploy(Transport line, byte[] image) throws InterruptedException {
    return switch (RobotClient.connect(line, "bench", LinkTimings.STANDARD, RobotListener.NONE)) {
      case ConnectResult.Failed(LinkFault fault) -> Optional.of(fault.code());
      case ConnectResult.Connected(RobotClient client) -> {
        try (client) {
          yield client.deploy(image).refusal().map(DeployOutcome.Refusal::code);
        }
      }
    };
  }

  /** Times a second that the editor hears of 32 running scripts, over a cable of 115,200 baud. */
  public double telemetryPerSecond() throws IOException, InterruptedException {
    AtomicInteger heard = new AtomicInteger();
    RobotListener counting =
        new RobotListener() {
          @Override
          public void telemetry(Telemetry telemetry) {
            heard.incrementAndGet();
          }
        };
    try (PacedCable cable = PacedCable.plugIn(next(), PacedCable.Damage.NONE, 1);
        RobotService robot = robot(PATIENT, RobotDoor.open())) {
      robot.serve(opened(SerialTransport.open(cable.robotDevice().toString())));
      Transport line = opened(SerialTransport.open(cable.editorDevice().toString()));
      try (RobotClient client = client(line, counting)) {
        click(client, BlockPrograms.busy());
        client.start(false);
        Thread.sleep(WARM_UP_MILLIS);
        int before = heard.get();
        Thread.sleep(COUNTING_MILLIS);
        return (heard.get() - before) * 1000.0 / COUNTING_MILLIS;
      }
    }
  }

  private static RobotService robot(LinkTimings timings, RobotDoor door) {
    Course crossing = Courses.find("crossing").map(Course::of).orElseThrow();
    SimulatedBoard board = new SimulatedBoard("bench", crossing, 1);
    return RobotService.start(board, timings, RobotLog.NONE, door);
  }

  private static RobotClient client(Transport line, RobotListener listener)
      throws IOException, InterruptedException {
    return switch (RobotClient.connect(line, "bench", PATIENT, listener)) {
      case ConnectResult.Connected(RobotClient client) -> client;
      case ConnectResult.Failed(LinkFault fault) -> throw new IOException(fault.message());
    };
  }

  private static Transport opened(OpenResult result) throws IOException {
    return switch (result) {
      case OpenResult.Opened(Transport transport) -> transport;
      case OpenResult.Failed(LinkFault fault) -> throw new IOException(fault.message());
    };
  }

  private static Keyring keyring(Path file) throws IOException {
    return switch (Keyring.open(file)) {
      case Keyring.Opened.Ready(Keyring keys) -> keys;
      case Keyring.Opened.Unusable(String code, String message) -> throw new IOException(message);
    };
  }

  private Path next() throws IOException {
    return Files.createDirectories(folder.resolve("try" + tries++));
  }
}
