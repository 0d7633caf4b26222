package org.tsumiki.compiler;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.compiler.Assembler.Label;

/**
 * The code of one script or procedure while it grows: instructions, hidden locals and loop slots.
 * Writes {@link Value}s so that a call never finds anything but its arguments on the stack, and so
 * that what stands left is worked out first.
 */
final class RoutineCode {
  /** Whole numbers up to this size take at most four bytes in place, and no table. */
  private static final double MAX_IN_PLACE = (1 << 27) - 1;

  private final Assembler code;
  private final int namedLocals;
  private final List<ValueType> hidden = new ArrayList<>();
  private final List<Integer> free = new ArrayList<>();
  private List<Integer> borrowed = new ArrayList<>();
  private int slotsInUse;
  private int slotCount;

  /**
   * Starts with nothing.
   *
   * @param namedLocals how many locals have names: parameters and variables of its own
   */
  RoutineCode(String firstBlockId, int namedLocals) {
    this.code = new Assembler(firstBlockId);
    this.namedLocals = namedLocals;
  }

  Assembler assembler() {
    return code;
  }

  int slotCount() {
    return slotCount;
  }

  /** Types of the locals that come after those with names. */
  List<ValueType> hiddenLocals() {
    return hidden;
  }

  /** A number slot for a loop, until {@link #releaseSlot}. */
  int takeSlot() {
    slotCount = Math.max(slotCount, slotsInUse + 1);
    return slotsInUse++;
  }

  void releaseSlot() {
    slotsInUse--;
  }

  /** A local that stays what it is as long as the routine runs. */
  Value.Place.Local ownLocal(ValueType type) {
    if (!code.isMuted()) {
      hidden.add(type);
    }
    return new Value.Place.Local(namedLocals + Math.max(0, hidden.size() - 1));
  }

  /** A local for what is pending, free again when the statement has been written. */
  Value.Load borrow(ValueType type) {
    for (int index : free) {
      if (hidden.get(index - namedLocals) == type) {
        free.remove(Integer.valueOf(index));
        borrowed.add(index);
        return new Value.Load(new Value.Place.Local(index), type);
      }
    }
    Value.Place.Local local = ownLocal(type);
    if (!code.isMuted()) {
      borrowed.add(local.index());
    }
    return new Value.Load(local, type);
  }

  /** Writes a statement; what it borrows is free afterwards. */
  void statement(Runnable writer) {
    List<Integer> outer = borrowed;
    borrowed = new ArrayList<>();
    writer.run();
    free.addAll(borrowed);
    borrowed = outer;
  }

  /** Leaves the value on the stack. */
  void push(Value value) {
    switch (value) {
      case Value.Real(double number) -> constant(number);
      case Value.Flag(boolean flag) -> code.add(flag ? Opcode.TRUE : Opcode.FALSE);
      case Value.Text(String text) -> code.add(Opcode.TEXT, new Ref.Named(Ref.Kind.TEXT, text));
      case Value.Colour(int rgb) -> code.add(Opcode.COLOUR, rgb);
      case Value.Hole(ValueType type) -> push(Values.initial(type));
      case Value.Load(Value.Place place, ValueType _) -> load(place);
      case Value.Operation o -> {
        pushAll(o.operands());
        code.add(o.opcode(), o.ref());
      }
      case Value.Call c -> {
        pushAll(c.arguments());
        code.add(Opcode.CALL, new Ref.Named(Ref.Kind.PROCEDURE, c.procedure()));
      }
      case Value.Pid pid -> new PidWriter(this).push(pid);
    }
  }

  /** Leaves all of them on the stack, the first lowest; worked out from left to right. */
  void pushAll(List<Value> values) {
    int last = values.size() - 1;
    while (last >= 0 && !values.get(last).interrupts()) {
      last--;
    }
    if (last <= 0) {
      values.forEach(this::push);
      return;
    }
    List<Value> kept = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      kept.add(keep(values.get(i)));
    }
    kept.forEach(this::push);
    values.subList(last + 1, values.size()).forEach(this::push);
  }

  /** Works it out now, so that it stays the same whatever comes: a constant or a local. */
  Value keep(Value value) {
    if (value.isConstant()
        || (value instanceof Value.Load(Value.Place place, ValueType _)
            && place instanceof Value.Place.Local)) {
      return value;
    }
    push(value);
    Value.Load local = borrow(value.type());
    pop(local.place());
    return local;
  }

  /** Takes the value from the stack into a variable. */
  void pop(Value.Place place) {
    switch (place) {
      case Value.Place.Global(String id) -> code.add(Opcode.STORE, variable(id));
      case Value.Place.Local(int index) -> code.add(Opcode.STORE_LOCAL, index);
    }
  }

  void store(Value.Place place, Value value) {
    push(value);
    pop(place);
  }

  /** Adds to a number variable. */
  void change(Value.Place place, Value delta) {
    push(delta);
    switch (place) {
      case Value.Place.Global(String id) -> code.add(Opcode.CHANGE, variable(id));
      case Value.Place.Local(int index) -> code.add(Opcode.CHANGE_LOCAL, index);
    }
  }

  void jumpUnless(Value condition, Label target) {
    push(condition);
    code.jump(Opcode.JUMP_UNLESS, target);
  }

  void write(String port, Value value) {
    push(value);
    code.add(Opcode.WRITE, Ref.port(port));
  }

  private void load(Value.Place place) {
    switch (place) {
      case Value.Place.Global(String id) -> code.add(Opcode.LOAD, variable(id));
      case Value.Place.Local(int index) -> code.add(Opcode.LOAD_LOCAL, index);
    }
  }

  private static Ref variable(String id) {
    return new Ref.Named(Ref.Kind.VARIABLE, id);
  }

  private void constant(double value) {
    if (value == Math.rint(value)
        && Math.abs(value) <= MAX_IN_PLACE
        && Double.doubleToLongBits(value) != Double.doubleToLongBits(-0.0)) {
      code.add(Opcode.INTEGER, (int) value);
    } else {
      code.add(Opcode.NUMBER, new Ref.Real(value));
    }
  }
}
