package org.tsumiki.link;

import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param tick milliseconds of virtual time since the start of the program
 * @param reason why
 * @param trap what the program did, when it was trapped
 * @param message one English sentence where the reason alone does not say it, else empty
 */
public record RunEnd(long tick, Reason reason, Optional<TrapReport> trap, String message) {
  /** Why a run ended. */
  public enum Reason {
    /** Nothing in the program could ever run again. */
    FINISHED("finished"),
    /** Somebody stopped it. */
    STOPPED("stopped"),
    /** The program did something that cannot be done. */
    TRAPPED("trapped"),
    /** The link to the editor was lost while the program ran live. */
    LINK_LOST("linkLost"),
    /** Another program took its place. */
    REPLACED("replaced"),
    /** The robot's battery is empty. */
    LOW_BATTERY("lowBattery"),
    /** Ticks did not come in time: something on the robot hangs. */
    HUNG("hung"),
    /** The robot is being switched off. */
    SHUT_DOWN("shutDown"),
    /** Not the program's fault: the message says what. */
    ROBOT_ERROR("robotError");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** The word for it in messages and documents. */
    public String word() {
      return word;
    }

    static Reason of(String word) {
      for (Reason reason : values()) {
        if (reason.word.equals(word)) {
          return reason;
        }
      }
      return ROBOT_ERROR; // a newer robot's reason: still an end, told by its message
    }
  }

  /**
   * Where and why the program was trapped.
   *
   * @param routine the one that {@code pc} counts in: the script itself, or a procedure
   * @param values the values at fault, as children see them; in the order that the words for this
   *     trap have holes for
   */
  public record TrapReport(
      String code, int script, int routine, int pc, String detail, List<String> values) {
    public TrapReport {
      values = List.copyOf(values);
    }

    /** A trap in the script's own routine. */
    public TrapReport(String code, int script, int pc, String detail) {
      this(code, script, script, pc, detail, List.of());
    }
  }

  /** An end without a trap. */
  public static RunEnd of(long tick, Reason reason) {
    return new RunEnd(tick, reason, Optional.empty(), "");
  }
}
