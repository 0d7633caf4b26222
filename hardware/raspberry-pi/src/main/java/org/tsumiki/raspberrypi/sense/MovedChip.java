package org.tsumiki.raspberrypi.sense;

import org.tsumiki.devices.chip.BusFault;
import org.tsumiki.devices.chip.Chip;
import org.tsumiki.devices.chip.Pause;
import org.tsumiki.devices.chip.RegisterBus;
import org.tsumiki.devices.chip.Vl53l0x;
import org.tsumiki.raspberrypi.line.OutputLine;

/**
 * A VL53L0X with a shutdown pin: it is switched off and on before it is woken up, and then given
 * its address, so that it may share a bus with others that wake up at the same one. Until it is
 * woken up the pin keeps it off.
 */
public final class MovedChip implements Chip {
  private static final int OFF_MILLIS = 10;

  /** 1.2 ms at least. */
  private static final int BOOT_MILLIS = 3;

  private final Vl53l0x chip = new Vl53l0x();
  private final OutputLine shutdown;
  private final RegisterBus atFirst;
  private final int address;

  /**
   * A chip that is off.
   *
   * @param shutdown its XSHUT, low
   * @param atFirst a bus on which it answers before it is given its address
   */
  public MovedChip(OutputLine shutdown, RegisterBus atFirst, int address) {
    this.shutdown = shutdown;
    this.atFirst = atFirst;
    this.address = address;
  }

  @Override
  public String name() {
    return chip.name();
  }

  @Override
  public int channels() {
    return chip.channels();
  }

  @Override
  public int periodMillis() {
    return chip.periodMillis();
  }

  @Override
  public void begin(RegisterBus bus, Pause pause) throws BusFault {
    shutdown.set(false);
    pause.millis(OFF_MILLIS);
    shutdown.set(true);
    pause.millis(BOOT_MILLIS);
    if (address != Vl53l0x.ADDRESS) {
      Vl53l0x.move(atFirst, address);
    }
    chip.begin(bus, pause);
  }

  @Override
  public boolean sample(RegisterBus bus, long nowNanos, double[] values) throws BusFault {
    return chip.sample(bus, nowNanos, values);
  }
}
