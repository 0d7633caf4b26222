package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsumiki.braille.Braille;
import org.tsumiki.braille.Cells;
import org.tsumiki.braille.Paragraph;
import org.tsumiki.braille.Translation;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Project;
import org.tsumiki.program.ReadingLevel;
import org.tsumiki.textview.ProgramInWords;
import org.tsumiki.words.Words;

/** A program as rows of braille: what is inside a block stands two cells further to the right. */
final class BrailleProgram {
  private BrailleProgram() {}

  /** A program as a document of its own, under its title. */
  static List<Paragraph> document(Project project, ReadingLevel level) {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(Paragraph.title(title(project.title(), level)));
    paragraphs.addAll(rows(project.workspaceJson(), level));
    return paragraphs;
  }

  /** What a child called its program, unless that has 漢字, which nobody gave a reading. */
  private static Cells title(String title, ReadingLevel level) {
    Translation translation =
        level == ReadingLevel.ENGLISH ? Braille.english(title) : Braille.kana(title);
    boolean readable = translation.unknown().isEmpty() && !title.isBlank();
    return readable
        ? translation.cells()
        : writing(level).apply(at(Words.text("braille.program"), level));
  }

  private static String at(LevelledText text, ReadingLevel level) {
    return level == ReadingLevel.ENGLISH ? text.en() : text.hira();
  }

  /** What a lesson begins with, under a heading. */
  static List<Paragraph> starter(String workspaceJson, ReadingLevel level) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Paragraph> rows = rows(workspaceJson, level);
    if (!rows.isEmpty()) {
      paragraphs.add(
          Paragraph.heading(writing(level).apply(at(Words.text("braille.first-program"), level))));
      paragraphs.addAll(rows);
    }
    return paragraphs;
  }

  /** Signs that have no braille, if there are any: 漢字 that somebody typed into a block. */
  static Optional<String> unreadable(String workspaceJson, ReadingLevel level) {
    String signs =
        ProgramInWords.scripts(workspaceJson).stream()
            .flatMap(List::stream)
            .map(row -> at(row.words(), level))
            .flatMap(words ->
                (level == ReadingLevel.ENGLISH ? Braille.english(words) : Braille.kana(words))
                    .unknown().stream())
            .distinct()
            .collect(Collectors.joining(" "));
    return signs.isEmpty() ? Optional.empty() : Optional.of(signs);
  }

  private static Function<String, Cells> writing(ReadingLevel level) {
    return level == ReadingLevel.ENGLISH ? Braille::ofEnglish : Braille::ofKana;
  }

  private static List<Paragraph> rows(String workspaceJson, ReadingLevel level) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (List<ProgramInWords.Row> script : ProgramInWords.scripts(workspaceJson)) {
      for (int i = 0; i < script.size(); i++) {
        ProgramInWords.Row row = script.get(i);
        Paragraph paragraph =
            Paragraph.row(writing(level).apply(at(row.words(), level)), row.depth());
        paragraphs.add(i == 0 ? paragraph.after(Paragraph.Before.EMPTY_LINE) : paragraph);
      }
    }
    return paragraphs;
  }
}
