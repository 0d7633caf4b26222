package org.tsumiki.raspberrypi;

import com.pi4j.io.gpio.digital.PullResistance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.wiring.AdcInput;
import org.tsumiki.boards.wiring.BusAddress;
import org.tsumiki.boards.wiring.Part;
import org.tsumiki.boards.wiring.Wiring;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.devices.chip.Ads1115;
import org.tsumiki.devices.chip.Bme280;
import org.tsumiki.devices.chip.Chip;
import org.tsumiki.devices.chip.Mpu6050;
import org.tsumiki.devices.chip.Scale;
import org.tsumiki.devices.chip.Tcs34725;
import org.tsumiki.devices.chip.Vl53l0x;
import org.tsumiki.raspberrypi.act.Standby;
import org.tsumiki.raspberrypi.line.OutputLine;
import org.tsumiki.raspberrypi.sense.ChipSensor.Channel;
import org.tsumiki.raspberrypi.sense.ChipSensor.Conversion;
import org.tsumiki.raspberrypi.sense.FreshValue;
import org.tsumiki.raspberrypi.sense.MovedChip;

/** Puts the parts of a profile's wiring into an assembly. */
final class PartWiring {
  /** No battery of a robot has more. */
  private static final double MAX_BATTERY_MILLIVOLTS = 60_000;

  private final Wiring wiring;
  private final BoardAssembly assembly;
  private final Map<String, Map<Integer, Channel>> adcInputs = new LinkedHashMap<>();
  private final Map<String, OutputLine> shutdowns = new LinkedHashMap<>();
  private Optional<BatteryGauge> battery = Optional.empty();

  PartWiring(Wiring wiring, BoardAssembly assembly) {
    this.wiring = wiring;
    this.assembly = assembly;
  }

  /**
   * Wires all parts.
   *
   * @return what measures the battery, if a part does
   * @throws PinRefused when a pin cannot be had
   */
  Optional<BatteryGauge> wire() {
    // Chips that can be switched off are off before anybody talks to one at the same address.
    for (Part.TimeOfFlightSensor sensor : wiring.parts(Part.TimeOfFlightSensor.class)) {
      sensor
          .shutdown()
          .ifPresent(pin ->
              shutdowns.put(sensor.id(), assembly.line(sensor.port() + " shutdown", pin.bcm())));
    }
    wiring.parts().forEach(this::wire);
    wiring.parts(Part.Adc.class).forEach(this::converter);
    return battery;
  }

  private void wire(Part part) {
    switch (part) {
      case Part.Led led -> assembly.lamp(port(led.port()), led.pin().bcm());
      case Part.RgbLed led ->
          assembly.colourLamp(
              port(led.port()), led.red().bcm(), led.green().bcm(), led.blue().bcm());
      case Part.Buzzer buzzer -> buzzer(buzzer);
      case Part.Button button ->
          assembly.button(
              port(button.port()), button.pin().bcm(), pull(button.pull()), button.pressedIsHigh());
      case Part.MotorDriver driver -> motors(driver);
      case Part.Encoder encoder -> encoder(encoder);
      case Part.LineArray array -> array.eyes().forEach(this::eye);
      case Part.UltrasonicSensor sensor ->
          assembly.ultrasonic(port(sensor.port()), sensor.trigger().bcm(), sensor.echo().bcm());
      case Part.TimeOfFlightSensor sensor -> timeOfFlight(sensor);
      case Part.ColourSensor sensor ->
          chip(
              new Tcs34725(Tcs34725.White.STANDARD),
              sensor.at(),
              List.of(Optional.of(sensor.port())));
      case Part.MotionSensor sensor ->
          chip(new Mpu6050(sensor.upsideDown()), sensor.at(), List.of(Optional.of(sensor.port())));
      case Part.WeatherSensor sensor ->
          chip(
              new Bme280(),
              sensor.at(),
              List.of(sensor.temperaturePort(), sensor.humidityPort(), sensor.pressurePort()));
      case Part.AnalogueSensor sensor ->
          analogue(
              sensor.port(),
              sensor.input(),
              new Scale(sensor.zeroMillivolts(), sensor.fullMillivolts()));
      case Part.BatterySense sense -> batterySense(sense);
      case Part.Adc adc -> {} // last, when all know what they want of it
      case Part.Motor motor -> {} // its driver has the pins
      case Part.Battery source -> {}
    }
  }

