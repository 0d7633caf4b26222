package org.tsumiki.raspberrypi;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.ArrayList;
import java.util.List;
import org.tsumiki.raspberrypi.line.InputLine;
import org.tsumiki.raspberrypi.line.OutputLine;

/** Pins of the header through Pi4J, by their BCM numbers. */
final class Pi4jLines {
  private static final long NO_DEBOUNCE = 0;

  private final Context context;
  private final List<Integer> driven = new ArrayList<>();

  Pi4jLines(Context context) {
    this.context = context;
  }

  /**
   * A pin that is driven, low at first and when all is over.
   *
   * @param id what uses it, for messages
   * @throws PinRefused when it cannot be had
   */
  OutputLine output(String id, int bcm) {
    try {
      DigitalOutput output =
          context.create(
              DigitalOutput.newConfigBuilder(context)
                  .id(id)
                  .address(bcm)
                  .initial(DigitalState.LOW)
                  .shutdown(DigitalState.LOW)
                  .build());
      driven.add(bcm);
      return high -> output.state(high ? DigitalState.HIGH : DigitalState.LOW);
    } catch (RuntimeException | LinkageError cannot) {
      throw new PinRefused(id, bcm, cannot);
    }
  }

  /**
   * A pin that is listened to; {@code Button} is who takes bouncing out.
   *
   * @param id what uses it, for messages
   * @throws PinRefused when it cannot be had
   */
  InputLine input(String id, int bcm, PullResistance pull) {
    try {
      return new Pi4jInput(
          context.create(
              DigitalInput.newConfigBuilder(context)
                  .id(id)
                  .address(bcm)
                  .pull(pull)
                  .debounce(NO_DEBOUNCE)
                  .build()));
    } catch (RuntimeException | LinkageError cannot) {
      throw new PinRefused(id, bcm, cannot);
    }
  }

  /** The pins that are driven so far. */
  List<Integer> driven() {
    return List.copyOf(driven);
  }

  private record Pi4jInput(DigitalInput input) implements InputLine {
    @Override
    public boolean high() {
      return input.state() == DigitalState.HIGH;
    }

    @Override
    public void onChange(Runnable listener) {
      input.addListener(change -> listener.run());
    }
  }
}
