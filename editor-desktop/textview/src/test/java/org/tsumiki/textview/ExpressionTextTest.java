package org.tsumiki.textview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.program.Expression.ArithmeticOperator.ADD;
import static org.tsumiki.program.Expression.ArithmeticOperator.DIVIDE;
import static org.tsumiki.program.Expression.ArithmeticOperator.MINUS;
import static org.tsumiki.program.Expression.ArithmeticOperator.MULTIPLY;
import static org.tsumiki.program.Expression.ArithmeticOperator.POWER;
import static org.tsumiki.textview.Snippets.hole;
import static org.tsumiki.textview.Snippets.number;
import static org.tsumiki.textview.Snippets.sum;
import static org.tsumiki.textview.Snippets.text;
import static org.tsumiki.textview.Snippets.value;
import static org.tsumiki.textview.Snippets.variable;

import org.junit.jupiter.api.Test;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.CompareOperator;
import org.tsumiki.program.Expression.LogicOperator;
import org.tsumiki.program.Expression.MathFunction;

/** Values as text: parentheses, numbers, texts. */
final class ExpressionTextTest {
  private static final Expression X = variable("x");

  @Test
  void parenthesesStandOnlyWhereTheyAreNeeded() {
    bothSay("x + x * 2", sum(ADD, X, sum(MULTIPLY, X, number(2))));
    bothSay("(x + x) * 2", sum(MULTIPLY, sum(ADD, X, X), number(2)));
    bothSay("x - x - 1", sum(MINUS, sum(MINUS, X, X), number(1)));
    bothSay("x - (x - 1)", sum(MINUS, X, sum(MINUS, X, number(1))));
    bothSay("x / (x * 2)", sum(DIVIDE, X, sum(MULTIPLY, X, number(2))));
  }

  @Test
  void signsNeverRunTogether() {
    bothSay("x - -5", sum(MINUS, X, number(-5)));
    bothSay("-(-5)", negative(number(-5)));
    bothSay("-(-x)", negative(negative(X)));
    bothSay("-(x + 1)", negative(sum(ADD, X, number(1))));
  }

  @Test
  void powersBindInPythonAsTheyShould() {
    says(Style.PYTHON, "(-2) ** x", sum(POWER, number(-2), X));
    says(Style.PYTHON, "(x ** x) ** x", sum(POWER, sum(POWER, X, X), X));
    says(Style.PYTHON, "x ** x ** x", sum(POWER, X, sum(POWER, X, X)));
    says(Style.PYTHON, "x ** -2", sum(POWER, X, number(-2)));
    says(Style.JAVA, "Math.pow(-2, x)", sum(POWER, number(-2), X));
  }

  @Test
  void conditionsBindAsInTheirLanguage() {
    Expression less = new Expression.Compare("c", CompareOperator.LT, X, number(3));
    Expression both =
        new Expression.Logic("l", LogicOperator.AND, less, new Expression.Not("n", less));
    says(Style.JAVA, "x < 3 && !(x < 3)", both);
    says(Style.PYTHON, "x < 3 and not x < 3", both);
    Expression either = new Expression.Logic("l", LogicOperator.OR, both, less);
    Expression all = new Expression.Logic("l", LogicOperator.AND, either, less);
    says(Style.JAVA, "(x < 3 && !(x < 3) || x < 3) && x < 3", all);
    says(Style.PYTHON, "(x < 3 and not x < 3 or x < 3) and x < 3", all);
  }

  @Test
  void comparisonsDoNotChainInPython() {
    Expression less = new Expression.Compare("c", CompareOperator.LT, X, number(3));
    Expression same = new Expression.Compare("c", CompareOperator.EQ, less, less);
    bothSay("(x < 3) == (x < 3)", same);
    Expression notSame =
        new Expression.Compare("c", CompareOperator.EQ, new Expression.Not("n", less), less);
    says(Style.PYTHON, "(not x < 3) == (x < 3)", notSame);
  }

  @Test
  void javaDoesNotDivideInWholeNumbers() {
    says(Style.JAVA, "1 / 2.0", sum(DIVIDE, number(1), number(2)));
    says(Style.JAVA, "(1 + 2) / 4.0", sum(DIVIDE, sum(ADD, number(1), number(2)), number(4)));
    says(Style.JAVA, "x / 2", sum(DIVIDE, X, number(2)));
    says(Style.JAVA, "1 / 2.5", sum(DIVIDE, number(1), number(2.5)));
    says(Style.JAVA, "2000000000 + 2000000000.0", sum(ADD, number(2e9), number(2e9)));
    says(Style.PYTHON, "1 / 2", sum(DIVIDE, number(1), number(2)));
  }

  @Test
  void numbersLookAsPeopleWriteThem() {
    bothSay("0.00001", number(0.00001));
    bothSay("1.0E-9", number(1e-9));
    bothSay("1.0E20", number(1e20));
    bothSay("-0", number(-0.0));
    says(Style.JAVA, "3000000000.0", number(3e9));
    says(Style.PYTHON, "3000000000", number(3e9));
  }

  @Test
  void textsKeepEveryLetter() {
    bothSay("\"\\\"a\\\\b\\n\\\"\"", text("\"a\\b\n\""));
    bothSay("\"しんごう 🚦\"", text("しんごう 🚦"));
    says(Style.JAVA, "\"\\000\\033\"", text("\0\u001b"));
    says(Style.PYTHON, "\"\\x00\\x1b\"", text("\0\u001b"));
    bothSay("\"\\ud83d\"", text("\ud83d"));
  }

  @Test
  void whatIsNoTextIsMadeOneWhenItIsJoined() {
    Expression join = new Expression.Join("j", text("a"), new Expression.Join("j", number(1), X));
    says(Style.JAVA, "\"a\" + toText(1) + x", join);
    says(Style.PYTHON, "\"a\" + to_text(1) + x", join);
  }

  @Test
  void holesAreSeenAndLegal() {
    bothSay("___ + 1", sum(ADD, hole(), number(1)));
  }

  private static Expression negative(Expression value) {
    return new Expression.Calculate("c", MathFunction.NEGATE, value);
  }

  private static void bothSay(String expected, Expression value) {
    says(Style.JAVA, expected, value);
    says(Style.PYTHON, expected, value);
  }

  private static void says(Style style, String expected, Expression value) {
    assertThat(value(style, value)).isEqualTo(expected);
  }
}
