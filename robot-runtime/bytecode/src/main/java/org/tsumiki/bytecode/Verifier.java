package org.tsumiki.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.VerifyResult.Invalid;
import org.tsumiki.bytecode.VerifyResult.Verified;

/**
 * Proves that an image is harmless before anything of it runs: every instruction is known, every
 * operand points at something, the stack has one shape and type at each place and never overflows,
 * jumps land on instructions, and the only ways back are the two that hand over to other scripts.
 * So what passes cannot crash the machine, and each tick of it ends.
 */
public final class Verifier {
  private Verifier() {}

  /** Checks the whole image. */
  public static VerifyResult verify(ProgramImage image) {
    int script = -1;
    try {
      checkTables(image);
      List<List<Instruction>> instructions = new ArrayList<>();
      for (script = 0; script < image.scripts().size(); script++) {
        instructions.add(verifyScript(image, image.scripts().get(script)));
      }
      return new Verified(new VerifiedImage(image, instructions));
    } catch (MalformedException e) {
      return new Invalid(e.code(), script, e.offset(), e.sentence());
    }
  }

  private static void checkTables(ProgramImage image) throws MalformedException {
    checkSize(image.numbers().size(), Limits.MAX_TABLE_ENTRIES, "numbers");
    checkSize(image.texts().size(), Limits.MAX_TABLE_ENTRIES, "texts");
    checkSize(image.ports().size(), Limits.MAX_TABLE_ENTRIES, "ports");
    checkSize(image.variables().size(), Limits.MAX_TABLE_ENTRIES, "variables");
    checkSize(image.messageCount(), Limits.MAX_TABLE_ENTRIES, "messages");
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

  private static List<Instruction> verifyScript(ProgramImage image, ProgramImage.Script script)
      throws MalformedException {
    checkSize(script.slotCount(), Limits.MAX_SLOTS, "slots");
    checkSize(script.code().length(), Limits.MAX_CODE_BYTES, "bytes of code");
    switch (script.entry()) {
      case Entry.Start() -> {}
      case Entry.ButtonDown(int port) -> checkIndex(port, image.ports().size(), "port", 0);
      case Entry.MessageReceived(int message) ->
          checkIndex(message, image.messageCount(), "message", 0);
    }
    List<Instruction> instructions = decode(script.code());
    for (Instruction instruction : instructions) {
      checkOperands(image, script, instruction);
    }
    new StackCheck(image, instructions).run();
    return instructions;
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

  private static void checkOperands(
      ProgramImage image, ProgramImage.Script script, Instruction instruction)
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
        case SLOT -> checkIndex(operands[i], script.slotCount(), "slot", pc);
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
