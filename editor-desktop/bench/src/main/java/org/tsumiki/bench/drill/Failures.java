package org.tsumiki.bench.drill;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.tsumiki.bench.cable.PtyCable;

/** The ways to fail, each with what is measured. */
final class Failures {
  private static final double STOP_MILLIS = 100;
  private static final double LINK_MILLIS = 300;
  private static final double EMPTY_VOLTS = 6;
  private static final double FULL_VOLTS = 8;
  private static final int PIPE_BYTES = 65_536;

  /** Three of its pages: some hundred writes. */
  private static final int LEFT_BYTES = 12_288;

  private static final int PRESSES_A_SECOND = 10_000;

  /** Longer, and the editor's end of the link gives up on it, which stops the robot too. */
  private static final long FLOOD_NANOS = 20_000_000L;

  private Failures() {}

  /** Those that need a serial cable. */
  static List<Drill> onSerial() {
    return List.of(
        new Drill(
            "cable",
            LINK_MILLIS,
            "serial line falls silent; from that moment",
            alone(folder -> serial(folder, cable -> DrillProcess.signal(cable.pid(), "STOP")))),
        new Drill(
            "cable-gone",
            LINK_MILLIS,
            "serial device vanishes, as a USB plug does; from that moment",
            alone(folder -> serial(folder, PtyCable::pull))));
  }

  /** The others. */
  static List<Drill> onTcp() {
    return List.of(
        new Drill(
            "wifi",
            LINK_MILLIS,
            "TCP falls silent both ways; from that moment",
            shared(Failures::wifi)),
        new Drill(
            "editor-killed",
            LINK_MILLIS,
            "kill -9 of the editor's process",
            shared(Failures::editorKilled)),
        new Drill(
            "agent-killed",
            LINK_MILLIS,
            "kill -9 of the agent's process",
            alone(Failures::agentKilled)),
        new Drill(
            "agent-frozen",
            1000,
            "kill -STOP of the agent's process",
            alone(Failures::agentFrozen)),
        new Drill(
            "trap", STOP_MILLIS, "from a lamp lit in the tick that traps", shared(Failures::trap)),
        new Drill(
            "empty-forever",
            STOP_MILLIS,
            "stop of a program that does nothing, busily",
            shared(stage -> stop(stage, DrillPrograms.emptyForever()))),
        new Drill(
            "flood",
            STOP_MILLIS,
            "stop while the program writes its motors 32,000 times a second and the editor"
                + " presses a button 10,000 times a second",
            shared(Failures::flood)),
        new Drill("battery", 500, "from the moment its voltage falls", shared(Failures::battery)),
        new Drill(
            "power-down", STOP_MILLIS, "SIGTERM, as systemd sends it", alone(Failures::powerDown)),
        new Drill(
            "stop",
            STOP_MILLIS,
            "from the click",
            shared(stage -> stop(stage, DrillPrograms.driveOn()))),
        new Drill(
            "hang",
            250,
            "a lamp's driver hangs in a write; from the last change before that",
            alone(Failures::hang)));
  }

  private static Drill.Act alone(Drill.Act.Alone act) {
    return act;
  }

  private static Drill.Act shared(Drill.Act.Shared act) {
    return act;
  }

  /** What becomes of a cable. */
  private interface Break {
    void of(PtyCable cable) throws IOException, InterruptedException;
  }

  private static double serial(Path folder, Break how) throws IOException, InterruptedException {
    try (PtyCable cable = PtyCable.plugIn(folder);
        Stage stage = Stage.on(folder, cable.robotEnd().toString());
        DrillEditor editor = DrillEditor.connect("serial:" + cable.editorEnd())) {
      editor.run(DrillPrograms.driveOn(), true);
      stage.board().awaitDriving();
      steady();
      long from = System.nanoTime();
      how.of(cable);
      double millis = millis(from, stage.board().awaitSafe());
      cable.pull(); // a line that stands still keeps its ends from closing
      return millis;
    }
  }

  private static double wifi(Stage stage) throws IOException, InterruptedException {
    try (CutProxy proxy = new CutProxy(stage.tcpPort());
        DrillEditor editor = DrillEditor.connect(proxy.address())) {
      editor.run(DrillPrograms.driveOn(), true);
      stage.board().awaitDriving();
      steady();
      long from = System.nanoTime();
      proxy.cut();
      return millis(from, stage.board().awaitSafe());
    }
  }

