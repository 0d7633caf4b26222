package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.braille.BraillePages;
import org.tsumiki.braille.Brf;
import org.tsumiki.braille.Paragraph;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.drawing.Join;
import org.tsumiki.drawing.Paper;
import org.tsumiki.drawing.PrintedCourse;
import org.tsumiki.drawing.TactileCards;
import org.tsumiki.drawing.TactileMap;
import org.tsumiki.drawing.io.PdfFile;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.grader.LessonCourse;
import org.tsumiki.print.BrailleSheet;
import org.tsumiki.print.Sheet;
import org.tsumiki.print.io.SheetPdf;
import org.tsumiki.program.ReadingLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packs print}: everything of a pack or a lesson that belongs on paper, as PDF. */
@Command(
    name = "print",
    description =
        "Make PDFs of a pack: worksheets, mentor's guides, courses, a certificate; and braille.")
final class PacksPrintCommand extends TsumikiCommand {

  @Parameters(paramLabel = "PACK[/LESSON]", description = "A pack, or one of its lessons.")
  private String name = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Whom the certificate is for; without, a line to write on.")
  private String child = "";

  @Option(
      names = "-o",
      paramLabel = "FOLDER",
      required = true,
      description = "Write the PDFs here; the folder is made when it is missing.")
  private Path folder = Path.of("");

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private BrailleOption braille = new BrailleOption();

  @Option(
      names = "--tactile",
      description =
          "Sheets for swell paper as well: maps of the courses, an angle card, cards of the blocks.")
  private boolean tactile;

  private record Document(String pack, String level, List<String> files) {}

  PacksPrintCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    String packId = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
    Optional<Pack> pack =
        PackShelf.of(terminal()).packs().stream()
            .filter(one -> one.id().equals(packId))
            .findFirst();
    List<Lesson> lessons =
        pack.map(Pack::lessons).orElse(List.of()).stream()
            .filter(lesson -> name.equals(packId) || lesson.id().equals(name))
            .toList();
    if (pack.isEmpty() || lessons.isEmpty()) {
      return Outcome.wrongUse(
          "unknown-pack",
          "There is no pack or lesson called \"" + name + "\".",
          "PACK[/LESSON]",
          "Use a name that `./tsumiki packs list` shows.");
    }
    try {
      return printed(pack.get(), lessons);
    } catch (IOException failure) {
      return OutputFile.failure("A sheet", folder, failure);
    }
  }

  private Outcome printed(Pack pack, List<Lesson> lessons) throws IOException {
    ReadingLevel reading = level.at(terminal());
    List<String> files = new ArrayList<>();
    Files.createDirectories(folder);
    for (Lesson lesson : lessons) {
      String start = lesson.shortId();
      files.add(
          write(start + "-worksheet.pdf", SheetPdf.write(Sheet.worksheet(pack, lesson, reading))));
      files.add(write(start + "-guide.pdf", SheetPdf.write(Sheet.guide(pack, lesson, reading))));
      if (braille.page().isPresent()) {
        files.add(write(start + ".brf", brf(pack, lesson, reading)));
      }
    }
    for (CoursePlan course : courses(lessons)) {
      byte[] sheets = PdfFile.write(PrintedCourse.sheets(course, Paper.A4, Join.OVERLAP, reading));
      files.add(write("course-" + course.id() + ".pdf", sheets));
    }
    if (tactile) {
      files.addAll(tactile(lessons, reading));
    }
    if (lessons.size() == pack.lessons().size()) {
      files.add(write("certificate.pdf", SheetPdf.write(Sheet.certificate(pack, child, reading))));
    }
    String text =
        terminal()
            .language()
            .of(
                files.size() + " files are in " + folder + ":",
                folder + " に " + files.size() + " 個のファイルがあります:");
    return Outcome.done(
        new Document(pack.id(), reading.id(), files),
        text + System.lineSeparator() + String.join(System.lineSeparator(), files));
  }

  private byte[] brf(Pack pack, Lesson lesson, ReadingLevel reading) {
    List<Paragraph> paragraphs = new ArrayList<>(BrailleSheet.lesson(pack, lesson, reading));
    paragraphs.addAll(BrailleProgram.starter(lesson.starter().workspaceJson(), reading));
    return Brf.write(BraillePages.set(paragraphs, braille.page().orElseThrow()))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private List<String> tactile(List<Lesson> lessons, ReadingLevel reading) throws IOException {
    List<String> files = new ArrayList<>();
    Set<CoursePlan> all = new LinkedHashSet<>();
    lessons.forEach(lesson -> LessonCourse.of(lesson).ifPresent(all::add));
    for (CoursePlan course : all) {
      byte[] sheets = PdfFile.write(TactileMap.sheets(course, Paper.A4, reading));
      files.add(write("tactile-" + course.id() + ".pdf", sheets));
    }
    files.add(write("tactile-angles.pdf", PdfFile.write(List.of(TactileCards.angles(reading)))));
    byte[] blocks = PdfFile.write(TactileCards.blocks(BlockCards.of(lessons), reading));
    files.add(write("tactile-blocks.pdf", blocks));
    return files;
  }

  /** What robots drive on; a scene of signals stands on a table and is not printed. */
  private static Set<CoursePlan> courses(List<Lesson> lessons) {
    Set<CoursePlan> courses = new LinkedHashSet<>();
    for (Lesson lesson : lessons) {
      LessonCourse.of(lesson).filter(PacksPrintCommand::isFloor).ifPresent(courses::add);
    }
    return courses;
  }

  private static boolean isFloor(CoursePlan course) {
    return course.setting() instanceof CoursePlan.Setting.Floor;
  }

  private String write(String file, byte[] content) throws IOException {
    OutputFile.writeWhole(folder.resolve(file), content);
    return file;
  }
}
