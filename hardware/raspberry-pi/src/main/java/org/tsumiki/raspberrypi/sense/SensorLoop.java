package org.tsumiki.raspberrypi.sense;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tsumiki.devices.chip.BusFault;

/**
 * Looks after the sensors of one bus: wakes them up, reads each in its own rhythm, and wakes up
 * those again that fell silent. One that is broken costs the others nothing but the time of a try a
 * second. {@link #step} does the work; a thread calls it again and again.
 */
public final class SensorLoop {
  /** When a sensor that did not answer is tried again. */
  static final long RETRY_NANOS = 1_000_000_000;

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final List<Cared> sensors = new ArrayList<>();
  private final Consumer<String> log;

  public SensorLoop(List<Sensor> sensors, Consumer<String> log) {
    sensors.forEach(sensor -> this.sensors.add(new Cared(sensor)));
    this.log = log;
  }

  /** Does what is due; says when to come again, on the same clock. */
  public long step(long nowNanos) {
    long next = Long.MAX_VALUE;
    for (Cared cared : sensors) {
      if (nowNanos - cared.dueNanos >= 0 || !cared.tried) {
        cared.attend(nowNanos);
      }
      next = Math.min(next, cared.dueNanos);
    }
    return next;
  }

  /** What is wrong now: a sentence for each sensor that does not work. Any thread. */
  public List<String> troubles() {
    return sensors.stream().map(cared -> cared.complaint).filter(said -> !said.isEmpty()).toList();
  }

  /** A sensor and how it is doing. */
  private final class Cared {
    private final Sensor sensor;
    private boolean tried;
    private boolean awake;
    private boolean answered;
    private volatile String complaint = "";
    private long awakeNanos;
    private long dueNanos;

    Cared(Sensor sensor) {
      this.sensor = sensor;
    }

    void attend(long now) {
      tried = true;
      try {
        if (!awake) {
          sensor.begin();
          awake = true;
          awakeNanos = now;
        }
        sensor.look(now);
        dueNanos = now + sensor.periodMillis() * NANOS_PER_MILLI;
        checkNews(now);
      } catch (BusFault fault) {
        silent(now, String.valueOf(fault.getMessage()), fault.remedy().orElse(sensor.remedy()));
      } catch (RuntimeException broken) {
        silent(now, "it cannot be read (" + broken + ")", sensor.remedy());
      }
    }

    private void checkNews(long now) throws BusFault {
      boolean fresh = sensor.values().stream().allMatch(value -> value.fresh(now));
      if (fresh && !answered) {
        answered = true;
        if (!complaint.isEmpty()) {
          log.accept(capital(sensor.name()) + " answers again.");
          complaint = "";
        }
      } else if (!fresh && now - awakeNanos > 2 * FreshValue.STALE_NANOS) {
        throw new BusFault("it has measured nothing for a second");
      }
    }

    private void silent(long now, String why, String remedy) {
      awake = false;
      answered = false;
      dueNanos = now + RETRY_NANOS;
      if (complaint.isEmpty()) {
        complaint =
            capital(sensor.name())
                + " does not work: "
                + why
                + ". "
                + remedy
                + " Until then "
                + meanwhile();
        log.accept(complaint);
      }
    }

    private String meanwhile() {
      return String.join(
              ", ",
              sensor.values().stream()
                  .map(value -> value.name() + " is " + standIn(value))
                  .toList())
          + ".";
    }
  }

  private static String standIn(FreshValue value) {
    double nothing = value.standIn();
    return nothing == Math.rint(nothing) ? Long.toString((long) nothing) : Double.toString(nothing);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
