package org.tsumiki.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.VerifyResult.Invalid;
import org.tsumiki.bytecode.VerifyResult.Verified;

/**
 * Proves that an image is harmless before anything of it runs: every instruction is known, every
 * operand points at something, the stack has one shape and type at each place and never overflows,
 * jumps land on instructions, and the only ways back are loops, polls and calls, where a script can
 * hand over to others. So what passes cannot crash the machine, and each tick of it ends.
 */
public final class Verifier {
  private static final int COLOURS = 1 << 24;

  private Verifier() {}

  /** Checks the whole image. */
  public static VerifyResult verify(ProgramImage image) {
    int routine = -1;
    try {
      checkTables(image);
      List<VerifiedImage.CheckedRoutine> checked = new ArrayList<>();
      for (routine = 0; routine < image.routineCount(); routine++) {
        if (routine < image.scripts().size()) {
          checkEntry(image, image.scripts().get(routine).entry());
        }
        checked.add(verifyRoutine(image, routine));
      }
      return new Verified(new VerifiedImage(image, checked));
    } catch (MalformedException e) {
      return new Invalid(e.code(), routine, e.offset(), e.sentence());
    }
  }

  private static void checkTables(ProgramImage image) throws MalformedException {
    checkSize(image.numbers().size(), Limits.MAX_TABLE_ENTRIES, "numbers");
    checkSize(image.texts().size(), Limits.MAX_TABLE_ENTRIES, "texts");
    checkSize(image.ports().size(), Limits.MAX_TABLE_ENTRIES, "ports");
    checkSize(image.variables().size(), Limits.MAX_TABLE_ENTRIES, "variables");
    checkSize(image.lists().size(), Limits.MAX_TABLE_ENTRIES, "lists");
    checkSize(image.messageCount(), Limits.MAX_TABLE_ENTRIES, "messages");
    checkSize(image.stateCount(), Limits.MAX_TABLE_ENTRIES, "states");
    checkSize(image.procedures().size(), Limits.MAX_PROCEDURES, "procedures");
    checkSize(image.scripts().size(), Limits.MAX_SCRIPTS, "scripts");
    for (String text : image.texts()) {
      checkSize(text.length(), Limits.MAX_TEXT_LENGTH, "letters in a text");
    }
  }

  private static void checkSize(int size, int max, String what) throws MalformedException {
    if (size > max || size < 0) {
      throw new MalformedException(
          "too-many", 0, size + " " + what + "; at most " + max + " are allowed");
    }
  }

  private static void checkEntry(ProgramImage image, Entry entry) throws MalformedException {
    switch (entry) {
      case Entry.Start() -> {}
      case Entry.ButtonDown(int port) -> checkIndex(port, image.ports().size(), "port", 0);
      case Entry.MessageReceived(int message) ->
          checkIndex(message, image.messageCount(), "message", 0);
      case Entry.SensorCrossing(int port, boolean below, int number) -> {
        checkIndex(port, image.ports().size(), "port", 0);
        checkIndex(number, image.numbers().size(), "number", 0);
      }
      case Entry.Every(int number) -> checkIndex(number, image.numbers().size(), "number", 0);
      case Entry.StateEntered(int state) -> checkIndex(state, image.stateCount(), "state", 0);
    }
  }

  private static VerifiedImage.CheckedRoutine verifyRoutine(ProgramImage image, int number)
      throws MalformedException {
    ProgramImage.Routine routine = image.routine(number);
    checkSize(routine.slotCount(), Limits.MAX_SLOTS, "slots");
    checkSize(image.localTypes(number).size(), Limits.MAX_LOCALS, "locals");
    checkSize(routine.code().length(), Limits.MAX_CODE_BYTES, "bytes of code");
    List<Instruction> instructions = decode(routine.code());
    for (Instruction instruction : instructions) {
      checkOperands(image, number, instruction);
    }
    return new VerifiedImage.CheckedRoutine(
        instructions, new StackCheck(image, number, instructions).run());
  }

  private static List<Instruction> decode(Code code) throws MalformedException {
    if (code.length() == 0) {
      throw new MalformedException("empty-code", 0, "a script has no instructions");
    }
    byte[] bytes = code.toBytes();
    List<Instruction> instructions = new ArrayList<>();
    int pc = 0;
    while (pc < bytes.length) {
      Instruction instruction = Instruction.at(bytes, pc);
      instructions.add(instruction);
      pc = instruction.nextPc();
    }
    return instructions;
  }

  private static void checkOperands(ProgramImage image, int routine, Instruction instruction)
      throws MalformedException {
    int[] operands = {instruction.a(), instruction.b()};
    List<Opcode.Operand> kinds = instruction.opcode().operands();
    for (int i = 0; i < kinds.size(); i++) {
      int pc = instruction.pc();
      switch (kinds.get(i)) {
        case NUMBER -> checkIndex(operands[i], image.numbers().size(), "number", pc);
        case TEXT -> checkIndex(operands[i], image.texts().size(), "text", pc);
        case VARIABLE -> checkIndex(operands[i], image.variables().size(), "variable", pc);
        case PORT -> checkIndex(operands[i], image.ports().size(), "port", pc);
        case MESSAGE -> checkIndex(operands[i], image.messageCount(), "message", pc);
        case STATE -> checkIndex(operands[i], image.stateCount(), "state", pc);
        case LIST -> checkIndex(operands[i], image.lists().size(), "list", pc);
        case PROCEDURE -> checkIndex(operands[i], image.procedures().size(), "procedure", pc);
        case LOCAL -> checkIndex(operands[i], image.localTypes(routine).size(), "local", pc);
        case SLOT -> checkIndex(operands[i], image.routine(routine).slotCount(), "slot", pc);
        case RGB -> checkIndex(operands[i], COLOURS, "colour", pc);
        case PART -> checkIndex(operands[i], ColourPart.values().length, "part", pc);
        case FUNCTION -> checkIndex(operands[i], MathFunction.values().length, "function", pc);
        case SIGNED, FORWARD, BACKWARD -> {}
      }
    }
  }

  private static void checkIndex(int index, int size, String what, int pc)
      throws MalformedException {
    if (index < 0 || index >= size) {
      throw new MalformedException("bad-index", pc, "there is no " + what + " " + index);
    }
  }
}
