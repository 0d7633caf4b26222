package org.tsumiki.agent;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LinkTimings;
import org.tsumiki.link.Telemetry;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.SerialTransport;
import org.tsumiki.linkio.TcpListener;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;
import org.tsumiki.program.Expression.NumberLiteral;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/**
 * Measures how long it takes from the click until the robot moves, over a cable of 115,200 baud and
 * over TLS, for programs of several sizes and after a change of one block; then over a cable that
 * spoils bytes; then how often telemetry comes while 32 scripts run. A program, not a test:
 * CONTRIBUTING.md says how to run it. Times are of this machine, and say what it was doing.
 */
final class DeployTable {
  /** A busy machine must not end a session: what is measured is time. */
  private static final LinkTimings TIMINGS = RobotProcess.PATIENT;

  private static final int TRIES = Integer.getInteger("tries", 5);
  private static final int LOSSY_TRIES = 2 * TRIES;
  private static final int MOTION_MILLIS = 20_000;
  private static final int BLOCKS_PER_SCRIPT = 25;
  private static final int TELEMETRY_MILLIS = 5_000;

  private final Path folder;
  private int tables;

  private DeployTable(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    DeployTable table = new DeployTable(Files.createTempDirectory("deploy-table"));
    if (List.of(arguments).contains("telemetry")) {
      table.telemetry();
      System.exit(0);
    }
    System.out.println(
        "| line | blocks | image bytes | all of it, ms: median (worst) | one block, ms |");
    System.out.println("|---|---|---|---|---|");
    for (int blocks : new int[] {20, 200, 1000}) {
      table.serial(blocks);
    }
    for (int blocks : new int[] {20, 200, 1000}) {
      table.tls(blocks);
    }
    System.out.println();
    System.out.println(
        "| cable spoils | whole of " + LOSSY_TRIES + " | ms: median (worst) | else |");
    System.out.println("|---|---|---|---|");
    for (int[] damage : new int[][] {{100, 0}, {0, 100}, {500, 0}, {0, 500}}) {
      table.lossy(new PacedCable.Damage(damage[0], damage[1]));
    }
    System.out.println();
    table.telemetry();
    System.out.printf(
        Locale.ROOT,
        "%nLoad of this machine at the end: %.1f on %d processors%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
    System.exit(0);
  }

  private void serial(int blocks) throws Exception {
    try (PacedCable cable = PacedCable.plugIn(next(), PacedCable.Damage.NONE, 1)) {
      RobotService robot = robot(RobotDoor.open());
      robot.serve(opened(SerialTransport.open(cable.robotDevice().toString())));
      measure(
          "serial 115,200", blocks, opened(SerialTransport.open(cable.editorDevice().toString())));
      robot.close();
    }
  }

  private void tls(int blocks) throws Exception {
    Path keys = next();
    Keyring robotKeys = TestKeys.open(keys.resolve("robot.keys"));
    Keyring editorKeys = TestKeys.open(keys.resolve("editor.keys"));
    robotKeys.trust(new Pin(editorKeys.identity().keyId(), Pin.Role.EDITOR, "desk"));
    editorKeys.trust(new Pin(robotKeys.identity().keyId(), Pin.Role.ROBOT, "kaze"));
    RobotService robot = robot(RobotDoor.of(robotKeys, RobotLog.NONE));
    TcpListener.ListenResult.Listening at =
        (TcpListener.ListenResult.Listening)
            TcpListener.listenTls(
                "127.0.0.1", 0, robotKeys.identity().sslContext(), robot::serve, line -> {});
    RobotWay way =
        new RobotWay(
            "tcp://127.0.0.1:" + at.listener().port(), editorKeys, Optional.empty(), "desk");
    measure("TLS, loopback", blocks, opened(way.open(TIMINGS)));
    at.listener().close();
    robot.close();
  }

  private void measure(String line, int blocks, Transport transport) throws Exception {
    RobotClient client = client(transport, RobotListener.NONE);
    List<Long> all = new ArrayList<>();
    List<Long> one = new ArrayList<>();
    int bytes = 0;
    for (int i = 0; i < TRIES; i++) {
      // Every number is another than the time before, so that every script travels.
      all.add(click(client, program(blocks, i + 1, i + 1)));
      one.add(click(client, program(blocks, i + 1, i + 100)));
      bytes = image(program(blocks, i + 1, i + 1)).length;
    }
    client.close();
    System.out.printf(
        Locale.ROOT, "| %s | %d | %d | %s | %s |%n", line, blocks, bytes, told(all), told(one));
  }

  /** Milliseconds from the click, with compiling, until an output was seen at work. */
  private static long click(RobotClient client, Program program) throws Exception {
    long begin = RobotService.millis();
    byte[] image = image(program);
    long compiled = RobotService.millis() - begin;
    DeployOutcome outcome = client.deploy(image);
    if (!outcome.ok()) {
      throw new IllegalStateException(outcome.toString());
    }
    client.start(false);
    OptionalLong motion = client.awaitMotion(MOTION_MILLIS);
    client.stop();
    return compiled + motion.orElseThrow();
  }

  private void lossy(PacedCable.Damage damage) throws Exception {
    List<Long> whole = new ArrayList<>();
    TreeMap<String, Integer> refusals = new TreeMap<>();
    for (int i = 0; i < LOSSY_TRIES; i++) {
      try (PacedCable cable = PacedCable.plugIn(next(), damage, 100 + i)) {
        RobotService robot = robot(RobotDoor.open());
        robot.serve(opened(SerialTransport.open(cable.robotDevice().toString())));
        Transport line = opened(SerialTransport.open(cable.editorDevice().toString()));
        long begin = RobotService.millis();
        switch (RobotClient.connect(line, "desk", TIMINGS, RobotListener.NONE)) {
          case ConnectResult.Failed(LinkFault fault) ->
              refusals.merge(fault.code(), 1, Integer::sum);
          case ConnectResult.Connected(RobotClient client) -> {
            DeployOutcome outcome = client.deploy(image(program(200, 1, 1)));
            if (outcome.ok()) {
              whole.add(RobotService.millis() - begin);
            } else {
              refusals.merge(outcome.refusal().orElseThrow().code(), 1, Integer::sum);
            }
            client.close();
          }
        }
        robot.close();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %.0f %% flipped, %.0f %% dropped | %d | %s | %s |%n",
        damage.flipped() / 100.0,
        damage.dropped() / 100.0,
        whole.size(),
        whole.isEmpty() ? "" : told(whole),
        refusals);
  }

  private void telemetry() throws Exception {
    try (PacedCable cable = PacedCable.plugIn(next(), PacedCable.Damage.NONE, 1)) {
      RobotService robot = robot(RobotDoor.open());
      robot.serve(opened(SerialTransport.open(cable.robotDevice().toString())));
      int[] count = {0};
      int[] scripts = {0};
      RobotListener counting =
          new RobotListener() {
            @Override
            public synchronized void telemetry(Telemetry telemetry) {
              count[0]++;
              scripts[0] = telemetry.running().size();
            }
          };
      RobotClient client =
          client(opened(SerialTransport.open(cable.editorDevice().toString())), counting);
      click(client, busy());
      client.start(false);
      Thread.sleep(1000);
      int before = count[0];
      Thread.sleep(TELEMETRY_MILLIS);
      System.out.printf(
          Locale.ROOT,
          "Telemetry over the cable with %d scripts running: %.1f a second%n",
          scripts[0],
          (count[0] - before) * 1000.0 / TELEMETRY_MILLIS);
      client.close();
      robot.close();
    }
  }

  /** So many blocks in scripts of about 25: a lamp and waits, of which the last one differs. */
  private static Program program(int blocks, int number, int last) {
    List<Program.Script> scripts = new ArrayList<>();
    for (int left = blocks; left > 0; left -= BLOCKS_PER_SCRIPT) {
      int size = Math.min(left, BLOCKS_PER_SCRIPT);
      List<Statement> body = new ArrayList<>();
      body.add(new Statement.Led("lamp" + left, 1, true));
      boolean isLast = left <= BLOCKS_PER_SCRIPT;
      for (int i = 2; i < size; i++) {
        body.add(waiting("w" + left + "." + i, 0.5 + number + i + left / 100.0));
      }
      if (isLast) {
        body.add(waiting("last", 0.25 + last));
      }
      scripts.add(new Program.Script("hat" + left, new Hat.Start(), body));
    }
    return new Program(List.of(), List.of(), scripts, List.of());
  }

  private static Program busy() {
    List<Program.Script> scripts = new ArrayList<>();
    List<Program.Variable> variables = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      variables.add(new Program.Variable("v" + i, "v" + i));
      scripts.add(
          new Program.Script(
              "hat" + i,
              new Hat.Start(),
              List.of(
                  new Statement.Led("lamp" + i, 1, true),
                  new Statement.Forever(
                      "loop" + i,
                      List.of(
                          new Statement.ChangeVariable(
                              "change" + i, "v" + i, new NumberLiteral("by" + i, i + 0.1)),
                          waiting("wait" + i, 0.01))))));
    }
    return new Program(variables, List.of(), scripts, List.of());
  }

  private static Statement waiting(String block, double seconds) {
    return new Statement.Wait(block, new NumberLiteral(block + "n", seconds));
  }

  private static byte[] image(Program program) {
    return switch (Compiler.compile(program)) {
      case CompileResult.Compiled compiled -> ImageCodec.encode(compiled.image());
      case CompileResult.Rejected(var why) -> throw new IllegalStateException(why.toString());
    };
  }

  private static RobotService robot(RobotDoor door) {
    return RobotService.start(new FakeBoard(), TIMINGS, RobotLog.NONE, door);
  }

  private static RobotClient client(Transport line, RobotListener listener) throws Exception {
    return switch (RobotClient.connect(line, "desk", TIMINGS, listener)) {
      case ConnectResult.Connected(RobotClient client) -> client;
      case ConnectResult.Failed(LinkFault fault) ->
          throw new IllegalStateException(fault.message());
    };
  }

  private static Transport opened(OpenResult result) {
    return ((OpenResult.Opened) result).transport();
  }

  private static String told(List<Long> millis) {
    Collections.sort(millis);
    return millis.get(millis.size() / 2) + " (" + millis.getLast() + ")";
  }

  private Path next() throws Exception {
    return Files.createDirectories(folder.resolve("t" + tables++));
  }
}
