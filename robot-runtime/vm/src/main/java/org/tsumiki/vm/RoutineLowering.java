package org.tsumiki.vm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.vm.LoweredProgram.Frame;

/**
 * Lowers one routine. Walks its instructions in order with a stack of registers: loading pushes the
 * register where the value is, and nothing is copied until it must be.
 */
final class RoutineLowering {
  private final ProgramImage image;
  private final int routine;
  private final boolean isScript;
  private final Frame frame;
  private final Registers row;
  private final CodeBuffer code;
  private final int[] boardPorts;
  private final List<Instruction> instructions;
  private final List<Optional<List<ValueType>>> stacksBefore;
  private final RoutineCosts costs;
  private final Map<Integer, LoopKinds.Kind> loops;
  private final Watch watch;
  private final Set<Integer> stopPcs = new HashSet<>();
  private final Set<Integer> targets = new HashSet<>();
  private final Set<Integer> askedPasses = new HashSet<>();
  private final Map<Integer, Integer> addressOfPc = new HashMap<>();
  private final List<Integer> jumpOperands = new ArrayList<>();
  private final List<Integer> operandsBehindStops = new ArrayList<>();
  private final RegisterStack stack;
  private final ListLowering lists;

  RoutineLowering(
      VerifiedImage verified,
      int routine,
      Frame frame,
      Registers row,
      CodeBuffer code,
      int[] boardPorts,
      LoopKinds loopKinds,
      Watch watch) {
    this.watch = watch;
    this.image = verified.image();
    this.routine = routine;
    this.isScript = routine < image.scripts().size();
    this.frame = frame;
    this.row = row;
    this.code = code;
    this.boardPorts = boardPorts;
    this.instructions = verified.instructions(routine);
    this.stacksBefore = verified.stacksBefore(routine);
    this.costs = RoutineCosts.of(instructions);
    this.loops = loopKinds.kinds(routine);
    this.stack = new RegisterStack(frame, code);
    this.lists = new ListLowering(image, frame, code, stack);
  }

  void run() {
    findTargets();
    boolean arrives = true;
    for (int i = 0; i < instructions.size(); i++) {
      Optional<List<ValueType>> before = stacksBefore.get(i);
      Instruction instruction = instructions.get(i);
      if (before.isEmpty()) {
        // No way leads here: it never runs.
        arrives = false;
        continue;
      }
      code.at(instruction.pc());
      if (targets.contains(instruction.pc()) || !arrives) {
        stack.meet(before.get(), arrives);
      }
      stack.types(before.get());
      addressOfPc.put(instruction.pc(), code.size());
      if (before.get().isEmpty() && isStopPoint(instruction.pc())) {
        code.label();
        code.emit(Op.STOP, instruction.pc());
        code.label();
        stopPcs.add(instruction.pc());
      }
      lower(i, instruction);
      arrives = goesOn(instruction.opcode());
    }
    for (int operand : jumpOperands) {
      code.set(operand, addressOf(code.get(operand)));
    }
    for (int operand : operandsBehindStops) {
      code.set(operand, code.get(operand) + Op.length(Op.STOP));
    }
    code.label();
  }

  private boolean isStopPoint(int pc) {
    return watch.stopPoints().contains(new Place(routine, pc));
  }

  /** Where the code of the instruction at a pc begins. */
  int addressOf(int pc) {
    return addressOfPc.getOrDefault(pc, 0);
  }

  private void findTargets() {
    targets.add(0);
    for (int i = 0; i < instructions.size(); i++) {
      Instruction instruction = instructions.get(i);
      switch (instruction.opcode()) {
        case JUMP, JUMP_UNLESS, POLL -> targets.add(instruction.a());
        case NEXT -> targets.add(instruction.b());
        case AGAIN -> {
          targets.add(instruction.b());
          if (loops.get(i) == LoopKinds.Kind.MUST_ASK) {
            askedPasses.add(instruction.b());
          }
        }
        default -> {}
      }
    }
  }

  private static boolean goesOn(Opcode opcode) {
    return switch (opcode) {
      case JUMP, AGAIN, END, RETURN, STOP_ALL -> false;
      default -> true;
    };
  }

