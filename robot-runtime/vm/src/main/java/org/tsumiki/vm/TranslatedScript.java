package org.tsumiki.vm;

import java.util.Arrays;
import org.tsumiki.bytecode.ValueType;

/**
 * A script that runs as a method of a {@link GeneratedCode}.
 *
 * <p>While it has its turn, calls are calls of the JVM, and their locals are the JVM's. When it
 * hands over, each method keeps what it holds in a {@link TranslatedFrame} and comes back to its
 * caller, which does the same: the stack is unwound. In its next turn only the innermost method
 * goes on; when it returns, the one that called it does. So a turn costs no more in deep calls, and
 * the JVM's stack may be unwound just to keep it short.
 */
final class TranslatedScript extends Activation {
  /** Instead of a tick: the stack was unwound because it was deep, and goes on at once. */
  static final long AT_ONCE = -4;

  final ScriptRuntime runtime;
  final Memory memory;

  /** The image's texts, as values and as names. */
  final Text[] texts;

  private final String[] names;
  private final GeneratedCode code;
  private final Translation translation;
  private final int method;
  private final int scriptCount;

  /** The open calls, from the script itself on; empty behind. */
  private TranslatedFrame[] frames = new TranslatedFrame[1];

  /** The script's own frame: the first. */
  final TranslatedFrame own;

  /** The innermost call's number in {@link #frames}. */
  private int depth;

  /** What a procedure that was not called but went on gives back. */
  double numberResult;

  Text textResult = Text.EMPTY;

  /** True when the stack is being unwound. */
  boolean unwound;

  /** The tick to go on from, when unwound. */
  long wake;

  /** Where the turn came in: so many calls were open, and there was so much room. */
  private int entryDepth;

  private int entryRoom;

  private boolean fresh;
  private boolean hasFaulted;
  private int faultRoutine;
  private int faultPc;

  TranslatedScript(Translation translation, ScriptRuntime runtime, int script) {
    super(script);
    this.translation = translation;
    this.runtime = runtime;
    this.memory = runtime.memory;
    this.code = translation.code();
    this.method = translation.methodOfScript(script);
    this.texts = translation.texts();
    this.names = translation.names();
    this.scriptCount = translation.scriptCount();
    this.own = new TranslatedFrame(script, translation.needs(script));
    this.entryRoom = translation.room();
    frames[0] = own;
  }

  String name(int text) {
    return names[text];
  }

  @Override
  void begin() {
    own.clear();
    depth = 0;
    fresh = true;
    special = true;
  }

  @Override
  long resume() {
    if (special) {
      return resumeSpecially();
    }
    long result = code.runScript(method, this, entryRoom);
    return unwound ? afterUnwinding() : result;
  }

  private long resumeSpecially() {
    if (fresh) {
      fresh = false;
      runtime.work += translation.needs(number).cost();
    }
    if (depth > 0) {
      return goOn();
    }
    special = openCells > 0;
    entryDepth = 0;
    entryRoom = translation.room();
    long result = code.runScript(method, this, entryRoom);
    return unwound ? afterUnwinding() : result;
  }

  /** The script has open calls now. */
  private long afterUnwinding() {
    special = true;
    unwound = false;
    return wake == AT_ONCE ? goOn() : wake;
  }

  /** Lets the innermost call go on, then the one that called it. */
  private long goOn() {
    while (true) {
      entryDepth = depth;
      entryRoom = Math.min(translation.room(), RunLimits.MAX_CALLS - depth);
      if (depth == 0) {
        long result = code.runScript(method, this, entryRoom);
        if (!unwound) {
          return result;
        }
      } else {
        code.resumeProcedure(frames[depth].routine - scriptCount, this, entryRoom);
        if (!unwound) {
          frames[depth].clear();
          depth--;
          continue;
        }
      }
      unwound = false;
      if (wake != AT_ONCE) {
        dropUnused();
        return wake;
      }
    }
  }

