package org.tsumiki.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsumiki.devices.PortSpec.Direction;

/**
 * What every board's ports keep to, real or simulated. A test of an adapter extends it; the board
 * must have a lamp and a buzzer at least.
 */
public abstract class PortsContract {

  /** The ports of a board that has just been switched on. */
  protected abstract Ports ports();

  @Test
  void offersStandardPortsOnlyAndEachOnce() {
    List<PortSpec> specs = ports().specs();
    assertThat(StandardPorts.all()).containsAll(specs);
    assertThat(specs).doesNotHaveDuplicates();
  }

  @Test
  void findsEachPortByItsName() {
    Ports ports = ports();
    for (int i = 0; i < ports.specs().size(); i++) {
      assertThat(ports.indexOf(ports.specs().get(i).name())).isEqualTo(i);
    }
    assertThat(ports.indexOf("no.such.port")).isEqualTo(-1);
  }

  @Test
  void startsWithEveryOutputSafe() {
    Ports ports = ports();
    for (int output : outputs(ports)) {
      assertThat(ports.read(output)).isEqualTo(PortSpec.SAFE_VALUE);
    }
  }

  @Test
  void answersWithTheValueWrittenLast() {
    Ports ports = ports();
    for (int output : outputs(ports)) {
      ports.write(output, 1);
      assertThat(ports.read(output)).isEqualTo(1);
      ports.write(output, 0);
      assertThat(ports.read(output)).isZero();
    }
  }

  @Test
  void keepsOutputsInTheirRange() {
    Ports ports = ports();
    for (int output : outputs(ports)) {
      PortSpec spec = ports.specs().get(output);
      ports.write(output, Double.POSITIVE_INFINITY);
      assertThat(ports.read(output)).isEqualTo(spec.max());
      ports.write(output, Double.NEGATIVE_INFINITY);
      assertThat(ports.read(output)).isEqualTo(spec.min());
      ports.write(output, Double.NaN);
      assertThat(ports.read(output)).isEqualTo(PortSpec.SAFE_VALUE);
    }
  }

  @Test
  void keepsInputsInTheirRangeAndUntouchedByWrites() {
    Ports ports = ports();
    for (int i = 0; i < ports.specs().size(); i++) {
      PortSpec spec = ports.specs().get(i);
      if (spec.direction() == Direction.INPUT) {
        double before = ports.read(i);
        assertThat(before).isBetween(spec.min(), spec.max());
        ports.write(i, before == spec.max() ? spec.min() : spec.max());
        assertThat(ports.read(i)).isEqualTo(before);
      }
    }
  }

  @Test
  void putsEverythingToItsSafeValue() {
    Ports ports = ports();
    outputs(ports).forEach(output -> ports.write(output, 1));
    ports.allSafe();
    for (int output : outputs(ports)) {
      assertThat(ports.read(output)).isEqualTo(PortSpec.SAFE_VALUE);
    }
  }

  @Test
  void stopsWhatMovesOrSoundsAndLeavesLampsAtAProgramsEnd() {
    Ports ports = ports();
    outputs(ports).forEach(output -> ports.write(output, 1));
    ports.actuatorsSafe();
    for (int output : outputs(ports)) {
      boolean stops = ports.specs().get(output).stopsAtProgramEnd();
      assertThat(ports.read(output)).isEqualTo(stops ? 0 : 1);
    }
  }

  private static List<Integer> outputs(Ports ports) {
    List<Integer> outputs = new ArrayList<>();
    for (int i = 0; i < ports.specs().size(); i++) {
      if (ports.specs().get(i).direction() == Direction.OUTPUT) {
        outputs.add(i);
      }
    }
    assertThat(outputs).isNotEmpty();
    return outputs;
  }
}
