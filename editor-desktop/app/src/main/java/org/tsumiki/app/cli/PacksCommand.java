package org.tsumiki.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
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
        "Use `packs list` or `packs check [DIR...]`.");
  }

  /** {@code packs list}. */
  @Command(name = "list", description = "Show the packs and their lessons.")
  static final class ListCommand extends TsumikiCommand {
    private record LessonLine(String id, String title, int minutes) {}

    private record PackLine(
        String id, String version, String title, int minutes, List<LessonLine> lessons) {}

    private record PackList(List<PackLine> packs) {}

    ListCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      List<PackLine> packs = ShippedLessons.packs().stream().map(this::line).toList();
      String text =
          packs.stream().map(ListCommand::text).collect(Collectors.joining(System.lineSeparator()));
      return Outcome.done(new PackList(packs), text);
    }

    private PackLine line(Pack pack) {
      List<LessonLine> lessons = pack.lessons().stream().map(this::line).toList();
      String title = pack.title().at(terminal().language().readingLevel());
      return new PackLine(pack.id(), pack.version(), title, pack.minutes(), lessons);
    }

    private LessonLine line(Lesson lesson) {
      String title = lesson.title().at(terminal().language().readingLevel());
      return new LessonLine(lesson.id(), title, lesson.minutes());
    }

    private static String text(PackLine pack) {
      StringBuilder text = new StringBuilder();
      text.append(pack.title()).append("  (").append(pack.id()).append(' ');
      text.append(pack.version()).append(", ").append(pack.minutes()).append(" min)");
      for (LessonLine lesson : pack.lessons()) {
        text.append(System.lineSeparator());
        text.append(String.format("  %-34s %s", lesson.id(), lesson.title()));
      }
      return text.toString();
    }
  }
}
