package org.tsumiki.bytecode;

/** What each instruction does, in a few plain words with holes for its operands. */
final class Phrases {
  private Phrases() {}

  static String of(Opcode opcode) {
    return switch (opcode) {
      case END -> "the script has ended";
      case NUMBER, INTEGER, TEXT, COLOUR -> "put %s";
      case TRUE -> "put yes";
      case FALSE -> "put no";
      case LOAD, LOAD_LOCAL -> "get %s";
      case STORE, STORE_LOCAL -> "keep in %s";
      case CHANGE, CHANGE_LOCAL -> "add to %s";
      case READ, READ_FLAG, READ_COLOUR -> "read %s";
      case WRITE, WRITE_COLOUR -> "set %s";
      case SAY -> "say it";
      case SEND -> "send %s";
      case SEND_AND_WAIT -> "send %s and wait until all is done";
      case LOG -> "plot it as %s";
      case TIMER -> "get the timer";
      case RESET_TIMER -> "timer back to 0";
      case TIME -> "get the clock";
      case GO_TO_STATE -> "go to %s";
      case STATE_IS -> "is it %s?";
      case STATE_SECONDS -> "get the seconds in this state";
      case RANDOM -> "throw dice between the two";
      default -> flowOrWork(opcode);
    };
  }

  private static String flowOrWork(Opcode opcode) {
    return switch (opcode) {
      case JUMP -> "go on %s";
      case JUMP_UNLESS -> "if no, go on %s";
      case PASS -> "a pass begins (%s)";
      case AGAIN -> "the pass is over (%s), once more %s";
      case COUNT -> "take it as %s";
      case NEXT -> "%s one less; at 0 go on %s";
      case CALL -> "do %s";
      case RETURN -> "go back to where it was called";
      case WAIT -> "wait so many seconds";
      case POLL -> "wait: if no, test again %s";
      case STOP_OTHERS -> "stop all other scripts";
      case STOP_ALL -> "stop the program";
      case LIST_ADD -> "add to the end of %s";
      case LIST_INSERT -> "insert into %s at that place";
      case LIST_REPLACE -> "put into %s in place of that one";
      case LIST_REMOVE -> "remove that one from %s";
      case LIST_CLEAR -> "clear %s";
      case LIST_ITEM -> "get that one from %s";
      case LIST_LENGTH -> "get the length of %s";
      case LIST_INDEX_OF -> "find its place in %s";
      case LIST_TO_TEXT -> "get all of %s as text";
      default -> work(opcode);
    };
  }

  private static String work(Opcode opcode) {
    return switch (opcode) {
      case ADD -> "add";
      case SUBTRACT -> "subtract";
      case MULTIPLY -> "multiply";
      case DIVIDE -> "divide";
      case MODULO -> "divide, get the remainder";
      case POWER -> "raise to the power";
      case MIN -> "get the smaller";
      case MAX -> "get the larger";
      case LESS -> "is it less?";
      case LESS_OR_EQUAL -> "is it less or the same?";
      case GREATER -> "is it more?";
      case GREATER_OR_EQUAL -> "is it more or the same?";
      case EQUAL_NUMBERS, EQUAL_BOOLEANS, EQUAL_TEXTS, EQUAL_COLOURS -> "is it the same?";
      case AND -> "are both yes?";
      case OR -> "is one of them yes?";
      case NOT -> "turn yes and no around";
      case TEXT_LENGTH -> "count the letters";
      case TEXT_LETTER -> "get that letter";
      case TEXT_CONTAINS -> "does it stand in there?";
      case TEXT_PART -> "get that part";
      case TEXT_TO_NUMBER -> "read it as a number";
      case NUMBER_TO_TEXT, BOOLEAN_TO_TEXT, COLOUR_TO_TEXT -> "write it as text";
      case JOIN -> "join";
      case RGB -> "mix a colour";
      case COLOUR_PART -> "how much %s is in it";
      case MATH -> "%s";
      default -> throw new IllegalArgumentException("no words for " + opcode);
    };
  }

  static String of(MathFunction function) {
    return switch (function) {
      case ABS -> "without its minus";
      case NEGATE -> "turn plus and minus around";
      case FLOOR -> "round down";
      case CEILING -> "round up";
      case ROUND -> "round";
      case SQRT -> "square root";
      case SIN -> "sine";
      case COS -> "cosine";
      case TAN -> "tangent";
      case ASIN -> "angle of the sine";
      case ACOS -> "angle of the cosine";
      case ATAN -> "angle of the tangent";
      case LN -> "natural logarithm";
      case LOG10 -> "logarithm";
      case EXP -> "e to the power";
      case POW10 -> "10 to the power";
    };
  }
}
