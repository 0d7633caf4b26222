package org.tsumiki.link;

/**
 * Every timeout of a session, in milliseconds.
 *
 * @param beaconMillis how often a robot without a session says HELLO
 * @param heartbeatMillis longest silence of an end that has nothing to say
 * @param liveLossMillis silence after which a robot that runs a live program stops it
 * @param idleLossMillis silence after which a robot without a live program ends the session
 * @param editorLossMillis silence after which the editor says that the robot is gone
 * @param resendMillis how long the sender waits for the first acknowledgement; doubles each time
 * @param maxResendMillis where that doubling ends
 * @param stallMillis no progress for so long ends the session, even when heartbeats arrive
 * @param askMillis how often the editor repeats its WELCOME
 * @param urgentMillis how often the editor repeats an urgent stop
 * @param findMillis how long the editor waits for a HELLO, and then again for the answer to WELCOME
 */
public record LinkTimings(
    int beaconMillis,
    int heartbeatMillis,
    int liveLossMillis,
    int idleLossMillis,
    int editorLossMillis,
    int resendMillis,
    int maxResendMillis,
    int stallMillis,
    int askMillis,
    int urgentMillis,
    int findMillis) {

  /**
   * What robots and editors use: a robot with a live program is safe 300 ms after the last frame.
   */
  public static final LinkTimings STANDARD =
      new LinkTimings(500, 80, 260, 2000, 1000, 150, 400, 5000, 200, 40, 3000);

  /**
   * Both ends inside one process: bytes do not get lost there, and a pause of the process stops the
   * robot with the editor, so only a dead end counts as lost.
   */
  public static final LinkTimings IN_PROCESS =
      new LinkTimings(500, 80, 10_000, 10_000, 10_000, 1000, 1000, 10_000, 1000, 200, 10_000);

  /** Checks that heartbeats come often enough for the losses. */
  public LinkTimings {
    if (heartbeatMillis <= 0 || heartbeatMillis * 2 > liveLossMillis) {
      throw new IllegalArgumentException("two heartbeats must fit into liveLossMillis");
    }
  }
}
