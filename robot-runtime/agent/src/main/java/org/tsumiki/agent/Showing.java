package org.tsumiki.agent;

import java.util.List;
import java.util.function.Consumer;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;

/** How a robot shows which one it is: with what lamps and buzzer it has, never with a motor. */
final class Showing {
  private static final int TIMES = 6;
  private static final int ON_MILLIS = 250;
  private static final double TONE_HZ = 880;

  private Showing() {}

  static void show(Ports ports, boolean on) {
    List<PortSpec> specs = ports.specs();
    for (int i = 0; i < specs.size(); i++) {
      PortSpec spec = specs.get(i);
      if (spec.direction() == PortSpec.Direction.OUTPUT) {
        ports.write(i, on ? shown(spec.kind()) : PortSpec.SAFE_VALUE);
      }
    }
  }

  private static double shown(PortSpec.Kind kind) {
    return switch (kind) {
      case LAMP -> 1;
      case TONE_HZ -> TONE_HZ;
      case COLOUR_RGB -> StandardPorts.MAX_COLOUR;
      default -> PortSpec.SAFE_VALUE;
    };
  }

  /** Blinks and beeps, on this thread. */
  static void blink(Consumer<Order> orders) {
    try {
      for (int i = 0; i < TIMES; i++) {
        orders.accept(new Order.Show(true));
        Thread.sleep(ON_MILLIS);
        orders.accept(new Order.Show(false));
        Thread.sleep(ON_MILLIS);
      }
    } catch (InterruptedException e) {
      orders.accept(new Order.Show(false));
      Thread.currentThread().interrupt();
    }
  }
}
