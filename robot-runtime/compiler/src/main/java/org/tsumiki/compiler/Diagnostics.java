package org.tsumiki.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.compiler.Diagnostic.Severity;
import org.tsumiki.program.Expression;

/** Collects what there is to say while compiling. */
final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  void error(String code, String blockId, Map<String, String> arguments) {
    add(new Diagnostic(Severity.ERROR, code, Optional.of(blockId), arguments));
  }

  void warning(String code, String blockId) {
    add(new Diagnostic(Severity.WARNING, code, Optional.of(blockId), Map.of()));
  }

  /** About the whole program. */
  void add(Diagnostic diagnostic) {
    if (!found.contains(diagnostic)) {
      found.add(diagnostic);
    }
  }

  void missing(Expression.Missing hole) {
    error("missing-input", hole.blockId(), Map.of("input", hole.input()));
  }

  void mismatch(String blockId, ValueType expected, ValueType actual) {
    error("type-mismatch", blockId, Map.of("expected", name(expected), "found", name(actual)));
  }

  /** Type names as the block vocabulary has them. */
  private static String name(ValueType type) {
    return switch (type) {
      case NUMBER -> "Number";
      case BOOLEAN -> "Boolean";
      case TEXT -> "String";
      case COLOUR -> "Colour";
    };
  }

  boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  List<Diagnostic> all() {
    return found;
  }
}
