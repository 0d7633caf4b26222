package org.tsumiki.compiler;

import java.util.Map;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.program.Button;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Side;

/** Writes the code that leaves an expression's value on the stack, and checks types on the way. */
final class ExpressionWriter {
  /** Below this a line sensor sees black, in percent of the light that white paper gives back. */
  private static final int BLACK_BELOW_PERCENT = 50;

  private static final int MM_PER_CM = 10;

  /** Whole numbers up to this size are written in place instead of in the table. */
  private static final int MAX_INLINE = 8_191;

  private final Tables tables;
  private final VariableTypes types;
  private final Diagnostics diagnostics;
  private final Assembler code;

  ExpressionWriter(Tables tables, VariableTypes types, Diagnostics diagnostics, Assembler code) {
    this.tables = tables;
    this.types = types;
    this.diagnostics = diagnostics;
    this.code = code;
  }

  void number(Expression expression) {
    value(expression, ValueType.NUMBER);
  }

  void flag(Expression expression) {
    value(expression, ValueType.BOOLEAN);
  }

  /** Any value, turned into text. */
  void text(Expression expression) {
    switch (write(expression)) {
      case NUMBER -> code.add(Opcode.NUMBER_TO_TEXT);
      case BOOLEAN -> code.add(Opcode.BOOLEAN_TO_TEXT);
      case COLOUR -> code.add(Opcode.COLOUR_TO_TEXT);
      case TEXT -> {}
    }
  }

  void value(Expression expression, ValueType expected) {
    ValueType found = write(expression);
    if (found != expected && !(expression instanceof Expression.Missing)) {
      diagnostics.mismatch(expression.blockId(), expected, found);
    }
  }

  void constant(double value) {
    if (value == Math.rint(value)
        && Math.abs(value) <= MAX_INLINE
        && Double.doubleToLongBits(value) != Double.doubleToLongBits(-0.0)) {
      int whole = (int) value;
      code.add(Opcode.INTEGER, (whole << 1) ^ (whole >> 31));
    } else {
      code.add(Opcode.NUMBER, tables.number(value));
    }
  }

  static PortSpec port(Button button) {
    return switch (button) {
      case A -> StandardPorts.BUTTON_A;
      case B -> StandardPorts.BUTTON_B;
    };
  }

  private static PortSpec port(Side side) {
    return switch (side) {
      case LEFT -> StandardPorts.LINE_LEFT;
      case RIGHT -> StandardPorts.LINE_RIGHT;
    };
  }

  /** Writes it, whatever its type is, and tells the type. */
  private ValueType write(Expression expression) {
    return switch (expression) {
      case Expression.Missing hole -> {
        diagnostics.missing(hole);
        constant(0);
        yield ValueType.NUMBER;
      }
      case Expression.NumberLiteral n -> {
        constant(n.value());
        yield ValueType.NUMBER;
      }
      case Expression.BooleanLiteral b -> {
        code.add(b.value() ? Opcode.TRUE : Opcode.FALSE);
        yield ValueType.BOOLEAN;
      }
      case Expression.TextLiteral t -> {
        code.add(Opcode.TEXT, tables.text(t.value()));
        yield ValueType.TEXT;
      }
      case Expression.GetVariable v -> {
        code.add(Opcode.LOAD, tables.variable(v.variableId()));
        yield types.of(v.variableId());
      }
      case Expression.Arithmetic a -> arithmetic(a);
      case Expression.Compare c -> compare(c);
      case Expression.Logic l -> {
        flag(l.a());
        flag(l.b());
        code.add(
            switch (l.operator()) {
              case AND -> Opcode.AND;
              case OR -> Opcode.OR;
            });
        yield ValueType.BOOLEAN;
      }
      case Expression.Not n -> {
        flag(n.operand());
        code.add(Opcode.NOT);
        yield ValueType.BOOLEAN;
      }
      case Expression.Join j -> {
        text(j.a());
        text(j.b());
        code.add(Opcode.JOIN);
        yield ValueType.TEXT;
      }
      case Expression.ButtonHeld b -> {
        code.add(Opcode.READ_FLAG, tables.port(port(b.button()).name()));
        yield ValueType.BOOLEAN;
      }
      case Expression.LineIsBlack l -> {
        code.add(Opcode.READ, tables.port(port(l.side()).name()));
        constant(BLACK_BELOW_PERCENT);
        code.add(Opcode.LESS);
        yield ValueType.BOOLEAN;
      }
      case Expression.LineReflectance l -> {
        code.add(Opcode.READ, tables.port(port(l.side()).name()));
        yield ValueType.NUMBER;
      }
      case Expression.DistanceCm d -> {
        code.add(Opcode.READ, tables.port(StandardPorts.DISTANCE_FRONT.name()));
        constant(MM_PER_CM);
        code.add(Opcode.DIVIDE);
        yield ValueType.NUMBER;
      }
      case Expression.Calculate _,
          Expression.Constrain _,
          Expression.RandomNumber _,
          Expression.Pid _,
          Expression.TextLength _,
          Expression.TextLetter _,
          Expression.TextPart _,
          Expression.TextContains _,
          Expression.TextToNumber _,
          Expression.ListItem _,
          Expression.ListLength _,
          Expression.ListIndexOf _,
          Expression.ListContains _,
          Expression.ListText _,
          Expression.CallResult _,
          Expression.ColourLiteral _,
          Expression.ColourOf _,
          Expression.ColourPart _,
          Expression.StateIs _,
          Expression.StateSeconds _,
          Expression.TimerSeconds _,
          Expression.TravelCm _,
          Expression.HeadingDegrees _,
          Expression.BumperPressed _,
          Expression.ColourSeen _ ->
          notYet(expression);
    };
  }

  private ValueType notYet(Expression expression) {
    diagnostics.error("not-yet", expression.blockId(), Map.of());
    constant(0);
    return ValueType.NUMBER;
  }

  private ValueType arithmetic(Expression.Arithmetic a) {
    number(a.a());
    number(a.b());
    code.add(
        switch (a.operator()) {
          case ADD -> Opcode.ADD;
          case MINUS -> Opcode.SUBTRACT;
          case MULTIPLY -> Opcode.MULTIPLY;
          case DIVIDE -> Opcode.DIVIDE;
          case POWER, MODULO, MIN, MAX -> {
            notYet(a);
            yield Opcode.ADD;
          }
        });
    return ValueType.NUMBER;
  }

  private ValueType compare(Expression.Compare c) {
    switch (c.operator()) {
      case EQ -> equal(c);
      case NEQ -> {
        equal(c);
        code.add(Opcode.NOT);
      }
      case LT -> order(c, Opcode.LESS);
      case LTE -> order(c, Opcode.LESS_OR_EQUAL);
      case GT -> order(c, Opcode.GREATER);
      case GTE -> order(c, Opcode.GREATER_OR_EQUAL);
    }
    return ValueType.BOOLEAN;
  }

  private void order(Expression.Compare c, Opcode opcode) {
    number(c.a());
    number(c.b());
    code.add(opcode);
  }

  private void equal(Expression.Compare c) {
    ValueType type = write(c.a());
    if (c.a() instanceof Expression.Missing) {
      // The hole is told already; what the other side should be is not known.
      write(c.b());
    } else {
      value(c.b(), type);
    }
    code.add(
        switch (type) {
          case NUMBER -> Opcode.EQUAL_NUMBERS;
          case BOOLEAN -> Opcode.EQUAL_BOOLEANS;
          case TEXT -> Opcode.EQUAL_TEXTS;
          case COLOUR -> Opcode.EQUAL_COLOURS;
        });
  }
}
