package org.tsumiki.raspberrypi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import com.pi4j.plugin.mock.provider.i2c.MockI2CProvider;
import com.pi4j.plugin.mock.provider.spi.MockSpiProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.io.Boards;

/** A shipped board on Pi4J's own mock pins and buses, on a clock that a test moves. */
final class MockBoard implements AutoCloseable {
  static final String SIGNAL_BOARD = "signal-board";

  final Context context = context();
  final List<String> log = new ArrayList<>();
  final HandPacer pacer = new HandPacer(this::nanos);
  final BoardPorts ports;
  long nanos = 1;

  /** A signal board whose buttons are up. */
  MockBoard() {
    this(SIGNAL_BOARD, new KernelFiles(Path.of("/nowhere")));
    hold("button.a", false);
    hold("button.b", false);
  }

  MockBoard(String board, KernelFiles files) {
    OpenResult result = raspberryPi(context, files, pacer).open(profile(board));
    ports = ((OpenResult.Opened) result).ports();
  }

  static BoardProfile profile(String board) {
    return Boards.find(board).orElseThrow();
  }

  /** A clock that moves a little with each look at it, for whoever waits for its time to pass. */
  private long nanos() {
    nanos += 1000;
    return nanos;
  }

  RaspberryPi raspberryPi(Context pi4j, KernelFiles files, Pacer loops) {
    return new RaspberryPi(pi4j, files, loops, this::nanos, PulseChoice.KERNEL, log::add);
  }

  /** A context with Pi4J's mock pins and buses and nothing else. */
  static Context context() {
    return Pi4J.newContextBuilder()
        .noAutoDetect()
        .add(
            MockDigitalInputProvider.newInstance(),
            MockDigitalOutputProvider.newInstance(),
            MockI2CProvider.newInstance(),
            MockSpiProvider.newInstance())
        .build();
  }

  void hold(String button, boolean down) {
    level(button, !down);
  }

  void level(String input, boolean high) {
    MockDigitalInput pin = context.getIO(input, MockDigitalInput.class);
    pin.mockState(high ? DigitalState.HIGH : DigitalState.LOW);
  }

  boolean isHigh(String output) {
    return context.getIO(output, DigitalOutput.class).isHigh();
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
