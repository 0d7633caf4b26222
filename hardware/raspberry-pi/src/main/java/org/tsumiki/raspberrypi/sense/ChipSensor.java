package org.tsumiki.raspberrypi.sense;

import java.util.List;
import java.util.Map;
import org.tsumiki.devices.chip.BusFault;
import org.tsumiki.devices.chip.Chip;
import org.tsumiki.devices.chip.Pause;
import org.tsumiki.devices.chip.RegisterBus;

/** A chip on a bus whose channels are ports. */
public final class ChipSensor implements Sensor {
  private final Chip chip;
  private final RegisterBus bus;
  private final String name;
  private final String remedy;
  private final Map<Integer, Channel> channels;
  private final Pause pause;
  private final double[] sample;

  /** Where a channel's values go, and what becomes of them before. */
  public record Channel(FreshValue value, Conversion conversion) {}

  /** From what the chip says to the port's unit. */
  @FunctionalInterface
  public interface Conversion {
    Conversion NONE = raw -> raw;

    double convert(double raw);
  }

  /**
   * A chip.
   *
   * @param channels those that are ports, by their numbers
   */
  public ChipSensor(
      Chip chip,
      RegisterBus bus,
      String name,
      String remedy,
      Map<Integer, Channel> channels,
      Pause pause) {
    this.chip = chip;
    this.bus = bus;
    this.name = name;
    this.remedy = remedy;
    this.channels = Map.copyOf(channels);
    this.pause = pause;
    this.sample = new double[chip.channels()];
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String remedy() {
    return remedy;
  }

  @Override
  public int periodMillis() {
    return chip.periodMillis();
  }

  @Override
  public List<FreshValue> values() {
    return channels.values().stream().map(Channel::value).toList();
  }

  @Override
  public void begin() throws BusFault {
    chip.begin(bus, pause);
  }

  @Override
  public void look(long nowNanos) throws BusFault {
    if (chip.sample(bus, nowNanos, sample)) {
      channels.forEach((number, channel) ->
          channel.value.put(channel.conversion.convert(sample[number]), nowNanos));
    }
  }
}
