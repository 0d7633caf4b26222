package org.tsumiki.raspberrypi.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.devices.chip.BusFault;
import org.tsumiki.raspberrypi.line.InputLine;

final class SensorsTest {
  private static final long MILLI = 1_000_000;
  private final List<String> log = new ArrayList<>();

  /** A sensor that answers as long as it is plugged in. */
  private static class Plugged implements Sensor {
    final FreshValue value;
    final int period;
    boolean in = true;
    double says = 1;
    int begins;
    int looks;

    Plugged(PortSpec port, int period) {
      this.value = new FreshValue(port);
      this.period = period;
    }

    @Override
    public String name() {
      return "the sensor of " + value.name();
    }

    @Override
    public String remedy() {
      return "Check its wires.";
    }

    @Override
    public int periodMillis() {
      return period;
    }

    @Override
    public List<FreshValue> values() {
      return List.of(value);
    }

    @Override
    public void begin() throws BusFault {
      begins++;
      look(0);
    }

    @Override
    public void look(long nowNanos) throws BusFault {
      looks++;
      if (!in) {
        throw new BusFault("nothing answers");
      }
      value.put(says, nowNanos);
    }
  }

  private static void run(SensorLoop loop, long from, long until) {
    long now = from;
    while (now < until) {
      now = loop.step(now);
    }
  }

  @Test
  void eachSensorIsReadInItsOwnRhythm() {
    Plugged colour = new Plugged(StandardPorts.COLOUR_DOWN, 10);
    Plugged distance = new Plugged(StandardPorts.DISTANCE_FRONT, 50);
    run(new SensorLoop(List.of(colour, distance), log::add), 1, 1000 * MILLI);
    assertThat(colour.looks - colour.begins).isEqualTo(100);
    assertThat(distance.looks - distance.begins).isEqualTo(20);
    assertThat(log).isEmpty();
  }

  @Test
  void oneThatIsBrokenIsToldOnceAndTheOthersGoOn() {
    Plugged colour = new Plugged(StandardPorts.COLOUR_DOWN, 10);
    Plugged distance = new Plugged(StandardPorts.DISTANCE_FRONT, 50);
    distance.in = false;
    run(new SensorLoop(List.of(colour, distance), log::add), 1, 5000 * MILLI);
    assertThat(log)
        .containsExactly(
            "The sensor of distance.front does not work: nothing answers. Check its wires. Until"
                + " then distance.front is 0.");
    assertThat(distance.begins).isEqualTo(5);
    assertThat(colour.value.read(5000 * MILLI)).isEqualTo(1);
  }

  @Test
  void oneThatComesBackIsWokenUpAndTold() {
    Plugged heading = new Plugged(StandardPorts.HEADING, 5);
    heading.says = 90;
    SensorLoop loop = new SensorLoop(List.of(heading), log::add);
    run(loop, 1, 100 * MILLI);
    heading.in = false;
    run(loop, 100 * MILLI, 2500 * MILLI);
    assertThat(log).singleElement().asString().contains("Until then heading is 90.");
    assertThat(heading.value.read(2500 * MILLI)).isEqualTo(90);
    heading.in = true;
    run(loop, 2500 * MILLI, 4000 * MILLI);
    assertThat(log).last().isEqualTo("The sensor of heading answers again.");
  }

  @Test
  void oneThatAnswersButNeverMeasuresIsStartedAgain() {
    Plugged mute =
        new Plugged(StandardPorts.LINE_LEFT, 10) {
          @Override
          public void look(long nowNanos) {
            looks++;
          }
        };
    run(new SensorLoop(List.of(mute), log::add), 1, 4000 * MILLI);
    assertThat(log).singleElement().asString().contains("has measured nothing");
    assertThat(mute.begins).isGreaterThan(1);
  }

  @Test
  void anOldValueGivesWayToTheSafeOne() {
    FreshValue distance = new FreshValue(StandardPorts.DISTANCE_FRONT);
    assertThat(distance.read(0)).isZero();
    distance.put(9000, 0);
    assertThat(distance.read(900 * MILLI)).isEqualTo(4000);
    assertThat(distance.read(1001 * MILLI)).isZero();
    assertThat(distance.fresh(1001 * MILLI)).isFalse();
  }

  /** An echo pin that is high from one time to another after the trigger, on a clock of its own. */
  private static final class Echo implements InputLine {
    long clock = 1;
    long triggered = Long.MAX_VALUE / 2;
    long startAfter;
    long length;

    @Override
    public boolean high() {
      clock += 1000;
      long since = clock - triggered;
      return since >= startAfter && since < startAfter + length;
    }

    @Override
    public void onChange(Runnable listener) {
      // nobody tells changes here
    }
  }

  @Test
  void theTimeOfAnEchoBecomesADistance() throws BusFault {
    Echo echo = new Echo();
    FreshValue value = new FreshValue(StandardPorts.DISTANCE_FRONT);
    Ultrasonic sonar =
        new Ultrasonic(
            high -> echo.triggered = high ? echo.triggered : echo.clock,
            echo,
            "the HC-SR04",
            value,
            () -> echo.clock);
    sonar.begin();
    echo.triggered = Long.MAX_VALUE / 2;
    echo.startAfter = 450_000;
    echo.length = 1_000_000;
    sonar.look(0);
    assertThat(value.read(echo.clock)).isCloseTo(171.5, within(0.5));
    echo.length = 200_000;
    sonar.look(0);
    assertThat(value.read(echo.clock)).as("one false echo").isCloseTo(171.5, within(0.5));
    sonar.look(0);
    assertThat(value.read(echo.clock)).isCloseTo(34.3, within(0.5));
    echo.clock += 60_000_000;
    echo.length = 38_000_000;
    sonar.look(0);
    echo.clock += 60_000_000;
    sonar.look(0);
    assertThat(value.read(echo.clock)).isEqualTo(4000);
  }

  @Test
  void anHcSr04ThatIsNotThereIsAFault() {
    Echo echo = new Echo();
    echo.startAfter = Long.MAX_VALUE / 4;
    FreshValue value = new FreshValue(StandardPorts.DISTANCE_FRONT);
    Ultrasonic sonar = new Ultrasonic(high -> {}, echo, "the HC-SR04", value, () -> echo.clock);
    new SensorLoop(List.of(sonar), log::add).step(1);
    assertThat(log)
        .containsExactly(
            "The HC-SR04 does not work: its echo pin stays low. Check its four wires (5V, GND,"
                + " Trig, Echo; Echo needs a voltage divider). Until then distance.front is 0.");
  }
}
