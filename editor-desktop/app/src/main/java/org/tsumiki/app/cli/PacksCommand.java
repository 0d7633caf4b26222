package org.tsumiki.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.zip.Origin;
import org.tsumiki.format.io.zip.PublisherKey;
import org.tsumiki.format.io.zip.Publishers.Publisher;
import picocli.CommandLine.Command;

/** {@code packs}: the lesson packs that are here, and whether a pack is whole. */
@Command(name = "packs", description = "List or check lesson packs.")
final class PacksCommand extends TsumikiCommand {

  PacksCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    return Outcome.wrongUse(
        "wrong-use",
        "What should be done with the packs is missing.",
        "./tsumiki packs",
        "Use `packs list`, `packs check [DIR...]`, `packs preview DIR` or `packs install FILE.zip`.");
  }

  /** {@code packs list}. */
  @Command(name = "list", description = "Show the packs and their lessons.")
  static final class ListCommand extends TsumikiCommand {
    private record LessonLine(String id, String title, int minutes) {}

    private record PackLine(
        String id,
        String version,
        String title,
        int minutes,
        String origin,
        @Nullable String archive,
        @Nullable String signer,
        @Nullable String trustedAs,
        List<LessonLine> lessons) {}

    private record PublisherLine(String name, String fingerprint) {}

    private record PackList(
        List<PackLine> packs, List<FindingLine> unusable, List<PublisherLine> publishers) {}

    ListCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      PackShelf shelf = PackShelf.of(terminal());
      List<Publisher> trusted = trusted(shelf);
      List<PackLine> packs = new ArrayList<>();
      List<Finding> unusable = new ArrayList<>();
      for (PackShelf.Shelved shelved : shelf.all()) {
        switch (shelved.result()) {
          case PackReadResult.Read(Pack pack) -> packs.add(line(pack, shelved.origin(), trusted));
          case PackReadResult.Refused refused -> unusable.addAll(refused.findings());
        }
      }
      String text =
          Stream.concat(
                  packs.stream().map(ListCommand::text), unusable.stream().map(Finding::sentence))
              .collect(Collectors.joining(System.lineSeparator()));
      List<PublisherLine> publishers =
          trusted.stream()
              .map(known -> new PublisherLine(known.name(), known.key().fingerprint()))
              .toList();
      return Outcome.done(new PackList(packs, FindingLine.of(unusable), publishers), text);
    }

    private static List<Publisher> trusted(PackShelf shelf) {
      try {
        return shelf.publishers().all();
      } catch (IOException unreadable) {
        return List.of();
      }
    }

    private PackLine line(Pack pack, Optional<Origin> origin, List<Publisher> trusted) {
      List<LessonLine> lessons = pack.lessons().stream().map(this::line).toList();
      String title = pack.title().at(terminal().language().readingLevel());
      Optional<PublisherKey> signer = origin.flatMap(Origin::signer);
      Optional<String> trustedAs =
          signer.flatMap(key ->
              trusted.stream()
                  .filter(publisher -> publisher.key().equals(key))
                  .map(Publisher::name)
                  .findFirst());
      return new PackLine(
          pack.id(),
          pack.version(),
          title,
          pack.minutes(),
          origin.isPresent() ? "installed" : "shipped",
          origin.map(Origin::archive).orElse(null),
          signer.map(PublisherKey::fingerprint).orElse(null),
          trustedAs.orElse(null),
          lessons);
    }

    private LessonLine line(Lesson lesson) {
      String title = lesson.title().at(terminal().language().readingLevel());
      return new LessonLine(lesson.id(), title, lesson.minutes());
    }

    private static String text(PackLine pack) {
      StringBuilder text = new StringBuilder();
      text.append(pack.title()).append("  (").append(pack.id()).append(' ');
      text.append(pack.version()).append(", ").append(pack.minutes()).append(" min)");
      if (pack.archive() != null) {
        text.append("  installed from ").append(pack.archive()).append(", ");
        text.append(pack.signer() == null ? "unsigned" : "signed by ");
        if (pack.signer() != null) {
          text.append(pack.trustedAs() == null ? pack.signer() : pack.trustedAs());
        }
      }
      for (LessonLine lesson : pack.lessons()) {
        text.append(System.lineSeparator());
        text.append(String.format("  %-34s %s", lesson.id(), lesson.title()));
      }
      return text.toString();
    }
  }
}
