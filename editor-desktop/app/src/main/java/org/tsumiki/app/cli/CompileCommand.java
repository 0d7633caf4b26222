package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.Disassembler;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.compiler.Diagnostic;
import org.tsumiki.program.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compile}: a project becomes an image, or diagnostics on its blocks. */
@Command(name = "compile", description = "Compile a project; say what is wrong on which block.")
final class CompileCommand extends TsumikiCommand {

  @Parameters(paramLabel = "FILE", description = "A project (*.tsumiki) or an image.")
  private Path file = Path.of("");

  @Option(names = "-o", paramLabel = "IMAGE", description = "Write the image to this file.")
  private Optional<Path> target = Optional.empty();

  @Option(names = "--disassemble", description = "Show the instructions.")
  private boolean disassemble;

  private record Document(
      boolean ok,
      int imageBytes,
      int scripts,
      List<DiagnosticText> diagnostics,
      @Nullable String listing) {}

  CompileCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return switch (InputFile.read(file)) {
      case InputFile.Unusable(Outcome.Failure why) -> why;
      case InputFile.ImageFile(String name, VerifiedImage image) -> written(image, List.of());
      case InputFile.ProjectFile(String name, Project project) ->
          switch (Compiler.compile(project.program())) {
            case CompileResult.Compiled compiled ->
                written(ReadyProgram.verified(compiled), compiled.warnings());
            case CompileResult.Rejected rejected -> rejected(rejected.diagnostics());
          };
    };
  }

  private Outcome rejected(List<Diagnostic> diagnostics) {
    List<DiagnosticText> texts = DiagnosticText.of(diagnostics, terminal().language());
    return Outcome.no(new Document(false, 0, 0, texts, null), lines(texts));
  }

  private Outcome written(VerifiedImage image, List<Diagnostic> warnings) {
    byte[] bytes = ImageCodec.encode(image.image());
    if (target.isPresent()) {
      try {
        OutputFile.writeWhole(target.get(), bytes);
      } catch (IOException failure) {
        return OutputFile.failure("The image", target.get(), failure);
      }
    }
    List<DiagnosticText> texts = DiagnosticText.of(warnings, terminal().language());
    int scripts = image.image().scripts().size();
    String listing = disassemble ? Disassembler.disassemble(image) : null;
    String summary = bytes.length + " bytes, " + scripts + (scripts == 1 ? " script" : " scripts");
    String head = texts.isEmpty() ? summary : lines(texts) + System.lineSeparator() + summary;
    return Outcome.done(
        new Document(true, bytes.length, scripts, texts, listing),
        listing == null ? head : head + System.lineSeparator() + listing.stripTrailing());
  }

  private static String lines(List<DiagnosticText> texts) {
    return texts.stream()
        .map(DiagnosticText::line)
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
