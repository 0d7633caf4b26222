package org.tsumiki.vm;

import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.MathFunction;

/** The interpreter's instructions that are rare, or that do so much that a call does not matter. */
final class SlowInstructions {
  private static final MathFunction[] FUNCTIONS = MathFunction.values();

  private final ScriptRuntime runtime;
  private final Memory memory;
  private final LoweredProgram program;
  private final int[] code;
  private final String[] imageTexts;
  private final @Nullable DecisionSink decisions;

  SlowInstructions(
      ScriptRuntime runtime,
      LoweredProgram program,
      String[] imageTexts,
      @Nullable DecisionSink decisions) {
    this.runtime = runtime;
    this.memory = runtime.memory;
    this.program = program;
    this.code = program.code;
    this.imageTexts = imageTexts;
    this.decisions = decisions;
  }

  /** Runs the instruction at an address in the frame that begins at fp. */
  void run(int op, int at, int fp) {
    if (op <= Op.COLOUR_PART) {
      memory.numbers[fp + code[at + 1]] = calculate(op, at, fp);
    } else if (op <= Op.COLOUR_TO_TEXT) {
      text(op, at, fp);
    } else if (op <= Op.STOP_OTHERS) {
      world(op, at, fp);
    } else if (op == Op.DECIDE) {
      decide(at, fp);
    } else {
      list(op, at, fp);
    }
  }

  private void decide(int at, int fp) {
    double left = r(fp, at + 2);
    double right = r(fp, at + 3);
    int op = code[at + 1];
    boolean holds =
        switch (op) {
          case Op.MOVE -> left != 0;
          case Op.NOT -> left == 0;
          case Op.LESS -> left < right;
          case Op.LESS_OR_EQUAL -> left <= right;
          case Op.EQUAL -> left == right;
          case Op.NOT_LESS -> !(left < right);
          case Op.NOT_LESS_OR_EQUAL -> !(left <= right);
          case Op.NOT_EQUAL -> left != right;
          default -> throw noMeaning(op);
        };
    boolean compares = op != Op.MOVE && op != Op.NOT;
    Decision.Compared compared =
        compares ? new Decision.Compared(left, right) : Decision.Compared.NOTHING;
    if (decisions != null) {
      Place place = new Place(program.routineAt(at), program.pc(at));
      decisions.on(new Decision(runtime.tick, runtime.script(), place, holds, compared));
    }
  }

  private double r(int fp, int address) {
    return memory.numbers[fp + code[address]];
  }

  private Text t(int fp, int address) {
    return memory.texts[fp + code[address]];
  }

  private BoardPort port(int address) {
    return runtime.board.port(code[address]);
  }

  private void put(int fp, int at, double number) {
    memory.numbers[fp + code[at + 1]] = number;
  }

  private void put(int fp, int at, Text text) {
    memory.texts[fp + code[at + 1]] = text;
  }

  private double calculate(int op, int at, int fp) {
    double b = r(fp, at + 2);
    return switch (op) {
      case Op.MODULO -> Calculations.modulo(b, r(fp, at + 3));
      case Op.POWER -> Calculations.power(b, r(fp, at + 3));
      case Op.MIN -> Math.min(b, r(fp, at + 3));
      case Op.MAX -> Math.max(b, r(fp, at + 3));
      case Op.RANDOM -> runtime.random(b, r(fp, at + 3));
      case Op.MATH -> Calculations.of(FUNCTIONS[code[at + 3]], b);
      case Op.RGB -> Calculations.rgb(b, r(fp, at + 3), r(fp, at + 4));
      case Op.COLOUR_PART -> Calculations.colourPart(code[at + 3], b);
      default -> throw noMeaning(op);
    };
  }

  private void text(int op, int at, int fp) {
    switch (op) {
      case Op.EQUAL_TEXTS -> put(fp, at, runtime.equal(t(fp, at + 2), t(fp, at + 3)));
      case Op.TEXT_LENGTH -> put(fp, at, t(fp, at + 2).letters());
      case Op.TEXT_LETTER -> put(fp, at, runtime.letter(t(fp, at + 2), r(fp, at + 3)));
      case Op.TEXT_CONTAINS -> put(fp, at, runtime.contains(t(fp, at + 2), t(fp, at + 3)));
      case Op.TEXT_PART -> put(fp, at, runtime.part(t(fp, at + 2), r(fp, at + 3), r(fp, at + 4)));
      case Op.TEXT_TO_NUMBER -> put(fp, at, runtime.textNumber(t(fp, at + 2)));
      case Op.NUMBER_TO_TEXT -> put(fp, at, ScriptRuntime.numberText(r(fp, at + 2)));
      case Op.BOOLEAN_TO_TEXT -> put(fp, at, ScriptRuntime.flagText(r(fp, at + 2)));
      case Op.COLOUR_TO_TEXT -> put(fp, at, ScriptRuntime.colourText(r(fp, at + 2)));
      default -> throw noMeaning(op);
    }
  }

  private void world(int op, int at, int fp) {
    switch (op) {
      case Op.READ_FLAG -> put(fp, at, runtime.readFlag(port(at + 2)));
      case Op.READ_COLOUR -> put(fp, at, runtime.readColour(port(at + 2)));
      case Op.SAY -> runtime.say(t(fp, at + 1));
      case Op.SEND -> runtime.send(code[at + 1]);
      case Op.LOG -> runtime.log(imageTexts[code[at + 2]], r(fp, at + 1));
      case Op.TIMER -> put(fp, at, runtime.timerSeconds());
      case Op.RESET_TIMER -> runtime.resetTimer();
      case Op.TIME -> put(fp, at, runtime.time());
      case Op.STATE_IS -> put(fp, at, runtime.stateIs(code[at + 2]));
      case Op.STATE_SECONDS -> put(fp, at, runtime.stateSeconds());
      case Op.STOP_OTHERS -> runtime.stopOthers();
      default -> throw noMeaning(op);
    }
  }

  private void list(int op, int at, int fp) {
    switch (op) {
      case Op.INSERT -> runtime.insert(code[at + 1], r(fp, at + 2), r(fp, at + 3));
      case Op.REMOVE -> runtime.removeNumber(code[at + 1], r(fp, at + 2));
      case Op.CLEAR -> runtime.clear(code[at + 1]);
      case Op.INDEX_OF -> put(fp, at, runtime.placeOf(code[at + 2], r(fp, at + 3)));
      case Op.LIST_TO_TEXT -> put(fp, at, runtime.listText(code[at + 2]));
      case Op.ADD_TEXT -> runtime.add(code[at + 2], t(fp, at + 1));
      case Op.INSERT_TEXT -> runtime.insert(code[at + 1], r(fp, at + 2), t(fp, at + 3));
      case Op.REPLACE_TEXT -> runtime.replace(code[at + 1], r(fp, at + 2), t(fp, at + 3));
      case Op.REMOVE_TEXT -> runtime.removeText(code[at + 1], r(fp, at + 2));
      case Op.ITEM_TEXT -> put(fp, at, runtime.text(code[at + 2], r(fp, at + 3)));
      case Op.INDEX_OF_TEXT -> put(fp, at, runtime.placeOf(code[at + 2], t(fp, at + 3)));
      case Op.FORGET_LOCALS -> program.frames[code[at + 1]].forgetTexts(memory, fp);
      default -> throw noMeaning(op);
    }
  }

  private static IllegalStateException noMeaning(int op) {
    return new IllegalStateException("no meaning for instruction " + op);
  }
}
