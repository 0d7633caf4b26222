package org.tsumiki.link;

import java.util.List;

/** What the editor's end of the link tells the editor. */
public sealed interface EditorEvent {
  /** The robot opened a session. {@code running}: a program started earlier still runs. */
  record Connected(RobotInfo robot, boolean running) implements EditorEvent {}

  /** There will be no session. */
  record Refused(LinkFault fault) implements EditorEvent {}

  /** The line is cut; within {@link LinkLimits#RESUME_MILLIS} the session may go on. */
  record Cut(LinkFault fault) implements EditorEvent {}

  /** The session goes on: nothing was lost or comes twice. */
  record Resumed() implements EditorEvent {}

  /** The session is over and the editor did not end it. */
  record LinkLost(LinkFault fault) implements EditorEvent {}

  /**
   * The robot has the whole image and took it.
   *
   * @param bytesSent image bytes that travelled
   * @param piecesSent which pieces travelled; the others were there already
   */
  record Deployed(int bytesSent, List<Integer> piecesSent) implements EditorEvent {
    /** Copies the list. */
    public Deployed {
      piecesSent = List.copyOf(piecesSent);
    }
  }

  /** The robot did not take the image; the one it had is still there. */
  record DeployRefused(String code, String where, String message) implements EditorEvent {}

  /** The program runs. */
  record Started() implements EditorEvent {}

  /** The robot's state, about 20 times a second. */
  record TelemetryReceived(Telemetry telemetry) implements EditorEvent {}

  /**
   * The program said a text. {@code skipped}: texts before it that did not fit through the link.
   */
  record Said(long tick, int script, String text, int skipped) implements EditorEvent {}

  /** The program logged values for plots; {@code skipped}: values before them that are lost. */
  record Logged(List<LoggedValue> values, int skipped) implements EditorEvent {
    /** Copies the list. */
    public Logged {
      values = List.copyOf(values);
    }
  }

  /** What the debugger is told. */
  record Debugger(DebugNews news) implements EditorEvent {}

  /** The robot does not know the debugger: what was asked of it is not done. */
  record CannotDebug(LinkFault fault) implements EditorEvent {}

  /** The program is over. */
  record Ended(RunEnd end) implements EditorEvent {}
}
