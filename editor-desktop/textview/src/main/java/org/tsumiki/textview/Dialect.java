package org.tsumiki.textview;

import java.util.List;
import java.util.Set;

/** How one language writes what both have. */
sealed interface Dialect permits JavaDialect, PythonDialect {

  static Dialect of(Style style) {
    return switch (style) {
      case JAVA -> new JavaDialect();
      case PYTHON -> new PythonDialect();
    };
  }

  /** Names that children's names must not be. */
  Set<String> reserved();

  /** A name of the library, given as {@code snake_case}, as this language writes it. */
  String library(String name);

  /** The function of a hat: its kind as {@code snake_case}, and what the child named it by. */
  String hatFunction(String kind, String detail);

  /** A text in quotes. */
  String quoted(String text);

  String number(double value);

  /** A remark for people, a line for each of its lines. */
  List<String> comment(String text);

  /** Behind a statement. */
  String end();

  String truth(boolean value);

  String and();

  String or();

  /** Before what is turned round, with the space that it needs. */
  String not();

  Precedence notBinds();

  /** {@code while} or {@code if} with what stands between it and its body. */
  void head(Pen pen, String keyword, Runnable condition);

  /** Ends a body. */
  void endBody(Pen pen);

  /** Stands in a body that has nothing to do. */
  void emptyBody(Pen pen);

  /** Goes on to the other branch: {@code else} with a body of its own. */
  void otherwise(Pen pen);

  /** Goes on to a further "if" instead of the other branch; gives its keyword. */
  String otherwiseIf(Pen pen);
}
