package org.tsumiki.raspberrypi;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.chip.Chip;
import org.tsumiki.devices.chip.MotorBridge;
import org.tsumiki.devices.chip.RegisterBus;
import org.tsumiki.raspberrypi.act.Actuator;
import org.tsumiki.raspberrypi.act.ColourLamp;
import org.tsumiki.raspberrypi.act.Lamp;
import org.tsumiki.raspberrypi.act.Motor;
import org.tsumiki.raspberrypi.act.OutputHand;
import org.tsumiki.raspberrypi.act.Standby;
import org.tsumiki.raspberrypi.act.Voice;
import org.tsumiki.raspberrypi.line.Button;
import org.tsumiki.raspberrypi.line.InputLine;
import org.tsumiki.raspberrypi.line.OutputLine;
import org.tsumiki.raspberrypi.line.Watched;
import org.tsumiki.raspberrypi.line.WheelEncoder;
import org.tsumiki.raspberrypi.pulse.LevelOutput;
import org.tsumiki.raspberrypi.pulse.PulseOutput;
import org.tsumiki.raspberrypi.sense.ChipSensor;
import org.tsumiki.raspberrypi.sense.FreshValue;
import org.tsumiki.raspberrypi.sense.Mcp3008Sensor;
import org.tsumiki.raspberrypi.sense.Sensor;
import org.tsumiki.raspberrypi.sense.SensorLoop;
import org.tsumiki.raspberrypi.sense.Ultrasonic;

/**
 * Puts a board together part by part, each on its pins or its bus. A pin that cannot be had ends it
 * with {@link PinRefused}.
 */
final class BoardAssembly {
  /** Pins are looked at so often, whether they tell their changes or not. */
  private static final long LOOK_NANOS = 1_000_000;

  private static final int WHITE_PERCENT = 100;

  private final Context context;
  private final KernelFiles files;
  private final Pacer pacer;
  private final LongSupplier nanoTime;
  private final Consumer<String> log;
  private final Pi4jLines lines;
  private final PulsePins pulses;
  private final Pacer.Loop outputLoop;
  private final OutputHand hand;
  private final Map<PortSpec, Wired> ports = new LinkedHashMap<>();
  private final List<Watched> watched = new ArrayList<>();
  private final Set<Watched> unseen = new HashSet<>();
  private final Map<String, List<Sensor>> sensors = new LinkedHashMap<>();
  private final List<SensorLoop> loops = new CopyOnWriteArrayList<>();

  /** What is behind a port. */
  sealed interface Wired {
    /** An output: its number with the hand. */
    record Out(int number) implements Wired {}

    /** An input: its value at a time, at once. */
    record In(LongToDoubleFunction value) implements Wired {}
  }

  BoardAssembly(
      Context context,
      KernelFiles files,
      Pacer pacer,
      LongSupplier nanoTime,
      PulseChoice choice,
      Consumer<String> log) {
    this.context = context;
    this.files = files;
    this.pacer = pacer;
    this.nanoTime = nanoTime;
    this.log = log;
    this.lines = new Pi4jLines(context);
    this.pulses = new PulsePins(lines, files, pacer, choice, log);
    this.outputLoop = pacer.loop("outputs");
    this.hand = new OutputHand(outputLoop::wake, log);
  }

  private void output(PortSpec port, Actuator actuator) {
    ports.put(port, new Wired.Out(hand.add(port, actuator)));
  }

  private void input(PortSpec port, LongToDoubleFunction value) {
    ports.put(port, new Wired.In(value));
  }

  void lamp(PortSpec port, int bcm) {
    output(port, new Lamp(lines.output(port.name(), bcm)));
  }

  /** A buzzer that needs its pitch made; by software whatever was chosen, if it must be. */
  void voice(PortSpec port, int bcm, boolean bySoftware) {
    PulsePins.PulsePin pin =
        bySoftware
            ? pulses.open(port.name(), bcm, PulseChoice.SOFTWARE)
            : pulses.open(port.name(), bcm);
    output(port, new Voice(pin.output()));
  }

  void colourLamp(PortSpec port, int red, int green, int blue) {
    PulseOutput redPin = pulses.open(port.name() + " red", red).output();
    PulseOutput greenPin = pulses.open(port.name() + " green", green).output();
    PulseOutput bluePin = pulses.open(port.name() + " blue", blue).output();
    output(port, new ColourLamp(redPin, greenPin, bluePin));
  }

  /** A button or a bumper. */
  void button(PortSpec port, int bcm, PullResistance pull, boolean pressedIsHigh) {
    InputLine line = lines.input(port.name(), bcm, pull);
    Button button = new Button(line, pressedIsHigh, Button.BOUNCE_NANOS);
    watch(button, line);
    input(port, now -> button.on() ? 1 : 0);
  }

  /** A line sensor that only knows black and white. */
  void blackOrWhite(PortSpec port, int bcm, boolean highOnWhite) {
    InputLine line = lines.input(port.name(), bcm, PullResistance.OFF);
    Button white = new Button(line, highOnWhite, 0);
    watch(white, line);
    input(port, now -> white.on() ? WHITE_PERCENT : 0);
  }

