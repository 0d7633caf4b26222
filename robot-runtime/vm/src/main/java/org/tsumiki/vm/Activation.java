package org.tsumiki.vm;

import org.tsumiki.bytecode.ValueType;

/**
 * One script on one engine: where it stands, and how it goes on. The seam between {@link Machine},
 * which knows time and order, and an engine, which knows how to run code.
 *
 * <p>Rules for engines, which make them equal:
 *
 * <ul>
 *   <li>What an instruction does beyond plain arithmetic, jumps and locals is a method of {@link
 *       ScriptRuntime}. Traps are {@link Fault}s thrown by it; the engine lets them through and can
 *       say afterwards where it stood.
 *   <li>Work is paid into {@link ScriptRuntime#work} as {@link RoutineCosts} says: a script's own
 *       when it begins (in its first turn), a procedure's at the call, a loop's at its {@code
 *       again}, and 1 at each {@code poll}.
 *   <li>A script hands over: at {@code again} when {@link ScriptRuntime#touchedSince} says so of
 *       what {@link ScriptRuntime#beginPass} gave at the {@code pass}, or work has reached {@link
 *       ScriptRuntime#turnLimit}; at a call, when all is set up for the procedure's first
 *       instruction and work has reached the limit; at {@code wait}, {@code send and wait}, {@code
 *       go to state}; at {@code poll} when it says false.
 *   <li>While it waits a script stands at: the {@code pass} of the loop, the first instruction of
 *       the procedure, the {@code wait}, {@code send and wait} or {@code go to state} itself, the
 *       instruction that {@code poll} leads back to. A frame that is not the innermost stands at
 *       its call. After a fault it stands at the instruction that faulted.
 *   <li>Variables, and nothing else, live in {@link Memory} whenever the engine is not inside
 *       {@link #resume}: variable {@code i} in register {@code i}. The arrays may be replaced by
 *       larger ones between turns.
 *   <li>Texts that are stored in variables and locals are counted: {@link Memory#keep}, {@link
 *       Memory#exchange}. A local's letters are given back when its routine returns or ends; an
 *       argument's count from the call on.
 *   <li>Only the interpreter has stop points; a machine with stop points runs on it.
 * </ul>
 */
abstract class Activation {
  /** What {@link #resume} gives when the script has come to its end. */
  static final long ENDED = -1;

  /** What {@link #resume} gives when the script has ended the program. */
  static final long FINISHED = -2;

  /** What {@link #resume} gives when the debugger holds the machine in the middle of the turn. */
  static final long HELD = -3;

  /** Which of the program's scripts it is. */
  final int number;

  Activation(int number) {
    this.number = number;
  }

  /**
   * Whether its next turn does more than let the script itself go on, or did: it begins, or calls
   * are or were open. Set by engines.
   */
  boolean special;

  // What {@link Machine} and {@link Schedule} note of it.

  /** It gets no turn before this tick. */
  long wakeTick;

  /** When it began, or began anew. */
  long startTick;

  /** The message whose scripts it waits for, or {@link Schedule#NONE}, and since when. */
  int awaitedMessage = Schedule.NONE;

  long awaitedSince;

  /**
   * The tick of its last turn that was nothing but one pass of a {@link MirrorLoops mirror loop},
   * and what that cost; engines that cannot tell leave it.
   */
  long mirrorTick = Schedule.NONE;

  int mirrorCost;

  /** Locals and slots of its open calls, as they were after its last turn. */
  int openCells;

  /** The next turn starts from the top, with locals and slots at 0, false, black or empty. */
  abstract void begin();

  /**
   * Runs one turn.
   *
   * @return the tick from which the script may get its next turn, {@link #ENDED}, {@link #FINISHED}
   *     or {@link #HELD}
   */
  abstract long resume();

  /** The script will not go on: gives back the letters of its locals, in all open calls. */
  abstract void end();

  /** How many calls are open. Frame 0 is the innermost, frame {@code openCalls()} the script. */
  abstract int openCalls();

  /** Which routine a frame runs, as the image counts them. */
  abstract int routine(int frame);

  /** Where a frame stands, as a pc of its routine's code. */
  abstract int pc(int frame);

  /** What a local holds. */
  abstract Value local(int frame, int local, ValueType type);

  /** Changes a local, from outside, while the script waits. */
  abstract void setLocal(int frame, int local, Value value);
}
