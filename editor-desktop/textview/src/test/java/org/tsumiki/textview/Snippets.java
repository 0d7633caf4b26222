package org.tsumiki.textview;

import java.util.List;
import java.util.Map;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.ArithmeticOperator;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/** Small programs, and the lines they become. */
final class Snippets {
  private Snippets() {}

  /** The lines inside the one function of a program that starts and does that. */
  static List<String> lines(Style style, Program program) {
    return TextView.of(program, style).text().lines().toList();
  }

  static Program start(Statement... body) {
    return start(Map.of(), body);
  }

  static Program start(Map<String, String> comments, Statement... body) {
    return new Program(
        List.of(new Program.Variable("x", "x"), new Program.Variable("y", "y")),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Program.Script("hat", new Hat.Start(), List.of(body))),
        List.of(),
        List.of(),
        comments);
  }

  /** The text of a value that something is said with. */
  static String value(Style style, Expression value) {
    String line =
        TextView.of(start(new Statement.Say("say", value)), style)
            .text()
            .lines()
            .filter(text -> text.contains("robot.say("))
            .findFirst()
            .orElseThrow()
            .strip();
    return line.substring("robot.say(".length(), line.lastIndexOf(')'));
  }

  static Expression number(double value) {
    return new Expression.NumberLiteral("n", value);
  }

  static Expression text(String value) {
    return new Expression.TextLiteral("t", value);
  }

  static Expression variable(String id) {
    return new Expression.GetVariable("v", id);
  }

  static Expression sum(ArithmeticOperator operator, Expression a, Expression b) {
    return new Expression.Arithmetic("s", operator, a, b);
  }

  static Expression hole() {
    return new Expression.Missing("b", "A");
  }
}
