package org.tsumiki.scratch;

import java.util.HashMap;
import java.util.Map;

/** What each variable, list and parameter holds. */
final class Kinds {
  private final Symbols symbols;
  private final Map<String, ValueKind> kinds = new HashMap<>();

  Kinds(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Learns that something of that kind is put in; true when that was news. */
  boolean learn(String key, ValueKind kind) {
    ValueKind before = raw(key);
    ValueKind after = before.with(kind);
    kinds.put(key, after);
    return before != after;
  }

  /** Gives up telling more: everything can be written as text. */
  void allText() {
    kinds.replaceAll((key, kind) -> ValueKind.TEXT);
  }

  private ValueKind raw(String key) {
    return kinds.getOrDefault(key, ValueKind.UNKNOWN);
  }

  /** What the variable or list holds while that is still being found. */
  ValueKind soFar(Variable variable) {
    return raw(variable.id());
  }

  /** What the variable or list holds; nothing put in counts as numbers. */
  ValueKind of(Variable variable) {
    return settled(raw(variable.id()), false);
  }

  /** What the parameter holds. */
  ValueKind of(Procedure.Parameter parameter) {
    return settled(raw(parameter.key()), parameter.truth());
  }

  private static ValueKind settled(ValueKind kind, boolean truth) {
    if (kind != ValueKind.UNKNOWN) {
      return kind;
    }
    return truth ? ValueKind.BOOLEAN : ValueKind.WHOLE;
  }

  /** What the value in that hole is, were it taken as it is. */
  ValueKind of(Arg arg, Scope scope) {
    return switch (arg) {
      case Arg.Empty empty -> ValueKind.UNKNOWN;
      case Arg.Literal(String text, boolean number) ->
          number && JsNumber.parse(text).isPresent()
              ? ValueKind.ofNumber(JsNumber.orZero(text))
              : ValueKind.ofText(text);
      case Arg.VariableValue(String name, String id, String under) ->
          raw(symbols.variable(scope, name, id).id());
      case Arg.ListValue list -> ValueKind.TEXT;
      case Arg.Message message -> ValueKind.TEXT;
      case Arg.Reporter(Node node, String under) -> of(node, scope);
    };
  }

  private ValueKind of(Node node, Scope scope) {
    return switch (node.opcode()) {
      case "operator_add", "operator_subtract", "operator_multiply", "operator_mod" ->
          wholeIf(node, scope, "NUM1", "NUM2");
      case "operator_random" -> wholeIf(node, scope, "FROM", "TO");
      case "operator_divide", "sensing_timer" -> ValueKind.NUMBER;
      case "operator_round",
          "operator_length",
          "data_lengthoflist",
          "data_itemnumoflist",
          "control_get_counter" ->
          ValueKind.WHOLE;
      case "operator_mathop" -> MathNames.whole(node) ? ValueKind.WHOLE : ValueKind.NUMBER;
      case "operator_lt",
          "operator_equals",
          "operator_gt",
          "operator_and",
          "operator_or",
          "operator_not",
          "operator_contains",
          "data_listcontainsitem" ->
          ValueKind.BOOLEAN;
      case "sensing_keypressed" ->
          Keys.button(Keys.chosen(node)).isPresent() ? ValueKind.BOOLEAN : ValueKind.UNKNOWN;
      case "operator_join", "operator_letter_of", "data_listcontents" -> ValueKind.TEXT;
      case "data_itemoflist" ->
          raw(symbols.list(scope, node.field("LIST").value(), node.field("LIST").id()).id());
      case "data_variable" ->
          raw(
              symbols
                  .variable(scope, node.field("VARIABLE").value(), node.field("VARIABLE").id())
                  .id());
      case "argument_reporter_string_number", "argument_reporter_boolean" -> argument(node, scope);
      default -> ValueKind.UNKNOWN;
    };
  }

  private ValueKind argument(Node node, Scope scope) {
    return scope
        .procedure()
        .flatMap(procedure -> procedure.parameter(node.field("VALUE").value()))
        .map(parameter -> parameter.truth() ? ValueKind.BOOLEAN : raw(parameter.key()))
        .orElse(ValueKind.WHOLE);
  }

  private ValueKind wholeIf(Node node, Scope scope, String first, String second) {
    return whole(node.arg(first), scope) && whole(node.arg(second), scope)
        ? ValueKind.WHOLE
        : ValueKind.NUMBER;
  }

  /** True when the value is a whole number once Scratch takes it for a number. */
  boolean whole(Arg arg, Scope scope) {
    return switch (arg) {
      case Arg.Literal(String text, boolean number) -> JsNumber.isWhole(JsNumber.orZero(text));
      case Arg.Empty empty -> true;
      default -> {
        ValueKind kind = of(arg, scope);
        yield kind == ValueKind.WHOLE || kind == ValueKind.BOOLEAN || kind == ValueKind.UNKNOWN;
      }
    };
  }
}
