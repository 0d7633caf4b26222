package org.tsumiki.devices.chip;

/**
 * Texas Instruments ADS1115, four analogue inputs: each channel is the voltage of its input in
 * percent of the supply. The inputs are measured one after the other, 1.2 ms each.
 */
public final class Ads1115 implements Chip {
  /** Its address with ADDR at ground; VDD, SDA, SCL make it 1, 2, 3 more. */
  public static final int ADDRESS = 0x48;

  private static final int CONVERSION = 0;
  private static final int CONFIG = 1;
  private static final int INPUTS = 4;

  private static final int START_OR_READY = 0x8000;
  private static final int INPUT_AGAINST_GROUND = 0x4000;
  private static final int INPUT_SHIFT = 12;
  private static final int UP_TO_4096_MV = 0x0200;
  private static final int ONE_SHOT = 0x0100;
  private static final int AT_860_PER_S = 0x00e0;
  private static final int NO_COMPARATOR = 0x0003;
  private static final double MV_PER_COUNT = 0.125;
  private static final double PERCENT = 100;

  private final double supplyMv;
  private final double[] latest = new double[INPUTS];
  private int asked;
  private int seen;

  /**
   * An ADS1115.
   *
   * @param supplyMv what 100 percent is: 3300 on a Raspberry Pi
   */
  public Ads1115(double supplyMv) {
    this.supplyMv = supplyMv;
  }

  @Override
  public String name() {
    return "ADS1115";
  }

  @Override
  public int channels() {
    return INPUTS;
  }

  @Override
  public int periodMillis() {
    return 2;
  }

  @Override
  public void begin(RegisterBus bus, Pause pause) throws BusFault {
    asked = 0;
    seen = 0;
    ask(bus);
    pause.millis(2);
    int config = bus.readWord(CONFIG);
    if ((config | START_OR_READY) != config(0)) {
      throw notItself(config);
    }
  }

  private static int config(int input) {
    return START_OR_READY
        | INPUT_AGAINST_GROUND
        | input << INPUT_SHIFT
        | UP_TO_4096_MV
        | ONE_SHOT
        | AT_860_PER_S
        | NO_COMPARATOR;
  }

  private void ask(RegisterBus bus) throws BusFault {
    bus.writeWord(CONFIG, config(asked));
  }

  @Override
  public boolean sample(RegisterBus bus, long nowNanos, double[] values) throws BusFault {
    if ((bus.readWord(CONFIG) & START_OR_READY) == 0) {
      return false;
    }
    double mv = (short) bus.readWord(CONVERSION) * MV_PER_COUNT;
    latest[asked] = Math.clamp(mv / supplyMv * PERCENT, 0, PERCENT);
    asked = (asked + 1) % INPUTS;
    seen++;
    ask(bus);
    System.arraycopy(latest, 0, values, 0, INPUTS);
    return seen >= INPUTS;
  }
}
