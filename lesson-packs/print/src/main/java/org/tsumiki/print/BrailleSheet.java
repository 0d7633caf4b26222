package org.tsumiki.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tsumiki.braille.Braille;
import org.tsumiki.braille.Cells;
import org.tsumiki.braille.Paragraph;
import org.tsumiki.format.Check;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;

/**
 * What a child reads of a lesson, in braille: the story, the goal, the steps with their hints, what
 * is checked, and the questions of the worksheet. Every Japanese level is the same here, as braille
 * has no 漢字; it comes from the ひらがな.
 */
public final class BrailleSheet {
  private static final Pattern HOLE = Pattern.compile("\\{[a-zA-Z]+}");
  private static final Pattern MARKS = Pattern.compile("\\*\\*|`");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\s*\\R");
  private static final Pattern LIST_ENTRY = Pattern.compile("^\\s*(?:[-*] |(?=\\d+\\. ))");

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Function<String, Cells> writing;
  private final ReadingLevel level;

  private BrailleSheet(ReadingLevel level) {
    boolean english = level == ReadingLevel.ENGLISH;
    this.level = english ? level : ReadingLevel.HIRAGANA;
    this.writing = english ? Braille::ofEnglish : Braille::ofKana;
  }

  /** A lesson for its child, to be set on pages. */
  public static List<Paragraph> lesson(Pack pack, Lesson lesson, ReadingLevel level) {
    BrailleSheet sheet = new BrailleSheet(level);
    sheet.paragraphs.add(Paragraph.title(sheet.cells(lesson.title())));
    sheet.paragraphs.add(Paragraph.row(sheet.cells(pack.title()), 2));
    sheet.part(SheetPhrase.STORY, lesson.story());
    sheet.part(SheetPhrase.GOAL, lesson.goal());
    sheet.heading(SheetPhrase.STEPS);
    for (int i = 0; i < lesson.steps().size(); i++) {
      sheet.step(i + 1, lesson.steps().get(i));
    }
    sheet.heading(SheetPhrase.CHECKS);
    lesson.checks().stream().map(Check::text).forEach(sheet::entry);
    sheet.worksheet(lesson.words().worksheet());
    return List.copyOf(sheet.paragraphs);
  }

  private void worksheet(Lesson.Worksheet worksheet) {
    heading(SheetPhrase.WORKSHEET);
    worksheet.introduction().ifPresent(this::rows);
    heading(SheetPhrase.PREDICT);
    rows(worksheet.predict());
    heading(SheetPhrase.TRY);
    rows(worksheet.tryOut());
    heading(SheetPhrase.THINK);
    rows(worksheet.think());
  }

  private void part(SheetPhrase title, LevelledText text) {
    heading(title);
    flow(text.at(level));
  }

  private void heading(SheetPhrase title) {
    paragraphs.add(Paragraph.heading(cells(title.text())));
  }

  private void step(int number, Lesson.Step step) {
    paragraphs.add(Paragraph.row(cells(number + ". " + step.text().at(level)), 0));
    paragraphs.add(
        Paragraph.row(cells(SheetPhrase.HINTS.text().at(level) + ": " + step.hint().at(level)), 1));
  }

  private void entry(LevelledText text) {
    paragraphs.add(Paragraph.row(cells(text), 0));
  }

  /** Text whose line ends mean nothing. */
  private void flow(String text) {
    for (String block : EMPTY_LINES.split(text)) {
      boolean list = LIST_ENTRY.matcher(block).find();
      if (list) {
        block.lines().forEach(this::line);
      } else {
        paragraphs.add(Paragraph.body(cells(String.join(" ", block.lines().toList()))));
      }
    }
  }

  /** Rows as the author wrote them. */
  private void rows(LevelledText text) {
    text.at(level).lines().filter(line -> !line.isBlank()).forEach(this::line);
  }

  private void line(String line) {
    paragraphs.add(Paragraph.row(cells(LIST_ENTRY.matcher(line).replaceFirst("")), 0));
  }

  private Cells cells(LevelledText text) {
    return cells(text.at(level));
  }

  private Cells cells(String text) {
    return writing.apply(plain(text));
  }

  /** Without marks of Markdown; what is filled in later is told as something left out. */
  static String plain(String text) {
    return HOLE.matcher(MARKS.matcher(text).replaceAll("")).replaceAll("…");
  }
}
