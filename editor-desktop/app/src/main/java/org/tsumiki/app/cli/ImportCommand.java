package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.program.LevelledText;
import org.tsumiki.scratch.ImportReport;
import org.tsumiki.scratch.ImportReport.Finding;
import org.tsumiki.scratch.ImportResult;
import org.tsumiki.scratch.ScratchImport;
import org.tsumiki.scratch.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: a Scratch project becomes a Tsumiki project; says what was not taken. */
@Command(
    name = "import",
    description = "Make a project of a Scratch 3 project; say what was not taken.")
final class ImportCommand extends TsumikiCommand {
  private static final String SCRATCH_ENDING = ".sb3";
  private static final String ENDING = ".tsumiki";
  private static final long MAX_FILE_BYTES = 200_000_000;

  @Parameters(paramLabel = "FILE", description = "A Scratch 3 project (*.sb3).")
  private Path file = Path.of("");

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the project here; else beside FILE, with the ending .tsumiki.")
  private Optional<Path> target = Optional.empty();

  private record Line(
      String kind,
      String code,
      String sprite,
      String script,
      String opcode,
      String block,
      String happened,
      int times,
      String blockId) {}

  private record Document(
      boolean ok,
      String project,
      int sprites,
      int scripts,
      int blocks,
      int taken,
      List<Line> findings) {}

  ImportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    Path project = target.orElseGet(() -> file.resolveSibling(title() + ENDING));
    if (target.isEmpty() && Files.exists(project)) {
      return Outcome.wrongUse(
          "already-there",
          "There is a file of that name already.",
          project.toString(),
          "Say with -o where the project is to go.");
    }
    if (!Files.isRegularFile(file)) {
      return Outcome.wrongUse(
          "no-such-file", "There is no such file.", file.toString(), "Check its name and folder.");
    }
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        return Outcome.refused(
            "too-large",
            "The file is larger than 200 MB.",
            file.toString(),
            "Take pictures and sounds out of it in Scratch, then save it again.");
      }
      return imported(Files.readAllBytes(file), project);
    } catch (IOException failure) {
      return Outcome.environment(
          "not-readable",
          "The file could not be read (" + failure.getMessage() + ").",
          file.toString(),
          "Check the disk or stick that it is on, and that you may read the file.");
    }
  }

  private String title() {
    String name = String.valueOf(file.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(SCRATCH_ENDING)
        ? name.substring(0, name.length() - SCRATCH_ENDING.length())
        : name;
  }

  private Outcome imported(byte[] bytes, Path project) {
    Settings settings = new Settings(title(), terminal().language().readingLevel());
    return switch (ScratchImport.read(bytes, settings)) {
      case ImportResult.Refused(String code, String where, String message, String remedy) ->
          Outcome.refused(code, message, file + ", " + where, remedy);
      case ImportResult.Imported(String json, ImportReport report) ->
          written(project, json, report);
    };
  }

  private Outcome written(Path project, String json, ImportReport report) {
    try {
      OutputFile.writeWhole(project, (json + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      return OutputFile.failure("The project", project, failure);
    }
    Document document =
        new Document(
            true,
            project.toString(),
            report.sprites(),
            report.scripts(),
            report.blocks(),
            report.taken(),
            report.findings().stream().map(this::line).toList());
    return Outcome.done(document, ImportText.of(report, project, terminal().language()));
  }

  private Line line(Finding finding) {
    return new Line(
        finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        finding.code(),
        finding.sprite(),
        said(finding.script()),
        finding.opcode(),
        said(finding.block()),
        said(finding.happened()),
        finding.times(),
        finding.blockId());
  }

  private String said(LevelledText text) {
    return text.at(terminal().language().readingLevel());
  }
}
