package org.tsumiki.bytecode;

import java.util.List;
import java.util.Locale;

/** Writes a program's instructions as text that a curious twelve-year-old can read. */
public final class Disassembler {
  private Disassembler() {}

  /** One line for each instruction, a headline for each script. */
  public static String disassemble(VerifiedImage verified) {
    ProgramImage image = verified.image();
    StringBuilder text = new StringBuilder();
    for (int routine = 0; routine < image.routineCount(); routine++) {
      if (routine < image.scripts().size()) {
        text.append("script ").append(routine + 1).append(": ");
        text.append(headline(image, image.scripts().get(routine).entry())).append('\n');
      } else {
        text.append("procedure ").append(routine - image.scripts().size() + 1).append('\n');
      }
      for (Instruction instruction : verified.instructions(routine)) {
        text.append(line(image, instruction)).append('\n');
      }
    }
    return text.toString();
  }

  private static String headline(ProgramImage image, Entry entry) {
    return switch (entry) {
      case Entry.Start() -> "when the program starts";
      case Entry.ButtonDown(int port) -> "when " + image.ports().get(port) + " goes down";
      case Entry.MessageReceived(int message) -> "when message " + (message + 1) + " comes";
      case Entry.SensorCrossing(int port, boolean below, int number) ->
          "when "
              + image.ports().get(port)
              + (below ? " goes below " : " goes above ")
              + image.numbers().get(number);
      case Entry.Every(int number) -> "every " + image.numbers().get(number) + " seconds";
      case Entry.StateEntered(int state) -> "when state " + (state + 1) + " begins";
    };
  }

  private static String line(ProgramImage image, Instruction instruction) {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%6d  ", instruction.pc()));
    line.append(instruction.opcode().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    int[] operands = {instruction.a(), instruction.b()};
    List<Opcode.Operand> kinds = instruction.opcode().operands();
    for (int i = 0; i < kinds.size(); i++) {
      line.append(' ').append(operand(image, kinds.get(i), operands[i]));
    }
    return line.toString();
  }

  private static String operand(ProgramImage image, Opcode.Operand kind, int value) {
    return switch (kind) {
      case NUMBER -> String.valueOf(image.numbers().get(value));
      case TEXT -> '"' + image.texts().get(value).replace("\n", "\\n") + '"';
      case PORT -> image.ports().get(value);
      case VARIABLE -> "variable" + (value + 1);
      case MESSAGE -> "message" + (value + 1);
      case STATE -> "state" + (value + 1);
      case LIST -> "list" + (value + 1);
      case PROCEDURE -> "procedure" + (value + 1);
      case LOCAL -> "local" + (value + 1);
      case SLOT -> "slot" + value;
      case RGB -> String.format(Locale.ROOT, "#%06x", value);
      case PART -> ColourPart.values()[value].name().toLowerCase(Locale.ROOT);
      case FUNCTION -> MathFunction.values()[value].name().toLowerCase(Locale.ROOT);
      case SIGNED -> String.valueOf(value);
      case FORWARD, BACKWARD -> "-> " + value;
    };
  }
}
