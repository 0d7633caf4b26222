package org.tsumiki.compiler;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tsumiki.program.Statement;

/** Goes through a program's tree. */
final class Walk {
  private Walk() {}

  /** Ids of the variables that a chain makes its own, each once. */
  static Set<String> declaredIds(List<Statement> statements) {
    Set<String> ids = new HashSet<>();
    for (Statement statement : statements) {
      if (statement instanceof Statement.DeclareLocal local) {
        ids.add(local.variableId());
      }
      bodies(statement).forEach(body -> ids.addAll(declaredIds(body)));
    }
    return ids;
  }

  /** The chains inside a statement. */
  static List<List<Statement>> bodies(Statement statement) {
    return switch (statement) {
      case Statement.Forever s -> List.of(s.body());
      case Statement.Repeat s -> List.of(s.body());
      case Statement.RepeatUntil s -> List.of(s.body());
      case Statement.For s -> List.of(s.body());
      case Statement.If s -> List.of(s.then(), s.otherwise());
      default -> List.of();
    };
  }
}
