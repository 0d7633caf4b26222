package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.tsumiki.program.LevelledText;
import org.tsumiki.scratch.ImportReport;
import org.tsumiki.scratch.ImportReport.Finding;
import org.tsumiki.scratch.ImportReport.Kind;

/** The report of an import as people read it: what is missing first. */
final class ImportText {
  private final Language language;
  private final StringBuilder text = new StringBuilder();
  private String heading = "";

  private ImportText(Language language) {
    this.language = language;
  }

  static String of(ImportReport report, Path project, Language language) {
    return new ImportText(language).write(report, project);
  }

  private String write(ImportReport report, Path project) {
    text.append(
        language.of(
            "%d of %d blocks taken, from %d scripts; written to %s"
                .formatted(report.taken(), report.blocks(), report.scripts(), project),
            "ブロック %d 個のうち %d 個を取り込みました（スクリプト %d 本）。保存先：%s"
                .formatted(report.blocks(), report.taken(), report.scripts(), project)));
    for (Kind kind : Kind.values()) {
      group(kind, report.of(kind));
    }
    return text.toString();
  }

  private void group(Kind kind, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    text.append(System.lineSeparator()).append(System.lineSeparator()).append(title(kind));
    heading = "";
    findings.forEach(this::finding);
  }

  private String title(Kind kind) {
    return switch (kind) {
      case LEFT_OUT -> language.of("Not taken", "取り込めなかったもの");
      case REPLACED -> language.of("Replaced", "別のものに替えたもの");
      case DIFFERENT -> language.of("Behaves differently here", "動きが違うことがあるもの");
      case NOTE -> language.of("Worth knowing", "知っておくとよいこと");
    };
  }

  private void finding(Finding finding) {
    String place = place(finding);
    if (!place.equals(heading)) {
      heading = place;
      text.append(System.lineSeparator()).append("  ").append(place);
    }
    text.append(System.lineSeparator()).append("    - ").append(said(finding.block()));
    if (!finding.opcode().isEmpty()) {
      text.append(" [").append(finding.opcode()).append(']');
    }
    if (finding.times() > 1) {
      text.append(" ×").append(finding.times());
    }
    text.append(": ").append(said(finding.happened()));
  }

  private String place(Finding finding) {
    if (finding.sprite().isEmpty()) {
      return language.of("whole project", "プロジェクト全体");
    }
    String script = said(finding.script());
    return script.isEmpty()
        ? finding.sprite()
        : finding.sprite()
            + language.of(", ", "、")
            + language.of("\"", "「")
            + script
            + language.of("\"", "」");
  }

  private String said(LevelledText levelled) {
    return levelled.at(language.readingLevel());
  }
}
