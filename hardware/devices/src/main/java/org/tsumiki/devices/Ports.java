package org.tsumiki.devices;

import java.util.List;

/**
 * The ports that one board offers. A port is addressed by its index in {@link #specs()}; a program
 * looks its ports up by name once, when it is loaded.
 *
 * <p>Called by the one thread that ticks the machine. Neither method blocks: an adapter that talks
 * to slow hardware keeps the latest value and answers with it.
 */
public interface Ports {
  /** What {@link #inputVersion} gives of a board that does not know. */
  long UNKNOWN_VERSION = -1;

  /** All ports of this board, in an order that does not change while the board lives. */
  List<PortSpec> specs();

  /** The present value of an input, or the last value written to an output, in the port's unit. */
  double read(int port);

  /**
   * A number that is another one, and not {@link #UNKNOWN_VERSION}, as soon as {@link #read} gives
   * another value for any input. Who has seen all inputs need not look at them again before.
   *
   * <p>{@link #UNKNOWN_VERSION} at all times when the board does not count: its inputs may change
   * whenever somebody looks.
   */
  default long inputVersion() {
    return UNKNOWN_VERSION;
  }

  /**
   * Sets an output. Values outside the port's range are clamped and NaN counts as the safe value:
   * see {@link PortSpec#clamp}. Writing an input changes nothing.
   */
  void write(int port, double value);

  /** Index of the port with that name, or -1 when this board has none. */
  default int indexOf(String name) {
    List<PortSpec> specs = specs();
    for (int i = 0; i < specs.size(); i++) {
      if (specs.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Puts every output to its safe value: motors and buzzer off, lamps dark. */
  default void allSafe() {
    List<PortSpec> specs = specs();
    for (int i = 0; i < specs.size(); i++) {
      if (specs.get(i).direction() == PortSpec.Direction.OUTPUT) {
        write(i, PortSpec.SAFE_VALUE);
      }
    }
  }

  /**
   * Puts what moves or sounds to its safe value and leaves lamps as they are: what happens when a
   * program has ended by itself.
   */
  default void actuatorsSafe() {
    List<PortSpec> specs = specs();
    for (int i = 0; i < specs.size(); i++) {
      PortSpec spec = specs.get(i);
      if (spec.direction() == PortSpec.Direction.OUTPUT && spec.stopsAtProgramEnd()) {
        write(i, PortSpec.SAFE_VALUE);
      }
    }
  }
}
