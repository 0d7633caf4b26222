package org.tsumiki.vm;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.bytecode.ProgramImage;

/**
 * Who runs, who sleeps until when, who is asked to start, and in which state the program is. Sets
 * of scripts are bits, 64 to a word, so that a tick costs what runs in it and not what there is.
 */
final class Schedule {
  static final int NONE = -1;

  private static final int[] NOBODY = {};
  private static final Activation[] NO_SCRIPTS = {};

  final int count;

  /** Which scripts run, waiting ones too. */
  final long[] running;

  /** Which scripts are to begin at the next starts. */
  final long[] asked;

  private final Activation[] activations;
  private final int[][] receivers;
  private final int[][] ofState;
  private final int[] stateOfScript;
  private int allOpenCells;

  /** Those that run, in order, as long as it is steady. */
  private Activation[] steadyScripts = NO_SCRIPTS;

  private boolean steady;

  /** The only one of them, if there is only one. */
  private @Nullable Activation alone;

  private boolean calm;
  private int runningCount;
  private int askedCount;
  private int state = NONE;
  private long stateTick;
  private int nextState = NONE;

  Schedule(ProgramImage image, Activation[] activations) {
    this.activations = activations;
    count = image.scripts().size();
    running = new long[(count + Long.SIZE - 1) / Long.SIZE];
    asked = new long[running.length];
    stateOfScript = new int[count];
    receivers = new int[image.messageCount()][];
    ofState = new int[image.stateCount()][];
    Arrays.fill(stateOfScript, NONE);
    Arrays.fill(receivers, NOBODY);
    Arrays.fill(ofState, NOBODY);
    enter(image.scripts());
  }

  private void enter(List<ProgramImage.Script> scripts) {
    for (int i = 0; i < count; i++) {
      switch (scripts.get(i).entry()) {
        case Entry.Start() -> ask(i);
        case Entry.MessageReceived(int message) -> receivers[message] = with(receivers[message], i);
        case Entry.StateEntered(int entered) -> {
          ofState[entered] = with(ofState[entered], i);
          stateOfScript[i] = entered;
        }
        case Entry.ButtonDown button -> {}
        case Entry.SensorCrossing crossing -> {}
        case Entry.Every every -> {}
      }
    }
  }

  private static int[] with(int[] scripts, int script) {
    int[] more = Arrays.copyOf(scripts, scripts.length + 1);
    more[scripts.length] = script;
    return more;
  }

  boolean runs(int script) {
    return (running[script >> 6] >>> script & 1) != 0;
  }

  boolean anythingRuns() {
    return runningCount > 0;
  }

  /** True when a script is to begin or a state to be entered. */
  boolean anythingAsked() {
    return askedCount > 0 || nextState != NONE;
  }

  /** True while nobody begins, ends, is asked to or waits for others to end. */
  boolean isSteady() {
    return steady;
  }

  Activation[] steadyScripts() {
    return steadyScripts;
  }

  /** The only script that runs, while it is steady and there is only one. */
  @Nullable Activation alone() {
    return alone;
  }

  /** Something is about to change. */
  void stir() {
    steady = false;
    alone = null;
    calm = false;
  }

  /** After a tick: when nobody has stirred in it, only turns are given from now on. */
  void settle() {
    boolean wasCalm = calm;
    calm = true;
    if (!wasCalm || anythingAsked() || !anythingRuns()) {
      return;
    }
    steadyScripts = new Activation[runningCount];
    int next = 0;
    for (int i = 0; i < count; i++) {
      if (runs(i)) {
        if (activations[i].awaitedMessage != NONE) {
          return;
        }
        steadyScripts[next++] = activations[i];
      }
    }
    steady = true;
    alone = next == 1 ? steadyScripts[0] : null;
  }

  void ask(int script) {
    stir();
    long bit = 1L << script;
    if ((asked[script >> 6] & bit) == 0) {
      asked[script >> 6] |= bit;
      askedCount++;
    }
  }

  private void takeBack(int script) {
    long bit = 1L << script;
    if ((asked[script >> 6] & bit) != 0) {
      asked[script >> 6] &= ~bit;
      askedCount--;
    }
  }

  void askReceivers(int message) {
    for (int script : receivers[message]) {
      ask(script);
    }
  }

  /** Begins every script that was asked to. */
  void startAsked(long tick, EventSink events) {
    for (int word = 0; askedCount > 0; word++) {
      while (asked[word] != 0) {
        int script = (word << 6) + Long.numberOfTrailingZeros(asked[word]);
        Activation activation = activations[script];
        takeBack(script);
        if (runs(script)) {
          activation.end();
          setOpenCells(activation, 0);
        } else {
          running[word] |= 1L << script;
          runningCount++;
        }
        activation.begin();
        activation.wakeTick = tick;
        activation.startTick = tick;
        activation.awaitedMessage = NONE;
        events.on(new RunEvent.ScriptStarted(tick, script));
      }
    }
  }

  /** A script has ended, by itself or not. */
  void end(int script, long tick, EventSink events) {
    Activation activation = activations[script];
    stir();
    activation.end();
    setOpenCells(activation, 0);
    running[script >> 6] &= ~(1L << script);
    runningCount--;
    activation.awaitedMessage = NONE;
    events.on(new RunEvent.ScriptEnded(tick, script));
  }

  /** A script's open calls have so many locals and slots, while others have their turns. */
  void setOpenCells(Activation script, int cells) {
    allOpenCells += cells - script.openCells;
    script.openCells = cells;
    if (allOpenCells > RunLimits.MAX_OPEN_CELLS) {
      throw Fault.memoryFull(String.valueOf(allOpenCells));
    }
  }

  void stopOthers(int self, long tick, EventSink events) {
    for (int i = 0; i < count; i++) {
      if (i != self) {
        takeBack(i);
        if (runs(i)) {
          end(i, tick, events);
        }
      }
    }
  }

  /** The script waits until all that this message starts have ended. */
  void await(int script, int message, long tick) {
    stir();
    activations[script].awaitedMessage = message;
    activations[script].awaitedSince = tick;
  }

  /** Tests, once a tick, whether a script still waits for those it started by a message. */
  boolean stillAwaits(Activation script) {
    return script.awaitedMessage != NONE && stillRuns(script);
  }

  private boolean stillRuns(Activation script) {
    for (int receiver : receivers[script.awaitedMessage]) {
      // One that was started anew since then, or has ended, is not waited for.
      if (runs(receiver) && activations[receiver].startTick == script.awaitedSince + 1) {
        return true;
      }
    }
    script.awaitedMessage = NONE;
    return false;
  }

  void goToState(int to) {
    stir();
    nextState = to;
  }

  /** Enters the state that the program was told to go to, if it was. */
  void enterState(long tick, EventSink events) {
    if (nextState == NONE) {
      return;
    }
    state = nextState;
    nextState = NONE;
    stateTick = tick;
    for (int i = 0; i < count; i++) {
      if (stateOfScript[i] != NONE && stateOfScript[i] != state && runs(i)) {
        end(i, tick, events);
      }
    }
    events.on(new RunEvent.StateEntered(tick, state));
    for (int script : ofState[state]) {
      ask(script);
    }
  }

  /** The state the program is in, or {@link #NONE}. */
  int state() {
    return state;
  }

  /** When it was entered; 0 before any was. */
  long stateTick() {
    return stateTick;
  }
}
