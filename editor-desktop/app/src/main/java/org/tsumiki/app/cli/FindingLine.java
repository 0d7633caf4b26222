package org.tsumiki.app.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsumiki.format.Finding;

/** A finding as {@code --json} prints it. */
record FindingLine(
    String pack,
    @Nullable String lesson,
    String file,
    @Nullable Integer line,
    String code,
    String message,
    String remedy) {

  static FindingLine of(Finding finding) {
    return new FindingLine(
        finding.pack(),
        finding.lesson().orElse(null),
        finding.file(),
        finding.line().isPresent() ? finding.line().getAsInt() : null,
        finding.code(),
        finding.message(),
        finding.remedy());
  }

  static List<FindingLine> of(List<Finding> findings) {
    return findings.stream().map(FindingLine::of).toList();
  }
}
