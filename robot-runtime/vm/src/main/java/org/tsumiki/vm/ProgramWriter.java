package org.tsumiki.vm;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tsumiki.bytecode.ProgramImage;

/** Writes the class of a whole program: see {@link GeneratedCode}. */
final class ProgramWriter {
  private static final String SCRIPT = "script";
  private static final String CALLED = "call";
  private static final String RESUMED = "resume";

  /** Cases of one switch: a method with more might be too large to be compiled. */
  private static final int MAX_CASES = 512;

  private static final int STATIC = ClassFile.ACC_STATIC;

  private final ProgramImage image;
  private final MachineConstants constants;
  private final List<RoutinePlan> plans;
  private final List<CellChoice> choices;
  private final List<Integer> scripts;
  private final List<Integer> procedures = new ArrayList<>();
  private final boolean variablesMove;

  ProgramWriter(
      ProgramImage image,
      MachineConstants constants,
      List<RoutinePlan> plans,
      List<CellChoice> choices,
      List<Integer> scripts,
      BitSet leftOut) {
    this.image = image;
    this.constants = constants;
    this.plans = plans;
    this.choices = choices;
    this.scripts = scripts;
    // The interpreter's registers begin with the variables, and grow.
    variablesMove = !leftOut.get(0, image.scripts().size()).isEmpty();
    for (int i = 0; i < image.procedures().size(); i++) {
      if (!leftOut.get(image.routineOfProcedure(i))) {
        procedures.add(i);
      }
    }
  }

  byte[] write() {
    return ClassFile.of().build(GeneratedNames.CLASS, this::write);
  }

  private void write(ClassBuilder type) {
    type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
    type.withSuperclass(GeneratedNames.CODE);
    type.withMethodBody(
        ConstantDescs.INIT_NAME,
        ConstantDescs.MTD_void,
        0,
        code ->
            code.aload(0)
                .invokespecial(GeneratedNames.CODE, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                .return_());
    constants.write(type);
    List<Target> targets = new ArrayList<>();
    for (int script : scripts) {
      String name = SCRIPT + script;
      targets.add(new Target(targets.size(), name));
      routine(type, name, GeneratedNames.SCRIPT_METHOD, script, MethodWriter.Form.SCRIPT);
    }
    dispatch(type, "runScript", GeneratedNames.RUN_SCRIPT, targets);
    targets.clear();
    for (int procedure : procedures) {
      int routine = image.routineOfProcedure(procedure);
      MethodTypeDesc called = GeneratedNames.procedureType(image.procedures().get(procedure));
      routine(type, CALLED + procedure, called, routine, MethodWriter.Form.CALLED);
      String name = RESUMED + procedure;
      targets.add(new Target(procedure, name));
      routine(type, name, GeneratedNames.RESUME_METHOD, routine, MethodWriter.Form.RESUMED);
    }
    dispatch(type, "resumeProcedure", GeneratedNames.RESUME_PROCEDURE, targets);
  }

  private void routine(
      ClassBuilder type,
      String name,
      MethodTypeDesc methodType,
      int routine,
      MethodWriter.Form form) {
    type.withMethodBody(
        name,
        methodType,
        STATIC,
        code ->
            new MethodWriter(
                    code, image, variablesMove, plans.get(routine), choices.get(routine), form)
                .write());
  }

  /** A method that {@link #dispatch} calls for a number. */
  private record Target(int number, String name) {}

  /** A method that calls one of many by its first parameter. */
  private void dispatch(
      ClassBuilder type, String name, MethodTypeDesc methodType, List<Target> targets) {
    if (targets.size() <= MAX_CASES) {
      type.withMethodBody(name, methodType, 0, code -> choose(code, methodType, targets, 1));
      return;
    }
    List<Target> first = List.copyOf(targets.subList(0, MAX_CASES));
    List<Target> rest = List.copyOf(targets.subList(MAX_CASES, targets.size()));
    String restName = name + rest.getFirst().number();
    dispatch(type, restName, methodType, rest);
    type.withMethodBody(
        name,
        methodType,
        0,
        code -> {
          Label more = code.newLabel();
          code.iload(1).loadConstant(rest.getFirst().number()).if_icmpge(more);
          choose(code, methodType, first, 1);
          code.labelBinding(more).aload(0).iload(1).aload(2).iload(3);
          code.invokevirtual(GeneratedNames.CLASS, restName, methodType);
          giveBack(code, methodType.returnType());
        });
  }

  private static void choose(
      CodeBuilder code, MethodTypeDesc methodType, List<Target> targets, int parameter) {
    Label none = code.newLabel();
    List<SwitchCase> cases = new ArrayList<>();
    for (Target target : targets) {
      cases.add(SwitchCase.of(target.number(), code.newLabel()));
    }
    if (!cases.isEmpty()) {
      code.iload(parameter).tableswitch(none, cases);
    }
    ClassDesc result = methodType.returnType();
    MethodTypeDesc targetType = methodType.dropParameterTypes(0, 1);
    for (int i = 0; i < cases.size(); i++) {
      code.labelBinding(cases.get(i).target()).aload(parameter + 1).iload(parameter + 2);
      code.invokestatic(GeneratedNames.CLASS, targets.get(i).name(), targetType);
      giveBack(code, result);
    }
    code.labelBinding(none);
    if (result.equals(ConstantDescs.CD_long)) {
      code.lconst_0();
    }
    giveBack(code, result);
  }

  private static void giveBack(CodeBuilder code, ClassDesc result) {
    if (result.equals(ConstantDescs.CD_long)) {
      code.lreturn();
    } else {
      code.return_();
    }
  }

  /** Which routine a method is of, -1 when of none. */
  static int routineOf(String method, ProgramImage image) {
    int digits = 0;
    while (digits < method.length() && !Character.isDigit(method.charAt(digits))) {
      digits++;
    }
    if (digits == method.length()) {
      return -1;
    }
    int number = Integer.parseInt(method.substring(digits));
    return switch (method.substring(0, digits)) {
      case SCRIPT -> number;
      case CALLED, RESUMED -> image.routineOfProcedure(number);
      default -> -1;
    };
  }
}
