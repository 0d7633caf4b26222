package org.tsumiki.boards.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.wiring.Contact.Role;
import org.tsumiki.boards.wiring.Header.Use;
import org.tsumiki.boards.wiring.Part.Channel;
import org.tsumiki.boards.wiring.Part.ChannelPins;
import org.tsumiki.boards.wiring.Part.Drive;
import org.tsumiki.boards.wiring.Part.Eye;
import org.tsumiki.boards.wiring.Part.EyeOutput;
import org.tsumiki.boards.wiring.Part.Pull;

/** Makes typed parts of drafts: follows their wires to pins, buses and converters. */
final class PartMaker {
  private static final int MAX_MILLIVOLTS = 20_000;

  /** Buses and rails alone. */
  private final Wiring lines;

  private final List<PartDraft> drafts;

  PartMaker(Wiring lines, List<PartDraft> drafts) {
    this.lines = lines;
    this.drafts = drafts;
  }

  Part part(PartDraft draft) throws Refusal {
    checkContacts(draft);
    Part.About about = draft.about();
    return switch (draft.model().kind()) {
      case LED -> new Part.Led(about, port(draft), pin(draft, "+"));
      case RGB_LED ->
          new Part.RgbLed(about, port(draft), pin(draft, "R"), pin(draft, "G"), pin(draft, "B"));
      case BUZZER -> buzzer(draft);
      case BUTTON -> button(draft);
      case MOTOR_DRIVER -> motorDriver(draft);
      case MOTOR -> new Part.Motor(about);
      case ENCODER -> encoder(draft);
      case LINE_ARRAY -> new Part.LineArray(about, eyes(draft));
      case ULTRASONIC ->
          new Part.UltrasonicSensor(about, port(draft), pin(draft, "Trig"), pin(draft, "Echo"));
      case TIME_OF_FLIGHT -> timeOfFlight(draft);
      case COLOUR -> new Part.ColourSensor(about, port(draft), i2c(draft));
      case MOTION ->
          new Part.MotionSensor(about, port(draft), i2c(draft), flag(draft, "upsideDown"));
      case WEATHER ->
          new Part.WeatherSensor(
              about,
              optional(draft, "temperature"),
              optional(draft, "humidity"),
              optional(draft, "pressure"),
              i2c(draft));
      case ANALOGUE ->
          new Part.AnalogueSensor(
              about,
              port(draft),
              input(draft, "AOUT"),
              millivolts(draft.place(), "zeroMillivolts"),
              millivolts(draft.place(), "fullMillivolts"));
      case ADC -> adc(draft);
      case BATTERY -> new Part.Battery(about, draft.place().number("volts", 1, 14));
      case BATTERY_SENSE -> batterySense(draft);
    };
  }

  private void checkContacts(PartDraft draft) throws Refusal {
    for (Contact contact : draft.model().contacts()) {
      if (contact.needed()
          && draft.wire(contact.name()).isEmpty()
          && !isReached(new End.Terminal(draft.id(), contact.name()))) {
        throw missing(draft, contact);
      }
    }
  }

  /** A wire of another part ends there, or a rail begins. */
  private boolean isReached(End terminal) {
    return lines.rails().stream().anyMatch(rail -> rail.fedBy().equals(terminal))
        || drafts.stream()
            .flatMap(other -> other.wires().stream())
            .anyMatch(wire -> wire.to().equals(terminal));
  }

  private static Refusal missing(PartDraft draft, Contact contact) {
    String name = "\"" + contact.name() + "\" of the " + draft.model().name();
    if (contact.role() instanceof Role.Standby) {
      return draft
          .place()
          .refuse(
              "no-standby",
              name + " is not wired: nothing could stop the motors when a program hangs.",
              "Wire it to a free GPIO pin.");
    }
    if (draft.model().kind() == PartKind.ENCODER && contact.role() instanceof Role.Output) {
      return draft
          .place()
          .refuse(
              "encoder-without-pair",
              name + " is not wired: with one output alone nobody knows which way the wheel turns.",
              "Wire both outputs, A and B, to free GPIO pins.");
    }
    return draft
        .place()
        .refuse("not-wired", name + " is not wired.", "Add a wire from it to \"wires\".");
  }

