package org.tsumiki.scratch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.scratch.ImportReport.Kind;
import org.tsumiki.words.Words;

/**
 * Turns what stands in Scratch's holes into value blocks. Scratch takes any value anywhere and
 * makes of it what it needs; here that is done by blocks, and only where it is needed.
 */
final class ValueConverter {
  private final Workshop workshop;
  private final Comparisons comparisons;
  private final ListConverter lists;

  ValueConverter(Workshop workshop) {
    this.workshop = workshop;
    this.comparisons = new Comparisons(workshop, this);
    this.lists = new ListConverter(workshop, this);
  }

  ListConverter lists() {
    return lists;
  }

  /** Fills a hole that takes numbers. */
  void number(OutBlock block, String input, Arg arg, Scope scope) {
    Value value = toNumber(of(arg, scope, ValueKind.NUMBER), arg);
    OutBlock under = workshop.make("math_number").choose("NUM", finite(under(arg)));
    fill(block, input, value, under);
  }

  /** Fills a hole that takes numbers and rounds them down. */
  void place(OutBlock block, String input, Arg arg, Scope scope) {
    fill(block, input, place(arg, scope), workshop.number(1));
  }

  /** A place in a list or text: Scratch rounds it down, Tsumiki to the nearest. */
  Value place(Arg arg, Scope scope) {
    if (arg instanceof Arg.Literal(String text, boolean number)) {
      return typedNumber(StrictMath.floor(JsNumber.orZero(text)));
    }
    boolean whole = workshop.kinds().whole(arg, scope);
    Value value = toNumber(of(arg, scope, ValueKind.NUMBER), arg);
    if (whole || value.block().isEmpty()) {
      return value;
    }
    OutBlock floor =
        workshop.make("math_single").choose("OP", "FLOOR").put("NUM", value.block().get());
    return Value.of(floor, ValueKind.WHOLE);
  }

  /** Fills a hole that takes a yes or no; an empty one is a no in Scratch. */
  void truth(OutBlock block, String input, Arg arg, Node node, Scope scope) {
    if (arg instanceof Arg.Empty) {
      workshop.found(Kind.NOTE, "empty-condition", node);
      block.put(input, workshop.truth(false));
      return;
    }
    fill(block, input, truth(arg, scope));
  }

  private Value truth(Arg arg, Scope scope) {
    if (arg instanceof Arg.Literal(String text, boolean number)) {
      boolean no = text.isEmpty() || text.equals("0") || text.equalsIgnoreCase("false");
      return Value.of(workshop.truth(!no), ValueKind.BOOLEAN);
    }
    if (workshop.kinds().of(arg, scope) == ValueKind.TEXT) {
      return textForTruth(arg);
    }
    Value value = of(arg, scope, ValueKind.BOOLEAN);
    if (value.kind().numeric() && value.block().isPresent()) {
      OutBlock notZero = workshop.make("logic_compare").choose("OP", "NEQ");
      fill(notZero, "A", value);
      return Value.of(notZero.typed("B", workshop.number(0)), ValueKind.BOOLEAN);
    }
    return value;
  }

  /** Scratch's own editor never puts a text there. */
  private Value textForTruth(Arg arg) {
    if (arg instanceof Arg.Reporter(Node node, String under)) {
      return leftOut(node);
    }
    String name = arg instanceof Arg.VariableValue variable ? variable.name() : "";
    workshop
        .findings()
        .thing(
            Kind.LEFT_OUT,
            "left-out-value",
            Words.text("scratch.thing.variable", Map.of("name", Phrases.safe(name))),
            Map.of());
    return Value.LEFT_OUT;
  }

  /** Fills a hole that takes anything. */
  void anything(OutBlock block, String input, Arg arg, Scope scope) {
    fill(block, input, of(arg, scope, ValueKind.TEXT), workshop.text(under(arg)));
  }

  /** Fills a hole with what a variable, list or parameter of that kind can hold. */
  void fitting(OutBlock block, String input, Arg arg, ValueKind kind, Scope scope) {
    switch (kind) {
      case WHOLE, NUMBER, UNKNOWN -> number(block, input, arg, scope);
      case TEXT -> text(block, input, arg, scope);
      case BOOLEAN -> fill(block, input, truth(arg, scope));
    }
  }

  private void text(OutBlock block, String input, Arg arg, Scope scope) {
    Value value = toText(of(arg, scope, ValueKind.TEXT));
    fill(block, input, value, workshop.text(under(arg)));
  }

  /** The same as a text. */
  Value toText(Value value) {
    if (value.block().isEmpty() || value.kind() == ValueKind.TEXT) {
      return value;
    }
    OutBlock join = workshop.make("text_join");
    fill(join, "A", value);
    return Value.of(join.typed("B", workshop.text("")), ValueKind.TEXT);
  }