  private int local(int number) {
    return frame.firstLocal + number;
  }

  private int slot(int number) {
    return frame.firstLocal + frame.localCount + number;
  }

  private void lower(int index, Instruction i) {
    switch (i.opcode()) {
      case NUMBER -> stack.push(row.constant(image.numbers().get(i.a())));
      case INTEGER, COLOUR -> stack.push(row.constant(i.a()));
      case TRUE -> stack.push(row.constant(1));
      case FALSE -> stack.push(row.constant(0));
      case TEXT -> stack.push(row.constant(image.texts().get(i.a())));
      case LOAD -> load(i.a());
      case STORE -> store(i.a());
      case CHANGE -> change(i.a());
      case LOAD_LOCAL -> stack.push(local(i.a()));
      case STORE_LOCAL -> keep(local(i.a()), frameType(i.a()));
      case CHANGE_LOCAL -> add(local(i.a()));
      case ADD -> binary(Op.ADD);
      case SUBTRACT -> binary(Op.SUBTRACT);
      case MULTIPLY -> binary(Op.MULTIPLY);
      case DIVIDE -> binary(Op.DIVIDE);
      case LESS -> binary(Op.LESS);
      case LESS_OR_EQUAL -> binary(Op.LESS_OR_EQUAL);
      case GREATER -> {
        stack.swap();
        binary(Op.LESS);
      }
      case GREATER_OR_EQUAL -> {
        stack.swap();
        binary(Op.LESS_OR_EQUAL);
      }
      case EQUAL_NUMBERS, EQUAL_BOOLEANS, EQUAL_COLOURS -> binary(Op.EQUAL);
      case AND -> binary(Op.AND);
      case OR -> binary(Op.OR);
      case NOT -> not();
      case JOIN -> binary(Op.JOIN);
      default -> lowerMore(index, i);
    }
  }

  private ValueType frameType(int local) {
    return image.localTypes(routine).get(local);
  }

  private void lowerMore(int index, Instruction i) {
    switch (i.opcode()) {
      case JUMP -> {
        stack.settle();
        jumpOperand(code.emit(Op.JUMP, i.a()) + 1);
      }
      case JUMP_UNLESS -> jumpUnless(i.a());
      case PASS -> {
        if (askedPasses.contains(i.pc())) {
          code.emit(Op.PASS, slot(i.a()));
        }
      }
      case AGAIN -> again(index, i);
      case COUNT -> code.emit(Op.COUNT, slot(i.a()), stack.pop());
      case NEXT -> jumpOperand(code.emit(Op.NEXT, slot(i.a()), i.b()) + 2);
      case CALL -> call(i.a());
      case RETURN -> giveBack();
      case WAIT -> code.emit(Op.WAIT, stack.pop());
      case POLL -> {
        int condition = stack.pop();
        decideBeforePoll(condition);
        int address = code.emit(Op.POLL, condition, i.a());
        jumpOperand(address + 2);
        if (stopPcs.contains(i.a())) {
          // It has come to the block already and waits in it.
          operandsBehindStops.add(address + 2);
        }
        code.standsAt(address, i.a());
      }
      case END -> code.emit(Op.END);
      case READ -> result(Op.READ, boardPorts[i.a()]);
      case WRITE, WRITE_COLOUR -> code.emit(Op.WRITE, boardPorts[i.a()], stack.pop());
      case LIST_LENGTH -> result(Op.LIST_LENGTH, i.a());
      case LIST_ADD, LIST_INSERT, LIST_REPLACE, LIST_REMOVE, LIST_ITEM, LIST_INDEX_OF ->
          lists.lower(i);
      default -> plain(i);
    }
  }

  private void load(int variable) {
    if (isScript) {
      stack.push(variable);
    } else {
      boolean text = image.variables().get(variable) == ValueType.TEXT;
      result(text ? Op.LOAD_TEXT : Op.LOAD, variable);
    }
  }

  private void store(int variable) {
    ValueType type = image.variables().get(variable);
    if (isScript) {
      keep(variable, type);
    } else {
      code.emit(type == ValueType.TEXT ? Op.STORE_TEXT : Op.STORE, variable, stack.pop());
    }
  }

