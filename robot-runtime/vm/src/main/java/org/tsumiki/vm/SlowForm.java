package org.tsumiki.vm;

import org.tsumiki.bytecode.Opcode;

/**
 * How an instruction that is not in the interpreter's inner loop is lowered.
 *
 * @param op the interpreter's instruction
 * @param pops how many values it takes from the stack
 * @param pushes whether it leaves one there
 */
record SlowForm(int op, int pops, boolean pushes) {
  static SlowForm of(Opcode opcode) {
    return switch (opcode) {
      case MODULO -> new SlowForm(Op.MODULO, 2, true);
      case POWER -> new SlowForm(Op.POWER, 2, true);
      case MIN -> new SlowForm(Op.MIN, 2, true);
      case MAX -> new SlowForm(Op.MAX, 2, true);
      case RANDOM -> new SlowForm(Op.RANDOM, 2, true);
      case MATH -> new SlowForm(Op.MATH, 1, true);
      case RGB -> new SlowForm(Op.RGB, 3, true);
      case COLOUR_PART -> new SlowForm(Op.COLOUR_PART, 1, true);
      case EQUAL_TEXTS -> new SlowForm(Op.EQUAL_TEXTS, 2, true);
      case TEXT_LENGTH -> new SlowForm(Op.TEXT_LENGTH, 1, true);
      case TEXT_LETTER -> new SlowForm(Op.TEXT_LETTER, 2, true);
      case TEXT_CONTAINS -> new SlowForm(Op.TEXT_CONTAINS, 2, true);
      case TEXT_PART -> new SlowForm(Op.TEXT_PART, 3, true);
      case TEXT_TO_NUMBER -> new SlowForm(Op.TEXT_TO_NUMBER, 1, true);
      case NUMBER_TO_TEXT -> new SlowForm(Op.NUMBER_TO_TEXT, 1, true);
      case BOOLEAN_TO_TEXT -> new SlowForm(Op.BOOLEAN_TO_TEXT, 1, true);
      case COLOUR_TO_TEXT -> new SlowForm(Op.COLOUR_TO_TEXT, 1, true);
      case READ_FLAG -> new SlowForm(Op.READ_FLAG, 0, true);
      case READ_COLOUR -> new SlowForm(Op.READ_COLOUR, 0, true);
      case SAY -> new SlowForm(Op.SAY, 1, false);
      case SEND -> new SlowForm(Op.SEND, 0, false);
      case LOG -> new SlowForm(Op.LOG, 1, false);
      case TIMER -> new SlowForm(Op.TIMER, 0, true);
      case RESET_TIMER -> new SlowForm(Op.RESET_TIMER, 0, false);
      case TIME -> new SlowForm(Op.TIME, 0, true);
      case STATE_IS -> new SlowForm(Op.STATE_IS, 0, true);
      case STATE_SECONDS -> new SlowForm(Op.STATE_SECONDS, 0, true);
      case STOP_OTHERS -> new SlowForm(Op.STOP_OTHERS, 0, false);
      case LIST_CLEAR -> new SlowForm(Op.CLEAR, 0, false);
      case LIST_TO_TEXT -> new SlowForm(Op.LIST_TO_TEXT, 0, true);
      case SEND_AND_WAIT -> new SlowForm(Op.SEND_AND_WAIT, 0, false);
      case GO_TO_STATE -> new SlowForm(Op.GO_TO_STATE, 0, false);
      case STOP_ALL -> new SlowForm(Op.STOP_ALL, 0, false);
      default -> throw new IllegalStateException("no meaning for " + opcode);
    };
  }
}
