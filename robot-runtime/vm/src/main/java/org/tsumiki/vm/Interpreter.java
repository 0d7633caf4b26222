package org.tsumiki.vm;

import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.Limits;

/**
 * Runs one script until it hands over: the reference for what each instruction means. What an
 * instruction does to the world goes through {@link World}.
 */
final class Interpreter {
  /**
   * Instructions that a script may take in one tick before the others get their turn. Counted at
   * the ends of loops: between two of them code runs straight on.
   */
  static final int QUANTUM_INSTRUCTIONS = 1_000;

  private static final double TICKS_PER_SECOND = 1_000;

  /** Longest wait, some 30 years: far from where adding ticks would overflow. */
  private static final double LONGEST_WAIT_TICKS = 1e12;

  private final World world;
  private final Stack stack = new Stack();

  Interpreter(World world) {
    this.world = world;
  }

  /** What the instructions reach for outside the script. */
  interface World {
    double number(int index);

    String text(int index);

    Variables variables();

    double read(int port);

    void write(int port, double value);

    void say(int script, String text);

    void send(int script, int message);
  }

  /** Why a script stopped running, or null: then it waits, or has ended. */
  record Fault(String code, String detail) {}

  private long steps;

  /** Instructions run so far, by all scripts. */
  long steps() {
    return steps;
  }

  /** Runs until the script waits, ends, has used up its quantum, or faults. */
  @Nullable Fault run(int number, ScriptState script, long tick) {
    stack.clear();
    Routine routine = script.routine;
    long limit = steps + QUANTUM_INSTRUCTIONS;
    if (script.waiting) {
      script.waiting = false;
      script.at++;
    }
    while (true) {
      steps++;
      int at = script.at;
      int a = routine.a[at];
      switch (routine.opcodes[at]) {
        case END -> {
          script.end();
          return null;
        }
        case JUMP -> script.at = a;
        case JUMP_UNLESS -> script.at = stack.popFlag() ? at + 1 : a;
        case PASS -> {
          script.slots[a] = script.touches;
          script.at++;
        }
        case AGAIN -> {
          script.at = routine.b[at];
          if (script.touches != (long) script.slots[a] || steps >= limit) {
            script.wakeTick = tick + 1;
            return null;
          }
        }
        case COUNT -> {
          script.slots[a] = Math.floor(stack.popNumber() + 0.5);
          script.at++;
        }
        case NEXT -> {
          boolean another = script.slots[a] >= 1;
          script.slots[a]--;
          script.at = another ? at + 1 : routine.b[at];
        }
        case WAIT -> {
          script.wakeTick = tick + ticks(stack.popNumber());
          script.waiting = true;
          return null;
        }
        case POLL -> {
          if (!stack.popFlag()) {
            script.at = a;
            script.wakeTick = tick + 1;
            return null;
          }
          script.at++;
        }
        case JOIN -> {
          String right = stack.popText();
          String left = stack.popText();
          if (left.length() + right.length() > Limits.MAX_TEXT_LENGTH) {
            return new Fault("text-too-long", left.length() + " + " + right.length());
          }
          stack.push(left + right);
          script.at++;
        }
        default -> {
          step(number, script, routine, at);
          script.at++;
        }
      }
    }
  }

  private static long ticks(double seconds) {
    double ticks = Math.rint(seconds * TICKS_PER_SECOND);
    // NaN and everything below one tick still lets the world move once.
    return ticks >= 1 ? (long) Math.min(ticks, LONGEST_WAIT_TICKS) : 1;
  }

  /** Instructions that neither jump nor fault. */
  private void step(int number, ScriptState script, Routine routine, int at) {
    int a = routine.a[at];
    switch (routine.opcodes[at]) {
      case NUMBER -> stack.push(world.number(a));
      case INTEGER -> stack.push((double) a);
      case TEXT -> stack.push(world.text(a));
      case TRUE -> stack.push(true);
      case FALSE -> stack.push(false);
      case LOAD -> world.variables().load(a, stack);
      case STORE -> world.variables().store(a, stack);
      case CHANGE -> world.variables().change(a, stack.popNumber());
      case NUMBER_TO_TEXT -> stack.push(NumberText.of(stack.popNumber()));
      case BOOLEAN_TO_TEXT -> stack.push(String.valueOf(stack.popFlag()));
      case NOT -> stack.push(!stack.popFlag());
      case READ -> {
        script.touches++;
        stack.push(world.read(a));
      }
      case READ_FLAG -> {
        script.touches++;
        stack.push(world.read(a) != 0);
      }
      case WRITE -> {
        script.touches++;
        world.write(a, stack.popNumber());
      }
      case SAY -> {
        script.touches++;
        world.say(number, stack.popText());
      }
      case SEND -> {
        script.touches++;
        world.send(number, a);
      }
      case EQUAL_TEXTS -> stack.push(stack.popText().equals(stack.popText()));
      default -> combine(routine, at);
    }
  }

  /** Instructions that make one value of two numbers or booleans. */
  private void combine(Routine routine, int at) {
    double right = stack.popNumber();
    double left = stack.popNumber();
    switch (routine.opcodes[at]) {
      case ADD -> stack.push(left + right);
      case SUBTRACT -> stack.push(left - right);
      case MULTIPLY -> stack.push(left * right);
      case DIVIDE -> stack.push(left / right);
      case LESS -> stack.push(left < right);
      case LESS_OR_EQUAL -> stack.push(left <= right);
      case GREATER -> stack.push(left > right);
      case GREATER_OR_EQUAL -> stack.push(left >= right);
      case EQUAL_NUMBERS, EQUAL_BOOLEANS -> stack.push(left == right);
      case AND -> stack.push(left != 0 && right != 0);
      case OR -> stack.push(left != 0 || right != 0);
      default -> throw new IllegalStateException("no meaning for " + routine.opcodes[at]);
    }
  }
}
