package org.tsumiki.vm;

import java.util.Arrays;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.vm.LoweredProgram.Frame;

/** A script that the interpreter runs. */
final class InterpretedScript extends Activation {
  private static final double[] NO_NUMBERS = {};
  private static final Text[] NO_TEXTS = {};
  private static final int[] NO_CALLS = {};

  private final Interpreter interpreter;
  private final LoweredProgram program;
  private final Memory memory;
  private final ScriptRuntime runtime;
  private final Frame own;

  /** Where it goes on. */
  int next;

  /** Where its present frame begins: 0 in the script itself. */
  int frame;

  /** Twice the number of open calls. */
  int depth;

  /** Where it stands, for people; see {@link #faulted}. */
  private int at;

  private boolean hasFaulted;
  private boolean fresh;

  /** What the interpreter's registers and calls held of it, while others have their turns. */
  private double[] numbers = NO_NUMBERS;

  private Text[] texts = NO_TEXTS;
  private int[] calls = NO_CALLS;

  InterpretedScript(Interpreter interpreter, ScriptRuntime runtime, int number) {
    super(number);
    this.interpreter = interpreter;
    this.runtime = runtime;
    this.program = interpreter.program();
    this.memory = interpreter.memory();
    this.own = program.frames[number];
    this.at = atEntry(own.entry);
  }

  @Override
  void begin() {
    next = own.entry;
    at = atEntry(next);
    frame = 0;
    depth = 0;
    fresh = true;
    Arrays.fill(memory.numbers, own.firstLocal, own.firstLocal + own.cells(), 0);
  }

  @Override
  long resume() {
    if (fresh) {
      fresh = false;
      runtime.work += own.cost;
    }
    if (depth > 0) {
      bringBack();
    }
    special = openCells > 0;
    int from = next;
    long workBefore = runtime.work;
    long wakeTick = interpreter.run(this);
    int cost = program.mirrorCosts[from];
    // Whoever has come back to where it stood for the price of one pass has gone no other way.
    if (cost > 0 && next == from && runtime.work - workBefore == cost) {
      mirrorTick = runtime.tick;
      mirrorCost = cost;
    }
    return wakeTick;
  }

  /** Where a script stands that handed over before a routine's first instruction. */
  static int atEntry(int entry) {
    return -1 - entry;
  }

  /** Keeps where it stands until its next turn. */
  long handOver(int standsAt, int goesOnAt, int fp, int sp, long wakeTick) {
    at = standsAt;
    next = goesOnAt;
    frame = fp;
    depth = sp;
    if (sp > 0) {
      special = true;
      putAway();
    }
    return wakeTick;
  }

  /** Keeps where a fault happened. */
  void faulted(int where, int fp, int sp) {
    handOver(where, where, fp, sp, 0);
    hasFaulted = true;
  }

  private void putAway() {
    int end = frame + program.frames[program.routineAt(next)].size;
    numbers = Arrays.copyOfRange(memory.numbers, program.callBase, end);
    texts = Arrays.copyOfRange(memory.texts, program.callBase, end);
    calls = Arrays.copyOf(interpreter.calls, depth);
  }

  private void bringBack() {
    memory.growRegisters(
        program.callBase + numbers.length + program.frames[program.routineAt(next)].room);
    System.arraycopy(numbers, 0, memory.numbers, program.callBase, numbers.length);
    System.arraycopy(texts, 0, memory.texts, program.callBase, texts.length);
    System.arraycopy(calls, 0, interpreter.calls, 0, depth);
  }

  @Override
  void end() {
    for (int i = 0; i < openCalls(); i++) {
      Frame open = program.frames[routine(i)];
      for (int local : open.textLocals) {
        memory.exchange(texts[savedPlace(i, local)].letters(), 0);
      }
    }
    own.forgetTexts(memory, own.firstLocal);
    depth = 0;
    numbers = NO_NUMBERS;
    texts = NO_TEXTS;
    calls = NO_CALLS;
  }

  @Override
  int openCalls() {
    return depth / 2;
  }

  /** The address where a frame stands. */
  private int address(int frameNumber) {
    int innermost = at < 0 ? -1 - at : at;
    return frameNumber == 0 ? innermost : calls[depth - 2 * frameNumber];
  }

  @Override
  int routine(int frameNumber) {
    return program.routineAt(address(frameNumber));
  }

  @Override
  int pc(int frameNumber) {
    if (frameNumber == 0 && at < 0) {
      return 0;
    }
    boolean waits = frameNumber == 0 && !hasFaulted;
    return waits ? program.waitPc(at) : program.pc(address(frameNumber));
  }

  private int savedPlace(int frameNumber, int local) {
    int begins = frameNumber == 0 ? frame : calls[depth - 2 * frameNumber + 1];
    return begins - program.callBase + local;
  }

  @Override
  Value local(int frameNumber, int local, ValueType type) {
    if (frameNumber == openCalls()) {
      int register = own.firstLocal + local;
      return Memory.value(type, memory.numbers[register], memory.texts[register]);
    }
    int place = savedPlace(frameNumber, local);
    return Memory.value(type, numbers[place], texts[place]);
  }

  @Override
  void setLocal(int frameNumber, int local, Value value) {
    boolean scripts = frameNumber == openCalls();
    int place = scripts ? own.firstLocal + local : savedPlace(frameNumber, local);
    double[] numberHome = scripts ? memory.numbers : numbers;
    Text[] textHome = scripts ? memory.texts : texts;
    switch (value) {
      case Value.NumberValue(double number) -> numberHome[place] = number;
      case Value.BooleanValue(boolean flag) -> numberHome[place] = flag ? 1 : 0;
      case Value.ColourValue(int rgb) -> numberHome[place] = rgb;
      case Value.TextValue(String string) -> {
        Text text = Memory.given(string);
        memory.exchange(textHome[place].letters(), text.letters());
        textHome[place] = text;
      }
    }
  }
}
