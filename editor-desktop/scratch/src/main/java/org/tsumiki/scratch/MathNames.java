package org.tsumiki.scratch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The functions of Scratch's "abs of" block. */
final class MathNames {
  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("abs", "ABS"),
          Map.entry("floor", "FLOOR"),
          Map.entry("ceiling", "CEILING"),
          Map.entry("sqrt", "SQRT"),
          Map.entry("sin", "SIN"),
          Map.entry("cos", "COS"),
          Map.entry("tan", "TAN"),
          Map.entry("asin", "ASIN"),
          Map.entry("acos", "ACOS"),
          Map.entry("atan", "ATAN"),
          Map.entry("ln", "LN"),
          Map.entry("log", "LOG10"),
          Map.entry("e ^", "EXP"),
          Map.entry("10 ^", "POW10"));

  private MathNames() {}

  /** Tsumiki's operator for the function chosen on the block. */
  static Optional<String> operator(Node node) {
    return Optional.ofNullable(OPERATORS.get(chosen(node)));
  }

  /** True when it gives whole numbers only. */
  static boolean whole(Node node) {
    return chosen(node).equals("floor") || chosen(node).equals("ceiling");
  }

  private static String chosen(Node node) {
    return node.field("OPERATOR").value().toLowerCase(Locale.ROOT);
  }
}