  private static PortSpec port(String name) {
    return StandardPorts.named(name)
        .orElseThrow(() -> new IllegalStateException("no port " + name));
  }

  private static PullResistance pull(Part.Pull pull) {
    return switch (pull) {
      case UP -> PullResistance.PULL_UP;
      case DOWN -> PullResistance.PULL_DOWN;
      case NONE -> PullResistance.OFF;
    };
  }

  private void buzzer(Part.Buzzer buzzer) {
    PortSpec port = port(buzzer.port());
    switch (buzzer.drive()) {
      case ACTIVE -> assembly.lamp(port, buzzer.pin().bcm());
      case HARDWARE_PWM -> assembly.voice(port, buzzer.pin().bcm(), false);
      case SOFTWARE_TONE -> assembly.voice(port, buzzer.pin().bcm(), true);
    }
  }

  private void motors(Part.MotorDriver driver) {
    Standby standby = assembly.standby(driver.id() + " standby", driver.standby().bcm());
    for (Part.Channel channel : driver.channels()) {
      PortSpec port = port(channel.port());
      switch (channel.pins()) {
        case Part.ChannelPins.DirectionAndPwm pins ->
            assembly.motor(
                port,
                pins.in1().bcm(),
                pins.in2().bcm(),
                pins.pwm().bcm(),
                standby,
                channel.reversed());
        case Part.ChannelPins.PwmOnInput pins ->
            assembly.motor(port, pins.in1().bcm(), pins.in2().bcm(), standby, channel.reversed());
      }
    }
  }

  private void encoder(Part.Encoder encoder) {
    double mm = encoder.mmPerCount();
    assembly.encoder(
        port(encoder.port()), encoder.a().bcm(), encoder.b().bcm(), encoder.reversed() ? -mm : mm);
  }

  private void eye(Part.Eye eye) {
    switch (eye.output()) {
      case Part.EyeOutput.Level level ->
          assembly.blackOrWhite(port(eye.port()), level.pin().bcm(), !level.highOnBlack());
      case Part.EyeOutput.Voltage voltage ->
          analogue(
              eye.port(),
              voltage.input(),
              new Scale(voltage.blackMillivolts(), voltage.whiteMillivolts()));
    }
  }

  private void timeOfFlight(Part.TimeOfFlightSensor sensor) {
    BusAddress.I2c at = sensor.at();
    OutputLine shutdown = shutdowns.get(sensor.id());
    Chip chip =
        shutdown == null
            ? new Vl53l0x()
            : new MovedChip(shutdown, assembly.registers(at.bus(), Vl53l0x.ADDRESS), at.address());
    chip(chip, at, List.of(Optional.of(sensor.port())));
  }

  /** A chip whose channels are those ports, in its order. */
  private void chip(Chip chip, BusAddress.I2c at, List<Optional<String>> ports) {
    Map<Integer, Channel> channels = new LinkedHashMap<>();
    for (int i = 0; i < ports.size(); i++) {
      Optional<String> port = ports.get(i);
      if (port.isPresent()) {
        channels.put(i, new Channel(assembly.fresh(port(port.get())), Conversion.NONE));
      }
    }
    assembly.i2c(chip, at.bus(), at.address(), channels);
  }

  private void analogue(String port, AdcInput input, Scale scale) {
    take(input, new Channel(assembly.fresh(port(port)), scale::percent));
  }

  private void batterySense(Part.BatterySense sense) {
    FreshValue millivolts = new FreshValue("the battery", 0, MAX_BATTERY_MILLIVOLTS, false);
    take(sense.input(), new Channel(millivolts, atInput -> atInput * sense.factor()));
    battery =
        Optional.of(new BatteryGauge(millivolts, sense.lowMillivolts(), sense.emptyMillivolts()));
  }

  private void take(AdcInput input, Channel channel) {
    adcInputs
        .computeIfAbsent(input.adc(), id -> new LinkedHashMap<>())
        .put(input.channel(), channel);
  }

  private void converter(Part.Adc adc) {
    Map<Integer, Channel> inputs = adcInputs.getOrDefault(adc.id(), Map.of());
    if (inputs.isEmpty()) {
      return;
    }
    switch (adc.at()) {
      case BusAddress.I2c at ->
          assembly.i2c(new Ads1115(List.copyOf(inputs.keySet())), at.bus(), at.address(), inputs);
      case BusAddress.Spi at ->
          assembly.mcp3008(at.bus(), at.select(), adc.referenceMillivolts(), inputs);
    }
  }
}
