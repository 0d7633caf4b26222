package org.tsumiki.vm;

import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;

/**
 * How an instruction that the JVM has none for is called: a method of {@link GeneratedCalls}.
 *
 * @param type see {@link GeneratedNames#method}; an I, B or L in front of what is last is the
 *     instruction's own operand: a number, a port, a list of numbers
 */
record CallForm(String name, String type, Effect effect) {
  /** What may come of it besides a result. */
  enum Effect {
    /** Nothing. */
    NONE,
    /** A fault. */
    FAULTS,
    /** A fault, and work that is paid for copying. */
    CHARGES
  }

  /**
   * The form of an instruction.
   *
   * @param item the type of what its list holds, when it has a list
   */
  static CallForm of(Opcode opcode, ValueType item) {
    return switch (opcode) {
      case RANDOM -> plain("random", "DDRD");
      case COLOUR_PART -> plain("colourPart", "DID");
      case READ -> plain("read", "BRD");
      case READ_FLAG -> plain("readFlag", "BRZ");
      case READ_COLOUR -> plain("readColour", "BRD");
      case WRITE, WRITE_COLOUR -> plain("write", "DBRV");
      case SEND -> plain("send", "IRV");
      case LOG -> plain("log", "DISV");
      case TIMER -> plain("timer", "RD");
      case RESET_TIMER -> plain("resetTimer", "RV");
      case TIME -> plain("time", "RD");
      case GO_TO_STATE -> plain("goToState", "IRV");
      case STATE_IS -> plain("stateIs", "IRZ");
      case STATE_SECONDS -> plain("stateSeconds", "RD");
      case SEND_AND_WAIT -> plain("sendAndWait", "IRV");
      case STOP_OTHERS -> plain("stopOthers", "RV");
      case TEXT_LENGTH -> plain("textLength", "TD");
      case NUMBER_TO_TEXT -> plain("numberText", "DT");
      case BOOLEAN_TO_TEXT -> plain("flagText", "ZT");
      case COLOUR_TO_TEXT -> plain("colourText", "DT");
      case SAY -> charging("say", "TRV");
      case TEXT_LETTER -> charging("letter", "TDRT");
      case TEXT_CONTAINS -> charging("contains", "TTRZ");
      case TEXT_PART -> charging("part", "TDDRT");
      case TEXT_TO_NUMBER -> charging("textNumber", "TRD");
      case JOIN -> charging("join", "TTRT");
      case EQUAL_TEXTS -> charging("equal", "TTRZ");
      case LIST_LENGTH -> plain("length", item == ValueType.TEXT ? "IRD" : "LD");
      case LIST_CLEAR -> charging("clear", "IRV");
      case LIST_TO_TEXT -> charging("listText", "IRT");
      default -> ofList(opcode, item);
    };
  }

  private static CallForm ofList(Opcode opcode, ValueType item) {
    char e = GeneratedNames.letter(item);
    boolean text = item == ValueType.TEXT;
    return switch (opcode) {
      case LIST_ADD -> new CallForm("add", e + (text ? "IRV" : "LRV"), Effect.FAULTS);
      case LIST_REPLACE -> new CallForm("replace", "D" + e + (text ? "IRV" : "LV"), Effect.FAULTS);
      case LIST_ITEM -> new CallForm(itemName(item), (text ? "DIR" : "DL") + e, Effect.FAULTS);
      case LIST_INSERT -> charging("insert", e + "DIRV");
      case LIST_REMOVE -> charging(text ? "removeText" : "removeNumber", "DIRV");
      case LIST_INDEX_OF -> charging("placeOf", e + "IRD");
      default -> throw new IllegalStateException(opcode + " is not a call");
    };
  }

  private static String itemName(ValueType item) {
    return switch (item) {
      case NUMBER, COLOUR -> "numberItem";
      case BOOLEAN -> "flagItem";
      case TEXT -> "textItem";
    };
  }

  private static CallForm plain(String name, String type) {
    return new CallForm(name, type, Effect.NONE);
  }

  private static CallForm charging(String name, String type) {
    return new CallForm(name, type, Effect.CHARGES);
  }

  /** The letter of the instruction's own operand, a space when it has none. */
  char operand() {
    for (char letter : new char[] {'I', 'B', 'L'}) {
      if (type.indexOf(letter) >= 0) {
        return letter;
      }
    }
    return ' ';
  }

  /** What it wants last before its result: R, S, or neither. */
  char wants() {
    return type.length() < 2 ? ' ' : type.charAt(type.length() - 2);
  }
}
