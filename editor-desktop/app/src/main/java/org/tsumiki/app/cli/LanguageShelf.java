package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tsumiki.format.Surroundings;
import org.tsumiki.format.io.ShippedSurroundings;
import org.tsumiki.server.OtherLanguage;
import org.tsumiki.words.Translation;

/** The languages that people have brought to this computer: a file for each, e.g. pt.json. */
final class LanguageShelf {
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");
  private static final String ENDING = ".json";

  private final Path folder;
  private final PackShelf packs;

  private LanguageShelf(Path folder, PackShelf packs) {
    this.folder = folder;
    this.packs = packs;
  }

  static LanguageShelf of(Terminal terminal) {
    return new LanguageShelf(
        DataFolder.of(terminal.environment()).resolve("languages"), PackShelf.of(terminal));
  }

  /** The code that a file's name says; empty when it says none. */
  static Optional<String> codeOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return Optional.of(name)
        .filter(n -> n.endsWith(ENDING))
        .map(n -> n.substring(0, n.length() - ENDING.length()))
        .filter(code -> CODE.matcher(code).matches());
  }

  /** What is wrong with a language that somebody named, if anything. */
  static Optional<Outcome> mistakeIn(Optional<String> language) {
    return language
        .filter(code -> !CODE.matcher(code).matches())
        .map(code ->
            Outcome.wrongUse(
                "out-of-range",
                "This is no language.",
                "--language",
                "Name one by its code, e.g. pt."));
  }

  /** What packs are read against; what lacks in that language is told. */
  static Surroundings surroundings(Optional<String> language) {
    Surroundings shipped = ShippedSurroundings.load();
    return language
        .map(code -> shipped.with(new Surroundings.Language(code, true)))
        .orElse(shipped);
  }

  /** Takes a language in, in the place of an earlier file for it. */
  Path install(String code, String json) throws IOException {
    Files.createDirectories(folder);
    Path target = folder.resolve(code + ENDING);
    OutputFile.writeWhole(target, json.getBytes(StandardCharsets.UTF_8));
    return target;
  }

  /** All that can be read, by their codes; a file that cannot be is left out. */
  List<OtherLanguage> all() {
    TreeMap<String, OtherLanguage> languages = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          codeOf(file)
              .flatMap(code -> read(code, file))
              .ifPresent(it -> languages.put(it.code(), it));
        }
      } catch (IOException unreadable) {
        // The editor speaks Japanese and English without them.
        return List.of();
      }
    }
    return List.copyOf(languages.values());
  }

  private Optional<OtherLanguage> read(String code, Path file) {
    try {
      return Translation.read(Files.readString(file))
          .map(words -> new OtherLanguage(code, words, () -> packs.packsIn(code)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
