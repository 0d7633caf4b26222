package org.tsumiki.textview;

import java.util.List;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Statement;

/** Writes blocks that hold other blocks: loops and branches. */
final class ControlWriter {
  private final Pen pen;
  private final boolean java;
  private final Dialect dialect;
  private final Names names;
  private final Bindings bindings;
  private final ExpressionWriter values;
  private final StatementWriter statements;
  private int loops;

  ControlWriter(Draft draft, ExpressionWriter values, StatementWriter statements) {
    pen = draft.pen();
    java = draft.java();
    dialect = draft.dialect();
    names = draft.names();
    bindings = draft.bindings();
    this.values = values;
    this.statements = statements;
  }

  void forever(Statement.Forever s) {
    dialect.head(pen, "while", () -> pen.keyword(dialect.truth(true)));
    body(s.body());
  }

  void until(Statement.RepeatUntil s) {
    dialect.head(pen, "while", () -> values.negated(s.condition()));
    body(s.body());
  }

  /** Counts in the plain way of the language where the number of times is written there. */
  void repeat(Statement.Repeat s) {
    String counter = names.counter(loops);
    boolean plain =
        s.times() instanceof Expression.NumberLiteral(String _, double times)
            && times >= 0
            && times == (int) times;
    dialect.head(
        pen,
        "for",
        () -> {
          if (plain && java) {
            pen.keyword("int").plain(" " + counter + " = ").mark(Mark.Kind.NUMBER, "0");
            pen.plain("; " + counter + " < ");
            values.write(s.times());
            pen.plain("; " + counter + "++");
          } else {
            each("int", counter);
            pen.plain(plain ? "range(" : "times(");
            values.write(s.times());
            pen.plain(")");
          }
        });
    loop(s.body());
  }

  /** {@code int i :} or {@code i in}. */
  private void each(String type, String counter) {
    if (java) {
      pen.keyword(type).plain(" " + counter + " : ");
    } else {
      pen.plain(counter + " ").keyword("in").plain(" ");
    }
  }

  /** In Java's own way where the numbers tell which way it counts; else the library counts. */
  void count(Statement.For s) {
    if (java
        && s.from() instanceof Expression.NumberLiteral(String _, double from)
        && s.to() instanceof Expression.NumberLiteral(String _, double to)
        && s.by() instanceof Expression.NumberLiteral(String _, double by)
        && by > 0) {
      countInJava(s, to < from);
    } else {
      countByLibrary(s);
    }
  }

  private void countInJava(Statement.For s, boolean down) {
    String variable = names.of(bindings.of(s, s.variableId()));
    dialect.head(
        pen,
        "for",
        () -> {
          pen.name(variable).plain(" = ");
          values.write(s.from());
          pen.plain("; ").name(variable).plain(down ? " >= " : " <= ");
          values.write(s.to());
          pen.plain("; ").name(variable).plain(down ? " -= " : " += ");
          values.write(s.by());
        });
    loop(s.body());
  }

  private void countByLibrary(Statement.For s) {
    String variable = names.of(bindings.of(s, s.variableId()));
    String counter = names.counter(loops);
    dialect.head(
        pen,
        "for",
        () -> {
          if (java) {
            each("double", counter);
          } else {
            pen.name(variable).plain(" ").keyword("in").plain(" ");
          }
          values.call("count", s.from(), s.to(), s.by());
        });
    if (java) {
      pen.indent();
      pen.startLine();
      pen.name(variable).plain(" = " + counter + ";");
      pen.outdent();
    }
    loop(s.body());
  }

  void branch(Statement.If s) {
    branch(s, "if");
  }

  private void branch(Statement.If s, String keyword) {
    dialect.head(pen, keyword, () -> values.write(s.condition()));
    body(s.then());
    List<Statement> otherwise = s.otherwise();
    if (otherwise.size() == 1
        && otherwise.getFirst() instanceof Statement.If next
        && statements.remarksOn(next).isEmpty()) {
      String nextKeyword = dialect.otherwiseIf(pen);
      pen.open(next.blockId());
      branch(next, nextKeyword);
      pen.close();
    } else if (!otherwise.isEmpty()) {
      dialect.otherwise(pen);
      body(otherwise);
    }
  }

  private void loop(List<Statement> body) {
    loops++;
    body(body);
    loops--;
  }

  private void body(List<Statement> body) {
    pen.indent();
    statements.chain(body);
    pen.outdent();
    dialect.endBody(pen);
  }
}