  private void keep(int register, ValueType type) {
    int value = stack.pop();
    stack.leave(register);
    if (type == ValueType.TEXT) {
      code.emit(Op.KEEP_TEXT, register, value);
    } else if (value != stack.fresh() || !code.redirect(value, register)) {
      code.emitResult(Op.MOVE, register, value);
    }
  }

  private void change(int variable) {
    if (isScript) {
      add(variable);
    } else {
      code.emit(Op.CHANGE, variable, stack.pop());
    }
  }

  private void add(int register) {
    int amount = stack.pop();
    stack.leave(register);
    sum(register, register, amount);
  }

  private void result(int op, int operand) {
    int register = stack.fresh();
    code.emitResult(op, register, operand);
    stack.push(register);
  }

  private void binary(int op) {
    int right = stack.pop();
    int left = stack.pop();
    int register = stack.fresh();
    if (op == Op.ADD) {
      sum(register, left, right);
    } else {
      code.emitResult(op, register, left, right);
    }
    stack.push(register);
  }

  /** Adds; takes a product or quotient that was just worked out for it along. */
  private void sum(int register, int left, int right) {
    if (takesAlong(right)) {
      multiplyAdd(register, left);
    } else if (takesAlong(left)) {
      multiplyAdd(register, right);
    } else {
      code.emitResult(Op.ADD, register, left, right);
    }
  }

  private boolean takesAlong(int value) {
    int op = code.opOfResult(value);
    return value >= frame.size && (op == Op.MULTIPLY || op == Op.DIVIDE);
  }

  private void multiplyAdd(int register, int addend) {
    int op = code.lastOp() == Op.MULTIPLY ? Op.MULTIPLY_ADD : Op.DIVIDE_ADD;
    int left = code.lastOperand(2);
    int right = code.lastOperand(3);
    code.dropLast();
    code.emitResult(op, register, left, right, addend);
  }

  private void not() {
    int value = stack.pop();
    int register = stack.fresh();
    int opposite = Op.opposite(code.opOfResult(value));
    if (value == register && opposite >= 0) {
      code.changeLastOp(opposite);
    } else {
      code.emitResult(Op.NOT, register, value);
    }
    stack.push(register);
  }

  private void jumpUnless(int target) {
    int condition = stack.pop();
    stack.settle();
    boolean temporary = condition == stack.fresh();
    int op = temporary ? code.opOfResult(condition) : -1;
    int opposite = Op.opposite(op);
    if (opposite >= 0) {
      int left = code.lastOperand(2);
      int right = code.lastOperand(3);
      code.dropLast();
      decide(op, left, right);
      jumpOperand(code.emit(opposite - Op.LESS + Op.JUMP_LESS, left, right, target) + 3);
    } else if (op == Op.NOT) {
      int value = code.lastOperand(2);
      code.dropLast();
      decide(Op.NOT, value, value);
      jumpOperand(code.emit(Op.JUMP_IF, value, target) + 2);
    } else {
      decide(Op.MOVE, condition, condition);
      jumpOperand(code.emit(Op.JUMP_UNLESS, condition, target) + 2);
    }
  }

  /** A comparison may take the place of what it compares, so it is told of before. */
  private void decideBeforePoll(int condition) {
    int op = code.opOfResult(condition);
    if (watch.decisions() == null) {
      return;
    }
    if (condition == stack.fresh() && Op.opposite(op) >= 0) {
      int left = code.lastOperand(2);
      int right = code.lastOperand(3);
      code.dropLast();
      decide(op, left, right);
      code.emitResult(op, condition, left, right);
    } else {
      decide(Op.MOVE, condition, condition);
    }
  }

  /** Lets somebody see what comes of the next jump: a comparison, NOT, or what a register holds. */
  private void decide(int op, int left, int right) {
    if (watch.decisions() != null) {
      code.emit(Op.DECIDE, op, left, right);
    }
  }

  /** The operand at that address is a pc of the image yet, and becomes an address. */
  private void jumpOperand(int address) {
    jumpOperands.add(address);
  }

