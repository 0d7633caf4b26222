package org.tsumiki.grader;

import java.util.stream.Collectors;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.compiler.Diagnostic;
import org.tsumiki.program.Program;

/** What the compiler has against a program, for authors of packs: codes and block ids. */
final class CompilerWords {
  private CompilerWords() {}

  /** In brackets behind a sentence; nothing when it compiles. */
  static String errors(Program program) {
    return switch (Compiler.compile(program)) {
      case CompileResult.Compiled ignored -> "";
      case CompileResult.Rejected rejected ->
          rejected.diagnostics().stream()
              .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
              .map(CompilerWords::words)
              .collect(Collectors.joining(", ", " (", ")"));
    };
  }

  private static String words(Diagnostic diagnostic) {
    String where = diagnostic.blockId().map(id -> " at block \"" + id + "\"").orElse("");
    return diagnostic.code() + where;
  }
}
