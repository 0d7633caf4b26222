package org.tsumiki.bench.drill;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;

/** A board made of files as others see it: what its outputs are, and since when. */
final class DrillBoard implements AutoCloseable {
  private static final long LOOK_NANOS = 250_000;
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  /** What is safe must stay so for as long as this. */
  private static final long STAYS_NANOS = 200_000_000L;

  private static final int TEXT_BYTES = 32;

  private final Path folder;
  private final List<FileChannel> outputs;

  private DrillBoard(Path folder, List<FileChannel> outputs) {
    this.folder = folder;
    this.outputs = outputs;
  }

  /** Lays the board out, with every output off and a full battery. */
  static DrillBoard create(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<FileChannel> outputs = new ArrayList<>();
    for (PortSpec spec : StandardPorts.all()) {
      Path file = folder.resolve(spec.name());
      if (spec.direction() == PortSpec.Direction.OUTPUT && !Files.exists(file)) {
        Files.writeString(file, "0\n");
        outputs.add(FileChannel.open(file, StandardOpenOption.READ));
      }
    }
    DrillBoard board = new DrillBoard(folder, List.copyOf(outputs));
    board.battery(8);
    return board;
  }

  /** The option that gives a robot this board. */
  String option() {
    return "files:" + folder;
  }

  void battery(double volts) throws IOException {
    Path fresh = Files.writeString(folder.resolve("battery.new"), volts + "\n");
    Files.move(fresh, folder.resolve("battery"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Waits until both motors run; the time when that was seen. */
  long awaitDriving() throws IOException {
    return await(() -> value("motor.left") != 0 && value("motor.right") != 0, "drive");
  }

  /** Waits until that output is not off; the time when that was seen. */
  long awaitOn(String output) throws IOException {
    return await(() -> value(output) != 0, "switch " + output + " on");
  }

  /** Waits until every output is safe, and makes sure that it stays so; the time when it was. */
  long awaitSafe() throws IOException {
    long safe = awaitAllSafe();
    long seen = System.nanoTime();
    while (System.nanoTime() - seen < STAYS_NANOS) {
      if (!isSafe()) {
        seen = awaitAllSafe();
        safe = seen;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return safe;
  }

  /**
   * Waits until every output is safe, as {@link #awaitSafe}.
   *
   * @return milliseconds since the last change before that: for a robot that hangs by itself
   */
  double awaitSafeSinceLastChange() throws IOException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    double[] before = values();
    long changed = System.nanoTime();
    while (System.nanoTime() < deadline) {
      double[] now = values();
      long at = System.nanoTime();
      if (Arrays.stream(now).allMatch(value -> value == 0)) {
        awaitSafe();
        return (at - changed) / 1e6;
      }
      if (!Arrays.equals(before, now)) {
        before = now;
        changed = at;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    throw new StaysUnsafe("the robot did not become safe");
  }

  boolean isSafe() throws IOException {
    return Arrays.stream(values()).allMatch(value -> value == 0);
  }

  private double[] values() throws IOException {
    double[] values = new double[outputs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(outputs.get(i));
    }
    return values;
  }

  private double value(String output) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(output), StandardOpenOption.READ)) {
      return number(channel);
    }
  }

  private static double number(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(TEXT_BYTES);
    int count = channel.read(bytes, 0);
    String text = count <= 0 ? "" : new String(bytes.array(), 0, count, US_ASCII);
    String first = text.lines().findFirst().orElse("").strip();
    // Empty while somebody is writing it: not known to be safe.
    return first.isEmpty() ? Double.NaN : Double.parseDouble(first);
  }

  /** Something that can be seen on the board. */
  private interface Sight {
    boolean seen() throws IOException;
  }

  /** The drill has failed, not the way to it. */
  static final class StaysUnsafe extends IOException {
    private static final long serialVersionUID = 1;

    StaysUnsafe(String message) {
      super(message);
    }
  }

  private long awaitAllSafe() throws IOException {
    try {
      return await(this::isSafe, "become safe");
    } catch (IOException late) {
      throw new StaysUnsafe("the robot stayed unsafe: " + Arrays.toString(values()));
    }
  }

  private static long await(Sight sight, String what) throws IOException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!sight.seen()) {
      if (System.nanoTime() > deadline) {
        throw new IOException("the robot did not " + what);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return System.nanoTime();
  }

  @Override
  public void close() throws IOException {
    for (FileChannel output : outputs) {
      output.close();
    }
  }
}
