package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.Disassembler;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.compiler.Diagnostic;
import org.tsumiki.program.Project;
import org.tsumiki.textview.Span;
import org.tsumiki.textview.Style;
import org.tsumiki.textview.TextView;
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

  @Option(names = "--text", paramLabel = "java|python", description = "Show the program as text.")
  private Optional<Style> style = Optional.empty();

  private record Document(
      boolean ok,
      int imageBytes,
      int scripts,
      List<DiagnosticText> diagnostics,
      @Nullable String listing,
      @Nullable TextDocument text) {}

  private record TextDocument(String style, String text, List<Span> spans) {}

  CompileCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return switch (InputFile.read(file)) {
      case InputFile.Unusable(Outcome.Failure why) -> why;
      case InputFile.ImageFile(String name, VerifiedImage image) ->
          style.isPresent()
              ? noText(name)
              : written(image, List.of(), Disassembler::disassemble, Optional.empty());
      case InputFile.ProjectFile(String name, Project project) -> {
        Optional<TextDocument> text = style.map(wanted -> text(project, wanted));
        yield switch (Compiler.compile(project.program())) {
          case CompileResult.Compiled compiled ->
              written(
                  ReadyProgram.verified(compiled),
                  compiled.warnings(),
                  image -> listing(image, compiled, project),
                  text);
          case CompileResult.Rejected rejected -> rejected(rejected.diagnostics(), text);
        };
      }
    };
  }

  private static TextDocument text(Project project, Style style) {
    TextView view = TextView.of(project.program(), style);
    return new TextDocument(style.name().toLowerCase(Locale.ROOT), view.text(), view.spans());
  }

  private String listing(VerifiedImage image, CompileResult.Compiled compiled, Project project) {
    BlockWords words = new BlockWords(project, terminal().language());
    return Disassembler.disassemble(image, compiled.debugMap(), words::of);
  }

  private static Outcome noText(String image) {
    return Outcome.wrongUse(
        "no-text-of-image",
        "A compiled image has no text.",
        image,
        "Name the project it was made from.");
  }

  private Outcome rejected(List<Diagnostic> diagnostics, Optional<TextDocument> text) {
    List<DiagnosticText> texts = DiagnosticText.of(diagnostics, terminal().language());
    Document document = new Document(false, 0, 0, texts, null, text.orElse(null));
    return Outcome.no(document, text.isPresent() ? alone(text.get(), texts) : lines(texts));
  }

  /**
   * Whoever asks for the text wants it in a file of its own: what else there is to say goes aside.
   */
  private String alone(TextDocument text, List<DiagnosticText> diagnostics) {
    diagnostics.forEach(found -> terminal().progress(found.line()));
    return text.text().stripTrailing();
  }

  private Outcome written(
      VerifiedImage image,
      List<Diagnostic> warnings,
      Function<VerifiedImage, String> lister,
      Optional<TextDocument> text) {
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
    String listing = disassemble ? lister.apply(image) : null;
    String summary = bytes.length + " bytes, " + scripts + (scripts == 1 ? " script" : " scripts");
    String head = texts.isEmpty() ? summary : lines(texts) + System.lineSeparator() + summary;
    Document document =
        new Document(true, bytes.length, scripts, texts, listing, text.orElse(null));
    if (text.isPresent()) {
      return Outcome.done(document, alone(text.get(), texts));
    }
    return Outcome.done(
        document, listing == null ? head : head + System.lineSeparator() + listing.stripTrailing());
  }

  private static String lines(List<DiagnosticText> texts) {
    return texts.stream()
        .map(DiagnosticText::line)
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
