package org.tsumiki.print;

import java.util.List;
import org.tsumiki.format.Check;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;

/**
 * One thing to print, as an XHTML document. The same lesson and level give the same text.
 *
 * @param title for the PDF's own title
 * @param xhtml the whole document, its style in it
 */
public record Sheet(String title, String xhtml) {
  private static final int MOST_LESSONS_IN_ONE_COLUMN = 8;

  /** A child's sheet: the goal, what will happen, try, think, with room to write. */
  public static Sheet worksheet(Pack pack, Lesson lesson, ReadingLevel level) {
    Page page = new Page(level);
    Lesson.Worksheet sheet = lesson.words().worksheet();
    page.heading(SheetPhrase.WORKSHEET, pack.title(), lesson.title());
    page.nameAndDate();
    page.boxed(SheetPhrase.GOAL, lesson.goal());
    sheet.introduction().ifPresent(page::rows);
    page.part(SheetPhrase.PREDICT);
    page.rows(sheet.predict());
    page.part(SheetPhrase.TRY);
    page.rows(sheet.tryOut());
    page.part(SheetPhrase.THINK);
    page.rows(sheet.think());
    return page.sheet("worksheet", lesson.title());
  }

  /** What a mentor needs for 45 minutes, and what the children will read. */
  public static Sheet guide(Pack pack, Lesson lesson, ReadingLevel level) {
    Page page = new Page(level);
    Lesson.MentorGuide guide = lesson.words().mentor();
    page.heading(SheetPhrase.GUIDE, pack.title(), lesson.title());
    page.facts(
        List.of(
            SheetPhrase.MINUTES.text().with("count", Integer.toString(lesson.minutes())),
            SheetPhrase.AGES
                .text()
                .with("from", Integer.toString(pack.ages().from()))
                .with("to", Integer.toString(pack.ages().to()))));
    page.facts(
        List.of(
            SheetPhrase.LEARNS.listing(lesson.topicWords()),
            lesson.boardWords().isEmpty()
                ? SheetPhrase.SCREEN_ONLY.text()
                : SheetPhrase.BOARDS.listing(lesson.boardWords())));
    page.boxed(SheetPhrase.GOAL, lesson.goal());
    guide.introduction().ifPresent(page::flow);
    page.part(SheetPhrase.PREPARE);
    page.flow(guide.prepare());
    page.part(SheetPhrase.FLOW);
    page.flow(guide.flow());
    page.part(SheetPhrase.QUESTIONS);
    page.flow(guide.questions());
    page.part(SheetPhrase.TROUBLE);
    page.flow(guide.trouble());
    page.part(SheetPhrase.MORE);
    page.flow(guide.more());
    whatChildrenRead(page, lesson);
    page.part(SheetPhrase.PACK);
    page.flow(pack.mentor());
    return page.sheet("guide", lesson.title());
  }

  private static void whatChildrenRead(Page page, Lesson lesson) {
    page.part(SheetPhrase.STORY);
    page.flow(lesson.story());
    page.part(SheetPhrase.STEPS);
    page.steps(lesson.steps());
    page.part(SheetPhrase.CHECKS);
    page.list(lesson.checks().stream().map(Check::text).toList());
    page.part(SheetPhrase.MISTAKES);
    page.pairs(
        lesson.wrongPrograms().stream()
            .map(wrong -> new Page.Pair(wrong.title(), feedback(lesson, wrong)))
            .toList());
    page.part(SheetPhrase.SUCCESS);
    page.flow(lesson.success());
  }

  private static LevelledText feedback(Lesson lesson, Lesson.WrongProgram wrong) {
    return lesson.checks().stream()
        .filter(check -> check.id().equals(wrong.checkId()))
        .findFirst()
        .map(check -> check.feedbackFor(wrong.outcome()))
        .orElse(LevelledText.verbatim(""));
  }

  /**
   * A certificate for a whole pack.
   *
   * @param name the child's; a line to write on when it is blank
   */
  public static Sheet certificate(Pack pack, String name, ReadingLevel level) {
    Page page = new Page(level);
    List<LevelledText> lessons = pack.lessons().stream().map(Lesson::title).toList();
    page.certificate(pack.title(), name, lessons, lessons.size() > MOST_LESSONS_IN_ONE_COLUMN);
    return page.sheet(Page.CERTIFICATE, pack.title());
  }
}
