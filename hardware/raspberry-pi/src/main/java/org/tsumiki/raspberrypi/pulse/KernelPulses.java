package org.tsumiki.raspberrypi.pulse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One channel of the kernel's PWM: {@code /sys/class/pwm/pwmchipN/pwmM}, as {@code
 * Documentation/ABI/testing/sysfs-class-pwm} has it. The hardware makes the pulses by itself.
 *
 * <p>The kernel refuses everything but a period while the period is 0, and whatever would leave the
 * pin high for longer than the period; so the files are written in an order in which neither
 * happens.
 */
public final class KernelPulses implements PulseOutput, AutoCloseable {
  private static final double NANOS_PER_S = 1e9;
  private static final long ANY_PERIOD_NANOS = 10_000_000;

  private final Path chip;
  private final int channel;
  private final Writer writer;
  private long periodNanos;
  private long highNanos;

  /** Waits a little before another try. */
  @FunctionalInterface
  public interface Retry {
    /** Returns after a moment; false when it has been long enough. */
    boolean again();
  }

  /** Writes a number to one of the kernel's files. */
  @FunctionalInterface
  interface Writer {
    void write(Path file, long value) throws IOException;
  }

  private KernelPulses(Path chip, int channel, Writer writer) {
    this.chip = chip;
    this.channel = channel;
    this.writer = writer;
  }

  /**
   * Takes a channel; its pin is low.
   *
   * @param chip the folder {@code …/pwmchipN}
   * @param retry called between two looks whether the channel's files may be written: udev gives
   *     them to our group a moment after they appear
   * @throws IOException when there is no such channel, another program has it, or we may not
   */
  public static KernelPulses open(Path chip, int channel, Retry retry) throws IOException {
    return open(
        chip,
        channel,
        retry,
        (file, value) ->
            Files.writeString(
                file,
                Long.toString(value),
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING));
  }

  static KernelPulses open(Path chip, int channel, Retry retry, Writer writer) throws IOException {
    KernelPulses pulses = new KernelPulses(chip, channel, writer);
    if (!Files.isDirectory(pulses.file(""))) {
      writer.write(chip.resolve("export"), channel);
    }
    boolean wait = true;
    while (wait && !Files.isWritable(pulses.file("duty_cycle"))) {
      wait = retry.again();
    }
    pulses.periodNanos = Long.parseLong(Files.readString(pulses.file("period")).strip());
    if (pulses.periodNanos == 0) {
      pulses.writePeriod(ANY_PERIOD_NANOS);
    }
    pulses.writeHigh(0);
    writer.write(pulses.file("enable"), 1);
    return pulses;
  }

  private Path file(String name) {
    return chip.resolve("pwm" + channel).resolve(name);
  }

  /** The file that says for how many nanoseconds of each period the pin is high. */
  public Path highFile() {
    return file("duty_cycle");
  }

  @Override
  public void pulse(double hertz, double share) throws IOException {
    long period = Math.round(NANOS_PER_S / hertz);
    long high = Math.round(period * share);
    if (period != periodNanos) {
      if (highNanos > period) {
        writeHigh(0);
      }
      writePeriod(period);
    }
    if (high != highNanos) {
      writeHigh(high);
    }
  }

  private void writePeriod(long nanos) throws IOException {
    writer.write(file("period"), nanos);
    periodNanos = nanos;
  }

  private void writeHigh(long nanos) throws IOException {
    writer.write(file("duty_cycle"), nanos);
    highNanos = nanos;
  }

  /** Makes the pin low and gives the channel back. */
  @Override
  public void close() throws IOException {
    writeHigh(0);
    writer.write(file("enable"), 0);
    writer.write(chip.resolve("unexport"), channel);
  }
}