  private static double editorKilled(Stage stage) throws IOException, InterruptedException {
    try (DrillProcess editor = DrillProcess.start(EditorChild.class, List.of(stage.tcpAddress()))) {
      editor.await("it runs");
      stage.board().awaitDriving();
      steady();
      long from = System.nanoTime();
      editor.kill();
      return millis(from, stage.board().awaitSafe());
    }
  }

  private static double agentKilled(Path folder) throws IOException, InterruptedException {
    return driving(folder, stage -> stage.agent().kill());
  }

  private static double agentFrozen(Path folder) throws IOException, InterruptedException {
    return driving(folder, stage -> stage.agent().signal("STOP"));
  }

  private static double powerDown(Path folder) throws IOException, InterruptedException {
    return driving(folder, stage -> stage.agent().signal("TERM"));
  }

  private static double battery(Stage stage) throws IOException, InterruptedException {
    try (DrillEditor editor = DrillEditor.connect(stage.tcpAddress())) {
      editor.run(DrillPrograms.driveOn(), false);
      stage.board().awaitDriving();
      steady();
      long from = System.nanoTime();
      stage.board().battery(EMPTY_VOLTS);
      return millis(from, stage.board().awaitSafe());
    } finally {
      stage.board().battery(FULL_VOLTS);
    }
  }

  /** Something that happens to a robot that drives. */
  private interface Blow {
    void to(Stage stage) throws IOException, InterruptedException;
  }

  /** The editor stays, so that nothing but the blow stops the robot. */
  private static double driving(Path folder, Blow blow) throws IOException, InterruptedException {
    try (Stage stage = Stage.onTcp(folder);
        DrillEditor editor = DrillEditor.connect(stage.tcpAddress())) {
      editor.run(DrillPrograms.driveOn(), false);
      stage.board().awaitDriving();
      steady();
      long from = System.nanoTime();
      blow.to(stage);
      return millis(from, stage.board().awaitSafe());
    }
  }

  private static double trap(Stage stage) throws IOException, InterruptedException {
    try (DrillEditor editor = DrillEditor.connect(stage.tcpAddress())) {
      editor.run(DrillPrograms.trap(), true);
      stage.board().awaitDriving();
      return stage.board().awaitSafeSinceLastChange();
    }
  }

  private static double stop(Stage stage, byte[] image) throws IOException, InterruptedException {
    try (DrillEditor editor = DrillEditor.connect(stage.tcpAddress())) {
      editor.run(image, true);
      stage.board().awaitDriving();
      steady();
      long from = System.nanoTime();
      editor.stop();
      return millis(from, stage.board().awaitSafe());
    }
  }

  private static double flood(Stage stage) throws IOException, InterruptedException {
    try (DrillEditor editor = DrillEditor.connect(stage.tcpAddress())) {
      editor.run(DrillPrograms.flood(), true);
      stage.board().awaitDriving();
      steady();
      long begin = System.nanoTime();
      long pressed = 0;
      while (System.nanoTime() - begin < FLOOD_NANOS) {
        long due = (System.nanoTime() - begin) * PRESSES_A_SECOND / 1_000_000_000L;
        for (; pressed < due; pressed++) {
          editor.press(pressed % 2 == 0);
        }
        LockSupport.parkNanos(500_000);
      }
      stage.board().awaitDriving();
      long from = System.nanoTime();
      editor.stop();
      return millis(from, stage.board().awaitSafe());
    }
  }

  /** The lamp is a pipe that nobody reads: after some writes the next one never returns. */
  private static double hang(Path folder) throws IOException, InterruptedException {
    Path board = Files.createDirectories(folder.resolve("board"));
    Path lamp = board.resolve("led.1");
    new ProcessBuilder("mkfifo", lamp.toString()).start().waitFor();
    try (RandomAccessFile pipe = new RandomAccessFile(lamp.toFile(), "rw");
        Stage stage = Stage.onTcp(folder);
        DrillEditor editor = DrillEditor.connect(stage.tcpAddress())) {
      pipe.write(new byte[PIPE_BYTES - LEFT_BYTES]);
      editor.run(DrillPrograms.blinkOn(), true);
      stage.board().awaitDriving();
      return stage.board().awaitSafeSinceLastChange();
    }
  }

  /** Lets the first messages of a run pass, so that every drill meets the robot in its stride. */
  private static void steady() {
    LockSupport.parkNanos(100_000_000L + System.nanoTime() % 100_000_000L);
  }

  private static double millis(long fromNanos, long toNanos) {
    return Math.max(0, toNanos - fromNanos) / 1e6;
  }
}
