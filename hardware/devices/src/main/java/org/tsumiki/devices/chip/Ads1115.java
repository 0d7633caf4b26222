package org.tsumiki.devices.chip;

import java.util.List;

/**
 * Texas Instruments ADS1115, four analogue inputs: each channel is the voltage of its input in
 * millivolts. Those that are wanted are measured one after the other, 1.2 ms each.
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

  private final List<Integer> wanted;
  private final double[] latest = new double[INPUTS];
  private int turn;
  private int seen;

  /**
   * A chip.
   *
   * @param wanted inputs to measure, 0 to 3, at least one
   */
  public Ads1115(List<Integer> wanted) {
    this.wanted = List.copyOf(wanted);
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
    turn = 0;
    seen = 0;
    ask(bus);
    pause.millis(2);
    int config = bus.readWord(CONFIG);
    if ((config | START_OR_READY) != config(asked())) {
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

  private int asked() {
    return wanted.get(turn);
  }

  private void ask(RegisterBus bus) throws BusFault {
    bus.writeWord(CONFIG, config(asked()));
  }

  @Override
  public boolean sample(RegisterBus bus, long nowNanos, double[] values) throws BusFault {
    if ((bus.readWord(CONFIG) & START_OR_READY) == 0) {
      return false;
    }
    latest[asked()] = Math.max((short) bus.readWord(CONVERSION) * MV_PER_COUNT, 0);
    turn = (turn + 1) % wanted.size();
    seen++;
    ask(bus);
    System.arraycopy(latest, 0, values, 0, INPUTS);
    return seen >= wanted.size();
  }
}