  /** The same as a number, the way Scratch reckons. */
  Value toNumber(Value value, Arg arg) {
    if (value.block().isEmpty() || value.kind().numeric()) {
      return value;
    }
    if (value.kind() == ValueKind.BOOLEAN) {
      // "true" has four letters and "false" five.
      if (arg instanceof Arg.Reporter(Node node, String under)) {
        workshop.found(Kind.NOTE, "truth-number", node);
      }
      OutBlock length = workshop.make("text_length").put("TEXT", value.block().get());
      OutBlock minus =
          workshop
              .make("math_arithmetic")
              .choose("OP", "MINUS")
              .typed("A", workshop.number(5))
              .put("B", length);
      return Value.of(minus, ValueKind.WHOLE);
    }
    OutBlock number = workshop.make("text_number");
    fill(number, "TEXT", value);
    return Value.of(number, ValueKind.NUMBER);
  }

  /** Puts a value in, typed ones as part of the hole; a value that was left out leaves it open. */
  void fill(OutBlock block, String input, Value value) {
    value
        .block()
        .ifPresent(inner -> {
          if (value.typed()) {
            block.typed(input, inner);
          } else {
            block.put(input, inner);
          }
        });
  }

  private void fill(OutBlock block, String input, Value value, OutBlock shadow) {
    if (value.block().isPresent() && !value.typed()) {
      block.put(input, value.block().get(), shadow);
    } else {
      fill(block, input, value);
    }
  }

  private static String under(Arg arg) {
    return switch (arg) {
      case Arg.Reporter(Node node, String under) -> under;
      case Arg.VariableValue(String name, String id, String under) -> under;
      case Arg.ListValue(String name, String id, String under) -> under;
      case Arg.Literal literal -> "";
      case Arg.Message message -> "";
      case Arg.Empty empty -> "";
    };
  }

  private static double finite(String text) {
    double number = JsNumber.orZero(text);
    return Double.isFinite(number) ? number : 0;
  }

  Value typedNumber(double number) {
    return Double.isInfinite(number)
        ? Value.of(workshop.number(number), ValueKind.NUMBER)
        : Value.typed(workshop.number(number), ValueKind.ofNumber(number));
  }

  Value typedText(String text) {
    return Value.typed(workshop.text(text), ValueKind.TEXT);
  }

  /** The value as it is; typed ones as the wanted kind. */
  Value of(Arg arg, Scope scope, ValueKind wanted) {
    return switch (arg) {
      case Arg.Empty empty -> wanted.numeric() ? typedNumber(0) : typedText("");
      case Arg.Literal(String text, boolean number) ->
          wanted.numeric() ? typedNumber(JsNumber.orZero(text)) : typedText(text);
      case Arg.VariableValue(String name, String id, String under) ->
          variable(workshop.symbols().variable(scope, name, id));
      case Arg.ListValue(String name, String id, String under) ->
          lists.asText(workshop.symbols().list(scope, name, id), scope);
      case Arg.Message(String name) -> typedText(name);
      case Arg.Reporter(Node node, String under) -> of(node, scope);
    };
  }

  private Value variable(Variable variable) {
    return Value.of(
        workshop.make("variables_get").choose("VAR", variable), workshop.kinds().of(variable));
  }

  /** A block that gives a value. */
  Value of(Node node, Scope scope) {
    workshop.findings().meet(node);
    Value value = converted(node, scope);
    value.block().ifPresent(block -> block.remark(node.comment()));
    return value;
  }

  private Value converted(Node node, Scope scope) {
    return switch (node.opcode()) {
      case "operator_add" -> arithmetic("ADD", node, scope);
      case "operator_subtract" -> arithmetic("MINUS", node, scope);
      case "operator_multiply" -> arithmetic("MULTIPLY", node, scope);
      case "operator_divide" -> arithmetic("DIVIDE", node, scope);
      case "operator_mod" -> arithmetic("MODULO", node, scope);
      case "operator_random" -> random(node, scope);
      case "operator_round" -> single("ROUND", node, scope);
      case "operator_mathop" ->
          MathNames.operator(node)
              .map(operator -> single(operator, node, scope))
              .orElseGet(() -> leftOut(node));
      case "operator_equals" -> comparisons.equal(node, scope);
      case "operator_lt" -> comparisons.order("LT", node, scope);
      case "operator_gt" -> comparisons.order("GT", node, scope);
      case "operator_and" -> logic("AND", node, scope);
      case "operator_or" -> logic("OR", node, scope);
      case "operator_not" -> not(node, node.arg("OPERAND"), scope);
      case "operator_join", "operator_letter_of", "operator_length", "operator_contains" ->
          textual(node, scope);
      default -> other(node, scope);
    };
  }

