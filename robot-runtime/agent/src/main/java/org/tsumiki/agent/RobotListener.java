package org.tsumiki.agent;

import java.util.List;
import org.tsumiki.link.DebugNews;
import org.tsumiki.link.LinkFault;
import org.tsumiki.link.LoggedValue;
import org.tsumiki.link.RunEnd;
import org.tsumiki.link.Telemetry;

/**
 * Hears what the robot does. Called by one thread, the client's own, in the order in which things
 * happened; a slow listener delays only what it hears, never the link.
 */
public interface RobotListener {
  /** A listener that does not care. */
  RobotListener NONE = new RobotListener() {};

  /** The program runs. */
  default void started() {}

  /**
   * How the robot stands, about 20 times a second; also after the end, while it rolls to a stop.
   */
  default void telemetry(Telemetry telemetry) {}

  /**
   * The program said something.
   *
   * @param skipped texts before this one that did not fit through the link
   */
  default void said(long tick, int script, String text, int skipped) {}

  /**
   * The program logged values for plots.
   *
   * @param skipped values before these that did not fit through the link
   */
  default void logged(List<LoggedValue> values, int skipped) {}

  /** What the robot tells the debugger. */
  default void debugger(DebugNews news) {}

  /** The robot does not know the debugger; what was asked of it is not done. */
  default void cannotDebug(LinkFault fault) {}

  /** The program is over. Comes once for each start, unless the link is lost. */
  default void ended(RunEnd end) {}

  /** The line is cut; the session may still go on within ten seconds. */
  default void cut(LinkFault fault) {}

  /** The session goes on, and nothing was lost. */
  default void resumed() {}

  /** The robot is gone, and nothing will ever come again. Not called after our own close. */
  default void linkLost(LinkFault fault) {}
}
