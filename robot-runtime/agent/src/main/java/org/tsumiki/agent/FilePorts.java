package org.tsumiki.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.agent.safety.Battery;
import org.tsumiki.agent.safety.SafeOutput;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;

/**
 * The ports of a board made of files, one for each, as the kernel shows its devices: other
 * processes see what the outputs are, and set what the inputs are. It counts as real, with all that
 * makes a real robot safe; safety drills and tests of the system watch it from outside.
 *
 * <p>A file holds a number as text. What is no regular file (a named pipe, say) gets each value of
 * its output as a line. The file {@code battery}, when there is one, holds volts.
 */
final class FilePorts implements Ports, AutoCloseable {
  /** Below this the battery counts as empty: two lithium cells at their end. */
  static final double EMPTY_VOLTS = 6.4;

  private static final int TEXT_BYTES = 16;
  private static final String BATTERY = "battery";

  private final Path folder;
  private final List<Cell> cells = new ArrayList<>();

  /** A port's file. */
  private record Cell(PortSpec spec, FileChannel channel, boolean regular) {}

  /**
   * Every standard port, in that folder; what is missing in it is made.
   *
   * @throws IOException when that cannot be
   */
  FilePorts(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    for (PortSpec spec : StandardPorts.all()) {
      Path file = folder.resolve(spec.name());
      if (!Files.exists(file)) {
        Files.writeString(file, "0\n");
      }
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      cells.add(new Cell(spec, channel, Files.isRegularFile(file)));
    }
  }

  @Override
  public List<PortSpec> specs() {
    return StandardPorts.all();
  }

  @Override
  public double read(int port) {
    Cell cell = cells.get(port);
    return cell.regular() ? cell.spec().clamp(number(cell.channel())) : PortSpec.SAFE_VALUE;
  }

  @Override
  public void write(int port, double value) {
    Cell cell = cells.get(port);
    if (cell.spec().direction() == PortSpec.Direction.INPUT) {
      return;
    }
    String text = Double.toString(cell.spec().clamp(value));
    byte[] bytes =
        (text + " ".repeat(Math.max(0, TEXT_BYTES - text.length() - 1)) + "\n").getBytes(US_ASCII);
    try {
      if (cell.regular()) {
        cell.channel().write(ByteBuffer.wrap(bytes), 0);
      } else {
        cell.channel().write(ByteBuffer.wrap(bytes));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(cell.spec().name() + " cannot be written", e);
    }
  }

  private static double number(FileChannel channel) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(TEXT_BYTES * 2);
      int count = channel.read(bytes, 0);
      String text = count <= 0 ? "" : new String(bytes.array(), 0, count, US_ASCII);
      String first = text.lines().findFirst().orElse("").strip();
      return first.isEmpty() ? PortSpec.SAFE_VALUE : Double.parseDouble(first);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      return PortSpec.SAFE_VALUE; // somebody is writing it just now
    }
  }

  /** How full the battery is, if there is one. */
  Optional<Battery> battery() {
    Path file = folder.resolve(BATTERY);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      double volts = Double.parseDouble(Files.readString(file).strip());
      return Optional.of(
          new Battery(volts < EMPTY_VOLTS, volts + " V, at least " + EMPTY_VOLTS + " V needed"));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** How each output is made safe by another process. */
  List<SafeOutput> safeOutputs() {
    return cells.stream()
        .filter(cell -> cell.spec().direction() == PortSpec.Direction.OUTPUT && cell.regular())
        .<SafeOutput>map(cell ->
            new SafeOutput.FileValue(folder.resolve(cell.spec().name()).toAbsolutePath(), "0"))
        .toList();
  }

  @Override
  public void close() throws IOException {
    for (Cell cell : cells) {
      cell.channel().close();
    }
  }
}