  void encoder(PortSpec port, int a, int b, double mmPerStep) {
    InputLine lineA = lines.input(port.name() + " a", a, PullResistance.PULL_UP);
    InputLine lineB = lines.input(port.name() + " b", b, PullResistance.PULL_UP);
    WheelEncoder encoder = new WheelEncoder(lineA, lineB, mmPerStep);
    watch(encoder, lineA, lineB);
    input(port, now -> encoder.travelMm());
  }

  private void watch(Watched what, InputLine... pins) {
    for (InputLine pin : pins) {
      pin.onChange(() -> what.look(nanoTime.getAsLong()));
    }
    watched.add(what);
  }

  /** The pin that switches a motor driver on. */
  Standby standby(String id, int bcm) {
    return new Standby(lines.output(id, bcm));
  }

  /** A motor behind a TB6612FNG: two pins say which way, one pulses. */
  void motor(PortSpec port, int in1, int in2, int pwm, Standby standby, boolean reversed) {
    PulsePins.PulsePin pulse = pulses.open(port.name() + " pwm", pwm);
    output(
        port,
        new Motor(
            MotorBridge.TB6612FNG,
            new LevelOutput(lines.output(port.name() + " in1", in1)),
            new LevelOutput(lines.output(port.name() + " in2", in2)),
            Optional.of(pulse.output()),
            standby,
            pulse.motorHertz(),
            reversed));
  }

  /** A motor behind a DRV8833: one pin pulses, the other says which way. */
  void motor(PortSpec port, int in1, int in2, Standby standby, boolean reversed) {
    PulsePins.PulsePin pulse = pulses.open(port.name() + " in1", in1);
    output(
        port,
        new Motor(
            MotorBridge.DRV8833,
            pulse.output(),
            new LevelOutput(lines.output(port.name() + " in2", in2)),
            Optional.empty(),
            standby,
            pulse.motorHertz(),
            reversed));
  }

  /** An HC-SR04; it has a thread of its own, for it waits for its echo. */
  void ultrasonic(PortSpec port, int trigger, int echo) {
    FreshValue value = fresh(port);
    Ultrasonic sensor =
        new Ultrasonic(
            lines.output(port.name() + " trigger", trigger),
            lines.input(port.name() + " echo", echo, PullResistance.OFF),
            "the HC-SR04 of " + port.name(),
            value,
            nanoTime);
    sensors.put("sonar of " + port.name(), List.of(sensor));
  }

  /** A port's value that a sensor leaves behind. */
  FreshValue fresh(PortSpec port) {
    FreshValue value = new FreshValue(port);
    input(port, value::read);
    return value;
  }

  /** A pin that only others of this assembly use. */
  OutputLine line(String id, int bcm) {
    return lines.output(id, bcm);
  }

  RegisterBus registers(int bus, int address) {
    return new Pi4jI2cBus(context, files, bus, address);
  }

  /** A chip on I2C; all of a bus share a thread. */
  void i2c(Chip chip, int bus, int address, Map<Integer, ChipSensor.Channel> channels) {
    add(
        "i2c bus " + bus,
        new ChipSensor(
            chip,
            registers(bus, address),
            "the " + chip.name() + " at " + Pi4jI2cBus.place(bus, address),
            "Check its wires (3V3, GND, SDA, SCL) and what i2cdetect -y " + bus + " shows.",
            channels,
            pacer::pause));
  }

  void mcp3008(
      int bus, int select, double referenceMillivolts, Map<Integer, ChipSensor.Channel> inputs) {
    add(
        "spi bus " + bus,
        new Mcp3008Sensor(
            new Pi4jSpi(context, files, bus, select),
            "the MCP3008 at SPI bus " + bus + ", CE" + select,
            referenceMillivolts,
            inputs));
  }

  private void add(String loop, Sensor sensor) {
    sensors.computeIfAbsent(loop, name -> new ArrayList<>()).add(sensor);
  }

  /** What is behind each port that has a part. */
  Map<PortSpec, Wired> ports() {
    return ports;
  }

  /** The pins that are driven here, all of them safe when low. */
  List<Integer> drivenPins() {
    return lines.driven();
  }

  OutputHand hand() {
    return hand;
  }

  PulsePins pulses() {
    return pulses;
  }

  /** What is wrong now, a sentence each. */
  List<String> troubles() {
    return Stream.concat(
            hand.troubles().stream(), loops.stream().flatMap(loop -> loop.troubles().stream()))
        .toList();
  }

  /** Lets everything run; nothing is added afterwards. */
  void start() {
    outputLoop.start(hand::step);
    outputLoop.wake();
    if (!watched.isEmpty()) {
      pacer.loop("inputs").start(this::lookAtPins);
    }
    sensors.forEach((name, all) -> {
      SensorLoop loop = new SensorLoop(all, log);
      loops.add(loop);
      pacer.loop(name).start(loop::step);
    });
  }

  private long lookAtPins(long now) {
    for (Watched what : watched) {
      try {
        what.look(now);
      } catch (RuntimeException cannot) {
        if (unseen.add(what)) {
          log.accept("A pin cannot be read: " + Trouble.root(cannot) + ".");
        }
      }
    }
    return now + LOOK_NANOS;
  }
}
