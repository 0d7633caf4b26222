package org.tsumiki.bytecode;

import static org.tsumiki.bytecode.ValueType.BOOLEAN;
import static org.tsumiki.bytecode.ValueType.COLOUR;
import static org.tsumiki.bytecode.ValueType.NUMBER;
import static org.tsumiki.bytecode.ValueType.TEXT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks every path through one routine and keeps the types on the stack. */
final class StackCheck {
  private final ProgramImage image;
  private final boolean isScript;
  private final Optional<ValueType> result;
  private final List<ValueType> locals;
  private final List<Instruction> instructions;
  private final Map<Integer, Integer> indexOfPc = new HashMap<>();
  private final @Nullable List<ValueType>[] stackBefore;
  private final Deque<Integer> toVisit = new ArrayDeque<>();

  @SuppressWarnings({"unchecked", "rawtypes"})
  StackCheck(ProgramImage image, int routine, List<Instruction> instructions) {
    this.image = image;
    this.isScript = routine < image.scripts().size();
    this.result =
        isScript
            ? Optional.empty()
            : image.procedures().get(routine - image.scripts().size()).result();
    this.locals = image.localTypes(routine);
    this.instructions = instructions;
    this.stackBefore = new List[instructions.size()];
    for (int i = 0; i < instructions.size(); i++) {
      indexOfPc.put(instructions.get(i).pc(), i);
    }
  }

  /** The types on the stack before each instruction; empty where no way leads. */
  List<Optional<List<ValueType>>> run() throws MalformedException {
    reach(0, List.of(), 0);
    while (!toVisit.isEmpty()) {
      visit(toVisit.removeLast());
    }
    return Arrays.stream(stackBefore).map(Optional::ofNullable).toList();
  }

  private void visit(int index) throws MalformedException {
    Instruction instruction = instructions.get(index);
    List<ValueType> stack = new ArrayList<>(stackAt(index));
    apply(instruction, stack);
    switch (instruction.opcode()) {
      case END -> {
        requireEmpty(stack, instruction);
        if (!isScript) {
          throw bad("wrong-place", instruction, "a procedure ends with return");
        }
      }
      case RETURN -> {
        requireEmpty(stack, instruction);
        if (isScript) {
          throw bad("wrong-place", instruction, "only a procedure returns");
        }
      }
      case STOP_ALL -> requireEmpty(stack, instruction);
      case JUMP -> reach(target(instruction, instruction.a()), stack, instruction.pc());
      case JUMP_UNLESS -> {
        reach(target(instruction, instruction.a()), stack, instruction.pc());
        goOn(index, stack);
      }
      case NEXT -> {
        requireEmpty(stack, instruction);
        reach(target(instruction, instruction.b()), stack, instruction.pc());
        goOn(index, stack);
      }
      case AGAIN -> {
        requireEmpty(stack, instruction);
        int back = target(instruction, instruction.b());
        Instruction pass = instructions.get(back);
        if (pass.opcode() != Opcode.PASS || pass.a() != instruction.a()) {
          throw bad("bad-loop", instruction, "a loop does not lead back to its own beginning");
        }
        reach(back, stack, instruction.pc());
      }
      case POLL -> {
        requireEmpty(stack, instruction);
        reach(target(instruction, instruction.a()), stack, instruction.pc());
        goOn(index, stack);
      }
      case WAIT, PASS, SAY, SEND, SEND_AND_WAIT, GO_TO_STATE, STOP_OTHERS -> {
        requireEmpty(stack, instruction);
        goOn(index, stack);
      }
      default -> goOn(index, stack);
    }
  }

  private List<ValueType> stackAt(int index) {
    List<ValueType> stack = stackBefore[index];
    if (stack == null) {
      throw new IllegalStateException("visited before it was reached");
    }
    return stack;
  }

