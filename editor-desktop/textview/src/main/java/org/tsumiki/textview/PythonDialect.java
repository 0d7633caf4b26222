package org.tsumiki.textview;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Python 3. */
record PythonDialect() implements Dialect {
  private static final String WORDS =
      """
      False None True and as assert async await break class continue def del elif else except finally
      for from global if import in is lambda nonlocal not or pass raise return try while with yield
      match case type _ print
      math abs min max range float BlockList on_start on_button on_message on_state every_seconds
      on_distance_below on_distance_above on_line_left_below on_line_left_above on_line_right_below
      on_line_right_above on_heading_below on_heading_above
      """;

  @Override
  public Set<String> reserved() {
    Set<String> names = new HashSet<>(List.of(WORDS.strip().split("\\s+")));
    names.addAll(Library.functions());
    names.addAll(Library.constants());
    return names;
  }

  @Override
  public String library(String name) {
    return name;
  }

  @Override
  public String hatFunction(String kind, String detail) {
    return detail.isEmpty() ? kind : kind + "_" + Identifiers.legal(detail);
  }

  @Override
  public String quoted(String text) {
    return Quotes.quoted(text, letter -> String.format("\\x%02x", letter));
  }

  @Override
  public String number(double value) {
    if (Double.isNaN(value)) {
      return "math.nan";
    }
    if (Double.isInfinite(value)) {
      return value < 0 ? "-math.inf" : "math.inf";
    }
    return JavaDialect.digits(value);
  }

  @Override
  public List<String> comment(String text) {
    return Quotes.lines(text).map(line -> ("# " + line).strip()).toList();
  }

  @Override
  public String end() {
    return "";
  }

  @Override
  public String truth(boolean value) {
    return value ? "True" : "False";
  }

  @Override
  public String and() {
    return "and";
  }

  @Override
  public String or() {
    return "or";
  }

  @Override
  public String not() {
    return "not ";
  }

  @Override
  public Precedence notBinds() {
    return Precedence.NOT;
  }

  @Override
  public void head(Pen pen, String keyword, Runnable condition) {
    pen.keyword(keyword).plain(" ");
    condition.run();
    pen.plain(":");
  }

  @Override
  public void endBody(Pen pen) {
    // The indentation ends it.
  }

  @Override
  public void emptyBody(Pen pen) {
    pen.startLine();
    pen.keyword("pass");
  }

  @Override
  public void otherwise(Pen pen) {
    pen.startLine();
    pen.keyword("else").plain(":");
  }

  @Override
  public String otherwiseIf(Pen pen) {
    pen.startLine();
    return "elif";
  }
}
