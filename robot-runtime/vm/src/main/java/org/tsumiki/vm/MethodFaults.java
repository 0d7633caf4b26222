package org.tsumiki.vm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Where faults come out of one method's instructions, and what is done then: variables and work go
 * back to where others see them, the script is told where it stands, and the fault goes on.
 */
final class MethodFaults {
  private final CodeBuilder code;
  private final MethodCells cells;
  private final MethodWork work;
  private final BitSet written;
  private final int routine;

  // JVM locals
  private final int script;
  private final int room;
  private final int place;

  /** The pc of the instruction that may fault. */
  private final int at;

  private final int fault;
  private final List<Guard> guards = new ArrayList<>();

  /** A piece of code out of which a fault may come. */
  private record Guard(Label from, Label to, CallForm.Effect effect, boolean call) {}

  /**
   * Faults of a method.
   *
   * @param written variables that are kept in JVM locals and changed
   */
  MethodFaults(MethodWriter method, BitSet written) {
    this.code = method.code;
    this.cells = method.cells;
    this.work = method.work;
    this.written = written;
    this.routine = method.plan.routine;
    this.script = method.script;
    this.room = method.room;
    this.place = method.place;
    at = code.allocateLocal(TypeKind.INT);
    fault = code.allocateLocal(TypeKind.REFERENCE);
  }

  /** The method begins: it stands nowhere yet. */
  void begin() {
    code.iconst_0().istore(at);
  }

  /** Runs code out of which a fault may come, at the instruction with that pc. */
  void guarded(int pc, CallForm.Effect effect, Runnable emit) {
    if (effect == CallForm.Effect.CHARGES) {
      work.putBack();
    }
    if (effect != CallForm.Effect.NONE) {
      code.loadConstant(pc).istore(at);
    }
    Label from = code.newBoundLabel();
    emit.run();
    Label to = code.newBoundLabel();
    if (effect != CallForm.Effect.NONE) {
      guards.add(new Guard(from, to, effect, false));
    }
    if (effect == CallForm.Effect.CHARGES) {
      work.fetch();
    }
  }

  /** A call of a procedure; where the method goes on after it is in its place already. */
  void guardedCall(Runnable emit) {
    Label from = code.newBoundLabel();
    emit.run();
    guards.add(new Guard(from, code.newBoundLabel(), CallForm.Effect.FAULTS, true));
  }

  /** The end of the method: what happens to faults. */
  void handle() {
    Label record = code.newLabel();
    boolean recorded = handler(CallForm.Effect.FAULTS, record);
    recorded |= handler(CallForm.Effect.CHARGES, record);
    if (recorded) {
      code.labelBinding(record)
          .aload(script)
          .iload(room)
          .loadConstant(routine)
          .iload(at)
          .invokevirtual(GeneratedNames.SCRIPT, "faulted", GeneratedNames.method("IIIV"))
          .aload(fault)
          .athrow();
    }
    List<Guard> calls = guards.stream().filter(Guard::call).toList();
    if (!calls.isEmpty()) {
      catchAll(calls);
      code.aload(script)
          .iload(room)
          .loadConstant(routine)
          .iload(place)
          .invokevirtual(GeneratedNames.SCRIPT, "faultedInCall", GeneratedNames.method("IIIV"))
          .aload(fault)
          .athrow();
    }
  }

  /** Puts back what a fault finds in JVM locals; gives whether there is any such fault. */
  private boolean handler(CallForm.Effect effect, Label record) {
    List<Guard> those =
        guards.stream().filter(guard -> !guard.call() && guard.effect() == effect).toList();
    if (those.isEmpty()) {
      return false;
    }
    catchAll(those);
    cells.putBack(written);
    if (effect == CallForm.Effect.FAULTS) {
      work.putBack();
    }
    code.goto_(record);
    return true;
  }

  private void catchAll(List<Guard> those) {
    Label handler = code.newBoundLabel();
    for (Guard guard : those) {
      code.exceptionCatch(guard.from(), guard.to(), handler, GeneratedNames.FAULT);
    }
    code.astore(fault);
  }
}
