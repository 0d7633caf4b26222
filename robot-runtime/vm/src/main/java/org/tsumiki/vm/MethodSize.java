package org.tsumiki.vm;

import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.ValueType;

/** How large a routine's method may become, at most. */
final class MethodSize {
  /** A method beyond this cannot even be written. */
  private static final int MAX_BYTES = 60_000;

  private static final int FRAME_BYTES = 600;
  private static final int BYTES_OF_CELL = 60;
  private static final int BYTES_OF_VARIABLE = 60;

  private MethodSize() {}

  static boolean mayBeTooLarge(RoutinePlan plan, CellChoice choice) {
    int kept = choice.variablesKept.cardinality();
    int bytes =
        FRAME_BYTES + BYTES_OF_VARIABLE * kept + BYTES_OF_CELL * choice.cellsKept.cardinality();
    for (int i = 0; i < plan.instructions.size(); i++) {
      if (plan.runs(i)) {
        bytes += most(plan.instructions.get(i), kept, plan);
      }
    }
    return bytes > MAX_BYTES;
  }

  private static int most(Instruction i, int kept, RoutinePlan plan) {
    return switch (i.opcode()) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, AND, OR, TRUE, FALSE, JUMP, JUMP_UNLESS -> 3;
      case NOT, NUMBER, INTEGER, COLOUR, TEXT, NUMBER_TO_TEXT, MATH, MODULO, POWER, MIN, MAX -> 12;
      case LOAD, LOAD_LOCAL, STORE, STORE_LOCAL, CHANGE, CHANGE_LOCAL -> 28;
      case CALL -> 50 + 20 * kept;
      case RETURN, END, STOP_ALL -> 40 + 10 * kept + 12 * textLocals(plan);
      default -> 70;
    };
  }

  private static int textLocals(RoutinePlan plan) {
    return (int) plan.locals.stream().filter(type -> type == ValueType.TEXT).count();
  }
}
