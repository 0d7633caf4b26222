package org.tsumiki.agent;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsumiki.agent.store.ProgramChooser;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;

/**
 * The board's own button, lamp and buzzer, for choosing a program while none runs and for stopping
 * one that nobody else can stop. A board without them has none of this. Used by the tick thread.
 */
final class StartPanel {
  /** Held so long while nothing runs, the button leads to choosing. */
  static final int CHOOSE_MILLIS = 2_000;

  /** Held so long, the button stops a program that runs without an editor. */
  static final int STOP_MILLIS = 3_000;

  private final Board board;
  private final Consumer<ProgramChooser.Decision> decided;
  private @Nullable ProgramChooser chooser;
  private int heldMillis;

  /**
   * A panel that shows nothing.
   *
   * @param decided hears what a person has chosen
   */
  StartPanel(Board board, Consumer<ProgramChooser.Decision> decided) {
    this.board = board;
    this.decided = decided;
  }

  /** A person chooses from now on. */
  void show(ProgramChooser next) {
    chooser = next;
    heldMillis = 0;
  }

  /** True while a person chooses, or is warned. */
  boolean isShown() {
    return chooser != null;
  }

  /** Something else happens: nothing is chosen. */
  void leave() {
    if (chooser != null) {
      chooser = null;
      board.ports().allSafe();
    }
  }

  /** A millisecond of choosing passes. */
  void tick() {
    ProgramChooser now = chooser;
    if (now == null) {
      return;
    }
    board.step(); // an input of a real board changes then
    ProgramChooser.Step step = now.step(isHeld());
    write(StandardPorts.LED_1, step.lit() ? 1 : 0);
    write(StandardPorts.BUZZER, step.toneHz());
    if (step.decision().isPresent()) {
      leave();
      decided.accept(step.decision().get());
    }
  }

  /** True when the button has now been held for {@link #CHOOSE_MILLIS} while nothing runs. */
  boolean wantsToChoose(int passedMillis) {
    board.step();
    return heldFor(CHOOSE_MILLIS, passedMillis);
  }

  /** True when the button has now been held for {@link #STOP_MILLIS}; once a tick of a run. */
  boolean wantsToStop() {
    return heldFor(STOP_MILLIS, 1);
  }

  private boolean heldFor(int millis, int passedMillis) {
    int before = heldMillis;
    heldMillis = isHeld() ? heldMillis + passedMillis : 0;
    return before < millis && heldMillis >= millis;
  }

  /** A run begins. */
  void begin() {
    leave();
    heldMillis = 0;
  }

  private boolean isHeld() {
    Ports ports = board.ports();
    int button = ports.indexOf(StandardPorts.BUTTON_A.name());
    return button >= 0 && ports.read(button) != 0;
  }

  private void write(PortSpec port, double value) {
    int index = board.ports().indexOf(port.name());
    if (index >= 0) {
      board.ports().write(index, value);
    }
  }
}