  private static String port(PartDraft draft) throws Refusal {
    return draft.place().get("port").text();
  }

  private static Optional<String> optional(PartDraft draft, String key) throws Refusal {
    Optional<JsonPlace> found = draft.place().get("ports").find(key);
    return found.isPresent() ? Optional.of(found.get().text()) : Optional.empty();
  }

  private static boolean flag(PartDraft draft, String key) throws Refusal {
    return flag(draft.place(), key);
  }

  private static boolean flag(JsonPlace place, String key) throws Refusal {
    Optional<JsonPlace> found = place.find(key);
    return found.isPresent() && found.get().flag();
  }

  private static int millivolts(JsonPlace place, String key) throws Refusal {
    return place.get(key).whole(0, MAX_MILLIVOLTS);
  }

  /** The wire's place in the file. */
  private static JsonPlace placeOf(PartDraft draft, String terminal) throws Refusal {
    for (JsonPlace wire : draft.place().list("wires", Integer.MAX_VALUE)) {
      if (wire.get("from").text().equals(terminal)) {
        return wire.get("to");
      }
    }
    return draft.place();
  }

  private static Wire wire(PartDraft draft, String terminal) throws Refusal {
    Optional<Wire> wire = draft.wire(terminal);
    if (wire.isPresent()) {
      return wire.get();
    }
    throw draft
        .place()
        .refuse(
            "not-wired",
            "\"" + terminal + "\" of the " + draft.model().name() + " is not wired.",
            "Add a wire from it to \"wires\".");
  }

  /** The GPIO that a terminal is wired to. */
  private Gpio pin(PartDraft draft, String terminal) throws Refusal {
    End to = wire(draft, terminal).to();
    JsonPlace place = placeOf(draft, terminal);
    Optional<End> source = lines.source(to);
    if (source.isEmpty()) {
      throw noSuchRail(place, to);
    }
    return switch (source.get()) {
      case End.Pin(int number) -> {
        if (Header.use(number) instanceof Use.Signal(Gpio gpio)) {
          yield gpio;
        }
        throw WiringReader.notASignal(place, number);
      }
      case End.Row row -> throw noSuchRail(place, row);
      case End.Terminal terminalElsewhere ->
          throw place.refuse(
              "not-a-signal-pin",
              "\"" + terminal + "\" must go to a pin of the header.",
              "Write \"pin\" and its number.");
    };
  }

  private static Refusal noSuchRail(JsonPlace place, End to) {
    return place.refuse(
        "unknown-rail",
        "There is no " + to.text() + ".",
        "Add it to \"rails\", or its bus to \"buses\".");
  }

  private Part.Buzzer buzzer(PartDraft draft) throws Refusal {
    boolean active = draft.model().contact("SIG").isPresent();
    Drive drive = Drive.ACTIVE;
    if (!active) {
      JsonPlace pwm = draft.place().get("pwm");
      drive =
          switch (pwm.text("hardware|software", "hardware or software")) {
            case "hardware" -> Drive.HARDWARE_PWM;
            default -> Drive.SOFTWARE_TONE;
          };
    }
    return new Part.Buzzer(draft.about(), port(draft), pin(draft, active ? "SIG" : "1"), drive);
  }

  /** Its first terminal goes to the pin, its second to where the pin shall be when pressed. */
  private Part.Button button(PartDraft draft) throws Refusal {
    List<Contact> contacts = draft.model().contacts();
    Gpio pin = pin(draft, contacts.get(0).name());
    String other = contacts.get(1).name();
    JsonPlace place = placeOf(draft, other);
    boolean toGround = isGround(draft, other);
    if (!toGround && !isPower(draft, other)) {
      throw place.refuse(
          "wrong-button",
          "A button joins its pin to ground or to 3.3 volts; here it does neither.",
          "Wire \"" + other + "\" to ground.");
    }
    Pull pull =
        switch (draft.place().get("pull").text("up|down|none", "up, down or none")) {
          case "up" -> Pull.UP;
          case "down" -> Pull.DOWN;
          default -> Pull.NONE;
        };
    return new Part.Button(draft.about(), port(draft), pin, pull, !toGround);
  }

