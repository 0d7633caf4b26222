package org.tsumiki.compiler;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.compiler.Diagnostic.Severity;
import org.tsumiki.program.Expression;

/** Collects what there is to say while compiling. */
final class Diagnostics {
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  void tell(DiagnosticCode code, String blockId) {
    tell(code, blockId, Map.of());
  }

  void tell(DiagnosticCode code, String blockId, Map<String, String> arguments) {
    add(code, Optional.of(blockId), arguments);
  }

  /** About the whole program. */
  void tell(DiagnosticCode code) {
    add(code, Optional.empty(), Map.of());
  }

  private void add(DiagnosticCode code, Optional<String> blockId, Map<String, String> arguments) {
    found.add(new Diagnostic(code.severity(), code.id(), blockId, arguments));
  }

  /** Nothing stands in that input. */
  void missing(Expression.Missing hole, String input) {
    tell(DiagnosticCode.MISSING_INPUT, hole.blockId(), Map.of("input", input));
  }

  void mismatch(String blockId, ValueType expected, ValueType actual) {
    tell(
        DiagnosticCode.TYPE_MISMATCH,
        blockId,
        Map.of("expected", name(expected), "found", name(actual)));
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
    return List.copyOf(found);
  }
}
