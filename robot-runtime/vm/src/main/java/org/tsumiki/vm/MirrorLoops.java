package org.tsumiki.vm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.bytecode.VerifiedImage;

/**
 * The loops of scripts that mirror the world: a pass looks at inputs and variables, computes, sets
 * outputs and variables, and does nothing else; neither time nor chance nor a wait is in it, and it
 * takes one tick. Most control programs are such a loop. See {@link Rest} for what that is good
 * for.
 */
final class MirrorLoops {
  private final VerifiedImage image;
  private final LoopKinds loops;
  private final Set<Integer> changed = new TreeSet<>();

  MirrorLoops(VerifiedImage image, LoopKinds loops) {
    this.image = image;
    this.loops = loops;
  }

  /** The mirror loops of a script: what a pass costs, by the pc where it begins. */
  Map<Integer, Integer> costsByPass(int script) {
    List<Instruction> instructions = image.instructions(script);
    RoutineCosts costs = RoutineCosts.of(instructions);
    Map<Integer, LoopKinds.Kind> kinds = loops.kinds(script);
    Map<Integer, Integer> mirrors = new TreeMap<>();
    for (int again = 0; again < instructions.size(); again++) {
      if (kinds.get(again) == LoopKinds.Kind.ALWAYS_TOUCHES) {
        List<Instruction> pass = passOf(instructions, again);
        if (pass.stream().allMatch(this::onlyMirrors)) {
          mirrors.put(instructions.get(again).b(), costs.again(again));
          pass.forEach(this::noteChange);
        }
      }
    }
    return mirrors;
  }

  /** The variables that the mirror loops asked for so far set, in order. */
  int[] changedVariables() {
    return changed.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Instruction> passOf(List<Instruction> instructions, int again) {
    int passPc = instructions.get(again).b();
    int first = again;
    while (first > 0 && instructions.get(first).pc() > passPc) {
      first--;
    }
    return instructions.subList(first, again);
  }

  private void noteChange(Instruction instruction) {
    if (instruction.opcode() == Opcode.STORE || instruction.opcode() == Opcode.CHANGE) {
      changed.add(instruction.a());
    }
  }

  private boolean onlyMirrors(Instruction instruction) {
    return switch (instruction.opcode()) {
      case NUMBER, INTEGER, TRUE, FALSE, COLOUR, LOAD, LOAD_LOCAL -> true;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER, MIN, MAX, MATH -> true;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      case EQUAL_NUMBERS, EQUAL_BOOLEANS, EQUAL_COLOURS, AND, OR, NOT -> true;
      case RGB, COLOUR_PART -> true;
      case READ, READ_FLAG, READ_COLOUR, WRITE, WRITE_COLOUR -> true;
      case LIST_ITEM, LIST_LENGTH -> true;
      case JUMP, JUMP_UNLESS, PASS -> true;
      case STORE, CHANGE -> image.image().variables().get(instruction.a()) != ValueType.TEXT;
      case END, TEXT, STORE_LOCAL, CHANGE_LOCAL -> false;
      case EQUAL_TEXTS, TEXT_LENGTH, TEXT_LETTER, TEXT_CONTAINS, TEXT_PART -> false;
      case TEXT_TO_NUMBER, NUMBER_TO_TEXT, BOOLEAN_TO_TEXT, COLOUR_TO_TEXT, JOIN -> false;
      case RANDOM, SAY, SEND, LOG, TIMER, RESET_TIMER, TIME -> false;
      case GO_TO_STATE, STATE_IS, STATE_SECONDS -> false;
      case AGAIN, COUNT, NEXT, CALL, RETURN, WAIT, POLL -> false;
      case SEND_AND_WAIT, STOP_OTHERS, STOP_ALL -> false;
      case LIST_ADD, LIST_INSERT, LIST_REPLACE, LIST_REMOVE, LIST_CLEAR -> false;
      case LIST_INDEX_OF, LIST_TO_TEXT -> false;
    };
  }
}
