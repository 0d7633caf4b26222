package org.tsumiki.scratch;

import java.util.List;
import org.tsumiki.scratch.ImportReport.Kind;

/**
 * Comparing. Scratch compares as numbers when both sides look like numbers, else as texts without
 * regard to capitals; Tsumiki compares things of one type.
 */
final class Comparisons {
  private final Workshop workshop;
  private final ValueConverter values;

  Comparisons(Workshop workshop, ValueConverter values) {
    this.workshop = workshop;
    this.values = values;
  }

  /** Greater or less: numbers only. */
  Value order(String operator, Node node, Scope scope) {
    for (String side : List.of("OPERAND1", "OPERAND2")) {
      if (textual(node.arg(side), scope)) {
        workshop.found(Kind.DIFFERENT, "text-order", node);
      }
    }
    OutBlock block = workshop.make("logic_compare").choose("OP", operator);
    values.number(block, "A", node.arg("OPERAND1"), scope);
    values.number(block, "B", node.arg("OPERAND2"), scope);
    return Value.of(block, ValueKind.BOOLEAN);
  }

  private boolean textual(Arg arg, Scope scope) {
    return arg instanceof Arg.Literal(String text, boolean number)
        ? !JsNumber.comparesAsNumber(text)
        : settled(arg, scope) == ValueKind.TEXT;
  }

  /** Equal: as numbers, as yes or no, or as texts. */
  Value equal(Node node, Scope scope) {
    Arg a = node.arg("OPERAND1");
    Arg b = node.arg("OPERAND2");
    ValueKind kind = common(a, b, scope);
    OutBlock block = workshop.make("logic_compare").choose("OP", "EQ");
    side(block, "A", a, kind, scope);
    side(block, "B", b, kind, scope);
    if (kind == ValueKind.TEXT) {
      warnOfTexts(node, a, b, scope);
    }
    return Value.of(block, ValueKind.BOOLEAN);
  }

  private void side(OutBlock block, String input, Arg arg, ValueKind kind, Scope scope) {
    if (kind == ValueKind.UNKNOWN) {
      values.anything(block, input, arg, scope);
    } else {
      values.fitting(block, input, arg, kind, scope);
    }
  }

  /** What both sides are compared as. */
  private ValueKind common(Arg a, Arg b, Scope scope) {
    ValueKind kindA = kind(a, scope);
    ValueKind kindB = kind(b, scope);
    if (kindA == ValueKind.BOOLEAN && saysTruth(b) || kindB == ValueKind.BOOLEAN && saysTruth(a)) {
      return ValueKind.BOOLEAN;
    }
    // A number in a hole beside a text is compared as it is written.
    return kindA.with(kindB);
  }

  private ValueKind kind(Arg arg, Scope scope) {
    return switch (arg) {
      case Arg.Literal(String text, boolean number) ->
          JsNumber.comparesAsNumber(text) ? ValueKind.NUMBER : ValueKind.TEXT;
      case Arg.Empty empty -> ValueKind.TEXT;
      default -> settled(arg, scope);
    };
  }

  /** As the converter will find it: variables that nothing is put in are numbers. */
  private ValueKind settled(Arg arg, Scope scope) {
    ValueKind kind = workshop.kinds().of(arg, scope);
    if (kind != ValueKind.UNKNOWN) {
      return kind;
    }
    return switch (arg) {
      case Arg.VariableValue variable -> ValueKind.WHOLE;
      case Arg.Reporter(Node node, String under)
          when node.opcode().equals("data_itemoflist")
              || node.opcode().equals("argument_reporter_string_number") ->
          ValueKind.WHOLE;
      default -> kind;
    };
  }

  private static boolean saysTruth(Arg arg) {
    return arg instanceof Arg.Literal(String text, boolean number)
        && (text.equals("true") || text.equals("false"));
  }

  private void warnOfTexts(Node node, Arg a, Arg b, Scope scope) {
    boolean numberThere = kind(a, scope).numeric() || kind(b, scope).numeric();
    boolean bothOpen = !(a instanceof Arg.Literal) && !(b instanceof Arg.Literal);
    if (numberThere && bothOpen) {
      workshop.found(Kind.DIFFERENT, "number-and-text", node);
    } else if (!numberThere) {
      warnOfCase(node, a, b, scope);
    }
  }

  /** Says that capitals count, unless no side can have any. */
  void warnOfCase(Node node, Arg a, Arg b, Scope scope) {
    if (canHaveCapitals(a, scope) && canHaveCapitals(b, scope)) {
      workshop.found(Kind.DIFFERENT, "text-case", node);
    }
  }

  private boolean canHaveCapitals(Arg arg, Scope scope) {
    if (arg instanceof Arg.Literal(String text, boolean number)) {
      return text.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    }
    return !settled(arg, scope).numeric() && !(arg instanceof Arg.Empty);
  }
}