  /** Frames of calls that have long returned need not be kept. */
  private void dropUnused() {
    int worthKeeping = 2 * (depth + 2);
    if (frames.length > 2 * worthKeeping) {
      frames = Arrays.copyOf(frames, worthKeeping);
    }
  }

  private int depthAt(int room) {
    return entryDepth + entryRoom - room;
  }

  /** The innermost call, which has so much room, hands over. */
  void handOver(long wakeTick, int room) {
    wake = wakeTick;
    unwound = true;
    depth = depthAt(room);
  }

  /** Where a call with so much room keeps what it holds. */
  TranslatedFrame frame(int room, int routine, int place) {
    int number = depthAt(room);
    if (number >= frames.length) {
      frames = Arrays.copyOf(frames, Math.max(2 * frames.length, number + 1));
    }
    TranslatedFrame frame = frames[number];
    if (frame == null || frame.routine != routine) {
      frame = new TranslatedFrame(routine, translation.needs(routine));
      frames[number] = frame;
    }
    frame.place = place;
    return frame;
  }

  /** The frame of the call that goes on. */
  TranslatedFrame innermost() {
    return frames[depth];
  }

  /** Lets calls be so deep only; room below 0 means that it is used up. */
  void checkDepth(int room) {
    if (room < 0 && depthAt(room) > RunLimits.MAX_CALLS) {
      throw Fault.tooDeep();
    }
  }

  /**
   * A procedure that has no room on the JVM's stack has paid for its beginning, and begins when the
   * stack is unwound: gives the tick.
   */
  long outOfRoom(int room, int paid) {
    if (depthAt(room) > RunLimits.MAX_CALLS) {
      runtime.work -= paid;
      throw Fault.tooDeep();
    }
    return runtime.work >= runtime.turnLimit ? runtime.tick + 1 : AT_ONCE;
  }

  /** A fault came out of an instruction. */
  void faulted(int room, int routine, int pc) {
    if (!hasFaulted) {
      hasFaulted = true;
      depth = depthAt(room);
      faultRoutine = depth == 0 ? number : routine;
      faultPc = pc;
    }
  }

  /** A fault came out of a call, at the place that comes after it. */
  void faultedInCall(int room, int routine, int place) {
    faulted(
        room, routine, translation.needs(depthAt(room) == 0 ? number : routine).standsAt()[place]);
  }

  @Override
  void end() {
    for (int i = 0; i <= depth; i++) {
      frames[i].forgetTexts(memory);
    }
    depth = 0;
    frames = new TranslatedFrame[] {own};
  }

  @Override
  int openCalls() {
    return depth;
  }

  @Override
  int routine(int frame) {
    return hasFaulted && frame == 0 ? faultRoutine : frames[depth - frame].routine;
  }

  @Override
  int pc(int frame) {
    if (hasFaulted && frame == 0) {
      return faultPc;
    }
    TranslatedFrame open = frames[depth - frame];
    return translation.needs(open.routine).standsAt()[open.place];
  }

  @Override
  Value local(int frame, int local, ValueType type) {
    TranslatedFrame open = frames[depth - frame];
    Text text = type == ValueType.TEXT ? open.texts[local] : Text.EMPTY;
    return Memory.value(type, open.numbers[local], text);
  }

  @Override
  void setLocal(int frame, int local, Value value) {
    TranslatedFrame open = frames[depth - frame];
    switch (value) {
      case Value.NumberValue(double number) -> open.numbers[local] = number;
      case Value.BooleanValue(boolean flag) -> open.numbers[local] = flag ? 1 : 0;
      case Value.ColourValue(int rgb) -> open.numbers[local] = rgb;
      case Value.TextValue(String string) -> {
        Text text = Text.of(string);
        memory.exchange(open.texts[local].letters(), text.letters());
        open.texts[local] = text;
      }
    }
  }
}
