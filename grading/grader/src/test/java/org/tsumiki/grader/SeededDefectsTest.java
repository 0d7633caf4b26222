package org.tsumiki.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.PackFolder;

/**
 * Mistakes as authors make them, put into a copy of a shipped pack: each is found, with a place.
 */
class SeededDefectsTest {
  private static final Path SHIPPED =
      Path.of("../../lesson-packs/packs/src/main/resources/org/tsumiki/packs/traffic-signal");
  private static final String ONE = "one-light/";
  private static final String LESSON = ONE + "lesson.json";
  private static final String CROSSING = "crossing-button/";
  private static final String COURSE = "courses/street.json";

  @TempDir private Path folder;

  private interface Edit {
    void apply(Path pack) throws IOException;
  }

  /**
   * A mistake, and what must be said of it.
   *
   * @param lines true when the finding must name a line
   */
  private record Defect(String code, String file, boolean lines, Edit edit) {
    @Override
    public String toString() {
      return code + " in " + file;
    }
  }

  static Stream<Defect> defects() {
    return Stream.of(defectsOfText(), defectsForWhoDoesNotSee(), defectsOfBehaviour())
        .flatMap(each -> each);
  }

  /** A lesson that only those can follow who see it, in these colours. */
  private static Stream<Defect> defectsForWhoDoesNotSee() {
    return Stream.of(
        inLine("colour-or-side-alone", ONE + "en.md", "## goal\n", "## goal\nTake the red block. "),
        inLine("colour-or-side-alone", ONE + "ja.md", "## goal\n", "## goal\n{上|うえ}の ボタンを おします。 "),
        inLine("kanji-without-reading", ONE + "ja.md", "## step\n", "## step\n絵を みます。 "),
        new Defect(
            "missing-text-alternative",
            ONE + "en.md",
            true,
            withPicture("{上|うえ}に ロボット、{下|した}に {線|せん}が あります。", "")),
        new Defect(
            "weak-text-alternative",
            ONE + "en.md",
            true,
            withPicture("{上|うえ}に ロボット、{下|した}に {線|せん}が あります。", "A picture of the course.")),
        new Defect(
            "weak-text-alternative",
            ONE + "ja.md",
            true,
            withPicture("コースを {上|うえ}から {見|み}た えです。", "A robot stands on a line.")),
        new Defect(
            "no-place-in-alternative",
            ONE + "en.md",
            true,
            withPicture(
                "{上|うえ}に ロボット、{下|した}に {線|せん}が あります。",
                "Koro is happy because the cake is so good.")),
        new Defect("unnamed-on-course", COURSE, true, withCourse("the baker", "baker")),
        new Defect("same-name-on-course", COURSE, true, withCourse("the bookshop", "the baker")));
  }

  /** The first step shows a picture, with these words for it. */
  private static Edit withPicture(String japanese, String english) {
    return pack -> {
      Files.createDirectories(pack.resolve("media"));
      Files.writeString(pack.resolve("media/a.svg"), "<svg></svg>\n");
      Path lesson = pack.resolve(LESSON);
      String steps = Files.readString(lesson);
      Files.writeString(
          lesson,
          steps.replaceFirst("\"steps\": \\[\\{", "\"steps\": [{\"media\": \"media/a.svg\""));
      describe(pack.resolve(ONE + "ja.md"), japanese);
      describe(pack.resolve(ONE + "en.md"), english);
    };
  }

  /** Behind the first hint. */
  private static void describe(Path file, String words) throws IOException {
    String text = Files.readString(file);
    int next = text.indexOf("\n## ", text.indexOf("### hint"));
    String picture = words.isEmpty() ? "" : "\n### picture\n" + words + "\n";
    Files.writeString(file, text.substring(0, next) + picture + text.substring(next));
  }

  /** A course of the pack's own, with a mistake in it. */
  private static Edit withCourse(String name, String mistake) {
    return pack -> {
      Files.createDirectories(pack.resolve("courses"));
      String course = Files.readString(SHIPPED.resolveSibling("moving/courses/street.json"));
      assertThat(course).contains(name);
      Files.writeString(
          pack.resolve(COURSE), course.replace("\"" + name + "\"", "\"" + mistake + "\""));
    };
  }