  private boolean isGround(PartDraft draft, String terminal) throws Refusal {
    return lines.source(wire(draft, terminal).to()).orElse(null) instanceof End.Pin(int number)
        && Header.use(number) instanceof Use.Ground;
  }

  private boolean isPower(PartDraft draft, String terminal) throws Refusal {
    return lines.source(wire(draft, terminal).to()).orElse(null) instanceof End.Pin(int number)
        && Header.use(number) instanceof Use.Power(double volts)
        && volts == Header.LOGIC_VOLTS;
  }

  private Part.MotorDriver motorDriver(PartDraft draft) throws Refusal {
    List<Channel> channels = new ArrayList<>();
    for (JsonPlace motor : draft.place().get("motors").items(1, 2)) {
      String letter = motor.get("channel").text("[AB]", "A or B");
      ChannelPins pins =
          draft.model().contact("PWMA").isPresent()
              ? new ChannelPins.DirectionAndPwm(
                  pin(draft, letter + "IN1"),
                  pin(draft, letter + "IN2"),
                  pin(draft, "PWM" + letter))
              : new ChannelPins.PwmOnInput(pin(draft, letter + "IN1"), pin(draft, letter + "IN2"));
      channels.add(new Channel(motor.get("port").text(), pins, flag(motor, "reversed")));
    }
    return new Part.MotorDriver(draft.about(), channels, pin(draft, standby(draft)));
  }

  private static String standby(PartDraft draft) {
    return draft.model().contacts().stream()
        .filter(contact -> contact.role() instanceof Role.Standby)
        .map(Contact::name)
        .findFirst()
        .orElseThrow();
  }

  private Part.Encoder encoder(PartDraft draft) throws Refusal {
    return new Part.Encoder(
        draft.about(),
        port(draft),
        pin(draft, "A"),
        pin(draft, "B"),
        draft.place().get("countsPerTurn").whole(1, 100_000),
        draft.place().number("wheelDiameterMm", 5, 500),
        flag(draft, "reversed"));
  }

  private List<Eye> eyes(PartDraft draft) throws Refusal {
    List<Eye> eyes = new ArrayList<>();
    for (JsonPlace eye : draft.place().get("eyes").items(1, 8)) {
      String terminal = eye.get("from").text();
      String port = eye.get("port").text();
      boolean voltage =
          draft.model().contact(terminal).map(Contact::role).orElse(null) instanceof Role.Voltage;
      EyeOutput output =
          voltage
              ? new EyeOutput.Voltage(
                  input(draft, terminal),
                  millivolts(eye, "blackMillivolts"),
                  millivolts(eye, "whiteMillivolts"))
              : new EyeOutput.Level(pin(draft, terminal), flag(eye, "highOnBlack"));
      eyes.add(new Eye(port, output));
    }
    return eyes;
  }

  private Part.TimeOfFlightSensor timeOfFlight(PartDraft draft) throws Refusal {
    Optional<Gpio> shutdown =
        draft.wire("XSHUT").isPresent() ? Optional.of(pin(draft, "XSHUT")) : Optional.empty();
    return new Part.TimeOfFlightSensor(draft.about(), port(draft), i2c(draft), shutdown);
  }

  private BusAddress.I2c i2c(PartDraft draft) throws Refusal {
    JsonPlace place = draft.place().get("bus");
    if (!(lines.bus(place.text()).orElse(null) instanceof Bus.I2c bus)) {
      throw noBus(place, "I²C");
    }
    checkLines(draft, bus);
    JsonPlace address = draft.place().get("address");
    String text = address.text("0x[0-9a-f]{2}", "an address like 0x29");
    int number = Integer.parseInt(text.substring("0x".length()), 16);
    if (!draft.model().addresses().contains(number)) {
      throw address.refuse(
          "wrong-address",
          "The " + draft.model().name() + " cannot have the address " + text + ".",
          "Use "
              + String.join(
                  ", ", draft.model().addresses().stream().map(PartMaker::addressText).toList())
              + ".");
    }
    return new BusAddress.I2c(bus.id(), bus.number(), number);
  }

