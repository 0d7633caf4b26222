package org.tsumiki.devices.chip;

/**
 * InvenSense MPU-6050: how fast the robot turns, summed up to a heading. Channel 0 is the heading
 * in degrees since the first sample, right is more. The robot must stand still for the first half
 * second: what the gyroscope says then is its error, which is taken off from then on. While it
 * moves, that half second begins anew.
 */
public final class Mpu6050 implements Chip {
  /** Its address with AD0 low; high is one more. */
  public static final int ADDRESS = 0x68;

  private static final int SAMPLE_RATE_DIVIDER = 0x19;
  private static final int CONFIG = 0x1a;
  private static final int GYRO_CONFIG = 0x1b;
  private static final int GYRO_Z_HIGH = 0x47;
  private static final int POWER_MANAGEMENT = 0x6b;
  private static final int WHO_AM_I = 0x75;

  private static final int RESET = 0x80;
  private static final int CLOCK_OF_GYRO = 0x01;
  private static final int LOW_PASS_44_HZ = 3;
  private static final int EVERY_5_MS = 4;
  private static final int UP_TO_500_DEG_PER_S = 0x08;
  private static final double COUNTS_PER_DEG_PER_S = 65.5;

  /** MPU-6050; and MPU-6500, 9250, 9255 and what is sold under its name, alike in all used here. */
  private static final int ID = 0x68;

  private static final int[] KIN = {0x70, 0x71, 0x72, 0x73, 0x98};

  private static final int STILL_SAMPLES = 100;

  /** Standing still, samples differ by less: 3 degrees a second. */
  private static final int STILL_COUNTS = 200;

  /** After a gap this long the turn in it is unknown and counts as none. */
  private static final double MAX_GAP_S = 0.1;

  private static final double NANOS_PER_S = 1e9;

  private final boolean upsideDown;
  private double headingDeg;
  private double error;
  private int stillSamples;
  private int stillMin;
  private int stillMax;
  private double stillSum;
  private boolean errorKnown;
  private long lastNanos;
  private double lastDegPerS;

  /**
   * A chip that has not been woken up.
   *
   * @param upsideDown its upper side looks at the floor
   */
  public Mpu6050(boolean upsideDown) {
    this.upsideDown = upsideDown;
  }

  @Override
  public String name() {
    return "MPU-6050";
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public int periodMillis() {
    return 5;
  }

  @Override
  public void begin(RegisterBus bus, Pause pause) throws BusFault {
    int id = bus.readByte(WHO_AM_I);
    if (!known(id)) {
      throw notItself(id);
    }
    bus.writeByte(POWER_MANAGEMENT, RESET);
    pause.millis(100);
    bus.writeByte(POWER_MANAGEMENT, CLOCK_OF_GYRO);
    pause.millis(10);
    bus.writeByte(CONFIG, LOW_PASS_44_HZ);
    bus.writeByte(SAMPLE_RATE_DIVIDER, EVERY_5_MS);
    bus.writeByte(GYRO_CONFIG, UP_TO_500_DEG_PER_S);
    pause.millis(50);
    lastNanos = 0;
    stillSamples = 0;
  }

  private static boolean known(int id) {
    for (int kin : KIN) {
      if (id == kin) {
        return true;
      }
    }
    return id == ID;
  }

  @Override
  public boolean sample(RegisterBus bus, long nowNanos, double[] values) throws BusFault {
    byte[] two = new byte[2];
    bus.read(GYRO_Z_HIGH, two);
    int counts = Words.signedHighFirst(two, 0);
    if (!errorKnown) {
      lookForError(counts);
      return false;
    }
    // Seen from the chip's upper side, positive is to the left.
    double degPerS = (upsideDown ? counts - error : error - counts) / COUNTS_PER_DEG_PER_S;
    double seconds = (nowNanos - lastNanos) / NANOS_PER_S;
    if (lastNanos != 0 && seconds < MAX_GAP_S) {
      headingDeg += (degPerS + lastDegPerS) / 2 * seconds;
    }
    lastNanos = nowNanos;
    lastDegPerS = degPerS;
    values[0] = headingDeg;
    return true;
  }

  private void lookForError(int counts) {
    if (stillSamples == 0) {
      stillMin = counts;
      stillMax = counts;
      stillSum = 0;
    }
    stillMin = Math.min(stillMin, counts);
    stillMax = Math.max(stillMax, counts);
    stillSum += counts;
    stillSamples++;
    if (stillMax - stillMin > STILL_COUNTS) {
      stillSamples = 0;
    } else if (stillSamples == STILL_SAMPLES) {
      error = stillSum / STILL_SAMPLES;
      errorKnown = true;
    }
  }
}
