package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CourseWriter;
import org.tsumiki.course.rescue.RescueImport;
import org.tsumiki.course.rescue.RescueImport.Finding;
import org.tsumiki.course.rescue.RescueLineImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code course import}: a map of RoboCupJunior Rescue Line becomes a course. */
@Command(
    name = "import",
    description = "Make a course of a Rescue Line map; say what was not taken.")
final class CourseImportCommand extends TsumikiCommand {
  private static final String BOARD = "two-wheel";

  @Parameters(paramLabel = "MAP", description = "A map that the scoring system's editor exported.")
  private Path map = Path.of("");

  @Option(names = "-o", paramLabel = "COURSE", required = true, description = "Write it here.")
  private Path target = Path.of("");

  private record Document(
      boolean ok, String course, String id, int tiles, List<Finding> findings) {}

  CourseImportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return switch (NamedFile.readText(map, "Rescue Line map")) {
      case NamedFile.Text.Unusable(Outcome.Failure why) -> why;
      case NamedFile.Text.Of(String json) -> imported(json);
    };
  }

  private Outcome imported(String json) {
    BoardProfile board = Boards.find(BOARD).orElseThrow();
    return switch (RescueLineImport.read(json, board)) {
      case RescueImport.Refused(Problem problem) -> NamedFile.refused(problem, map);
      case RescueImport.Imported imported -> written(imported);
    };
  }

  private Outcome written(RescueImport.Imported imported) {
    CoursePlan plan = imported.plan();
    try {
      OutputFile.writeWhole(
          target, (CourseWriter.write(plan) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      return OutputFile.failure("The course", target, failure);
    }
    Document document =
        new Document(true, target.toString(), plan.id(), imported.tiles(), imported.findings());
    return Outcome.done(document, text(imported));
  }

  private String text(RescueImport.Imported imported) {
    StringBuilder text = new StringBuilder();
    String newLine = System.lineSeparator();
    text.append("Tiles taken: ")
        .append(imported.tiles())
        .append(". The course is in ")
        .append(target);
    for (Finding finding : imported.findings()) {
      text.append(newLine)
          .append(
              String.format("  %-16s %s: %s", finding.code(), finding.where(), finding.message()));
    }
    return text.toString();
  }
}
