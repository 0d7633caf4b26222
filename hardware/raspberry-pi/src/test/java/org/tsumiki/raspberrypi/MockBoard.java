package org.tsumiki.raspberrypi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;

/** A signal board on Pi4J's own mock pins; the buttons are up at first. */
final class MockBoard implements AutoCloseable {
  final Context context = context();
  final Pi4jPorts ports;
  long nanos;

  MockBoard() {
    ports =
        ((OpenResult.Opened) Pi4jPorts.open(context, SignalBoardPins.STANDARD, () -> nanos))
            .ports();
    hold("button.a", false);
    hold("button.b", false);
  }

  /** A context with Pi4J's mock pins and nothing else. */
  static Context context() {
    return Pi4J.newContextBuilder()
        .noAutoDetect()
        .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
        .build();
  }

  void hold(String button, boolean down) {
    MockDigitalInput input = context.getIO(button, MockDigitalInput.class);
    input.mockState(down ? DigitalState.LOW : DigitalState.HIGH);
  }

  boolean isHigh(String port) {
    return context.getIO(port, DigitalOutput.class).isHigh();
  }

  double read(String port) {
    return ports.read(ports.indexOf(port));
  }

  void write(String port, double value) {
    ports.write(ports.indexOf(port), value);
  }

  @Override
  public void close() {
    ports.close();
  }
}
