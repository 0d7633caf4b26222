package org.tsumiki.bench.cable;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A serial cable of 115,200 baud without hardware: two pairs of pseudo-terminals, and between them
 * a pump for each direction that lets a byte through every 86.8 microseconds, and may spoil some.
 */
public final class PacedCable implements AutoCloseable {
  /** Ten bits on the line for each byte. */
  public static final int BYTES_PER_SECOND = 11_520;

  private static final int CHUNK_BYTES = 16;

  /** A pump that was woken late makes good for it, as the wire would not have waited. */
  private static final long CATCH_UP_NANOS = 20_000_000;

  private final PtyCable robotHalf;
  private final PtyCable editorHalf;
  private volatile boolean ended;

  /** What happens to bytes, in 10,000. */
  public record Damage(int flipped, int dropped) {
    /** A good cable. */
    public static final Damage NONE = new Damage(0, 0);
  }

  private PacedCable(PtyCable robotHalf, PtyCable editorHalf) {
    this.robotHalf = robotHalf;
    this.editorHalf = editorHalf;
  }

  /** A cable with its devices in that folder; the seed says which bytes are spoilt. */
  public static PacedCable plugIn(Path folder, Damage damage, long seed)
      throws IOException, InterruptedException {
    PtyCable robotHalf = PtyCable.plugIn(Files.createDirectories(folder.resolve("a")));
    PtyCable editorHalf = PtyCable.plugIn(Files.createDirectories(folder.resolve("b")));
    PacedCable cable = new PacedCable(robotHalf, editorHalf);
    Path atRobot = robotHalf.editorEnd().toRealPath();
    Path atEditor = editorHalf.robotEnd().toRealPath();
    cable.pump(atRobot, atEditor, damage, new Random(seed));
    cable.pump(atEditor, atRobot, damage, new Random(seed + 1));
    return cable;
  }

  /** The device for the robot. */
  public Path robotDevice() {
    return robotHalf.robotEnd();
  }

  /** The device for the editor. */
  public Path editorDevice() {
    return editorHalf.editorEnd();
  }

  private void pump(Path from, Path to, Damage damage, Random random) throws IOException {
    InputStream in = new FileInputStream(from.toFile());
    OutputStream out = new FileOutputStream(to.toFile());
    Thread.ofPlatform().daemon().start(() -> pump(in, out, damage, random));
  }

  private void pump(InputStream in, OutputStream out, Damage damage, Random random) {
    byte[] buffer = new byte[CHUNK_BYTES];
    long freeNanos = System.nanoTime();
    try (in;
        out) {
      for (int count = in.read(buffer); count >= 0 && !ended; count = in.read(buffer)) {
        freeNanos =
            Math.max(freeNanos, System.nanoTime() - CATCH_UP_NANOS)
                + count * 1_000_000_000L / BYTES_PER_SECOND;
        for (long left = freeNanos - System.nanoTime(); left > 0; ) {
          LockSupport.parkNanos(left);
          left = freeNanos - System.nanoTime();
        }
        out.write(spoiled(buffer, count, damage, random));
      }
    } catch (IOException e) {
      // The cable is unplugged.
    }
  }

  private static byte[] spoiled(byte[] bytes, int count, Damage damage, Random random) {
    byte[] out = new byte[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (random.nextInt(10_000) < damage.dropped()) {
        continue;
      }
      boolean flip = random.nextInt(10_000) < damage.flipped();
      out[kept++] = flip ? (byte) (bytes[i] ^ (1 << random.nextInt(8))) : bytes[i];
    }
    return Arrays.copyOf(out, kept);
  }

  @Override
  public void close() {
    ended = true;
    robotHalf.close();
    editorHalf.close();
  }
}
