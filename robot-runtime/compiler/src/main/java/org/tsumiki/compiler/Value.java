package org.tsumiki.compiler;

import java.util.List;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;

/**
 * An expression whose types are known and checked, close to the instructions that work it out. It
 * knows nothing of blocks, so two that do the same are equal.
 */
sealed interface Value {
  /** What it leaves on the stack. */
  ValueType type();

  record Real(double value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }
  }

  record Flag(boolean value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.BOOLEAN;
    }
  }

  record Text(String value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }
  }

  record Colour(int rgb) implements Value {
    @Override
    public ValueType type() {
      return ValueType.COLOUR;
    }
  }

  /** Stands where an error has been told, so that the rest can be looked at. */
  record Hole(ValueType type) implements Value {}

  /** What a variable holds. */
  record Load(Place place, ValueType type) implements Value {}

  /** One instruction; its operands stand on the stack before it, the first lowest. */
  record Operation(Opcode opcode, Ref ref, ValueType type, List<Value> operands) implements Value {
    public Operation {
      operands = List.copyOf(operands);
    }
  }

  /**
   * The result of a procedure. While it runs, nothing else of this routine may be on the stack.
   *
   * @param procedure key in the table of procedures
   */
  record Call(String procedure, ValueType type, List<Value> arguments) implements Value {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** One step of a PID controller; written as several statements, so it is like a call. */
  record Pid(PidWriter.Memory memory, Value error, Value p, Value i, Value d, Value limit)
      implements Value {
    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }

    List<Value> operands() {
      return List.of(error, p, i, d, limit);
    }
  }

  /** Where a variable is kept. */
  sealed interface Place {
    /** Shared by all scripts. */
    record Global(String id) implements Place {}

    /** Of one script or call. */
    record Local(int index) implements Place {}
  }

  /** True for what is the same whenever it is worked out. */
  default boolean isConstant() {
    return switch (this) {
      case Real _, Flag _, Text _, Colour _, Hole _ -> true;
      case Load _, Operation _, Call _, Pid _ -> false;
    };
  }

  /** True when working it out needs the stack for itself: a call stands somewhere in it. */
  default boolean interrupts() {
    return switch (this) {
      case Real _, Flag _, Text _, Colour _, Hole _, Load _ -> false;
      case Operation o -> o.operands().stream().anyMatch(Value::interrupts);
      case Call _, Pid _ -> true;
    };
  }

  /** True when working it out twice in a row gives the same and changes nothing. */
  default boolean isSteady() {
    return switch (this) {
      case Real _, Flag _, Text _, Colour _, Hole _, Load _ -> true;
      case Operation o ->
          o.opcode() != Opcode.RANDOM && o.operands().stream().allMatch(Value::isSteady);
      case Call _, Pid _ -> false;
    };
  }
}
