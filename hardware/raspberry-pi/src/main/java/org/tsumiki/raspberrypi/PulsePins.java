package org.tsumiki.raspberrypi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsumiki.raspberrypi.line.OutputLine;
import org.tsumiki.raspberrypi.pulse.KernelPulseChip;
import org.tsumiki.raspberrypi.pulse.KernelPulses;
import org.tsumiki.raspberrypi.pulse.PulseOutput;
import org.tsumiki.raspberrypi.pulse.SoftwarePulses;

/** Gives pins that pulse, and says in the log who makes each one's pulses and why. */
final class PulsePins implements AutoCloseable {
  /** Beyond hearing. */
  private static final double KERNEL_MOTOR_HERTZ = 20_000;

  /** What a thread can do with some exactness. */
  private static final double SOFTWARE_MOTOR_HERTZ = 100;

  private static final long UDEV_LOOK_NANOS = 20_000_000;
  private static final int UDEV_LOOKS = 50;

  private final Pi4jLines lines;
  private final KernelFiles files;
  private final Pacer pacer;
  private final PulseChoice choice;
  private final Consumer<String> log;
  private final List<KernelPulses> open = new ArrayList<>();
  private final Set<Integer> channels = new HashSet<>();
  private @Nullable SoftwarePulses software;

  /**
   * A pin that pulses.
   *
   * @param motorHertz how many pulses a second suit a motor here
   */
  record PulsePin(PulseOutput output, double motorHertz) {}

  PulsePins(
      Pi4jLines lines, KernelFiles files, Pacer pacer, PulseChoice choice, Consumer<String> log) {
    this.lines = lines;
    this.files = files;
    this.pacer = pacer;
    this.choice = choice;
    this.log = log;
  }

  /** A pin that pulses, low at first. */
  PulsePin open(String id, int bcm) {
    return open(id, bcm, choice);
  }

  /** As above, whatever was chosen for the board. */
  PulsePin open(String id, int bcm, PulseChoice wanted) {
    String whyNot = "as chosen";
    if (wanted == PulseChoice.KERNEL) {
      Optional<KernelPulseChip> chip = KernelPulseChip.find(files.pwmClass());
      Optional<Integer> channel = chip.flatMap(found -> found.channelOf(bcm));
      if (chip.isPresent() && channel.isPresent() && !channels.contains(channel.get())) {
        try {
          return kernel(id, bcm, chip.get().folder(), channel.get());
        } catch (IOException refused) {
          whyNot = "the kernel refuses its own: " + Trouble.root(refused);
        }
      } else {
        whyNot =
            chip.isEmpty()
                ? "for the kernel's own put "
                    + KernelPulseChip.OVERLAY
                    + " into /boot/firmware/config.txt"
                : "this pin has none of the kernel's own";
      }
    }
    return software(id, bcm, whyNot);
  }

  private PulsePin kernel(String id, int bcm, Path chip, int channel) throws IOException {
    int[] looks = {0};
    KernelPulses pulses =
        KernelPulses.open(
            chip,
            channel,
            () -> {
              LockSupport.parkNanos(UDEV_LOOK_NANOS);
              return looks[0]++ < UDEV_LOOKS;
            });
    channels.add(channel);
    open.add(pulses);
    log.accept(
        "%s: the kernel's PWM makes the pulses on GPIO%d (%s, channel %d)."
            .formatted(id, bcm, chip.getFileName(), channel));
    return new PulsePin(pulses, KERNEL_MOTOR_HERTZ);
  }

  private PulsePin software(String id, int bcm, String why) {
    OutputLine line = lines.output(id, bcm);
    SoftwarePulses made = software;
    if (made == null) {
      Pacer.Loop loop = pacer.loop("pulses");
      made = new SoftwarePulses(loop::wake, log);
      loop.start(made::step);
      software = made;
    }
    log.accept("%s: software makes the pulses on GPIO%d (%s).".formatted(id, bcm, why));
    return new PulsePin(made.add(line, "GPIO" + bcm), SOFTWARE_MOTOR_HERTZ);
  }

  /** Files of the kernel in which 0 makes a pin that it pulses low. */
  List<Path> kernelFiles() {
    return open.stream().map(KernelPulses::highFile).toList();
  }

  /** Makes the kernel's pins low and gives them back. */
  @Override
  public void close() {
    for (KernelPulses pulses : open) {
      try {
        pulses.close();
      } catch (IOException refused) {
        log.accept("A PWM channel could not be given back: " + Trouble.root(refused) + ".");
      }
    }
  }
}
