package org.tsumiki.vm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.Opcode;

/**
 * What the code of one routine costs, counted in advance: {@code spec/scheduling.md}, work. Both
 * engines pay by it.
 *
 * <p>Instructions inside of a loop count for the loops around it too, once, and for the routine. So
 * leaving a loop in its middle is paid as well, and what has run is never more than what is paid
 * and the routine once.
 */
final class RoutineCosts {
  private final int routine;
  private final Map<Integer, Integer> again = new HashMap<>();

  private RoutineCosts(int routine) {
    this.routine = routine;
  }

  static RoutineCosts of(List<Instruction> instructions) {
    RoutineCosts costs = new RoutineCosts(instructions.size());
    Map<Integer, Integer> indexOfPc = new HashMap<>();
    for (int i = 0; i < instructions.size(); i++) {
      Instruction instruction = instructions.get(i);
      indexOfPc.put(instruction.pc(), i);
      if (instruction.opcode() == Opcode.AGAIN) {
        Integer pass = indexOfPc.get(instruction.b());
        if (pass != null) {
          costs.again.put(i, i - pass + 1);
        }
      }
    }
    return costs;
  }

  /** Paid when the routine begins. */
  int routine() {
    return routine;
  }

  /** Paid at an {@code again}, by its index among the instructions. */
  int again(int index) {
    Integer cost = again.get(index);
    if (cost == null) {
      throw new IllegalArgumentException("no loop ends at instruction " + index);
    }
    return cost;
  }
}
