package org.tsumiki.vm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.MathFunction;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;

/** Classes and types by the names that generated code knows them by. */
final class GeneratedNames {
  static final ClassDesc CLASS = ClassDesc.of("org.tsumiki.vm.GeneratedProgram");
  static final ClassDesc CODE = of(GeneratedCode.class);
  static final ClassDesc CALLS = of(GeneratedCalls.class);
  static final ClassDesc SCRIPT = of(TranslatedScript.class);
  static final ClassDesc FRAME = of(TranslatedFrame.class);
  static final ClassDesc RUNTIME = of(ScriptRuntime.class);
  static final ClassDesc MEMORY = of(Memory.class);
  static final ClassDesc PORT = of(BoardPort.class);
  static final ClassDesc LIST = of(NumberList.class);
  static final ClassDesc TEXT = of(Text.class);
  static final ClassDesc FAULT = of(Fault.class);
  static final ClassDesc FUNCTION = of(MathFunction.class);
  static final ClassDesc CALCULATIONS = of(Calculations.class);
  static final ClassDesc MATH = of(Math.class);
  static final ClassDesc NUMBERS = ConstantDescs.CD_double.arrayType();
  static final ClassDesc TEXTS = TEXT.arrayType();
  static final MethodTypeDesc RUN_SCRIPT =
      MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_int, SCRIPT, ConstantDescs.CD_int);
  static final MethodTypeDesc RESUME_PROCEDURE =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int, SCRIPT, ConstantDescs.CD_int);
  static final MethodTypeDesc SCRIPT_METHOD =
      MethodTypeDesc.of(ConstantDescs.CD_long, SCRIPT, ConstantDescs.CD_int);
  static final MethodTypeDesc RESUME_METHOD =
      MethodTypeDesc.of(ConstantDescs.CD_void, SCRIPT, ConstantDescs.CD_int);

  private GeneratedNames() {}

  private static ClassDesc of(Class<?> type) {
    return ClassDesc.of(type.getName());
  }

  /** What a value is on the JVM's stack. */
  static TypeKind kind(ValueType type) {
    return switch (type) {
      case NUMBER, COLOUR -> TypeKind.DOUBLE;
      case BOOLEAN -> TypeKind.INT;
      case TEXT -> TypeKind.REFERENCE;
    };
  }

  static ClassDesc type(ValueType type) {
    return switch (type) {
      case NUMBER, COLOUR -> ConstantDescs.CD_double;
      case BOOLEAN -> ConstantDescs.CD_boolean;
      case TEXT -> TEXT;
    };
  }

  /**
   * The type of a method from one letter for each parameter and, last, its result: D, I, J, V and Z
   * as in class files, T a text, R the runtime, S the script, F a function, P a frame, B a port of
   * the board, L a list of numbers.
   */
  static MethodTypeDesc method(String letters) {
    List<ClassDesc> parameters = new ArrayList<>();
    int last = letters.length() - 1;
    for (int i = 0; i < last; i++) {
      parameters.add(letter(letters.charAt(i)));
    }
    return MethodTypeDesc.of(letter(letters.charAt(last)), parameters);
  }

  /** The letter of a value: see {@link #method}. */
  static char letter(ValueType type) {
    return switch (type) {
      case NUMBER, COLOUR -> 'D';
      case BOOLEAN -> 'Z';
      case TEXT -> 'T';
    };
  }

  /** The method that a procedure is called as. */
  static String procedure(int number) {
    return "call" + number;
  }

  /** Its arguments, the script, and how many calls may yet be open inside it. */
  static MethodTypeDesc procedureType(ProgramImage.Procedure procedure) {
    StringBuilder letters = new StringBuilder();
    procedure.parameters().forEach(type -> letters.append(letter(type)));
    letters.append("SI").append(procedure.result().map(GeneratedNames::letter).orElse('V'));
    return method(letters.toString());
  }

  /** Calls one of {@link GeneratedCalls}. */
  static void call(CodeBuilder code, String name, String letters) {
    code.invokestatic(CALLS, name, method(letters));
  }

  private static ClassDesc letter(char letter) {
    return switch (letter) {
      case 'T' -> TEXT;
      case 'R' -> RUNTIME;
      case 'S' -> SCRIPT;
      case 'F' -> FUNCTION;
      case 'P' -> FRAME;
      case 'B' -> PORT;
      case 'L' -> LIST;
      default -> ClassDesc.ofDescriptor(String.valueOf(letter));
    };
  }
}
