package org.tsumiki.boards.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Said;
import org.tsumiki.boards.wiring.Contact.Role;
import org.tsumiki.boards.wiring.Part.Channel;
import org.tsumiki.boards.wiring.Part.ChannelPins;
import org.tsumiki.boards.wiring.Part.Drive;
import org.tsumiki.boards.wiring.Part.Eye;
import org.tsumiki.boards.wiring.Part.EyeOutput;
import org.tsumiki.boards.wiring.Part.Pull;

/** Makes typed parts of drafts: follows their wires to pins, buses and converters. */
final class PartMaker {
  private static final int MAX_MILLIVOLTS = 20_000;

  private final Reach reach;

  PartMaker(Reach reach) {
    this.reach = reach;
  }

  Part part(PartDraft draft) throws Refusal {
    checkContacts(draft);
    Part.About about = draft.about();
    return switch (draft.model().kind()) {
      case LED -> new Part.Led(about, port(draft), reach.pin(draft, "+"));
      case RGB_LED ->
          new Part.RgbLed(
              about,
              port(draft),
              reach.pin(draft, "R"),
              reach.pin(draft, "G"),
              reach.pin(draft, "B"));
      case BUZZER -> buzzer(draft);
      case BUTTON -> button(draft);
      case MOTOR_DRIVER -> motorDriver(draft);
      case MOTOR -> new Part.Motor(about);
      case ENCODER -> encoder(draft);
      case LINE_ARRAY -> new Part.LineArray(about, eyes(draft));
      case ULTRASONIC ->
          new Part.UltrasonicSensor(
              about, port(draft), reach.pin(draft, "Trig"), reach.pin(draft, "Echo"));
      case TIME_OF_FLIGHT -> timeOfFlight(draft);
      case COLOUR -> new Part.ColourSensor(about, port(draft), reach.i2c(draft));
      case MOTION ->
          new Part.MotionSensor(about, port(draft), reach.i2c(draft), flag(draft, "upsideDown"));
      case WEATHER ->
          new Part.WeatherSensor(
              about,
              optional(draft, "temperature"),
              optional(draft, "humidity"),
              optional(draft, "pressure"),
              reach.i2c(draft));
      case ANALOGUE ->
          new Part.AnalogueSensor(
              about,
              port(draft),
              reach.input(draft, "AOUT"),
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
          && !reach.isReached(new End.Terminal(draft.id(), contact.name()))) {
        throw missing(draft, contact);
      }
    }
  }

