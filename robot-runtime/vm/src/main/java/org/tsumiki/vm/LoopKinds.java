package org.tsumiki.vm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.VerifiedImage;

/**
 * Which loops hand over because they touch the world, as far as the code tells: never, in every
 * pass, or it must be asked each time. For engines that want to ask less.
 */
final class LoopKinds {
  /** What is known of a loop. */
  enum Kind {
    NEVER_TOUCHES,
    /** And its pass ends in the tick in which it began. */
    ALWAYS_TOUCHES,
    MUST_ASK
  }

  private final VerifiedImage image;
  private final boolean[] routineTouches;

  private LoopKinds(VerifiedImage image) {
    this.image = image;
    this.routineTouches = new boolean[image.image().routineCount()];
  }

  static LoopKinds of(VerifiedImage image) {
    LoopKinds kinds = new LoopKinds(image);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < kinds.routineTouches.length; i++) {
        if (!kinds.routineTouches[i] && image.instructions(i).stream().anyMatch(kinds::touches)) {
          kinds.routineTouches[i] = true;
          changed = true;
        }
      }
    }
    return kinds;
  }

  /** True when the instruction touches the world; when it is a call, when it may. */
  private boolean touches(Instruction instruction) {
    return instruction.opcode() == Opcode.CALL
        ? routineTouches[image.image().routineOfProcedure(instruction.a())]
        : touchesItself(instruction.opcode());
  }

  private static boolean touchesItself(Opcode opcode) {
    return switch (opcode) {
      case READ,
          READ_FLAG,
          WRITE,
          SAY,
          SEND,
          LOG,
          TIMER,
          RESET_TIMER,
          READ_COLOUR,
          WRITE_COLOUR,
          GO_TO_STATE,
          STATE_IS,
          STATE_SECONDS,
          SEND_AND_WAIT,
          STOP_OTHERS ->
          true;
      default -> false;
    };
  }

  /** The kind of each loop of a routine, by the index of its {@code again}. */
  Map<Integer, Kind> kinds(int routine) {
    List<Instruction> instructions = image.instructions(routine);
    int[] nextArrival = nextArrivals(instructions);
    Map<Integer, Integer> indexOfPc = new HashMap<>();
    Map<Integer, Kind> kinds = new HashMap<>();
    for (int i = 0; i < instructions.size(); i++) {
      indexOfPc.put(instructions.get(i).pc(), i);
      if (instructions.get(i).opcode() == Opcode.AGAIN) {
        int pass = indexOfPc.getOrDefault(instructions.get(i).b(), 0);
        kinds.put(i, kind(instructions, nextArrival, pass, i));
      }
    }
    return kinds;
  }

  private Kind kind(List<Instruction> instructions, int[] nextArrival, int pass, int again) {
    int end = instructions.get(again).pc();
    boolean any = false;
    boolean always = false;
    for (int i = pass; i < again; i++) {
      Instruction instruction = instructions.get(i);
      any |= touches(instruction);
      always |= touchesItself(instruction.opcode()) && nextArrival[i] > end;
    }
    if (!any) {
      return Kind.NEVER_TOUCHES;
    }
    boolean inOneTick = instructions.subList(pass + 1, again).stream().noneMatch(LoopKinds::waits);
    return always && inOneTick && !polledInto(instructions, pass, again)
        ? Kind.ALWAYS_TOUCHES
        : Kind.MUST_ASK;
  }

  /** True when the tick may be another after the instruction. An inner loop hands over, too. */
  private static boolean waits(Instruction instruction) {
    return switch (instruction.opcode()) {
      case WAIT, POLL, SEND_AND_WAIT, GO_TO_STATE, CALL, PASS, AGAIN -> true;
      default -> false;
    };
  }

  /** True when a poll from elsewhere goes on inside of a loop. */
  private static boolean polledInto(List<Instruction> instructions, int pass, int again) {
    int begin = instructions.get(pass).pc();
    int end = instructions.get(again).pc();
    return instructions.stream()
        .anyMatch(i -> i.opcode() == Opcode.POLL && i.a() > begin && i.a() <= end);
  }

  /**
   * For each instruction the nearest place behind it where a jump from before it arrives: from
   * there on nobody knows whether the instruction has run.
   */
  private static int[] nextArrivals(List<Instruction> instructions) {
    int[] next = new int[instructions.size()];
    PriorityQueue<Integer> targets = new PriorityQueue<>();
    for (int i = 0; i < next.length; i++) {
      Instruction instruction = instructions.get(i);
      while (!targets.isEmpty() && targets.element() <= instruction.pc()) {
        targets.remove();
      }
      next[i] = targets.isEmpty() ? Integer.MAX_VALUE : targets.element();
      switch (instruction.opcode()) {
        case JUMP, JUMP_UNLESS -> targets.add(instruction.a());
        case NEXT -> targets.add(instruction.b());
        default -> {}
      }
    }
    return next;
  }
}
