package org.tsumiki.vm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;

/**
 * Writes the method of one routine: how it begins, goes on, hands over and faults. What is between
 * is {@link BodyWriter}'s.
 */
final class MethodWriter {
  /** Which method of a routine. */
  enum Form {
    /** A script's only one: it begins at the place that the script's own frame says. */
    SCRIPT,
    /** A procedure as it is called: always from the top. */
    CALLED,
    /** A procedure that goes on where its frame stood; its result goes into the script. */
    RESUMED
  }

  private static final String WAKE = "wake";

  final CodeBuilder code;
  final RoutinePlan plan;
  final CellChoice choice;
  final Form form;
  final MethodCells cells;
  final MethodWork work;
  final MethodFaults faults;

  /** What the procedure gives back, if it is one and gives anything. */
  final Optional<ValueType> result;

  private final ProgramImage image;
  private final int parameterCount;

  // JVM locals
  final int script;
  final int room;
  final int runtime;

  /** Where the method goes on when it hands over. */
  final int place;

  private final int wake;

  private final Label[] labels;
  private final Label exitNextTick;
  private final Label exit;
  private final Label save;
  private boolean exitsNextTick;
  private boolean exits;
  private boolean saves;

  /** Where the stack is being unwound after a call, by what is on it then: nothing or a result. */
  private final Label[] unwoundLabels = new Label[4];

  MethodWriter(
      CodeBuilder code,
      ProgramImage image,
      boolean variablesMove,
      RoutinePlan plan,
      CellChoice choice,
      Form form) {
    this.code = code;
    this.image = image;
    this.plan = plan;
    this.choice = choice;
    this.form = form;
    int scripts = image.scripts().size();
    List<ValueType> parameters =
        plan.isScript ? List.of() : image.procedures().get(plan.routine - scripts).parameters();
    parameterCount = parameters.size();
    result =
        plan.isScript ? Optional.empty() : image.procedures().get(plan.routine - scripts).result();
    int[] arguments = {};
    if (form == Form.CALLED) {
      arguments = new int[parameterCount];
      Arrays.setAll(arguments, code::parameterSlot);
    }
    script = code.parameterSlot(arguments.length);
    room = code.parameterSlot(arguments.length + 1);
    runtime = code.allocateLocal(TypeKind.REFERENCE);
    work = new MethodWork(code, choice.countsWork, runtime);
    place = code.allocateLocal(TypeKind.INT);
    wake = code.allocateLocal(TypeKind.LONG);
    cells =
        new MethodCells(
            code, plan, choice, image.variables(), arguments, script, runtime, variablesMove);
    faults = new MethodFaults(this, choice.keptAndWritten());
    labels = new Label[plan.instructions.size()];
    for (int i = 0; i < labels.length; i++) {
      if (runs(i) && plan.isTarget(i)) {
        labels[i] = code.newLabel();
      }
    }
    exitNextTick = code.newLabel();
    exit = code.newLabel();
    save = code.newLabel();
  }

  void write() {
    MachineConstants.loadRuntime(code);
    code.astore(runtime).iconst_0().istore(place).lconst_0().lstore(wake);
    faults.begin();
    BodyWriter body = new BodyWriter(this, image);
    if (form == Form.CALLED) {
      begin();
      body.write();
    } else {
      List<Label> afterCalls = goOn();
      body.write();
      results(afterCalls, body);
    }
    finish();
  }

  /** True when a way leads to the instruction in this method. */
  boolean runs(int index) {
    return form == Form.CALLED ? plan.runsWhenCalled(index) : plan.runs(index);
  }

  Label label(int index) {
    return labels[index];
  }

  // Beginning

  private void begin() {
    for (int i = 0; i < parameterCount; i++) {
      if (plan.locals.get(i) == ValueType.TEXT) {
        code.aload(code.parameterSlot(i)).iload(room).aload(script);
        GeneratedNames.call(code, "takeArgument", "TISV");
      }
    }
    cells.begin(parameterCount);
    cells.enter();
    Label roomLeft = code.newLabel();
    int cost = plan.needs().cost();
    code.iload(room).ifge(roomLeft);
    work.payInMemory(cost);
    code.aload(script)
        .iload(room)
        .loadConstant(cost)
        .invokevirtual(GeneratedNames.SCRIPT, "outOfRoom", GeneratedNames.method("IIJ"))
        .lstore(wake);
    work.fetch();
    code.goto_(exit);
    exits = true;
    code.labelBinding(roomLeft);
    work.fetch();
    work.pay(cost);
    work.ifUsedUp(exitNextTick);
    exitsNextTick = true;
  }

