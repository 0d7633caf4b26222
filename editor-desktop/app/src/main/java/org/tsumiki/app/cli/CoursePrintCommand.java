package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.drawing.Drawing;
import org.tsumiki.drawing.Join;
import org.tsumiki.drawing.Paper;
import org.tsumiki.drawing.PrintedCourse;
import org.tsumiki.drawing.TactileMap;
import org.tsumiki.drawing.io.PdfFile;
import org.tsumiki.program.ReadingLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code course print}: a course as a PDF that is printed true to size. */
@Command(
    name = "print",
    description = "Make a PDF of a course to print true to size, or for fingers.")
final class CoursePrintCommand extends TsumikiCommand {

  @Parameters(paramLabel = "COURSE", description = "A shipped course's name or a course file.")
  private String name = "";

  @Option(
      names = "--paper",
      paramLabel = "PAPER",
      description =
          "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}): sheets of that size to put together, or one"
              + " large page for a print shop.")
  private Size paper = Size.A4;

  @Option(
      names = "--join",
      paramLabel = "HOW",
      description =
          "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}): glue sheets on a strip of 10 mm, or cut all"
              + " sides and tape them edge to edge.")
  private Seam join = Seam.overlap;

  @Option(
      names = "--tactile",
      description = "A map for fingers and what its signs mean, for swell paper; not true to size.")
  private boolean tactile;

  @Option(names = "-o", paramLabel = "FILE", required = true, description = "Write the PDF here.")
  private Path target = Path.of("");

  @Mixin private LevelOption level = new LevelOption();

  /** As it is written on the command line. */
  enum Size {
    A4,
    A3,
    whole
  }

  /** As it is written on the command line. */
  enum Seam {
    overlap(Join.OVERLAP),
    butt(Join.BUTT);

    private final Join join;

    Seam(Join join) {
      this.join = join;
    }
  }

  private record Document(String course, String paper, int pages, String file, String level) {}

  CoursePrintCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return switch (CourseFile.find(name, "COURSE")) {
      case CourseFile.NotFound(Outcome.Failure why) -> why;
      case CourseFile.Found(CoursePlan plan) -> printed(plan);
    };
  }

  private Outcome printed(CoursePlan plan) {
    List<Drawing> pages = pages(plan, level.at(terminal()));
    try {
      OutputFile.writeWhole(target, PdfFile.write(pages));
    } catch (IOException failure) {
      return OutputFile.failure("The PDF", target, failure);
    }
    Document document =
        new Document(
            plan.id(), paper.name(), pages.size(), target.toString(), level.at(terminal()).id());
    String text =
        terminal()
            .language()
            .of(
                target + ": " + pages.size() + " pages. Print at 100 %, not \"fit to page\".",
                target + ": " + pages.size() + "ページ。「用紙に合わせる」を使わず、100 %で印刷してください。");
    return Outcome.done(document, text);
  }

  private List<Drawing> pages(CoursePlan plan, ReadingLevel reading) {
    if (tactile) {
      return TactileMap.sheets(plan, paper == Size.A3 ? Paper.A3 : Paper.A4, reading);
    }
    return switch (paper) {
      case A4 -> PrintedCourse.sheets(plan, Paper.A4, join.join, reading);
      case A3 -> PrintedCourse.sheets(plan, Paper.A3, join.join, reading);
      case whole -> List.of(PrintedCourse.whole(plan, reading));
    };
  }
}
