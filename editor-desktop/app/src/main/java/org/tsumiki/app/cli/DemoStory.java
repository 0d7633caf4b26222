package org.tsumiki.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.tsumiki.format.Lesson;
import org.tsumiki.grader.CheckResult;
import org.tsumiki.grader.Grade;
import org.tsumiki.program.Program;

/** Tells people what the demo did, step by step. */
final class DemoStory {
  private DemoStory() {}

  static String tell(
      Language language, Lesson lesson, Program program, DemoRobot.Seen.Ran ran, Grade grade) {
    String lamps =
        ran.lit().keySet().stream()
            .map(port -> port.replace("signal.", ""))
            .collect(Collectors.joining(", "));
    List<String> lines =
        List.of(
            line(
                "1",
                language.of("Blocks", "ブロック"),
                lesson.title().at(language.readingLevel()),
                language.of(
                    program.scripts().size() + " scripts",
                    "スクリプト " + program.scripts().size() + " 本")),
            line(
                "2",
                language.of("Compile", "へんかん"),
                language.of(
                    ran.bytesSent() + " bytes of bytecode", ran.bytesSent() + " バイトのバイトコード")),
            line(
                "3",
                language.of("Deploy", "おくる"),
                language.of(
                    "over the link in " + ran.deployMillis() + " ms",
                    "リンクで " + ran.deployMillis() + " ミリ秒")),
            line(
                "4",
                language.of("Run", "うごかす"),
                language.of(
                    "after " + ran.tick() + " ms these lamps are lit: " + lamps,
                    ran.tick() + " ミリ秒で光ったランプ: " + lamps)),
            line(
                "5",
                language.of("Check", "たしかめる"),
                language.of(
                    grade.runs() + " simulated runs, " + passed(grade) + " checks passed",
                    "シミュレーター " + grade.runs() + " 回、チェック " + passed(grade) + " 個に合格")),
            (grade.passed() ? "   ✓ " : "   ✗ ") + grade.feedback().at(language.readingLevel()),
            "",
            "");
    return String.join(System.lineSeparator(), lines);
  }

  private static long passed(Grade grade) {
    return grade.checks().stream().filter(CheckResult::passed).count();
  }

  private static String line(String number, String what, String... rest) {
    return number + "  " + what + ": " + String.join(", ", rest);
  }
}