  static String addressText(int address) {
    return "0x" + Integer.toHexString(address);
  }

  private static Refusal noBus(JsonPlace place, String sort) throws Refusal {
    return place.refuse(
        "no-such-bus",
        "There is no " + sort + " bus called \"" + place.text() + "\".",
        "Add it to \"buses\", or name one that is there.");
  }

  /** Each bus terminal must go to that line of that bus. */
  private void checkLines(PartDraft draft, Bus bus) throws Refusal {
    for (Contact contact : draft.model().contacts()) {
      Optional<String> line =
          switch (contact.role()) {
            case Role.I2c(String name) -> Optional.of(name);
            case Role.Spi(String name) -> Optional.of(name);
            case Role other -> Optional.empty();
          };
      if (line.isEmpty()) {
        continue;
      }
      Gpio wanted =
          bus.lines().stream()
              .filter(one -> one.name().equals(line.get()))
              .map(Bus.Line::pin)
              .findFirst()
              .orElseThrow();
      if (!pin(draft, contact.name()).equals(wanted)) {
        throw placeOf(draft, contact.name())
            .refuse(
                "wrong-bus-line",
                "\"" + contact.name() + "\" does not go to the " + bus.id() + " bus.",
                "Wire it to \"rail " + bus.id() + "." + line.get() + "\".");
      }
    }
  }

  private Part.Adc adc(PartDraft draft) throws Refusal {
    int channels =
        (int)
            draft.model().contacts().stream()
                .filter(contact -> contact.role() instanceof Role.Channel)
                .count();
    return new Part.Adc(
        draft.about(), adcAddress(draft), channels, (int) (1000 * Header.LOGIC_VOLTS));
  }

  private BusAddress adcAddress(PartDraft draft) throws Refusal {
    if (draft.model().contact("CS").isEmpty()) {
      return i2c(draft);
    }
    JsonPlace place = draft.place().get("bus");
    if (!(lines.bus(place.text()).orElse(null) instanceof Bus.Spi bus)) {
      throw noBus(place, "SPI");
    }
    checkLines(draft, bus);
    OptionalInt select =
        switch (pin(draft, "CS").bcm()) {
          case 8 -> OptionalInt.of(0);
          case 7 -> OptionalInt.of(1);
          default -> OptionalInt.empty();
        };
    if (select.isEmpty()) {
      throw placeOf(draft, "CS")
          .refuse(
              "wrong-bus-line",
              "CS must go to one of the two pins that choose a part on SPI.",
              "Wire it to pin 24 (GPIO8) or pin 26 (GPIO7).");
    }
    return new BusAddress.Spi(bus.id(), bus.number(), select.getAsInt());
  }

  /** The converter's input that a terminal is wired to. */
  private AdcInput input(PartDraft draft, String terminal) throws Refusal {
    End to = wire(draft, terminal).to();
    if (to instanceof End.Terminal(String part, String channel)) {
      for (PartDraft other : drafts) {
        if (other.id().equals(part)
            && other.model().contact(channel).map(Contact::role).orElse(null)
                instanceof Role.Channel(int number)) {
          return new AdcInput(part, number);
        }
      }
    }
    throw placeOf(draft, terminal)
        .refuse(
            "analogue-without-adc",
            "\""
                + terminal
                + "\" gives a voltage, and a Raspberry Pi cannot measure voltages by itself.",
            "Add a converter (kind \"adc\") and wire it to one of its inputs, e.g. \"adc.A0\".");
  }

  private Part.BatterySense batterySense(PartDraft draft) throws Refusal {
    return new Part.BatterySense(
        draft.about(),
        input(draft, "out"),
        PartDraft.divider(draft.place().get("divider")),
        millivolts(draft.place(), "lowMillivolts"),
        millivolts(draft.place(), "emptyMillivolts"));
  }
}
