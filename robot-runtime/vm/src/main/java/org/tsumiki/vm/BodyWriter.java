package org.tsumiki.vm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.MathFunction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;

/** Writes a routine's instructions, one after the other, as instructions of the JVM. */
final class BodyWriter {
  private static final MathFunction[] FUNCTIONS = MathFunction.values();

  private final MethodWriter method;
  private final CodeBuilder code;
  private final RoutinePlan plan;
  private final MethodCells cells;
  private final ProgramImage image;
  private final Map<Integer, Label> afterCalls = new HashMap<>();

  BodyWriter(MethodWriter method, ProgramImage image) {
    this.method = method;
    this.code = method.code;
    this.plan = method.plan;
    this.cells = method.cells;
    this.image = image;
  }

  void write() {
    int i = 0;
    while (i < plan.instructions.size()) {
      if (!method.runs(i)) {
        i++;
        continue;
      }
      if (plan.isTarget(i)) {
        code.labelBinding(method.label(i));
      }
      i = writeOne(i);
    }
  }

  /** Where the method goes on after a call, with what it gave on the stack. */
  Label afterCall(int index) {
    Label label = afterCalls.get(index);
    if (label == null) {
      throw new IllegalStateException("no call at instruction " + index);
    }
    return label;
  }

  /** Writes an instruction, with those behind it that belong to it; gives the next one's index. */
  private int writeOne(int index) {
    Instruction i = plan.instructions.get(index);
    switch (i.opcode()) {
      case NUMBER -> code.loadConstant((double) image.numbers().get(i.a()));
      case INTEGER, COLOUR -> code.loadConstant((double) i.a());
      case TRUE -> code.iconst_1();
      case FALSE -> code.iconst_0();
      case TEXT ->
          code.aload(method.script)
              .getfield(GeneratedNames.SCRIPT, "texts", GeneratedNames.TEXTS)
              .loadConstant(i.a())
              .aaload();
      case LOAD -> cells.loadVariable(i.a());
      case LOAD_LOCAL -> cells.loadCell(i.a());
      case STORE ->
          method.faults.guarded(
              i.pc(), effect(cells.variableCounts(i.a())), () -> cells.storeVariable(i.a()));
      case STORE_LOCAL ->
          method.faults.guarded(
              i.pc(), effect(cells.localCounts(i.a())), () -> cells.storeCell(i.a()));
      case CHANGE -> cells.changeVariable(i.a());
      case CHANGE_LOCAL -> cells.changeCell(i.a());
      case ADD -> code.dadd();
      case SUBTRACT -> code.dsub();
      case MULTIPLY -> code.dmul();
      case DIVIDE -> code.ddiv();
      case AND -> code.iand();
      case OR -> code.ior();
      case NOT -> code.iconst_1().ixor();
      case LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL,
          EQUAL_NUMBERS,
          EQUAL_COLOURS,
          EQUAL_BOOLEANS -> {
        return comparison(index);
      }
      default -> control(index, i);
    }
    return index + 1;
  }

  private static CallForm.Effect effect(boolean faults) {
    return faults ? CallForm.Effect.FAULTS : CallForm.Effect.NONE;
  }

  /** A comparison, with what turns its result round and the jump that asks for it. */
  private int comparison(int index) {
    Comparison comparison = Comparison.of(plan.instructions.get(index).opcode());
    boolean wanted = true;
    int next = index + 1;
    while (follows(next, Opcode.NOT)) {
      wanted = !wanted;
      next++;
    }
    if (follows(next, Opcode.JUMP_UNLESS)) {
      Label target = method.label(plan.indexOf(plan.instructions.get(next).a()));
      comparison.jump(code, target, !wanted);
      return next + 1;
    }
    Label holds = code.newLabel();
    Label done = code.newLabel();
    comparison.jump(code, holds, wanted);
    code.iconst_0().goto_(done).labelBinding(holds).iconst_1().labelBinding(done);
    return next;
  }

  private boolean follows(int index, Opcode opcode) {
    return method.runs(index)
        && !plan.isTarget(index)
        && plan.instructions.get(index).opcode() == opcode;
  }

  private void control(int index, Instruction i) {
    switch (i.opcode()) {
      case JUMP -> code.goto_(method.label(plan.indexOf(i.a())));
      case JUMP_UNLESS -> code.ifeq(method.label(plan.indexOf(i.a())));
      case PASS -> pass(i);
      case AGAIN -> again(index, i);
      case COUNT -> {
        GeneratedNames.call(code, "count", "DD");
        cells.storeCell(slot(i.a()));
      }
      case NEXT -> next(i);
      case CALL -> call(index, i);
      case RETURN -> giveBack();
      case WAIT -> {
        code.aload(method.runtime);
        GeneratedNames.call(code, "wakeAfter", "DRJ");
        method.handOverUntil(plan.placeBehindInstruction(index));
      }
      case POLL -> {
        method.work.pay(1);
        Label goesOn = code.newLabel();
        code.ifne(goesOn);
        method.handOver(plan.placeOfPoll(i));
        code.labelBinding(goesOn);
      }
      case SEND_AND_WAIT, GO_TO_STATE -> {
        call(i);
        method.handOver(plan.placeBehindInstruction(index));
      }
      case END -> {
        method.putBackAll();
        code.loadConstant(Activation.ENDED).lreturn();
      }
      case STOP_ALL -> stopAll();
      default -> calculation(i);
    }
  }

