package org.tsumiki.textview;

import java.util.Optional;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.CompareOperator;
import org.tsumiki.program.Expression.LogicOperator;
import org.tsumiki.textview.Types.Type;

/**
 * Writes the value blocks that are operators, or functions that both languages bring themselves.
 */
final class OperatorWriter {
  private final Pen pen;
  private final boolean java;
  private final Dialect dialect;
  private final Types types;
  private final ExpressionWriter values;

  OperatorWriter(Draft draft, ExpressionWriter values) {
    pen = draft.pen();
    java = draft.java();
    dialect = draft.dialect();
    types = draft.types();
    this.values = values;
  }

  /** How tightly the text of that value holds together. */
  Precedence precedence(Expression value) {
    return switch (value) {
      case Expression.Arithmetic e ->
          switch (e.operator()) {
            case ADD, MINUS -> Precedence.SUM;
            case MULTIPLY, DIVIDE -> Precedence.PRODUCT;
            case POWER -> java ? Precedence.WHOLE : Precedence.POWER;
            case MODULO -> java ? Precedence.WHOLE : Precedence.PRODUCT;
            case MIN, MAX -> Precedence.WHOLE;
          };
      case Expression.Calculate e ->
          switch (e.function()) {
            case NEGATE -> Precedence.SIGN;
            case POW10 -> java ? Precedence.WHOLE : Precedence.POWER;
            case ABS,
                FLOOR,
                CEILING,
                ROUND,
                SQRT,
                SIN,
                COS,
                TAN,
                ASIN,
                ACOS,
                ATAN,
                LN,
                LOG10,
                EXP ->
                Precedence.WHOLE;
          };
      case Expression.NumberLiteral e ->
          dialect.number(e.value()).startsWith("-") ? Precedence.SIGN : Precedence.WHOLE;
      case Expression.Join _ -> Precedence.SUM;
      case Expression.Logic e -> e.operator() == LogicOperator.AND ? Precedence.AND : Precedence.OR;
      case Expression.Not _ -> dialect.notBinds();
      case Expression.Compare e -> byEquals(e) ? equalsBinds(e) : Precedence.COMPARE;
      case Expression.Missing _,
          Expression.BooleanLiteral _,
          Expression.TextLiteral _,
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
          Expression.ColourSeen _,
          Expression.GetVariable _,
          Expression.ButtonHeld _,
          Expression.LineIsBlack _,
          Expression.LineReflectance _,
          Expression.DistanceCm _,
          Expression.Environment _ ->
          Precedence.WHOLE;
    };
  }

  void arithmetic(Expression.Arithmetic e) {
    if (java && Whole.needsPoint(e)) {
      values.writeWithPoint(Whole.firstNumber(e.b()));
    }
    switch (e.operator()) {
      case ADD -> infix(e, Precedence.SUM, "+", Precedence.PRODUCT);
      case MINUS -> infix(e, Precedence.SUM, "-", Precedence.PRODUCT);
      case MULTIPLY -> infix(e, Precedence.PRODUCT, "*", Precedence.SIGN);
      case DIVIDE -> infix(e, Precedence.PRODUCT, "/", Precedence.SIGN);
      case POWER -> javaCallOrInfix(e, "Math.pow", Precedence.WHOLE, "**", Precedence.SIGN);
      case MODULO -> javaCallOrInfix(e, "mod", Precedence.PRODUCT, "%", Precedence.SIGN);
      case MIN, MAX -> values.call(ownName(Names.lower(e.operator())), e.a(), e.b());
    }
  }

  private void javaCallOrInfix(
      Expression.Arithmetic e, String function, Precedence left, String sign, Precedence right) {
    if (java) {
      values.call(function, e.a(), e.b());
    } else {
      infix(e, left, sign, right);
    }
  }

  private void infix(Expression.Arithmetic e, Precedence left, String sign, Precedence right) {
    values.write(e.a(), left);
    pen.plain(" " + sign + " ");
    values.write(e.b(), right);
  }