  private void again(int index, Instruction i) {
    LoopKinds.Kind kind = loops.getOrDefault(index, LoopKinds.Kind.MUST_ASK);
    int op =
        switch (kind) {
          case NEVER_TOUCHES -> Op.AGAIN;
          case ALWAYS_TOUCHES -> Op.AGAIN_TOUCHED;
          case MUST_ASK -> Op.AGAIN_ASKING;
        };
    int address =
        kind == LoopKinds.Kind.NEVER_TOUCHES
            ? pureAgain(costs.again(index), i.b())
            : code.emit(op, costs.again(index), i.b(), slot(i.a()));
    jumpOperand(address + 2);
    code.standsAt(address, i.b());
  }

  /** Takes the loop's first jump along, and the counting just before the end. */
  private int pureAgain(int cost, int passPc) {
    int head = code.get(addressOf(passPc));
    boolean counts = code.lastOp() == Op.ADD && code.lastOperand(1) == code.lastOperand(2);
    int counting = counts ? counting(head) : -1;
    if (counting >= 0) {
      int counter = code.lastOperand(1);
      int step = code.lastOperand(3);
      code.dropLast();
      return code.emit(counting, cost, passPc, counter, step);
    }
    if (head == Op.NEXT) {
      return code.emit(Op.AGAIN_NEXT, cost, passPc);
    }
    boolean jumps = head >= Op.JUMP_LESS && head <= Op.JUMP_NOT_EQUAL;
    return code.emit(jumps ? head - Op.JUMP_LESS + Op.AGAIN_LESS : Op.AGAIN, cost, passPc);
  }

  private static int counting(int head) {
    return switch (head) {
      case Op.JUMP_LESS -> Op.ADD_AGAIN_LESS;
      case Op.JUMP_LESS_OR_EQUAL -> Op.ADD_AGAIN_LESS_OR_EQUAL;
      case Op.JUMP_NOT_LESS -> Op.ADD_AGAIN_NOT_LESS;
      case Op.JUMP_NOT_LESS_OR_EQUAL -> Op.ADD_AGAIN_NOT_LESS_OR_EQUAL;
      default -> -1;
    };
  }

  private void call(int procedure) {
    int routineCalled = image.routineOfProcedure(procedure);
    stack.settle();
    stack.clear();
    int address = code.emit(Op.CALL, frame.size, routineCalled, frame.size);
    if (image.procedures().get(procedure).result().isPresent()) {
      stack.push(frame.size);
      if (image.procedures().get(procedure).result().get() != ValueType.TEXT) {
        code.resultIn(address + 3);
      }
    }
  }

  private void giveBack() {
    Optional<ValueType> result = image.procedures().get(routine - image.scripts().size()).result();
    if (result.isEmpty()) {
      forgetLocals();
      code.emit(Op.RETURN);
    } else if (result.get() == ValueType.TEXT) {
      stack.settle(1);
      forgetLocals();
      code.emit(Op.RETURN_TEXT, stack.pop());
    } else {
      forgetLocals();
      code.emit(Op.RETURN_NUMBER, stack.pop());
    }
  }

  private void forgetLocals() {
    if (frame.textLocals.length > 0) {
      code.emit(Op.FORGET_LOCALS, routine);
    }
  }

  /** The rest: a result, if any, of so many values from the stack and a number in the code. */
  private void plain(Instruction i) {
    SlowForm form = SlowForm.of(i.opcode());
    int at = form.pushes() ? 1 : 0;
    int own = i.opcode().operands().size();
    int[] operands = new int[at + form.pops() + own];
    for (int k = form.pops() - 1; k >= 0; k--) {
      operands[at + k] = stack.pop();
    }
    boolean port = i.opcode() == Opcode.READ_FLAG || i.opcode() == Opcode.READ_COLOUR;
    if (own > 0) {
      operands[at + form.pops()] = port ? boardPorts[i.a()] : i.a();
    }
    if (form.pushes()) {
      operands[0] = stack.fresh();
      stack.push(operands[0]);
      code.emitResult(form.op(), operands);
    } else {
      code.emit(form.op(), operands);
    }
  }
}
