package org.tsumiki.raspberrypi.sense;

import java.util.List;
import java.util.Map;
import org.tsumiki.devices.chip.BusFault;
import org.tsumiki.devices.chip.ExchangeBus;
import org.tsumiki.devices.chip.Mcp3008;

/**
 * An MCP3008 whose inputs are ports. SPI has no way to tell whether a chip is there: without one,
 * every input says 0 or all of the reference voltage.
 */
public final class Mcp3008Sensor implements Sensor {
  private final ExchangeBus bus;
  private final String name;
  private final double referenceMillivolts;
  private final Map<Integer, ChipSensor.Channel> inputs;

  /**
   * A chip.
   *
   * @param inputs those that are ports, by their numbers
   */
  public Mcp3008Sensor(
      ExchangeBus bus,
      String name,
      double referenceMillivolts,
      Map<Integer, ChipSensor.Channel> inputs) {
    this.bus = bus;
    this.name = name;
    this.referenceMillivolts = referenceMillivolts;
    this.inputs = Map.copyOf(inputs);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String remedy() {
    return "Check its wires and switch SPI on: sudo raspi-config nonint do_spi 0.";
  }

  @Override
  public int periodMillis() {
    return 2;
  }

  @Override
  public List<FreshValue> values() {
    return inputs.values().stream().map(ChipSensor.Channel::value).toList();
  }

  @Override
  public void begin() {
    // It needs no waking.
  }

  @Override
  public void look(long nowNanos) throws BusFault {
    for (Map.Entry<Integer, ChipSensor.Channel> input : inputs.entrySet()) {
      double millivolts = Mcp3008.millivolts(bus, input.getKey(), referenceMillivolts);
      ChipSensor.Channel channel = input.getValue();
      channel.value().put(channel.conversion().convert(millivolts), nowNanos);
    }
  }
}
