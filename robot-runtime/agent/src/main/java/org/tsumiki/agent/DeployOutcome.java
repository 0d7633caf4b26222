package org.tsumiki.agent;

import java.util.Optional;
import org.tsumiki.link.LinkFault;

/**
 * What came of a deploy.
 *
 * @param bytesSent image bytes that travelled; pieces that the robot had already did not
 * @param scriptsSent scripts that travelled
 * @param deployMillis from the call to the robot's answer
 * @param refusal why the robot did not take it, or empty when it did
 */
public record DeployOutcome(
    int bytesSent, int scriptsSent, long deployMillis, Optional<Refusal> refusal) {
  /**
   * Why not.
   *
   * @param where place in the image, name of a port, or empty
   * @param linkLost true when the robot never answered because the link was lost
   */
  public record Refusal(String code, String where, String message, boolean linkLost) {}

  /** True when the robot has the program. */
  public boolean ok() {
    return refusal.isEmpty();
  }

  static DeployOutcome lost(LinkFault fault, long millis) {
    return new DeployOutcome(
        0, 0, millis, Optional.of(new Refusal(fault.code(), "", fault.message(), true)));
  }
}
