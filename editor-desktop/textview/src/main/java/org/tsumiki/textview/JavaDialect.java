package org.tsumiki.textview;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Java, as in a compact source file. */
record JavaDialect() implements Dialect {
  private static final String WORDS =
      """
      abstract assert boolean break byte case catch char class const continue default do double else
      enum extends false final finally float for goto if implements import instanceof int interface
      long native new null package private protected public return short static strictfp super switch
      synchronized this throw throws transient true try void volatile while _
      exports module non opens open permits provides record requires sealed to transitive uses var
      when with yield
      Math String Double Boolean Object Colour BlockList
      """;

  @Override
  public Set<String> reserved() {
    Set<String> names = new HashSet<>(List.of(WORDS.strip().split("\\s+")));
    Library.functions().forEach(name -> names.add(library(name)));
    names.addAll(Library.constants());
    return names;
  }

  @Override
  public String library(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_")) {
      camel.append(camel.isEmpty() ? word : capital(word));
    }
    return camel.toString();
  }

  @Override
  public String hatFunction(String kind, String detail) {
    String subject = detail.isEmpty() ? "" : capital(Identifiers.legal(detail));
    return library("on_" + kind) + subject;
  }

  static String capital(String word) {
    int first = word.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(word, Character.charCount(first), word.length())
        .toString();
  }

  @Override
  public String quoted(String text) {
    return Quotes.quoted(text, letter -> String.format("\\%03o", letter));
  }

  @Override
  public String number(double value) {
    if (Double.isNaN(value)) {
      return "Double.NaN";
    }
    if (Double.isInfinite(value)) {
      return (value < 0 ? "-" : "") + "Double.POSITIVE_INFINITY";
    }
    String digits = digits(value);
    boolean tooBig = Math.abs(value) > Integer.MAX_VALUE && digits.matches("-?\\d+");
    return tooBig ? digits + ".0" : digits;
  }

  /** Without a point where it is whole, without an exponent where people can read it. */
  static String digits(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e15) {
      return (value < 0 || 1 / value < 0 ? "-" : "") + (long) size;
    }
    String shortest = Double.toString(value);
    return size > 1e-7 && size < 1e15
        ? new BigDecimal(shortest).stripTrailingZeros().toPlainString()
        : shortest;
  }

  @Override
  public List<String> comment(String text) {
    // \ u would begin a letter's code, even in a comment.
    return Quotes.lines(text).map(line -> ("// " + line.replace("\\", "\\\\")).strip()).toList();
  }

  @Override
  public String end() {
    return ";";
  }

  @Override
  public String truth(boolean value) {
    return value ? "true" : "false";
  }

  @Override
  public String and() {
    return "&&";
  }

  @Override
  public String or() {
    return "||";
  }

  @Override
  public String not() {
    return "!";
  }

  @Override
  public Precedence notBinds() {
    return Precedence.SIGN;
  }

  @Override
  public void head(Pen pen, String keyword, Runnable condition) {
    pen.keyword(keyword).plain(" (");
    condition.run();
    pen.plain(") {");
  }

  @Override
  public void endBody(Pen pen) {
    pen.startLine();
    pen.plain("}");
  }

  @Override
  public void emptyBody(Pen pen) {
    // Nothing needs to stand between braces.
  }

  @Override
  public void otherwise(Pen pen) {
    pen.plain(" ").keyword("else").plain(" {");
  }

  @Override
  public String otherwiseIf(Pen pen) {
    pen.plain(" ").keyword("else").plain(" ");
    return "if";
  }
}
