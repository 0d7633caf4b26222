package org.tsumiki.raspberrypi;

import com.pi4j.context.Context;
import com.pi4j.io.spi.Spi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.devices.chip.BusFault;
import org.tsumiki.devices.chip.ExchangeBus;

/** A chip on an SPI bus, by Pi4J through the kernel's {@code /dev/spidevB.C}. */
final class Pi4jSpi implements ExchangeBus {
  /** Slow enough for an MCP3008 at 3.3 V. */
  private static final int BAUD = 1_000_000;

  private final Context context;
  private final KernelFiles files;
  private final int bus;
  private final int chipSelect;
  private @Nullable Spi open;

  Pi4jSpi(Context context, KernelFiles files, int bus, int chipSelect) {
    this.context = context;
    this.files = files;
    this.bus = bus;
    this.chipSelect = chipSelect;
  }

  private Spi device() throws BusFault {
    Spi present = open;
    if (present != null) {
      return present;
    }
    Optional<Trouble> trouble = files.spi(bus, chipSelect);
    if (trouble.isPresent()) {
      throw new BusFault(trouble.get().what(), trouble.get().remedy());
    }
    try {
      Spi created =
          context.create(
              Spi.newConfigBuilder(context)
                  .id("spi-" + bus + "-" + chipSelect)
                  .bus(bus)
                  .address(chipSelect)
                  .baud(BAUD)
                  .build());
      open = created;
      return created;
    } catch (RuntimeException | LinkageError cannot) {
      throw new BusFault("SPI bus " + bus + " cannot be opened (" + Trouble.root(cannot) + ")");
    }
  }

  @Override
  public void exchange(byte[] bytes) throws BusFault {
    Spi device = device();
    try {
      device.transfer(bytes);
    } catch (RuntimeException failed) {
      throw new BusFault("SPI bus " + bus + " does not move (" + Trouble.root(failed) + ")");
    }
  }
}
