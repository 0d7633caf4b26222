package org.tsumiki.boards.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.Title;
import org.tsumiki.boards.wiring.Contact.Role;

/**
 * The parts that board files may name. Where the figures come from: {@code
 * hardware/boards/spec/parts.md}.
 */
public final class PartModels {
  private static final Role.Ground GROUND = new Role.Ground();
  private static final Role.Input INPUT = new Role.Input();
  private static final Role.PwmInput PWM = new Role.PwmInput();
  private static final Role.Output OUTPUT = new Role.Output();
  private static final Role.Plain PLAIN = new Role.Plain();
  private static final Role.MotorOut MOTOR_OUT = new Role.MotorOut();
  private static final Role.MotorIn MOTOR_IN = new Role.MotorIn();
  private static final Role.Voltage VOLTAGE = new Role.Voltage();

  private static final Map<String, PartModel> ALL = new LinkedHashMap<>();

  static {
    lamps();
    soundsAndButtons();
    motors();
    sensors();
    converters();
    power();
  }

  private PartModels() {}

  /** The model that board files call so. */
  public static Optional<PartModel> named(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  /** The names of all models of a kind. */
  public static List<String> named(PartKind kind) {
    return ALL.values().stream().filter(model -> model.kind() == kind).map(PartModel::id).toList();
  }

  private static void lamps() {
    add(lamp("led-5mm-red", new Title("あかい LED（5 ミリ）", "{赤|あか}いLED（5 mm）", "LED 5 mm, red"), 2.0));
    add(
        lamp(
            "led-5mm-yellow",
            new Title("きいろい LED（5 ミリ）", "{黄色|きいろ}いLED（5 mm）", "LED 5 mm, yellow"),
            2.0));
    add(
        lamp(
            "led-5mm-green",
            new Title("きみどりの LED（5 ミリ）", "{黄緑|きみどり}のLED（5 mm）", "LED 5 mm, yellow-green"),
            2.1));
    add(
        new Sheet(
                "led-rgb",
                PartKind.RGB_LED,
                new Title(
                    "フルカラー LED（5 ミリ、カソードコモン）",
                    "フルカラーLED（5 mm、カソードコモン）",
                    "RGB LED 5 mm, common cathode"),
                0)
            .with(new Role.Lamp(2.0), "R")
            .with(new Role.Lamp(3.0), "G", "B")
            .with(GROUND, "-"));
  }

  private static Sheet lamp(String id, Title name, double forwardVolts) {
    return new Sheet(id, PartKind.LED, name, 0)
        .with(new Role.Lamp(forwardVolts), "+")
        .with(GROUND, "-");
  }

  private static void soundsAndButtons() {
    add(
        new Sheet(
                "grove-buzzer",
                PartKind.BUZZER,
                new Title(
                    "Grove ブザー（じぶんで なる もの）",
                    "Grove ブザー（{自分|じぶん}で{鳴|な}るもの）",
                    "Grove - Buzzer (sounds by itself)"),
                30)
            .with(INPUT, "SIG")
            .with(new Role.Supply(3.3, 5), "VCC")
            .with(GROUND, "GND"));
    add(
        new Sheet(
                "piezo",
                PartKind.BUZZER,
                new Title(
                    "あつでんスピーカー PKM13EPYH4000-A0（じぶんでは ならない もの）",
                    "{圧電|あつでん}スピーカー PKM13EPYH4000-A0（{自分|じぶん}では{鳴|な}らないもの）",
                    "piezo sounder PKM13EPYH4000-A0 (without oscillator)"),
                0)
            .with(INPUT, "1")
            .with(GROUND, "2"));
    add(
        new Sheet(
                "tact-switch",
                PartKind.BUTTON,
                new Title("タクトスイッチ（4ほん あし）", "タクトスイッチ（4{本足|ほんあし}）", "tactile switch, 4 legs"),
                0)
            .with(PLAIN, "1", "2"));
    add(
        new Sheet(
                "lever-switch",
                PartKind.BUTTON,
                new Title("レバーつき マイクロスイッチ", "レバー{付|つ}きマイクロスイッチ", "micro switch with lever"),
                0)
            .with(PLAIN, "NO", "C"));
  }

  private static void motors() {
    add(
        new Sheet(
                "tb6612fng",
                PartKind.MOTOR_DRIVER,
                new Title(
                    "モータードライバー TB6612FNG の きばん",
                    "モータードライバー TB6612FNGの{基板|きばん}",
                    "TB6612FNG motor driver board"),
                2)
            .with(new Role.Supply(2.7, 5.5), "VCC")
            .with(GROUND, "GND")
            .with(new Role.Standby(), "STBY")
            .with(new Role.Supply(4.5, 13.5), "VM")
            .with(INPUT, "AIN1", "AIN2", "BIN1", "BIN2")
            .with(PWM, "PWMA", "PWMB")
            .with(MOTOR_OUT, "AO1", "AO2", "BO1", "BO2"));
    add(
        new Sheet(
                "drv8833",
                PartKind.MOTOR_DRIVER,
                new Title(
                    "モータードライバー DRV8833 の きばん",
                    "モータードライバー DRV8833の{基板|きばん}",
                    "DRV8833 motor driver board"),
                3)
            .with(GROUND, "GND")
            .with(new Role.Standby(), "SLP")
            .with(new Role.Supply(2.7, 10.8), "VM")
            .with(PWM, "AIN1", "BIN1")
            .with(INPUT, "AIN2", "BIN2")
            .with(MOTOR_OUT, "AOUT1", "AOUT2", "BOUT1", "BOUT2"));
    add(
        new Sheet(
                "gear-motor",
                PartKind.MOTOR,
                new Title("ギヤモーター（3〜6 ボルト）", "ギヤモーター（3〜6 V）", "gear motor, 3 to 6 V"),
                0)
            .with(MOTOR_IN, "M1", "M2"));
    add(
        new Sheet(
                "gear-motor-encoder",
                PartKind.ENCODER,
                new Title(
                    "エンコーダーつき ギヤモーター N20（6 ボルト）",
                    "エンコーダー{付|つ}きギヤモーター N20（6 V）",
                    "gear motor N20, 6 V, with two-channel encoder"),
                10)
            .with(new Role.Supply(2.7, 5.5), "VCC")
            .with(GROUND, "GND")
            .with(OUTPUT, "A", "B")
            .with(MOTOR_IN, "M1", "M2"));
  }

  private static void sensors() {
    add(
        new Sheet(
                "tcrt5000-module",
                PartKind.LINE_ARRAY,
                new Title(
                    "ラインセンサー TCRT5000 の きばん",
                    "ラインセンサー TCRT5000の{基板|きばん}",
                    "TCRT5000 line sensor board (with AO)"),
                25)
            .with(new Role.Supply(3.3, 5), "VCC")
            .with(GROUND, "GND")
            .withOptional(VOLTAGE, "AO")
            .withOptional(OUTPUT, "DO"));
    add(
        new Sheet(
                "qtr-8a",
                PartKind.LINE_ARRAY,
                new Title("ラインセンサー QTR-8A", "ラインセンサー QTR-8A", "QTR-8A line sensor array"),
                100)
            .with(new Role.Supply(3.3, 5), "VCC")
            .with(GROUND, "GND")
            .withOptional(VOLTAGE, "1", "2", "3", "4", "5", "6", "7", "8"));
    add(
        new Sheet(
                "hc-sr04",
                PartKind.ULTRASONIC,
                new Title(
                    "ちょうおんぱセンサー HC-SR04（5 ボルト）",
                    "{超音波|ちょうおんぱ}センサー HC-SR04（5 V）",
                    "HC-SR04 ultrasonic sensor (5 V)"),
                15)
            .with(new Role.Supply(5, 5), "VCC")
            .with(INPUT, "Trig")
            .with(OUTPUT, "Echo")
            .with(GROUND, "GND"));
    add(
        new Sheet(
                "hc-sr04p",
                PartKind.ULTRASONIC,
                new Title(
                    "ちょうおんぱセンサー HC-SR04P（3.3 ボルト）",
                    "{超音波|ちょうおんぱ}センサー HC-SR04P（3.3 V）",
                    "HC-SR04P ultrasonic sensor (3.3 V)"),
                5)
            .with(new Role.Supply(3, 5.5), "VCC")
            .with(INPUT, "Trig")
            .with(OUTPUT, "Echo")
            .with(GROUND, "GND"));
    add(
        i2c(
                "vl53l0x",
                PartKind.TIME_OF_FLIGHT,
                new Title(
                    "きょりセンサー VL53L0X の きばん",
                    "{距離|きょり}センサー VL53L0Xの{基板|きばん}",
                    "VL53L0X distance sensor board"),
                20,
                "VIN",
                0x29,
                0x30,
                0x31)
            .withOptional(INPUT, "XSHUT"));
    add(
        i2c(
                "tcs34725",
                PartKind.COLOUR,
                new Title(
                    "いろセンサー TCS34725 の きばん",
                    "{色|いろ}センサー TCS34725の{基板|きばん}",
                    "TCS34725 colour sensor board"),
                25,
                "VIN",
                0x29)
            .withOptional(INPUT, "LED"));
    add(
        i2c(
            "mpu-6050",
            PartKind.MOTION,
            new Title(
                "ジャイロセンサー MPU-6050 の きばん（GY-521）",
                "ジャイロセンサー MPU-6050の{基板|きばん}（GY-521）",
                "MPU-6050 motion sensor board (GY-521)"),
            5,
            "VCC",
            0x68,
            0x69));
    add(
        i2c(
            "bme280",
            PartKind.WEATHER,
            new Title(
                "おんど・しつど・きあつセンサー BME280 の きばん",
                "{温度|おんど}・{湿度|しつど}・{気圧|きあつ}センサー BME280の{基板|きばん}",
                "BME280 air sensor board"),
            2,
            "VIN",
            0x76,
            0x77));
    add(
        analogue(
            "soil-capacitive",
            new Title(
                "せいでんようりょうしき どじょうすいぶんセンサー v1.2",
                "{静電容量式|せいでんようりょうしき}{土壌水分|どじょうすいぶん}センサー v1.2",
                "capacitive soil moisture sensor v1.2"),
            10));
    add(
        analogue(
            "water-level",
            new Title("すいいセンサー（アナログ）", "{水位|すいい}センサー（アナログ）", "water level sensor (analogue)"),
            20));
  }

  private static Sheet analogue(String id, Title name, double milliamps) {
    return new Sheet(id, PartKind.ANALOGUE, name, milliamps)
        .with(new Role.Supply(3.3, 5), "VCC")
        .with(GROUND, "GND")
        .with(VOLTAGE, "AOUT");
  }

  private static Sheet i2c(
      String id, PartKind kind, Title name, double milliamps, String supply, Integer... addresses) {
    return new Sheet(id, kind, name, milliamps, addresses)
        .with(new Role.Supply(3, 5), supply)
        .with(GROUND, "GND")
        .with(new Role.I2c("scl"), "SCL")
        .with(new Role.I2c("sda"), "SDA");
  }

  private static void converters() {
    Sheet ads =
        i2c(
            "ads1115",
            PartKind.ADC,
            new Title(
                "A/D コンバーター ADS1115 の きばん",
                "A/Dコンバーター ADS1115の{基板|きばん}",
                "ADS1115 converter board"),
            1,
            "VDD",
            0x48,
            0x49,
            0x4a,
            0x4b);
    ads.withOptional(INPUT, "ADDR");
    for (int channel = 0; channel < 4; channel++) {
      ads.withOptional(new Role.Channel(channel), "A" + channel);
    }
    add(ads);
    Sheet mcp =
        new Sheet(
                "mcp3008",
                PartKind.ADC,
                new Title("A/D コンバーター MCP3008", "A/Dコンバーター MCP3008", "MCP3008 converter"),
                1)
            .with(new Role.Supply(2.7, 5.5), "VDD", "VREF")
            .with(GROUND, "AGND", "DGND")
            .with(new Role.Spi("clock"), "CLK")
            .with(new Role.Spi("miso"), "DOUT")
            .with(new Role.Spi("mosi"), "DIN")
            .with(new Role.Select(), "CS");
    for (int channel = 0; channel < 8; channel++) {
      mcp.withOptional(new Role.Channel(channel), "CH" + channel);
    }
    add(mcp);
  }

  private static void power() {
    add(
        new Sheet(
                "battery-box",
                PartKind.BATTERY,
                new Title(
                    "スイッチつき でんちボックス（たん3 4ほん）",
                    "スイッチ{付|つ}き{電池|でんち}ボックス（{単|たん}3 4{本|ほん}）",
                    "battery box with switch, 4 x AA"),
                0)
            .with(new Role.Plus(), "+")
            .with(GROUND, "-"));
    add(
        new Sheet(
                "two-resistors",
                PartKind.BATTERY_SENSE,
                new Title("ていこう 2ほん", "{抵抗|ていこう} 2{本|ほん}", "two resistors"),
                0)
            .with(PLAIN, "in")
            .with(VOLTAGE, "out")
            .with(GROUND, "gnd"));
  }

  private static void add(Sheet sheet) {
    ALL.put(sheet.id, sheet.model());
  }

  /** A model being written down. */
  private static final class Sheet {
    private final String id;
    private final PartKind kind;
    private final Title name;
    private final double milliamps;
    private final List<Integer> addresses;
    private final List<Contact> contacts = new ArrayList<>();

    Sheet(String id, PartKind kind, Title name, double milliamps, Integer... addresses) {
      this.id = id;
      this.kind = kind;
      this.name = name;
      this.milliamps = milliamps;
      this.addresses = Arrays.asList(addresses);
    }

    Sheet with(Role role, String... names) {
      return with(role, true, names);
    }

    Sheet withOptional(Role role, String... names) {
      return with(role, false, names);
    }

    private Sheet with(Role role, boolean needed, String... names) {
      for (String contact : names) {
        contacts.add(new Contact(contact, role, needed));
      }
      return this;
    }

    PartModel model() {
      return new PartModel(id, kind, name, milliamps, addresses, contacts);
    }
  }
}
