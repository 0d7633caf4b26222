package org.tsumiki.link;

import java.util.Optional;

/** What the robot's end of the link tells the robot. */
public sealed interface RobotEvent {
  /** An editor has the robot now. */
  record Connected(String editor) implements RobotEvent {}

  /** The editor whose session was cut is back; nothing was lost or comes twice. */
  record Resumed(String editor) implements RobotEvent {}

  /**
   * An editor comes back on this line to a session that was cut on another. Hand the line over to
   * that end, or answer with {@link RobotEnd#refuseResume}. Comes again until then.
   */
  record ResumeAsked(int session, long key) implements RobotEvent {}

  /** The editor said goodbye. */
  record Disconnected(LinkFault reason) implements RobotEvent {}

  /** The editor is gone without a goodbye. */
  record LinkLost(LinkFault fault) implements RobotEvent {}

  /**
   * A whole, undamaged image; answer with {@link RobotEnd#deployed} or {@link RobotEnd#refused}.
   */
  record ImageReceived(ImagePieces image) implements RobotEvent {}

  /** Start the image that was deployed last; live: stop it when the link is lost. */
  record StartRequested(boolean live) implements RobotEvent {}

  /**
   * Keep the image deployed last, also without power.
   *
   * @param name in place of what had it
   * @param powerOn true: it starts at power-on; false: nothing does; empty: as it is now
   */
  record KeepRequested(String name, Optional<Boolean> powerOn) implements RobotEvent {}

  /** Stop everything now. May come twice for one stop. */
  record StopRequested() implements RobotEvent {}

  /** The debugger asks something of the program that runs. */
  record Debugger(DebugRequest request) implements RobotEvent {}

  /**
   * Somebody changes what a simulated robot senses.
   *
   * @param value in the port's unit; of a button 1 down, 0 up
   */
  record Pressed(String port, double value) implements RobotEvent {}

  /** Somebody asks without a session; answer with {@link RobotEnd#answer}. */
  record Asked(Ask ask) implements RobotEvent {}
}
