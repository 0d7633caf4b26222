package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.PackFolder;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.grader.LessonGrader;
import org.tsumiki.grader.PackCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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

  /** {@code packs check}. */
  @Command(name = "check", description = "Check packs: those that ship, or those in folders.")
  static final class CheckCommand extends TsumikiCommand {
    @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders that hold pack.json.")
    private List<Path> folders = new ArrayList<>();

    private record FindingLine(
        String pack,
        @Nullable String lesson,
        String file,
        @Nullable Integer line,
        String code,
        String message,
        String remedy) {}

    private record CheckReport(int packs, int lessons, List<FindingLine> findings) {}

    CheckCommand(Terminal terminal) {
      super(terminal);
    }

    @Override
    Outcome perform() {
      List<PackReadResult> results =
          folders.isEmpty()
              ? ShippedPacks.readAll()
              : folders.stream().map(PackFolder::read).toList();
      List<Finding> findings = new ArrayList<>();
      int lessons = 0;
      for (PackReadResult result : results) {
        switch (result) {
          case PackReadResult.Refused refused -> findings.addAll(refused.findings());
          case PackReadResult.Read(Pack pack) -> {
            lessons += pack.lessons().size();
            findings.addAll(PackCheck.check(pack, LessonGrader.STANDARD_SEEDS).findings());
          }
        }
      }
      CheckReport document =
          new CheckReport(
              results.size(), lessons, findings.stream().map(CheckCommand::line).toList());
      return findings.isEmpty()
          ? Outcome.done(document, results.size() + " packs, " + lessons + " lessons: all whole")
          : Outcome.no(
              document,
              findings.stream()
                  .map(Finding::sentence)
                  .collect(Collectors.joining(System.lineSeparator())));
    }

    private static FindingLine line(Finding finding) {
      return new FindingLine(
          finding.pack(),
          finding.lesson().orElse(null),
          finding.file(),
          finding.line().isPresent() ? finding.line().getAsInt() : null,
          finding.code(),
          finding.message(),
          finding.remedy());
    }
  }
}
