package org.tsumiki.vm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;

/**
 * How one method pays for work: in {@link ScriptRuntime#work}, or, where it loops much, in a JVM
 * local that holds how much is left of the turn.
 */
final class MethodWork {
  private final CodeBuilder code;
  private final boolean inJvmLocal;
  private final int runtime;
  private final int left;

  MethodWork(CodeBuilder code, boolean inJvmLocal, int runtime) {
    this.code = code;
    this.inJvmLocal = inJvmLocal;
    this.runtime = runtime;
    left = code.allocateLocal(TypeKind.INT);
  }

  /** Fetches how much work is left, when it is counted in a JVM local. */
  void fetch() {
    if (inJvmLocal) {
      turnLimit();
      code.aload(runtime);
      longField("work");
      code.lsub().l2i().istore(left);
    }
  }

  /** Puts it back to where others see it. */
  void putBack() {
    if (inJvmLocal) {
      code.aload(runtime);
      turnLimit();
      code.iload(left).i2l().lsub();
      code.putfield(GeneratedNames.RUNTIME, "work", ConstantDescs.CD_long);
    }
  }

  private void turnLimit() {
    code.aload(runtime);
    longField("turnLimit");
  }

  private void longField(String name) {
    code.getfield(GeneratedNames.RUNTIME, name, ConstantDescs.CD_long);
  }

  /** Pays before it is known how much is left. */
  void payInMemory(int cost) {
    code.aload(runtime).dup();
    longField("work");
    code.loadConstant((long) cost)
        .ladd()
        .putfield(GeneratedNames.RUNTIME, "work", ConstantDescs.CD_long);
  }

  void pay(int cost) {
    if (!inJvmLocal) {
      payInMemory(cost);
    } else if (cost <= Short.MAX_VALUE) {
      code.iinc(left, -cost);
    } else {
      code.iload(left).loadConstant(cost).isub().istore(left);
    }
  }

  void ifUsedUp(Label to) {
    compare();
    if (inJvmLocal) {
      code.ifle(to);
    } else {
      code.ifge(to);
    }
  }

  void ifLeft(Label to) {
    compare();
    if (inJvmLocal) {
      code.ifgt(to);
    } else {
      code.iflt(to);
    }
  }

  private void compare() {
    if (inJvmLocal) {
      code.iload(left);
    } else {
      code.aload(runtime);
      longField("work");
      turnLimit();
      code.lcmp();
    }
  }
}
