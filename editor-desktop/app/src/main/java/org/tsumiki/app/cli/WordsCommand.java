package org.tsumiki.app.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsumiki.server.OtherLanguage;
import org.tsumiki.words.Translation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code words}: the editor's words in one more language. */
@Command(name = "words", description = "The editor's words in one more language.")
final class WordsCommand extends TsumikiCommand {
  WordsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return Outcome.wrongUse(
        "wrong-use",
        "What should be done with the words is missing.",
        "./tsumiki words",
        "Use `words new -o FILE`, `words check FILE` or `words install FILE`.");
  }

  /** {@code words new}. */
  @Command(name = "new", description = "Write a file with every key and its English text.")
  static final class NewCommand extends TsumikiCommand {
    @Option(names = "-o", paramLabel = "FILE", required = true, description = "e.g. pt.json")
    private Path target = Path.of("");

    private record Written(String file, int keys) {}

    NewCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      if (Files.exists(target)) {
        return Outcome.wrongUse(
            "already-there",
            "There is a file of that name already.",
            target.toString(),
            "Name another file.");
      }
      Translation english = Translation.english();
      String json =
          new GsonBuilder()
              .setPrettyPrinting()
              .disableHtmlEscaping()
              .create()
              .toJson(english.texts());
      try {
        OutputFile.writeWhole(target, (json + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException failure) {
        return OutputFile.failure("The file", target, failure);
      }
      return Outcome.done(
          new Written(target.toString(), english.texts().size()),
          target + ": " + english.texts().size() + " texts to translate.");
    }
  }

  /** {@code words install}. */
  @Command(name = "install", description = "Let the editor be read in this language too.")
  static final class InstallCommand extends TsumikiCommand {
    @Parameters(paramLabel = "FILE", description = "Called by the language's code, e.g. pt.json.")
    private Path file = Path.of("");

    private record Installed(String language, String name, int texts, int lacking, String file) {}

    InstallCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      Optional<String> code = LanguageShelf.codeOf(file);
      if (code.isEmpty()) {
        return Outcome.wrongUse(
            "no-language",
            "The file's name is not the code of a language.",
            file.toString(),
            "Call it by its code, e.g. pt.json.");
      }
      return switch (NamedFile.readText(file, "language file")) {
        case NamedFile.Text.Unusable(Outcome.Failure why) -> why;
        case NamedFile.Text.Of(String text) ->
            Translation.read(text)
                .map(words -> install(code.get(), words, text))
                .orElseGet(() ->
                    Outcome.refused(
                        "not-a-language",
                        "The file is no JSON object of texts.",
                        file.toString(),
                        "Begin with `./tsumiki words new -o FILE`."));
      };
    }

    private Outcome install(String code, Translation words, String text) {
      Path target;
      try {
        target = LanguageShelf.of(terminal()).install(code, text);
      } catch (IOException failure) {
        return OutputFile.failure("The language", file, failure);
      }
      int lacking = Translation.english().texts().size() - words.usable().size();
      String name = new OtherLanguage(code, words, List::of).name();
      return Outcome.done(
          new Installed(code, name, words.usable().size(), lacking, target.toString()),
          terminal()
              .language()
              .of(
                  name
                      + ": the editor offers it from its next start. "
                      + lacking
                      + " texts are still English (words check).",
                  name + "：次に始めたときから、エディターで選べます。まだ英語のままの文: " + lacking + "（words check）。"));
    }
  }

  /** {@code words check}. */
  @Command(name = "check", description = "Say key by key what a language file lacks.")
  static final class CheckCommand extends TsumikiCommand {
    @Parameters(paramLabel = "FILE", description = "A JSON object of texts by key, e.g. pt.json.")
    private Path file = Path.of("");

    private record Line(String key, String kind, String english) {}

    private record Checked(boolean ok, int texts, List<Line> gaps) {}

    CheckCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      Optional<Translation> read;
      try {
        read = Translation.read(Files.readString(file));
      } catch (IOException failure) {
        return Outcome.wrongUse(
            "unreadable-file",
            "The file cannot be read.",
            file.toString(),
            "Name a file that `./tsumiki words new -o FILE` made.");
      }
      return read.map(this::checked)
          .orElseGet(() ->
              Outcome.refused(
                  "not-a-language",
                  "The file is no JSON object of texts.",
                  file.toString(),
                  "Begin with `./tsumiki words new -o FILE`."));
    }

    private Outcome checked(Translation translation) {
      List<Line> gaps =
          translation.gaps().stream()
              .map(gap ->
                  new Line(gap.key(), gap.kind().name().toLowerCase(Locale.ROOT), gap.english()))
              .toList();
      Checked document = new Checked(gaps.isEmpty(), translation.texts().size(), gaps);
      String text =
          gaps.stream()
              .map(gap -> gap.key() + ": " + gap.kind() + "  " + gap.english())
              .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
      String sum = gaps.isEmpty() ? "Complete." : gaps.size() + " to mend.";
      return gaps.isEmpty() ? Outcome.done(document, sum) : Outcome.no(document, text + sum);
    }
  }
}
