package org.tsumiki.vm;

/**
 * The interpreter's own instructions: what {@link Lowering} makes of an image's. Operands a, b, c,
 * d follow in the code; those called registers count from the frame. {@code r} are numbers, {@code
 * t} texts. Jumps are taken to the address in the operand.
 *
 * <p>Those up to {@link #LAST_QUICK} are {@link #QUICK_LENGTH} words long, the rest {@link
 * #SLOW_LENGTH}.
 */
final class Op {
  static final int QUICK_LENGTH = 4;
  static final int SLOW_LENGTH = 5;

  // Numbers: r[a] = r[b] op r[c]
  static final int MOVE = 0;
  static final int ADD = 1;
  static final int SUBTRACT = 2;
  static final int MULTIPLY = 3;
  static final int DIVIDE = 4;
  static final int LESS = 5;
  static final int LESS_OR_EQUAL = 6;
  static final int EQUAL = 7;
  static final int NOT_LESS = 8;
  static final int NOT_LESS_OR_EQUAL = 9;
  static final int NOT_EQUAL = 10;
  static final int AND = 11;
  static final int OR = 12;

  /** r[a] = not r[b]. */
  static final int NOT = 13;

  /** r[a] = variable b; variable a = r[b]; variable a += r[b]: from inside procedures. */
  static final int LOAD = 14;

  static final int STORE = 15;
  static final int CHANGE = 16;

  /** Jumps to a. */
  static final int JUMP = 17;

  /** Jumps to b when r[a] is false; when it is true. */
  static final int JUMP_UNLESS = 18;

  static final int JUMP_IF = 19;

  /** Jumps to c when the comparison of r[a] and r[b] holds. */
  static final int JUMP_LESS = 20;

  static final int JUMP_LESS_OR_EQUAL = 21;
  static final int JUMP_EQUAL = 22;
  static final int JUMP_NOT_LESS = 23;
  static final int JUMP_NOT_LESS_OR_EQUAL = 24;
  static final int JUMP_NOT_EQUAL = 25;

  /** r[a] = the pass that begins, by its number. */
  static final int PASS = 26;

  /** Pays a; goes on at b, at once or at the next turn. */
  static final int AGAIN = 27;

  /** Pays a; goes on at b at the next turn: the pass touched the world in this tick for certain. */
  static final int AGAIN_TOUCHED = 28;

  /** Pays a; goes on at b, at the next turn when pass r[c] touched the world and takes no tick. */
  static final int AGAIN_ASKING = 29;

  /** r[a] = r[b] rounded. */
  static final int COUNT = 30;

  /** Jumps to b when r[a] is below 1; else r[a] counts down. */
  static final int NEXT = 31;

  /** Calls procedure b with its frame at a; its result will be in c. */
  static final int CALL = 32;

  static final int RETURN = 33;

  /** Returns r[a]; t[a]. */
  static final int RETURN_NUMBER = 34;

  static final int RETURN_TEXT = 35;

  /** Hands over for r[a] seconds. */
  static final int WAIT = 36;

  /** Pays 1; when r[a] is false, goes on at b at the next turn. */
  static final int POLL = 37;

  static final int END = 38;

  /** Pieces of text. t[a] = t[b]. */
  static final int MOVE_TEXT = 39;

  /** t[a] = t[b] where a is a variable or local; in a procedure, variable a. */
  static final int KEEP_TEXT = 40;

  static final int STORE_TEXT = 41;

  /** t[a] = variable b. */
  static final int LOAD_TEXT = 42;

  /** t[a] = t[b] and t[c] behind it. */
  static final int JOIN = 43;

  /** r[a] = thing of list b at place r[c]. */
  static final int ITEM = 44;

  /** Thing of list a at place r[b] = r[c]. */
  static final int REPLACE = 45;

  /** Puts r[b] at the end of list a. */
  static final int LIST_ADD = 46;

  /** r[a] = length of list b. */
  static final int LIST_LENGTH = 47;

  /** r[a] = port b. */
  static final int READ = 48;

  /** Port a = r[b]. */
  static final int WRITE = 49;

  static final int LAST_QUICK = 49;

