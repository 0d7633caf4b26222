package org.tsumiki.devices.chip;

import java.util.List;

/**
 * AMS TCS34725, a colour sensor with a lamp: the printed colour below it as the nearest of those
 * that {@code colour.down} knows. 24 ms of light, gain 4; channel 0 is the colour as 24 bits.
 *
 * <p>White differs by lamp and height, so the counts of a white sheet can be given; the standard
 * ones are for a board with its own white lamp about 10 mm above the paper.
 */
public final class Tcs34725 implements Chip {
  /** The only address it can have. */
  public static final int ADDRESS = 0x29;

  /**
   * What the three eyes count over white paper.
   *
   * @param red counts, above 0
   * @param green counts, above 0
   * @param blue counts, above 0
   */
  public record White(double red, double green, double blue) {
    /** To try on a board: see TRY-ON-A-BOARD.md. */
    public static final White STANDARD = new White(3200, 3000, 2400);

    /** Checks that it can be divided by. */
    public White {
      if (!(red > 0 && green > 0 && blue > 0)) {
        throw new IllegalArgumentException("white must be brighter than nothing");
      }
    }
  }

  private static final int COMMAND_ONE = 0x80;
  private static final int COMMAND_SEVERAL = 0xa0;
  private static final int ENABLE = COMMAND_ONE;
  private static final int POWER_ON = 0x01;
  private static final int EYES_ON = 0x02;
  private static final int INTEGRATION_TIME = COMMAND_ONE | 0x01;

  /** 256 - 10 steps of 2.4 ms. */
  private static final int TEN_STEPS = 0xf6;

  private static final int CONTROL = COMMAND_ONE | 0x0f;
  private static final int GAIN_4 = 0x01;
  private static final int ID = COMMAND_ONE | 0x12;
  private static final List<Integer> KNOWN_IDS = List.of(0x44, 0x4d);
  private static final int STATUS = COMMAND_ONE | 0x13;
  private static final int VALID = 0x01;
  private static final int CLEAR_LOW = COMMAND_SEVERAL | 0x14;
  private static final int WORDS = 4;

  private final White white;

  public Tcs34725(White white) {
    this.white = white;
  }

  @Override
  public String name() {
    return "TCS34725";
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public int periodMillis() {
    return 12;
  }

  @Override
  public void begin(RegisterBus bus, Pause pause) throws BusFault {
    int id = bus.readByte(ID);
    if (!KNOWN_IDS.contains(id)) {
      throw notItself(id);
    }
    bus.writeByte(INTEGRATION_TIME, TEN_STEPS);
    bus.writeByte(CONTROL, GAIN_4);
    bus.writeByte(ENABLE, POWER_ON);
    pause.millis(3); // 2.4 ms until its oscillator runs
    bus.writeByte(ENABLE, POWER_ON | EYES_ON);
  }

  @Override
  public boolean sample(RegisterBus bus, long nowNanos, double[] values) throws BusFault {
    if ((bus.readByte(STATUS) & VALID) == 0) {
      return false;
    }
    byte[] light = new byte[2 * WORDS];
    bus.read(CLEAR_LOW, light);
    values[0] =
        PaperColour.nearest(
            Words.lowFirst(light, 2) / white.red(),
            Words.lowFirst(light, 4) / white.green(),
            Words.lowFirst(light, 6) / white.blue());
    return true;
  }
}
