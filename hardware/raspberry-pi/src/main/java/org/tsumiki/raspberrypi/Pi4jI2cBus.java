package org.tsumiki.raspberrypi;

import com.pi4j.context.Context;
import com.pi4j.io.i2c.I2C;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.devices.chip.BusFault;
import org.tsumiki.devices.chip.RegisterBus;

/**
 * A chip's registers on an I2C bus, by Pi4J through the kernel's {@code /dev/i2c-N}. The bus is
 * opened at the first access, so that a bus that is missing is one sensor's trouble and may appear
 * later.
 */
final class Pi4jI2cBus implements RegisterBus {
  private final Context context;
  private final KernelFiles files;
  private final int bus;
  private final int address;
  private @Nullable I2C open;

  Pi4jI2cBus(Context context, KernelFiles files, int bus, int address) {
    this.context = context;
    this.files = files;
    this.bus = bus;
    this.address = address;
  }

  /** "address 0x29 of I2C bus 1". */
  static String place(int bus, int address) {
    return "address 0x" + Integer.toHexString(address) + " of I2C bus " + bus;
  }

  private I2C device() throws BusFault {
    I2C present = open;
    if (present != null) {
      return present;
    }
    Optional<Trouble> trouble = files.i2c(bus);
    if (trouble.isPresent()) {
      throw new BusFault(trouble.get().what(), trouble.get().remedy());
    }
    try {
      I2C created =
          context.create(
              I2C.newConfigBuilder(context)
                  .id("i2c-" + bus + "-" + Integer.toHexString(address))
                  .bus(bus)
                  .device(address)
                  .build());
      open = created;
      return created;
    } catch (RuntimeException | LinkageError cannot) {
      throw new BusFault("I2C bus " + bus + " cannot be opened (" + Trouble.root(cannot) + ")");
    }
  }

  @Override
  public void write(int register, byte... values) throws BusFault {
    I2C device = device();
    try {
      device.writeRegister(register, values, 0, values.length);
    } catch (RuntimeException noAnswer) {
      throw silent();
    }
  }

  @Override
  public void read(int register, byte[] into) throws BusFault {
    I2C device = device();
    int got;
    try {
      got = device.readRegister(register, into, 0, into.length);
    } catch (RuntimeException noAnswer) {
      throw silent();
    }
    if (got != into.length) {
      throw silent();
    }
  }

  private BusFault silent() {
    return new BusFault("nothing answers at " + place(bus, address));
  }
}