  // From here on {@link SlowInstructions} does what they say, with the operands in the image's
  // order
  // of a result first, then what is on the stack, then the instruction's own.
  static final int MODULO = 50;
  static final int POWER = 51;
  static final int MIN = 52;
  static final int MAX = 53;
  static final int RANDOM = 54;
  static final int MATH = 55;
  static final int RGB = 56;
  static final int COLOUR_PART = 57;
  static final int EQUAL_TEXTS = 58;
  static final int TEXT_LENGTH = 59;
  static final int TEXT_LETTER = 60;
  static final int TEXT_CONTAINS = 61;
  static final int TEXT_PART = 62;
  static final int TEXT_TO_NUMBER = 63;
  static final int NUMBER_TO_TEXT = 64;
  static final int BOOLEAN_TO_TEXT = 65;
  static final int COLOUR_TO_TEXT = 66;
  static final int READ_FLAG = 67;
  static final int READ_COLOUR = 68;
  static final int SAY = 69;
  static final int SEND = 70;
  static final int LOG = 71;
  static final int TIMER = 72;
  static final int RESET_TIMER = 73;
  static final int TIME = 74;
  static final int STATE_IS = 75;
  static final int STATE_SECONDS = 76;
  static final int STOP_OTHERS = 77;
  static final int INSERT = 78;
  static final int REMOVE = 79;
  static final int CLEAR = 80;
  static final int INDEX_OF = 81;
  static final int LIST_TO_TEXT = 82;
  static final int ADD_TEXT = 83;
  static final int INSERT_TEXT = 84;
  static final int REPLACE_TEXT = 85;
  static final int REMOVE_TEXT = 86;
  static final int ITEM_TEXT = 87;
  static final int INDEX_OF_TEXT = 88;

  /** Gives back the letters of the locals of procedure a. */
  static final int FORGET_LOCALS = 89;

  // These hand over or end, after what they do.
  static final int SEND_AND_WAIT = 90;
  static final int GO_TO_STATE = 91;
  static final int STOP_ALL = 92;

  /** r[a] = r[b] * r[c] + r[d]; r[a] = r[b] / r[c] + r[d]. Rounds twice, as the two would. */
  static final int MULTIPLY_ADD = 93;

  static final int DIVIDE_ADD = 94;

  // Two or three in one: pays a, and what stands at b, the loop's beginning, is done with it: a
  // jump
  // out of the loop by a comparison (in the order of the jumps above), or NEXT.
  static final int AGAIN_LESS = 95;
  static final int AGAIN_LESS_OR_EQUAL = 96;
  static final int AGAIN_EQUAL = 97;
  static final int AGAIN_NOT_LESS = 98;
  static final int AGAIN_NOT_LESS_OR_EQUAL = 99;
  static final int AGAIN_NOT_EQUAL = 100;
  static final int AGAIN_NEXT = 101;

  // The same, and before all that r[c] = r[c] + r[d].
  static final int ADD_AGAIN_LESS = 102;
  static final int ADD_AGAIN_LESS_OR_EQUAL = 103;
  static final int ADD_AGAIN_NOT_LESS = 104;
  static final int ADD_AGAIN_NOT_LESS_OR_EQUAL = 105;

  /** A stop point, at pc a: the debugger may hold the machine here. */
  static final int STOP = 106;

  /** r[a] = thing of list b at place r[c] + r[d]: programs that count from 0 say 1 more. */
  static final int ITEM_AT_SUM = 107;

  /** Thing of list a at place r[b] + r[c] = r[d]. */
  static final int REPLACE_AT_SUM = 108;

  /** Tells that r[b] op r[c] decides: a comparison, NOT r[b], or MOVE for r[b] itself. */
  static final int DECIDE = 109;

  private Op() {}

  /** Words from one instruction to the next. */
  static int length(int op) {
    return op <= LAST_QUICK ? QUICK_LENGTH : SLOW_LENGTH;
  }

  /** The comparison that says the opposite, NaN included; -1 when it is no comparison. */
  static int opposite(int comparison) {
    return switch (comparison) {
      case LESS -> NOT_LESS;
      case LESS_OR_EQUAL -> NOT_LESS_OR_EQUAL;
      case EQUAL -> NOT_EQUAL;
      case NOT_LESS -> LESS;
      case NOT_LESS_OR_EQUAL -> LESS_OR_EQUAL;
      case NOT_EQUAL -> EQUAL;
      default -> -1;
    };
  }
}
