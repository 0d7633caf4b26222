package org.tsumiki.vm;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.ProgramImage;

/**
 * The objects of one machine that its generated class holds in static finals, so that the JVM's
 * compiler takes them for constants: it then knows their classes, where they lie and how long
 * arrays are, and asks for none of it while the program runs.
 */
final class MachineConstants {
  private static final String RUNTIME = "runtime";
  private static final String NUMBERS = "numbers";
  private static final String PORT = "port";
  private static final String LIST = "list";
  private static final ClassDesc LOOKUP = ConstantDescs.CD_MethodHandles_Lookup;

  private static final ClassDesc METHOD_HANDLES = ClassDesc.of(MethodHandles.class.getName());

  private final List<Constant> constants = new ArrayList<>();

  private record Constant(String name, ClassDesc type, Object value) {}

  /**
   * Takes what a program may use.
   *
   * @param boardPorts the board's number of each of the image's ports
   */
  MachineConstants(ProgramImage image, int[] boardPorts, ScriptRuntime runtime) {
    add(RUNTIME, GeneratedNames.RUNTIME, runtime);
    add(NUMBERS, GeneratedNames.NUMBERS, runtime.memory.numbers);
    for (int i = 0; i < boardPorts.length; i++) {
      add(PORT + i, GeneratedNames.PORT, runtime.board.port(boardPorts[i]));
    }
    for (int i = 0; i < image.lists().size(); i++) {
      add(LIST + i, GeneratedNames.LIST, runtime.memory.numberLists[i]);
    }
  }

  private void add(String name, ClassDesc type, Object value) {
    constants.add(new Constant(name, type, value));
  }

  /** What the class must be given as it is defined. */
  List<Object> values() {
    return constants.stream().map(Constant::value).toList();
  }

  /** Puts the constants' fields into the class, and what fills them. */
  void write(ClassBuilder type) {
    for (Constant constant : constants) {
      type.withField(
          constant.name(),
          constant.type(),
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
    }
    type.withMethodBody(
        ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, this::fill);
  }

  private void fill(CodeBuilder code) {
    ClassDesc list = ClassDesc.of(List.class.getName());
    MethodTypeDesc classData =
        MethodTypeDesc.of(
            ConstantDescs.CD_Object, LOOKUP, ConstantDescs.CD_String, ConstantDescs.CD_Class);
    int values = code.allocateLocal(TypeKind.REFERENCE);
    code.invokestatic(METHOD_HANDLES, "lookup", MethodTypeDesc.of(LOOKUP))
        .loadConstant(ConstantDescs.DEFAULT_NAME)
        .loadConstant(list)
        .invokestatic(METHOD_HANDLES, "classData", classData)
        .checkcast(list)
        .astore(values);
    MethodTypeDesc get = MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_int);
    for (int i = 0; i < constants.size(); i++) {
      Constant constant = constants.get(i);
      code.aload(values)
          .loadConstant(i)
          .invokeinterface(list, "get", get)
          .checkcast(constant.type())
          .putstatic(GeneratedNames.CLASS, constant.name(), constant.type());
    }
    code.return_();
  }

  static void loadRuntime(CodeBuilder code) {
    code.getstatic(GeneratedNames.CLASS, RUNTIME, GeneratedNames.RUNTIME);
  }

  /** The variables that are not texts; only where no interpreted script can move them. */
  static void loadNumbers(CodeBuilder code) {
    code.getstatic(GeneratedNames.CLASS, NUMBERS, GeneratedNames.NUMBERS);
  }

  /** One of the image's ports. */
  static void loadPort(CodeBuilder code, int port) {
    code.getstatic(GeneratedNames.CLASS, PORT + port, GeneratedNames.PORT);
  }

  static void loadList(CodeBuilder code, int list) {
    code.getstatic(GeneratedNames.CLASS, LIST + list, GeneratedNames.LIST);
  }
}
