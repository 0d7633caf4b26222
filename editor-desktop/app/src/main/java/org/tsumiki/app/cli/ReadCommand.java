package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsumiki.braille.BraillePages;
import org.tsumiki.braille.Brf;
import org.tsumiki.braille.PageFormat;
import org.tsumiki.program.Project;
import org.tsumiki.program.ReadingLevel;
import org.tsumiki.textview.ProgramInWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code read}: a program in words, one block a row, or in braille. */
@Command(name = "read", description = "Say a program in words, one block a row, or in braille.")
final class ReadCommand extends TsumikiCommand {
  @Parameters(paramLabel = "FILE", description = "A project (*.tsumiki).")
  private Path file = Path.of("");

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the words or the braille here instead of showing them.")
  private Optional<Path> target = Optional.empty();

  @Mixin private BrailleOption braille = new BrailleOption();

  @Mixin private LevelOption level = new LevelOption();

  private record Line(int depth, String words) {}

  private record Document(
      String level, List<List<Line>> scripts, @Nullable String brf, @Nullable String file) {}

  ReadCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return switch (InputFile.read(file)) {
      case InputFile.Unusable(Outcome.Failure why) -> why;
      case InputFile.ImageFile(String name, var image) ->
          Outcome.wrongUse(
              "no-text-of-image",
              "A compiled image has no words.",
              name,
              "Name the project it was made from.");
      case InputFile.ProjectFile(String name, Project project) -> read(project);
    };
  }

  private Outcome read(Project project) {
    ReadingLevel reading = level.at(terminal());
    if (braille.page().isPresent()) {
      BrailleProgram.unreadable(project.workspaceJson(), reading)
          .ifPresent(signs -> terminal().progress(notice(signs)));
    }
    List<List<ProgramInWords.Row>> scripts = ProgramInWords.scripts(project.workspaceJson());
    Optional<String> brf = braille.page().map(page -> brf(project, reading, page));
    String text = brf.orElseGet(() -> words(scripts, reading));
    Document document =
        new Document(
            reading.id(),
            scripts.stream().map(script -> lines(script, reading)).toList(),
            brf.orElse(null),
            target.map(Path::toString).orElse(null));
    if (target.isEmpty()) {
      return Outcome.done(document, text.stripTrailing());
    }
    try {
      OutputFile.writeWhole(target.get(), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      return OutputFile.failure("The program", target.get(), failure);
    }
    return Outcome.done(document, target.get().toString());
  }

  private String notice(String signs) {
    return terminal()
        .language()
        .of(
            "These signs have no braille; write the words in kana: " + signs,
            "点字にできない字があります。かなで書いてください: " + signs);
  }

  private static String brf(Project project, ReadingLevel level, PageFormat page) {
    return Brf.write(BraillePages.set(BrailleProgram.document(project, level), page));
  }

  private static List<Line> lines(List<ProgramInWords.Row> script, ReadingLevel level) {
    return script.stream().map(row -> new Line(row.depth(), row.words().at(level))).toList();
  }

  private static String words(List<List<ProgramInWords.Row>> scripts, ReadingLevel level) {
    return scripts.stream()
        .map(script ->
            lines(script, level).stream()
                .map(line -> "  ".repeat(line.depth()) + line.words() + System.lineSeparator())
                .collect(Collectors.joining()))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
