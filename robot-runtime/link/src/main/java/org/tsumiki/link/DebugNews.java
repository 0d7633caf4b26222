package org.tsumiki.link;

import java.util.List;
import java.util.Optional;
import org.tsumiki.link.Telemetry.VariableValue;

/** What the robot tells the debugger. */
public sealed interface DebugNews {
  /**
   * The program stands still, and virtual time with it. Telemetry of that moment came before.
   *
   * @param tick milliseconds of virtual time since the start of the program
   * @param at the block that comes next; empty when no script runs
   */
  record Paused(long tick, Optional<Stop> at, Reason reason) implements DebugNews {}

  /** The program goes on. */
  record WentOn(long tick) implements DebugNews {}

  /** Answers {@link DebugRequest.AskDetails}: scripts that run, in their order. */
  record Details(List<ScriptStack> stacks) implements DebugNews {
    /** Copies the list. */
    public Details {
      stacks = List.copyOf(stacks);
    }
  }

  /** Where a script stands. */
  record Stop(int script, Place place) {}

  /** Why it stands still. */
  enum Reason {
    BREAKPOINT("breakpoint"),
    STEP("step"),
    PAUSE("pause"),
    /** Slow motion: it goes on by itself. */
    SLOW("slow");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** The word for it in messages and documents. */
    public String word() {
      return word;
    }

    /** A newer robot's reason is a pause like any other. */
    static Reason of(String word) {
      for (Reason reason : values()) {
        if (reason.word.equals(word)) {
          return reason;
        }
      }
      return PAUSE;
    }
  }

  /**
   * The calls that one script is in.
   *
   * @param depth how many frames there are
   * @param frames the innermost {@link LinkLimits#MAX_DETAIL_FRAMES} of them, innermost first
   */
  record ScriptStack(int script, int depth, List<StackFrame> frames) {
    /** Copies the list, and cuts what is too much for the link. */
    public ScriptStack {
      frames = frames.stream().limit(LinkLimits.MAX_DETAIL_FRAMES).toList();
    }
  }

  /** One call: where it stands, and its locals, a procedure's parameters first. */
  record StackFrame(Place place, List<VariableValue> locals) {
    /** Copies the list, and cuts what is too much for the link. */
    public StackFrame {
      locals = locals.stream().limit(LinkLimits.MAX_DETAIL_LOCALS).toList();
    }
  }
}