  /** A function that Java has in Math, and Python without a module. */
  private String ownName(String name) {
    return java ? "Math." + name : name;
  }

  private String mathName(String inJava, String inPython) {
    return java ? "Math." + inJava : "math." + inPython;
  }

  void calculate(Expression.Calculate e) {
    switch (e.function()) {
      case NEGATE -> {
        pen.plain("-");
        // Never two signs side by side: in Java that is another operator.
        values.write(e.operand(), Precedence.POWER);
      }
      case ABS -> values.call(ownName("abs"), e.operand());
      case FLOOR -> values.call(mathName("floor", "floor"), e.operand());
      case CEILING -> values.call(mathName("ceil", "ceil"), e.operand());
      case SQRT -> values.call(mathName("sqrt", "sqrt"), e.operand());
      case LN -> values.call(mathName("log", "log"), e.operand());
      case LOG10 -> values.call(mathName("log10", "log10"), e.operand());
      case EXP -> values.call(mathName("exp", "exp"), e.operand());
      case ROUND -> values.call("round_half_up", e.operand());
      case SIN, COS, TAN, ASIN, ACOS, ATAN ->
          values.call(Names.lower(e.function()) + "_deg", e.operand());
      case POW10 -> powerOfTen(e.operand());
    }
  }

  private void powerOfTen(Expression operand) {
    pen.plain(java ? "Math.pow(" : "").mark(Mark.Kind.NUMBER, "10").plain(java ? ", " : " ** ");
    values.write(operand, java ? Precedence.ANY : Precedence.SIGN);
    pen.plain(java ? ")" : "");
  }

  void logic(Expression.Logic e) {
    Precedence own = precedence(e);
    values.write(e.a(), own);
    pen.plain(" ").keyword(e.operator() == LogicOperator.AND ? dialect.and() : dialect.or());
    pen.plain(" ");
    values.write(e.b(), own);
  }

  void not(Expression.Not e) {
    negated(e.operand());
  }

  /** The opposite of a condition. */
  void negated(Expression condition) {
    pen.keyword(dialect.not().strip()).plain(java ? "" : " ");
    values.write(condition, dialect.notBinds());
  }

  void join(Expression.Join e) {
    values.writeAsText(e.a(), Precedence.SUM);
    pen.plain(" + ");
    // Texts may be joined in any order; numbers inside are texts by then.
    values.writeAsText(
        e.b(), e.b() instanceof Expression.Join ? Precedence.SUM : Precedence.PRODUCT);
  }

  void compare(Expression.Compare e) {
    if (!byEquals(e)) {
      values.write(e.a(), Precedence.SUM);
      pen.plain(" " + sign(e.operator()) + " ");
      values.write(e.b(), Precedence.SUM);
      return;
    }
    pen.plain(e.operator() == CompareOperator.NEQ ? "!" : "");
    values.write(e.a(), Precedence.WHOLE);
    pen.plain(".equals(");
    values.write(e.b());
    pen.plain(")");
  }

  private static String sign(CompareOperator operator) {
    return switch (operator) {
      case EQ -> "==";
      case NEQ -> "!=";
      case LT -> "<";
      case LTE -> "<=";
      case GT -> ">";
      case GTE -> ">=";
    };
  }

  private static Precedence equalsBinds(Expression.Compare e) {
    return e.operator() == CompareOperator.NEQ ? Precedence.SIGN : Precedence.WHOLE;
  }

  /** Java compares texts and colours by a call. */
  private boolean byEquals(Expression.Compare e) {
    boolean same = e.operator() == CompareOperator.EQ || e.operator() == CompareOperator.NEQ;
    return java && same && (isThing(e.a()) || isThing(e.b()));
  }

  private boolean isThing(Expression value) {
    Optional<Type> type = types.of(value);
    return type.isPresent() && (type.get() == Type.TEXT || type.get() == Type.COLOUR);
  }
}
