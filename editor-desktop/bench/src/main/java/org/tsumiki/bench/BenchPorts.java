package org.tsumiki.bench;

import java.util.Arrays;
import java.util.List;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;

/**
 * A robot on paper: its line sensor gives the same 256 readings over and over, and all that its
 * motors are told goes into one number, so that two systems which agree on it did the same.
 */
final class BenchPorts implements Ports {
  private static final int READINGS = 256;
  private static final int LINE = 0;
  private static final int LEFT = 1;
  private static final int RIGHT = 2;

  private final List<PortSpec> specs =
      List.of(StandardPorts.LINE_LEFT, StandardPorts.MOTOR_LEFT, StandardPorts.MOTOR_RIGHT);
  private final double[] readings = readings();
  private int place;
  private double left;
  private double right;
  private double moved;

  /** What the line sensor sees, again and again. */
  static double[] readings() {
    double[] readings = new double[READINGS];
    Arrays.setAll(readings, k -> k * 37 % 101);
    return readings;
  }

  /** All that the motors were told, as one number. */
  double moved() {
    return moved;
  }

  @Override
  public List<PortSpec> specs() {
    return specs;
  }

  @Override
  public double read(int port) {
    if (port == LINE) {
      double reading = readings[place++];
      if (place >= READINGS) {
        place = 0;
      }
      return reading;
    }
    return port == LEFT ? left : right;
  }

  @Override
  public void write(int port, double value) {
    if (port == LEFT) {
      left = value;
    } else if (port == RIGHT) {
      // Programs write left before right, so both are known here.
      right = value;
      moved = moved * 0.5 + left - right * 0.25;
    }
  }
}
