package org.tsumiki.compiler;

import java.util.List;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.ProgramImage;

/** What came of compiling. */
public sealed interface CompileResult {
  /** It can run. */
  record Compiled(ProgramImage image, DebugMap debugMap, List<Diagnostic> warnings)
      implements CompileResult {
    public Compiled {
      warnings = List.copyOf(warnings);
    }
  }

  /** It cannot run; at least one diagnostic is an error. */
  record Rejected(List<Diagnostic> diagnostics) implements CompileResult {
    public Rejected {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Everything there is to say, whatever the outcome. */
  default List<Diagnostic> diagnostics() {
    return switch (this) {
      case Compiled compiled -> compiled.warnings();
      case Rejected rejected -> rejected.diagnostics();
    };
  }
}
