package org.tsumiki.agent;

import java.util.Optional;
import org.tsumiki.agent.store.ProgramChooser;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.link.RunEnd;

/** What a line's thread, or the service, wants of the tick thread. */
sealed interface Order {
  /** This is the program from now on; what runs ends. */
  record Load(VerifiedImage image) implements Order {}

  /** Start the program anew. */
  record Start(boolean live) implements Order {}

  /** Keep the program, also without power. */
  record Keep(String name, Optional<Boolean> powerOn) implements Order {}

  /** A person chooses, unless a program runs. */
  record Choose(ProgramChooser chooser) implements Order {}

  /** Start that program, which was kept; it goes on without an editor. */
  record StartKept(VerifiedImage image) implements Order {}

  /** Stop, for that reason. */
  record Stop(RunEnd.Reason reason, String message) implements Order {}

  /** What the debugger asks. */
  record Debug(DebugRequest request) implements Order {}

  /** The editor that had the robot is gone: a live program stops, and one that it has paused. */
  record EditorGone(RunEnd.Reason reason, String message) implements Order {}

  /** What a simulated board senses changes: a button (1 down, 0 up), or water in a scene. */
  record Press(String port, double value) implements Order {}

  /** Lamps and buzzer on, or off again, so that people see which robot it is; not in a run. */
  record Show(boolean on) implements Order {}
}
