package org.tsumiki.raspberrypi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.linuxfs.provider.i2c.LinuxFsI2CProvider;
import com.pi4j.plugin.linuxfs.provider.spi.LinuxFsSpiProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;

/** Opens boards on the Raspberry Pi that this runs on. */
public final class RaspberryPi {
  private final Context context;
  private final KernelFiles files;
  private final Pacer pacer;
  private final LongSupplier nanoTime;
  private final PulseChoice pulses;
  private final Consumer<String> log;

  /** With a context that belongs to the result: closing that, or failing, shuts it down. */
  RaspberryPi(
      Context context,
      KernelFiles files,
      Pacer pacer,
      LongSupplier nanoTime,
      PulseChoice pulses,
      Consumer<String> log) {
    this.context = context;
    this.files = files;
    this.pacer = pacer;
    this.nanoTime = nanoTime;
    this.pulses = pulses;
    this.log = log;
  }

  /**
   * Opens a board. One at a time in a process: Pi4J has one chip of pins for all its contexts, and
   * closing one takes the pins from the others.
   *
   * @param profile with its wiring
   * @param log gets a sentence for everything a mentor may want to know, from any thread
   */
  public static OpenResult open(BoardProfile profile, PulseChoice pulses, Consumer<String> log) {
    Optional<Trouble> trouble = KernelFiles.REAL.gpio();
    if (trouble.isPresent()) {
      return failed(trouble.get());
    }
    Context context;
    try {
      context = context();
    } catch (RuntimeException | LinkageError cannot) {
      return failed(noPins(cannot));
    }
    return new RaspberryPi(
            context, KernelFiles.REAL, new ThreadPacer(log), System::nanoTime, pulses, log)
        .open(profile);
  }

  /** Pi4J with what we use of it; found by name, not by luck. */
  private static Context context() {
    return Pi4J.newContextBuilder()
        .noAutoDetect()
        .add(
            GpioDDigitalInputProvider.newInstance(),
            GpioDDigitalOutputProvider.newInstance(),
            LinuxFsI2CProvider.newInstance(),
            LinuxFsSpiProvider.newInstance())
        .build();
  }

  OpenResult open(BoardProfile profile) {
    BoardAssembly assembly = new BoardAssembly(context, files, pacer, nanoTime, pulses, log);
    if (profile.wiring().isEmpty()) {
      return giveUp(assembly, noPart(profile, "any port"));
    }
    Optional<BatteryGauge> battery;
    try {
      battery = new PartWiring(profile.wiring().get(), assembly).wire();
    } catch (PinRefused refused) {
      return giveUp(assembly, refused.trouble());
    }
    List<PortSpec> specs = new ArrayList<>();
    for (String name : profile.ports()) {
      Optional<PortSpec> spec = StandardPorts.named(name);
      if (spec.isEmpty() || !assembly.ports().containsKey(spec.get())) {
        return giveUp(assembly, noPart(profile, name));
      }
      specs.add(spec.get());
    }
    BoardPorts ports = new BoardPorts(context, pacer, nanoTime, log, specs, assembly, battery);
    assembly.start();
    return new OpenResult.Opened(ports);
  }

  private OpenResult giveUp(BoardAssembly assembly, Trouble trouble) {
    pacer.close();
    assembly.pulses().close();
    context.shutdown();
    return failed(trouble);
  }

  private static OpenResult failed(Trouble trouble) {
    return new OpenResult.Failed(
        trouble.code(), trouble.where(), trouble.what() + ".", trouble.remedy());
  }

  private static Trouble noPins(Throwable cause) {
    return new Trouble(
        "no-gpio",
        "this computer",
        "This computer has no pins that can be used (" + Trouble.root(cause) + ")",
        "Run this on a Raspberry Pi, or use --board simulated.");
  }

  private static Trouble noPart(BoardProfile profile, String port) {
    return new Trouble(
        "no-part",
        port,
        "The board " + profile.id() + " has no part for " + port,
        "Add the part to the wiring in the board's file, or take the port out of it.");
  }
}
