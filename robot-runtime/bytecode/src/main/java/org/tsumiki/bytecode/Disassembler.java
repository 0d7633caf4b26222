package org.tsumiki.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a program's instructions as text that a curious twelve-year-old can read: one line for
 * each, numbered, with the names that the child gave, under the words of the block they come from.
 */
public final class Disassembler {
  private static final String LEGEND =
      """
      How to read it: the robot does one line after the other. It has a pile for values. "put" lays a
      value on top, "get" lays there what a variable holds, "read" what a sensor sees. "add" takes the
      two uppermost away and lays their sum there; so do all others that work something out. "keep"
      and "set" take the uppermost value away. "-> 7" goes on at line 7.
      """;

  private final ProgramImage image;
  private final Names names;
  private final StringBuilder text = new StringBuilder(LEGEND);

  private Disassembler(ProgramImage image, Names names) {
    this.image = image;
    this.names = names;
  }

  /** What a program that has lost its names can be told by. */
  public static String disassemble(VerifiedImage verified) {
    DebugMap nameless =
        new DebugMap(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    return disassemble(verified, nameless, _ -> Optional.empty());
  }

  /**
   * A headline for each script and procedure, one for each block, and its instructions below.
   *
   * @param words what a block says, by its id
   */
  public static String disassemble(
      VerifiedImage verified, DebugMap map, Function<String, Optional<String>> words) {
    Disassembler disassembler =
        new Disassembler(verified.image(), new Names(verified.image(), map, words));
    for (int routine = 0; routine < verified.image().routineCount(); routine++) {
      disassembler.routine(routine, verified.instructions(routine));
    }
    return disassembler.text.toString();
  }

  private void routine(int routine, List<Instruction> instructions) {
    text.append('\n').append(headline(routine)).append('\n');
    Map<Integer, Integer> lineOfPc = new HashMap<>();
    for (int i = 0; i < instructions.size(); i++) {
      lineOfPc.put(instructions.get(i).pc(), i + 1);
    }
    Optional<String> last = Optional.empty();
    for (Instruction instruction : instructions) {
      Optional<String> block = names.block(routine, instruction.pc());
      if (!block.equals(last)) {
        names.words(block).ifPresent(heading -> text.append("  ").append(heading).append('\n'));
        last = block;
      }
      text.append(
          String.format(
              Locale.ROOT,
              "%8d  %s\n",
              lineOfPc.get(instruction.pc()),
              phrase(routine, instruction, lineOfPc)));
    }
  }

  private String headline(int routine) {
    int scripts = image.scripts().size();
    if (routine >= scripts) {
      return "procedure " + names.procedure(routine - scripts);
    }
    Entry entry = image.scripts().get(routine).entry();
    return "script " + (routine + 1) + ": " + when(entry);
  }

  private String when(Entry entry) {
    return switch (entry) {
      case Entry.Start() -> "when the program starts";
      case Entry.ButtonDown(int port) -> "when " + image.ports().get(port) + " goes down";
      case Entry.MessageReceived(int message) -> "when " + names.message(message) + " comes";
      case Entry.SensorCrossing(int port, boolean below, int number) ->
          "when "
              + image.ports().get(port)
              + (below ? " goes below " : " goes above ")
              + number(image.numbers().get(number));
      case Entry.Every(int number) -> "every " + number(image.numbers().get(number)) + " seconds";
      case Entry.StateEntered(int state) -> "when " + names.state(state) + " begins";
    };
  }

  /** The instruction in plain words; its operands stand where they belong. */
  private String phrase(int routine, Instruction i, Map<Integer, Integer> lineOfPc) {
    List<String> operands = new ArrayList<>();
    int[] raw = {i.a(), i.b()};
    List<Opcode.Operand> kinds = i.opcode().operands();
    for (int k = 0; k < kinds.size(); k++) {
      operands.add(operand(routine, kinds.get(k), raw[k], lineOfPc));
    }
    return String.format(Locale.ROOT, Phrases.of(i.opcode()), operands.toArray());
  }

  private String operand(
      int routine, Opcode.Operand kind, int value, Map<Integer, Integer> lineOfPc) {
    return switch (kind) {
      case NUMBER -> number(image.numbers().get(value));
      case TEXT -> '"' + image.texts().get(value).replace("\n", "\\n") + '"';
      case PORT -> image.ports().get(value);
      case VARIABLE -> names.variable(value);
      case MESSAGE -> names.message(value);
      case STATE -> names.state(value);
      case LIST -> names.list(value);
      case PROCEDURE -> names.procedure(value);
      case LOCAL -> names.local(routine, value);
      case SLOT -> "counter " + (value + 1);
      case RGB -> String.format(Locale.ROOT, "#%06x", value);
      case PART -> ColourPart.values()[value].name().toLowerCase(Locale.ROOT);
      case FUNCTION -> Phrases.of(MathFunction.values()[value]);
      case SIGNED -> String.valueOf(value);
      case FORWARD, BACKWARD -> "-> " + lineOfPc.getOrDefault(value, 0);
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  /** Names from the debug map, or numbers where it has none. */
  private record Names(
      ProgramImage image, DebugMap map, Function<String, Optional<String>> blockWords) {

    Optional<String> block(int routine, int pc) {
      return map.blockAt(routine, pc);
    }

    Optional<String> words(Optional<String> block) {
      return block.flatMap(blockWords);
    }

    String variable(int index) {
      return name(map.variableNames(), index, "variable");
    }

    String list(int index) {
      return name(map.listNames(), index, "list");
    }

    String message(int index) {
      return name(map.messageNames(), index, "message");
    }

    String state(int index) {
      return name(map.stateNames(), index, "state");
    }

    String procedure(int index) {
      return name(map.procedureNames(), index, "procedure");
    }

    String local(int routine, int index) {
      List<String> known =
          routine < map.routines().size() ? map.routines().get(routine).localNames() : List.of();
      return name(known, index, "helper");
    }

    private static String name(List<String> known, int index, String kind) {
      return index < known.size() && !known.get(index).isEmpty()
          ? "[" + known.get(index) + "]"
          : kind + " " + (index + 1);
    }
  }
}
