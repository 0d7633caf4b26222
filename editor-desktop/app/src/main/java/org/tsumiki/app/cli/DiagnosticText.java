package org.tsumiki.app.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tsumiki.compiler.Diagnostic;
import org.tsumiki.words.Words;

/** A diagnostic as documents and people get it. */
record DiagnosticText(String severity, String code, @Nullable String blockId, String message) {

  static DiagnosticText of(Diagnostic diagnostic, Language language) {
    String key = "diagnostic." + diagnostic.code();
    String message =
        Words.has(key)
            ? Words.text(key, diagnostic.arguments()).at(language.readingLevel())
            : diagnostic.code();
    return new DiagnosticText(
        diagnostic.severity().name().toLowerCase(Locale.ROOT),
        diagnostic.code(),
        diagnostic.blockId().orElse(null),
        message);
  }

  static List<DiagnosticText> of(List<Diagnostic> diagnostics, Language language) {
    return diagnostics.stream().map(diagnostic -> of(diagnostic, language)).toList();
  }

  /** Why a program with at least one error cannot run: the first error stands for all. */
  static Outcome.Failure failure(String name, List<Diagnostic> diagnostics, Language language) {
    Diagnostic first =
        diagnostics.stream()
            .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
            .findFirst()
            .orElseThrow();
    String block = first.blockId().map(id -> ", block " + id).orElse("");
    return Outcome.refused(
        first.code(),
        of(first, language).message(),
        name + block,
        language.of(
            "Open the program in the editor; the block is marked there.",
            "エディターで ひらくと、その ブロックに しるしが あります。"));
  }

  /** One line for people. */
  String line() {
    String place = blockId == null ? "" : " (block " + blockId + ")";
    return severity + place + ": " + message;
  }
}