  private static Stream<Defect> defectsOfText() {
    return Stream.of(
        inLine("not-json", LESSON, "\"course\": \"crossing\",", "\"course\": \"crossing\""),
        inLine("unknown-key", LESSON, "\"withinSeconds\"", "\"withinSecond\""),
        inLine("unknown-check-kind", LESSON, "\"holds-for\"", "\"hold-for\""),
        inLine("unknown-port", LESSON, "[\"signal.car.red\"]}", "[\"signal.car.rad\"]}"),
        new Defect(
            "block-not-in-toolbox",
            ONE + "solution.blocks",
            false,
            replace(LESSON, ", \"control_wait\"]", "]")),
        inLine("unknown-outcome", LESSON, "\"outcome\": \"flash\"", "\"outcome\": \"moving\""),
        inLine("missing-feedback", ONE + "en.md", "- stays: Red came", "Red came"),
        inLine("unknown-placeholder", ONE + "en.md", "{wanted}", "{wish}"),
        inLine("kanji-without-reading", ONE + "ja.md", "{消|け}します", "消します"),
        inLine("hira-without-spaces", ONE + "ja.md", "つながって いない ブロック", "つながっていないブロックはぜんぶ"),
        inLine("missing-section", ONE + "en.md", "## success", "## succes"),
        inLine("bad-outline", ONE + "solution.blocks", "LAMP=red STATE=on", "LAMP=red STATE="),
        new Defect(
            "missing-file",
            ONE + "wrong-no-wait.blocks",
            false,
            pack -> Files.delete(pack.resolve(ONE + "wrong-no-wait.blocks"))),
        inLine(
            "never-pressed",
            CROSSING + "lesson.json",
            "\"presses\": [{\"button\": \"button.a\", \"atSeconds\": 4, \"jitterSeconds\": 4,"
                + " \"holdSeconds\": 0.3}]",
            "\"presses\": []"));
  }

  private static Stream<Defect> defectsOfBehaviour() {
    return Stream.of(
        in("unknown-course", LESSON, "\"course\": \"crossing\"", "\"course\": \"moon\""),
        inLine("missing-port", LESSON, "\"off\": [\"signal.car.red\"", "\"off\": [\"motor.left\""),
        inLine(
            "unknown-place", LESSON, "\"off\": [\"signal.car.red\"", "\"off\": [\"in.playground\""),
        in("solution-fails", ONE + "solution.blocks", "SECONDS=3", "SECONDS=2"),
        in("right-fails", ONE + "right-in-pieces.blocks", "SECONDS=1", "SECONDS=2"),
        new Defect(
            "starter-passes",
            ONE + "starter.blocks",
            false,
            pack -> copy(pack, ONE + "solution.blocks", ONE + "starter.blocks")),
        in("wrong-passes", ONE + "wrong-one-second.blocks", "SECONDS=1", "SECONDS=3"),
        new Defect(
            "wrong-feedback",
            ONE + "wrong-never-off.blocks",
            false,
            replace(
                LESSON,
                "\"three-seconds\", \"outcome\": \"stays\"",
                "\"three-seconds\", \"outcome\": \"long\"")),
        new Defect(
            "same-feedback",
            ONE + "wrong-never-off.blocks",
            false,
            pack -> {
              copy(pack, ONE + "wrong-one-second.blocks", ONE + "wrong-never-off.blocks");
              replace(LESSON, "\"outcome\": \"stays\"", "\"outcome\": \"short\"").apply(pack);
            }),
        new Defect(
            "extra-fails",
            CROSSING + "solution.blocks",
            false,
            pack -> copy(pack, CROSSING + "right-no-sound.blocks", CROSSING + "solution.blocks")));
  }

  private static Defect in(String code, String file, String text, String mistake) {
    return new Defect(code, file, false, replace(file, text, mistake));
  }

  private static Defect inLine(String code, String file, String text, String mistake) {
    return new Defect(code, file, true, replace(file, text, mistake));
  }

  private static Edit replace(String file, String text, String mistake) {
    return pack -> {
      Path path = pack.resolve(file);
      String whole = Files.readString(path);
      assertThat(whole).as(file).contains(text);
      Files.writeString(
          path, whole.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(mistake)));
    };
  }

  private static void copy(Path pack, String from, String to) throws IOException {
    Files.writeString(pack.resolve(to), Files.readString(pack.resolve(from)));
  }

  @Test
  void aCopyOfTheShippedPackIsWhole() throws IOException {
    assertThat(check(copied())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("defects")
  void isFoundWithItsPlaceAndWhatToDo(Defect defect) throws IOException {
    Path pack = copied();
    defect.edit().apply(pack);

    List<Finding> findings = check(pack);

    assertThat(findings)
        .as("%s", findings)
        .anySatisfy(finding -> {
          assertThat(finding.code()).isEqualTo(defect.code());
          assertThat(finding.file()).isEqualTo(defect.file());
          assertThat(finding.line().isPresent()).isEqualTo(defect.lines());
        });
    assertThat(findings)
        .allSatisfy(finding -> {
          assertThat(finding.message()).isNotBlank();
          assertThat(finding.remedy()).isNotBlank();
        });
  }

  private static List<Finding> check(Path folder) {
    return switch (PackFolder.read(folder)) {
      case PackReadResult.Refused refused -> refused.findings();
      case PackReadResult.Read(Pack pack) -> {
        List<Finding> findings = new ArrayList<>();
        // The lesson that the mistake is in would do; a mistake must not hide behind another.
        pack.lessons()
            .forEach(lesson -> findings.addAll(PackCheck.check(pack, lesson, 1).findings()));
        yield findings;
      }
    };
  }

  private Path copied() throws IOException {
    Path pack = folder.resolve("traffic-signal");
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Path to = pack.resolve(SHIPPED.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    return pack;
  }
}