  private Value other(Node node, Scope scope) {
    return switch (node.opcode()) {
      case "data_variable" ->
          variable(
              workshop
                  .symbols()
                  .variable(scope, node.field("VARIABLE").value(), node.field("VARIABLE").id()));
      case "data_itemoflist",
          "data_itemnumoflist",
          "data_lengthoflist",
          "data_listcontainsitem",
          "data_listcontents" ->
          lists.value(node, scope);
      case "argument_reporter_string_number", "argument_reporter_boolean" -> argument(node, scope);
      case "control_get_counter" -> variable(workshop.symbols().counter());
      case "sensing_timer" -> Value.of(workshop.make("sense_timer"), ValueKind.NUMBER);
      case "sensing_keypressed" -> key(node);
      default -> leftOut(node);
    };
  }

  private Value leftOut(Node node) {
    workshop.found(Kind.LEFT_OUT, "left-out-value", node);
    workshop.leaveOutInside(node);
    return Value.LEFT_OUT;
  }

  private Value arithmetic(String operator, Node node, Scope scope) {
    OutBlock block = workshop.make("math_arithmetic").choose("OP", operator);
    number(block, "A", node.arg("NUM1"), scope);
    number(block, "B", node.arg("NUM2"), scope);
    return Value.of(block, workshop.kinds().of(new Arg.Reporter(node, ""), scope));
  }

  private Value single(String operator, Node node, Scope scope) {
    OutBlock block = workshop.make("math_single").choose("OP", operator);
    number(block, "NUM", node.arg("NUM"), scope);
    return Value.of(block, workshop.kinds().of(new Arg.Reporter(node, ""), scope));
  }

  private Value random(Node node, Scope scope) {
    for (String end : List.of("FROM", "TO")) {
      if (node.arg(end) instanceof Arg.Literal(String text, boolean number)
          && text.contains(".")
          && JsNumber.isWhole(JsNumber.orZero(text))) {
        workshop.found(Kind.DIFFERENT, "random-point", node, Map.of("value", text));
      }
    }
    OutBlock block = workshop.make("math_random");
    number(block, "FROM", node.arg("FROM"), scope);
    number(block, "TO", node.arg("TO"), scope);
    return Value.of(block, workshop.kinds().of(new Arg.Reporter(node, ""), scope));
  }

  private Value logic(String operator, Node node, Scope scope) {
    OutBlock block = workshop.make("logic_operation").choose("OP", operator);
    truth(block, "A", node.arg("OPERAND1"), node, scope);
    truth(block, "B", node.arg("OPERAND2"), node, scope);
    return Value.of(block, ValueKind.BOOLEAN);
  }

  /** The opposite of what stands in the hole. */
  Value not(Node node, Arg operand, Scope scope) {
    OutBlock block = workshop.make("logic_negate");
    truth(block, "BOOL", operand, node, scope);
    return Value.of(block, ValueKind.BOOLEAN);
  }

  private Value textual(Node node, Scope scope) {
    switch (node.opcode()) {
      case "operator_join" -> {
        OutBlock block = workshop.make("text_join");
        anything(block, "A", node.arg("STRING1"), scope);
        anything(block, "B", node.arg("STRING2"), scope);
        return Value.of(block, ValueKind.TEXT);
      }
      case "operator_letter_of" -> {
        OutBlock block = workshop.make("text_letter");
        place(block, "INDEX", node.arg("LETTER"), scope);
        anything(block, "TEXT", node.arg("STRING"), scope);
        return Value.of(block, ValueKind.TEXT);
      }
      case "operator_length" -> {
        OutBlock block = workshop.make("text_length");
        anything(block, "TEXT", node.arg("STRING"), scope);
        return Value.of(block, ValueKind.WHOLE);
      }
      default -> {
        OutBlock block = workshop.make("text_contains");
        anything(block, "TEXT", node.arg("STRING1"), scope);
        anything(block, "PART", node.arg("STRING2"), scope);
        comparisons.warnOfCase(node, node.arg("STRING1"), node.arg("STRING2"), scope);
        return Value.of(block, ValueKind.BOOLEAN);
      }
    }
  }

  private Value argument(Node node, Scope scope) {
    Optional<Procedure.Parameter> parameter = workshop.parameter(node, scope);
    if (parameter.isEmpty()) {
      workshop.found(Kind.NOTE, "outside-procedure", node);
      return typedNumber(0);
    }
    return Value.of(
        workshop.make("variables_get").choose("VAR", parameter.get().variable()),
        workshop.kinds().of(parameter.get()));
  }

  private Value key(Node node) {
    Optional<String> button = Keys.button(Keys.chosen(node));
    if (button.isEmpty()) {
      return leftOut(node);
    }
    workshop.found(Kind.DIFFERENT, "key-button", node, Map.of("button", button.get()));
    return Value.of(
        workshop.make("sense_button").choose("BUTTON", button.get()), ValueKind.BOOLEAN);
  }
}
