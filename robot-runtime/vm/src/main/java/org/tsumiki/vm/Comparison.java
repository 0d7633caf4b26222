package org.tsumiki.vm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import org.tsumiki.bytecode.Opcode;

/** Comparisons, as the JVM jumps by them. Each is false when a number is not one. */
enum Comparison {
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  EQUAL,
  EQUAL_BOOLEANS;

  static Comparison of(Opcode opcode) {
    return switch (opcode) {
      case LESS -> LESS;
      case LESS_OR_EQUAL -> LESS_OR_EQUAL;
      case GREATER -> GREATER;
      case GREATER_OR_EQUAL -> GREATER_OR_EQUAL;
      case EQUAL_NUMBERS, EQUAL_COLOURS -> EQUAL;
      case EQUAL_BOOLEANS -> EQUAL_BOOLEANS;
      default -> throw new IllegalStateException(opcode + " compares nothing");
    };
  }

  /** Jumps when the comparison of the two values on the stack holds, or when it does not. */
  void jump(CodeBuilder code, Label to, boolean whenItHolds) {
    switch (this) {
      case LESS -> jump(code.dcmpg(), to, whenItHolds, java.lang.classfile.Opcode.IFLT);
      case LESS_OR_EQUAL -> jump(code.dcmpg(), to, whenItHolds, java.lang.classfile.Opcode.IFLE);
      case GREATER -> jump(code.dcmpl(), to, whenItHolds, java.lang.classfile.Opcode.IFGT);
      case GREATER_OR_EQUAL -> jump(code.dcmpl(), to, whenItHolds, java.lang.classfile.Opcode.IFGE);
      case EQUAL -> jump(code.dcmpl(), to, whenItHolds, java.lang.classfile.Opcode.IFEQ);
      case EQUAL_BOOLEANS -> jump(code, to, whenItHolds, java.lang.classfile.Opcode.IF_ICMPEQ);
    }
  }

  private static void jump(
      CodeBuilder code, Label to, boolean whenItHolds, java.lang.classfile.Opcode opcode) {
    code.branch(whenItHolds ? opcode : opposite(opcode), to);
  }

  private static java.lang.classfile.Opcode opposite(java.lang.classfile.Opcode opcode) {
    return switch (opcode) {
      case IFLT -> java.lang.classfile.Opcode.IFGE;
      case IFLE -> java.lang.classfile.Opcode.IFGT;
      case IFGT -> java.lang.classfile.Opcode.IFLE;
      case IFGE -> java.lang.classfile.Opcode.IFLT;
      case IFEQ -> java.lang.classfile.Opcode.IFNE;
      default -> java.lang.classfile.Opcode.IF_ICMPNE;
    };
  }
}
