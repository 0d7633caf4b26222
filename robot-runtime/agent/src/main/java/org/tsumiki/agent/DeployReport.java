package org.tsumiki.agent;

import java.util.Optional;
import java.util.OptionalLong;
import org.tsumiki.link.RobotInfo;

/**
 * What {@code ./tsumiki deploy} reports.
 *
 * @param ok the robot has the program and started it, and nothing went wrong while we followed
 * @param bytesSent image bytes that travelled
 * @param scriptsSent scripts that travelled
 * @param deployMillis from the call to the robot's answer
 * @param motionMillis from the call until an output of the robot was seen at work, if it was
 * @param robot the robot, once it was found
 * @param error what went wrong
 * @param exitCode of the command: 0 done, 1 the robot or the program says no, 3 no robot or link
 */
public record DeployReport(
    boolean ok,
    int bytesSent,
    int scriptsSent,
    long deployMillis,
    OptionalLong motionMillis,
    Optional<RobotInfo> robot,
    Optional<Problem> error,
    int exitCode) {
  /**
   * What went wrong.
   *
   * @param where the address, a place in the image, or a block
   * @param message English, with what to do next
   */
  public record Problem(String code, String where, String message) {}
}