  private void apply(Instruction i, List<ValueType> stack) throws MalformedException {
    switch (i.opcode()) {
      case NUMBER, INTEGER, READ, TIMER, TIME, STATE_SECONDS, LIST_LENGTH -> push(stack, NUMBER, i);
      case COLOUR, READ_COLOUR -> push(stack, COLOUR, i);
      case STATE_IS -> push(stack, BOOLEAN, i);
      case LOAD_LOCAL -> push(stack, locals.get(i.a()), i);
      case STORE_LOCAL -> pop(stack, locals.get(i.a()), i);
      case CHANGE_LOCAL -> {
        pop(stack, NUMBER, i);
        if (locals.get(i.a()) != NUMBER) {
          throw bad("bad-type", i, "only a number can be changed by an amount");
        }
      }
      case TRUE, FALSE, READ_FLAG -> push(stack, BOOLEAN, i);
      case TEXT -> push(stack, TEXT, i);
      case LOAD -> push(stack, image.variables().get(i.a()), i);
      case STORE -> pop(stack, image.variables().get(i.a()), i);
      case CHANGE -> {
        pop(stack, NUMBER, i);
        if (image.variables().get(i.a()) != NUMBER) {
          throw bad("bad-type", i, "only a number variable can be changed by an amount");
        }
      }
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER, MIN, MAX, RANDOM ->
          binary(stack, NUMBER, NUMBER, i);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL_NUMBERS ->
          binary(stack, NUMBER, BOOLEAN, i);
      case EQUAL_BOOLEANS, AND, OR -> binary(stack, BOOLEAN, BOOLEAN, i);
      case EQUAL_TEXTS, TEXT_CONTAINS -> binary(stack, TEXT, BOOLEAN, i);
      case EQUAL_COLOURS -> binary(stack, COLOUR, BOOLEAN, i);
      case JOIN -> binary(stack, TEXT, TEXT, i);
      case NOT -> unary(stack, BOOLEAN, BOOLEAN, i);
      case NUMBER_TO_TEXT -> unary(stack, NUMBER, TEXT, i);
      case BOOLEAN_TO_TEXT -> unary(stack, BOOLEAN, TEXT, i);
      case COLOUR_TO_TEXT -> unary(stack, COLOUR, TEXT, i);
      case COLOUR_PART -> unary(stack, COLOUR, NUMBER, i);
      case MATH -> unary(stack, NUMBER, NUMBER, i);
      case TEXT_LENGTH, TEXT_TO_NUMBER -> unary(stack, TEXT, NUMBER, i);
      case TEXT_LETTER -> {
        pop(stack, NUMBER, i);
        unary(stack, TEXT, TEXT, i);
      }
      case TEXT_PART -> {
        pop(stack, NUMBER, i);
        pop(stack, NUMBER, i);
        unary(stack, TEXT, TEXT, i);
      }
      case RGB -> {
        pop(stack, NUMBER, i);
        binary(stack, NUMBER, COLOUR, i);
      }
      case WRITE, COUNT, WAIT, LOG, LIST_REMOVE -> pop(stack, NUMBER, i);
      case WRITE_COLOUR -> pop(stack, COLOUR, i);
      case LIST_ADD -> pop(stack, item(i), i);
      case LIST_INSERT -> {
        pop(stack, NUMBER, i);
        pop(stack, item(i), i);
      }
      case LIST_REPLACE -> {
        pop(stack, item(i), i);
        pop(stack, NUMBER, i);
      }
      case LIST_ITEM -> unary(stack, NUMBER, item(i), i);
      case LIST_INDEX_OF -> unary(stack, item(i), NUMBER, i);
      case LIST_TO_TEXT -> push(stack, TEXT, i);
      case CALL -> call(stack, i);
      case RETURN -> {
        if (result.isPresent()) {
          pop(stack, result.get(), i);
        }
      }
      case SAY -> pop(stack, TEXT, i);
      case JUMP_UNLESS, POLL -> pop(stack, BOOLEAN, i);
      case SEND,
          SEND_AND_WAIT,
          JUMP,
          PASS,
          AGAIN,
          NEXT,
          END,
          RESET_TIMER,
          GO_TO_STATE,
          STOP_OTHERS,
          STOP_ALL,
          LIST_CLEAR -> {}
    }
  }

  /** A call may hand over, so nothing but its arguments may be there. */
  private void call(List<ValueType> stack, Instruction i) throws MalformedException {
    ProgramImage.Procedure procedure = image.procedures().get(i.a());
    for (int k = procedure.parameters().size() - 1; k >= 0; k--) {
      pop(stack, procedure.parameters().get(k), i);
    }
    requireEmpty(stack, i);
    if (procedure.result().isPresent()) {
      push(stack, procedure.result().get(), i);
    }
  }

  private ValueType item(Instruction i) {
    return image.lists().get(i.a());
  }

  private void binary(List<ValueType> stack, ValueType in, ValueType out, Instruction i)
      throws MalformedException {
    pop(stack, in, i);
    unary(stack, in, out, i);
  }

  private void unary(List<ValueType> stack, ValueType in, ValueType out, Instruction i)
      throws MalformedException {
    pop(stack, in, i);
    push(stack, out, i);
  }

  private static void push(List<ValueType> stack, ValueType type, Instruction i)
      throws MalformedException {
    if (stack.size() >= Limits.MAX_STACK) {
      throw bad("stack-overflow", i, "more than " + Limits.MAX_STACK + " values at once");
    }
    stack.add(type);
  }

  private static void pop(List<ValueType> stack, ValueType type, Instruction i)
      throws MalformedException {
    if (stack.isEmpty()) {
      throw bad("stack-underflow", i, "it takes a value where there is none");
    }
    ValueType found = stack.removeLast();
    if (found != type) {
      throw bad("bad-type", i, "it takes a " + type + " where there is a " + found);
    }
  }

  /** Where other scripts may get their turn nothing may be half done. */
  private static void requireEmpty(List<ValueType> stack, Instruction i) throws MalformedException {
    if (!stack.isEmpty()) {
      throw bad("stack-not-empty", i, "values are left over");
    }
  }

  private void goOn(int index, List<ValueType> stack) throws MalformedException {
    if (index + 1 >= instructions.size()) {
      throw bad("no-end", instructions.get(index), "the code runs past its end");
    }
    reach(index + 1, stack, instructions.get(index).pc());
  }

  private int target(Instruction instruction, int pc) throws MalformedException {
    Integer index = indexOfPc.get(pc);
    if (index == null) {
      throw bad("bad-jump", instruction, "a jump leads to no instruction");
    }
    return index;
  }

  private void reach(int index, List<ValueType> stack, int fromPc) throws MalformedException {
    List<ValueType> known = stackBefore[index];
    if (known == null) {
      stackBefore[index] = List.copyOf(stack);
      toVisit.add(index);
    } else if (!known.equals(stack)) {
      throw new MalformedException(
          "stack-mismatch", fromPc, "two ways meet with different values on the stack");
    }
  }

  private static MalformedException bad(String code, Instruction i, String message) {
    return new MalformedException(code, i.pc(), i.opcode() + ": " + message);
  }
}