  private int slot(int number) {
    return plan.locals.size() + number;
  }

  private void pass(Instruction i) {
    if (plan.notesTouches(i)) {
      code.aload(method.runtime)
          .invokevirtual(GeneratedNames.RUNTIME, "beginPass", GeneratedNames.method("D"));
      cells.storeCell(slot(i.a()));
    }
  }

  private void again(int index, Instruction i) {
    method.work.pay(plan.costOfPass(index));
    Label pass = method.label(plan.indexOf(i.b()));
    switch (plan.kind(index)) {
      case NEVER_TOUCHES -> method.work.ifLeft(pass);
      case ALWAYS_TOUCHES -> {}
      case MUST_ASK -> {
        Label touched = code.newLabel();
        code.aload(method.runtime);
        cells.loadCell(slot(i.a()));
        code.invokevirtual(GeneratedNames.RUNTIME, "touchedSince", GeneratedNames.method("DZ"))
            .ifne(touched);
        method.work.ifLeft(pass);
        code.labelBinding(touched);
      }
    }
    method.handOver(plan.placeOfPass(i));
  }

  private void next(Instruction i) {
    int slot = slot(i.a());
    cells.loadCell(slot);
    code.dconst_1().dcmpl().iflt(method.label(plan.indexOf(i.b())));
    cells.loadCell(slot);
    code.dconst_1().dsub();
    cells.storeCell(slot);
  }

  private void call(int index, Instruction i) {
    cells.putBack(method.choice.keptAndWritten());
    method.work.putBack();
    code.loadConstant(plan.placeBehindInstruction(index)).istore(method.place);
    code.aload(method.script).iload(method.room).iconst_1().isub();
    ProgramImage.Procedure procedure = image.procedures().get(i.a());
    method.faults.guardedCall(() ->
        code.invokestatic(
            GeneratedNames.CLASS,
            GeneratedNames.procedure(i.a()),
            GeneratedNames.procedureType(procedure)));
    method.backWhenUnwound(procedure.result());
    method.work.fetch();
    cells.fetch(fetchedAfter(i.a()));
    afterCalls.put(index, code.newBoundLabel());
  }

  private BitSet fetchedAfter(int procedure) {
    return method.choice.keptThatChange(procedure);
  }

  private void giveBack() {
    cells.forgetTexts();
    method.putBackAll();
    Optional<ValueType> result = method.result;
    if (method.form == MethodWriter.Form.RESUMED) {
      if (result.isPresent()) {
        code.aload(method.script);
        GeneratedNames.call(code, "giveBack", GeneratedNames.letter(result.get()) + "SV");
      }
      code.return_();
    } else if (result.isEmpty()) {
      code.return_();
    } else {
      code.return_(GeneratedNames.kind(result.get()));
    }
  }

  private void stopAll() {
    if (plan.isScript) {
      method.putBackAll();
      code.loadConstant(Activation.FINISHED).lreturn();
    } else {
      code.loadConstant(Activation.FINISHED);
      method.handOverUntil(0);
    }
  }

  private void calculation(Instruction i) {
    switch (i.opcode()) {
      case MODULO -> calculations("modulo", "DDD");
      case POWER -> calculations("power", "DDD");
      case RGB -> calculations("rgb", "DDDD");
      case MIN -> math("min", "DDD");
      case MAX -> math("max", "DDD");
      case MATH -> function(FUNCTIONS[i.a()]);
      default -> call(i);
    }
  }

  private void function(MathFunction function) {
    switch (function) {
      case ABS -> math("abs", "DD");
      case NEGATE -> code.dneg();
      case FLOOR -> math("floor", "DD");
      case CEILING -> math("ceil", "DD");
      case ROUND -> calculations("round", "DD");
      case SQRT -> math("sqrt", "DD");
      case SIN, COS, TAN, ASIN, ACOS, ATAN, LN, LOG10, EXP, POW10 -> {
        code.getstatic(GeneratedNames.FUNCTION, function.name(), GeneratedNames.FUNCTION);
        GeneratedNames.call(code, "math", "DFD");
      }
    }
  }

  private void math(String name, String type) {
    code.invokestatic(GeneratedNames.MATH, name, GeneratedNames.method(type));
  }

  private void calculations(String name, String type) {
    code.invokestatic(GeneratedNames.CALCULATIONS, name, GeneratedNames.method(type));
  }

  /** What is done by a method of {@link GeneratedCalls}. */
  private void call(Instruction i) {
    List<ValueType> lists = image.lists();
    boolean ofList =
        i.opcode().operands().size() == 1
            && i.opcode().operands().getFirst() == Opcode.Operand.LIST;
    CallForm form = CallForm.of(i.opcode(), ofList ? lists.get(i.a()) : ValueType.NUMBER);
    method.faults.guarded(
        i.pc(),
        form.effect(),
        () -> {
          switch (form.operand()) {
            case 'I' -> code.loadConstant(i.a());
            case 'B' -> MachineConstants.loadPort(code, i.a());
            case 'L' -> MachineConstants.loadList(code, i.a());
            default -> {}
          }
          switch (form.wants()) {
            case 'R' -> code.aload(method.runtime);
            case 'S' -> code.aload(method.script);
            default -> {}
          }
          GeneratedNames.call(code, form.name(), form.type());
        });
  }
}