  private static Refusal missing(PartDraft draft, Contact contact) {
    if (contact.role() instanceof Role.Standby) {
      return draft
          .place()
          .refuse(
              "no-standby",
              Said.of(
                  "\"%s\" of the %s is not wired: nothing could stop the motors when a program"
                      + " hangs.",
                  "「%2$s」の \"%1$s\" がつながっていません。プログラムが止まったとき、モーターを止めるものがなくなります。",
                  contact.name(),
                  draft.model().name()),
              new Said("Wire it to a free GPIO pin.", "空いている GPIO のピンにつないでください。"));
    }
    if (draft.model().kind() == PartKind.ENCODER && contact.role() instanceof Role.Output) {
      return draft
          .place()
          .refuse(
              "encoder-without-pair",
              Said.of(
                  "\"%s\" of the %s is not wired: with one output alone nobody knows which way the"
                      + " wheel turns.",
                  "「%2$s」の \"%1$s\" がつながっていません。出力が 1 つだけでは、車輪がどちらに回っているか分かりません。",
                  contact.name(),
                  draft.model().name()),
              new Said(
                  "Wire both outputs, A and B, to free GPIO pins.",
                  "出力 A と B の両方を、空いている GPIO のピンにつないでください。"));
    }
    return Reach.notWired(draft, contact.name());
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

  private Part.Buzzer buzzer(PartDraft draft) throws Refusal {
    boolean active = draft.model().contact("SIG").isPresent();
    Drive drive = Drive.ACTIVE;
    if (!active) {
      JsonPlace pwm = draft.place().get("pwm");
      drive =
          switch (pwm.text(
              "hardware|software", new Said("hardware or software", " hardware か software "))) {
            case "hardware" -> Drive.HARDWARE_PWM;
            default -> Drive.SOFTWARE_TONE;
          };
    }
    return new Part.Buzzer(
        draft.about(), port(draft), reach.pin(draft, active ? "SIG" : "1"), drive);
  }

  /** Its first terminal goes to the pin, its second to where the pin shall be when pressed. */
  private Part.Button button(PartDraft draft) throws Refusal {
    List<Contact> contacts = draft.model().contacts();
    Gpio pin = reach.pin(draft, contacts.get(0).name());
    String other = contacts.get(1).name();
    JsonPlace place = Reach.placeOf(draft, other);
    boolean toGround = reach.isGround(draft, other);
    if (!toGround && !reach.isPower(draft, other)) {
      throw place.refuse(
          "wrong-button",
          new Said(
              "A button joins its pin to ground or to 3.3 volts; here it does neither.",
              "ボタンはピンをグラウンドか 3.3 ボルトにつなぐものですが、どちらにもなっていません。"),
          Said.of("Wire \"%s\" to ground.", "\"%s\" をグラウンドにつないでください。", other));
    }
    Pull pull =
        switch (draft
            .place()
            .get("pull")
            .text("up|down|none", new Said("up, down or none", " up、down、none のどれか"))) {
          case "up" -> Pull.UP;
          case "down" -> Pull.DOWN;
          default -> Pull.NONE;
        };
    return new Part.Button(draft.about(), port(draft), pin, pull, !toGround);
  }

  private Part.MotorDriver motorDriver(PartDraft draft) throws Refusal {
    List<Channel> channels = new ArrayList<>();
    for (JsonPlace motor : draft.place().get("motors").items(1, 2)) {
      String letter = motor.get("channel").text("[AB]", new Said("A or B", " A か B "));
      ChannelPins pins =
          draft.model().contact("PWMA").isPresent()
              ? new ChannelPins.DirectionAndPwm(
                  reach.pin(draft, letter + "IN1"),
                  reach.pin(draft, letter + "IN2"),
                  reach.pin(draft, "PWM" + letter))
              : new ChannelPins.PwmOnInput(
                  reach.pin(draft, letter + "IN1"), reach.pin(draft, letter + "IN2"));
      channels.add(new Channel(motor.get("port").text(), pins, flag(motor, "reversed")));
    }
    return new Part.MotorDriver(draft.about(), channels, reach.pin(draft, standby(draft)));
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
        reach.pin(draft, "A"),
        reach.pin(draft, "B"),
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
                  reach.input(draft, terminal),
                  millivolts(eye, "blackMillivolts"),
                  millivolts(eye, "whiteMillivolts"))
              : new EyeOutput.Level(reach.pin(draft, terminal), flag(eye, "highOnBlack"));
      eyes.add(new Eye(port, output));
    }
    return eyes;
  }

  private Part.TimeOfFlightSensor timeOfFlight(PartDraft draft) throws Refusal {
    Optional<Gpio> shutdown =
        draft.wire("XSHUT").isPresent() ? Optional.of(reach.pin(draft, "XSHUT")) : Optional.empty();
    return new Part.TimeOfFlightSensor(draft.about(), port(draft), reach.i2c(draft), shutdown);
  }

  private Part.Adc adc(PartDraft draft) throws Refusal {
    int channels =
        (int)
            draft.model().contacts().stream()
                .filter(contact -> contact.role() instanceof Role.Channel)
                .count();
    return new Part.Adc(
        draft.about(), reach.adcAddress(draft), channels, (int) (1000 * Header.LOGIC_VOLTS));
  }

  private Part.BatterySense batterySense(PartDraft draft) throws Refusal {
    return new Part.BatterySense(
        draft.about(),
        reach.input(draft, "out"),
        PartDraft.divider(draft.place().get("divider")),
        millivolts(draft.place(), "lowMillivolts"),
        millivolts(draft.place(), "emptyMillivolts"));
  }
}