  /** Goes to the place where it stood; gives the labels of the places behind calls. */
  private List<Label> goOn() {
    code.aload(script);
    if (plan.isScript) {
      code.getfield(GeneratedNames.SCRIPT, "own", GeneratedNames.FRAME);
    } else {
      code.invokevirtual(GeneratedNames.SCRIPT, "innermost", GeneratedNames.method("P"));
    }
    code.dup().getfield(GeneratedNames.FRAME, "place", ConstantDescs.CD_int);
    code.istore(place);
    cells.fetchFrame();
    cells.enter();
    work.fetch();
    List<Label> afterCalls = new ArrayList<>();
    List<SwitchCase> cases = new ArrayList<>();
    for (int i = 1; i < plan.places().size(); i++) {
      RoutinePlan.Place goesOn = plan.places().get(i);
      Label label = labels[goesOn.index()];
      if (goesOn.afterCall()) {
        label = code.newLabel();
        afterCalls.add(label);
      }
      cases.add(SwitchCase.of(i, label));
    }
    if (!cases.isEmpty()) {
      code.iload(place).tableswitch(1, cases.size(), labels[0], cases);
    }
    return afterCalls;
  }

  /** Where what a call gave comes from the script, because the caller was unwound meanwhile. */
  private void results(List<Label> afterCalls, BodyWriter body) {
    int next = 0;
    for (RoutinePlan.Place goesOn : plan.places()) {
      if (goesOn.afterCall()) {
        code.labelBinding(afterCalls.get(next++));
        int call = goesOn.index() - 1;
        Optional<ValueType> given =
            image.procedures().get(plan.instructions.get(call).a()).result();
        given.ifPresent(this::takeResult);
        code.goto_(body.afterCall(call));
      }
    }
  }

  private void takeResult(ValueType type) {
    code.aload(script);
    if (type == ValueType.TEXT) {
      code.getfield(GeneratedNames.SCRIPT, "textResult", GeneratedNames.TEXT);
    } else {
      code.getfield(GeneratedNames.SCRIPT, "numberResult", ConstantDescs.CD_double);
      if (type == ValueType.BOOLEAN) {
        code.d2i();
      }
    }
  }

  // Handing over

  /** Goes on at that place from the next tick. */
  void handOver(int goesOn) {
    code.loadConstant(goesOn).istore(place).goto_(exitNextTick);
    exitsNextTick = true;
  }

  /** The tick to go on from is on the stack. */
  void handOverUntil(int goesOn) {
    code.lstore(wake).loadConstant(goesOn).istore(place).goto_(exit);
    exits = true;
  }

  /** After a call, with its result on the stack: back to the caller when the stack is unwound. */
  void backWhenUnwound(Optional<ValueType> given) {
    int kind = given.map(MethodWriter::kindNumber).orElse(0);
    if (unwoundLabels[kind] == null) {
      unwoundLabels[kind] = code.newLabel();
    }
    code.aload(script)
        .getfield(GeneratedNames.SCRIPT, "unwound", ConstantDescs.CD_boolean)
        .ifne(unwoundLabels[kind]);
  }

  private static int kindNumber(ValueType type) {
    return switch (type) {
      case NUMBER, COLOUR -> 1;
      case BOOLEAN -> 2;
      case TEXT -> 3;
    };
  }

  /** A script comes to its end, or a procedure returns: nothing is left in JVM locals. */
  void putBackAll() {
    cells.putBack(choice.keptAndWritten());
    work.putBack();
  }

  // The end of the method

  private void finish() {
    for (int kind = 0; kind < unwoundLabels.length; kind++) {
      if (unwoundLabels[kind] != null) {
        code.labelBinding(unwoundLabels[kind]);
        switch (kind) {
          case 0 -> {}
          case 1 -> code.pop2();
          default -> code.pop();
        }
        code.aload(script);
        scriptWake();
        code.lstore(wake).goto_(save);
        saves = true;
      }
    }
    if (exitsNextTick) {
      code.labelBinding(exitNextTick).aload(runtime);
      code.getfield(GeneratedNames.RUNTIME, "tick", ConstantDescs.CD_long);
      code.lconst_1().ladd().lstore(wake);
    }
    if (exitsNextTick || exits) {
      code.labelBinding(exit);
      putBackAll();
      if (!plan.isScript) {
        code.aload(script)
            .lload(wake)
            .iload(room)
            .invokevirtual(GeneratedNames.SCRIPT, "handOver", GeneratedNames.method("JIV"));
      }
    }
    if (exitsNextTick || exits || saves) {
      saveFrame();
    }
    faults.handle();
  }

  private void scriptWake() {
    code.getfield(GeneratedNames.SCRIPT, WAKE, ConstantDescs.CD_long);
  }

  private void saveFrame() {
    code.labelBinding(save).aload(script);
    if (plan.isScript) {
      code.getfield(GeneratedNames.SCRIPT, "own", GeneratedNames.FRAME)
          .iload(place)
          .putfield(GeneratedNames.FRAME, "place", ConstantDescs.CD_int);
      cells.putBackFrame();
      code.lload(wake).lreturn();
      return;
    }
    code.iload(room)
        .loadConstant(plan.routine)
        .iload(place)
        .invokevirtual(GeneratedNames.SCRIPT, "frame", GeneratedNames.method("IIIP"));
    cells.putBackFrame();
    if (form == Form.RESUMED || result.isEmpty()) {
      code.return_();
    } else {
      switch (GeneratedNames.kind(result.get())) {
        case DOUBLE -> code.dconst_0().dreturn();
        case INT -> code.iconst_0().ireturn();
        default -> code.getstatic(GeneratedNames.TEXT, "EMPTY", GeneratedNames.TEXT).areturn();
      }
    }
  }
}
