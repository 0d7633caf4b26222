package org.tsumiki.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.format.SmallPack.EN;
import static org.tsumiki.format.SmallPack.GHOST;
import static org.tsumiki.format.SmallPack.JA;
import static org.tsumiki.format.SmallPack.LESSON;
import static org.tsumiki.format.SmallPack.PACK;
import static org.tsumiki.format.SmallPack.PACK_JA;
import static org.tsumiki.format.SmallPack.SOLUTION;
import static org.tsumiki.format.SmallPack.STARTER;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to break a pack is found, with its place and what to do. */
class BrokenPackTest {
  private static final String PICTURE = "media/a.svg";
  private static final String WRONG = "first/wrong-dark.blocks";

  static Stream<Arguments> brokenPacks() {
    return Stream.of(inThePackFile(), inTheLessonFile(), inTheTexts(), inThePrograms())
        .flatMap(defects -> defects);
  }

  private static Stream<Arguments> inThePackFile() {
    return Stream.of(
        broken("missing-file", PACK, 0, SmallPack.without(PACK)),
        broken("not-json", PACK, 2, cut(PACK, 120)),
        broken("not-json", PACK, 1, SmallPack.with(PACK, "\"id\"", "\"format\"")),
        broken("not-a-pack", PACK, 1, SmallPack.with(PACK, "tsumiki-pack", "tsumiki-project")),
        broken("newer-version", PACK, 1, SmallPack.with(PACK, "Version\": 2", "Version\": 3")),
        broken("older-version", PACK, 1, SmallPack.with(PACK, "Version\": 2", "Version\": 1")),
        broken("missing-key", PACK, 1, SmallPack.with(PACK, "\"level\"", "\"levl\"")),
        broken(
            "unknown-key", PACK, 2, SmallPack.with(PACK, "\"minutes\"", "\"x\": 1, \"minutes\"")),
        broken("bad-id", PACK, 1, SmallPack.with(PACK, "\"small\"", "\"Small Pack\"")),
        broken("bad-id", PACK, 3, SmallPack.with(PACK, "[]", "[\"No Id\"]")),
        broken("bad-version", PACK, 1, SmallPack.with(PACK, "1.0.0", "1")),
        broken("unknown-licence", PACK, 2, SmallPack.with(PACK, "CC-BY-4.0", "secret")),
        broken("out-of-range", PACK, 2, SmallPack.with(PACK, "\"to\": 15", "\"to\": 5")),
        broken("out-of-range", PACK, 3, SmallPack.with(PACK, "Year\": 6", "Year\": 8")),
        broken(
            "wrong-type", PACK, 2, SmallPack.with(PACK, "\"minutes\": 20", "\"minutes\": \"20\"")),
        broken("duplicate-id", PACK, 4, SmallPack.with(PACK, "\"first\"", "\"first\", \"first\"")),
        broken("lesson-count", PACK, 4, SmallPack.with(PACK, "[\"first\"]", "[]")),
        broken("unlisted-lesson", "other/lesson.json", 0, SmallPack.and("other/lesson.json", "{}")),
        broken("broken-course", "courses/hill.json", 0, SmallPack.and("courses/hill.json", "{}")));
  }

  private static Stream<Arguments> inTheLessonFile() {
    return Stream.of(
        broken("missing-file", LESSON, 0, SmallPack.without(LESSON)),
        broken("not-json", LESSON, 3, SmallPack.with(LESSON, "\"learns\": [", "\"learns\": ")),
        broken("out-of-range", LESSON, 1, SmallPack.with(LESSON, "10", "30")),
        broken("unknown-learns", LESSON, 3, SmallPack.with(LESSON, "sequence", "cooking")),
        broken("unknown-hardware", LESSON, 3, SmallPack.with(LESSON, "signal-board", "abacus")),
        broken("steps-differ", LESSON, 2, SmallPack.with(LESSON, ", {}]", "]")),
        broken("step-count", LESSON, 2, SmallPack.with(LESSON, stepList(), "\"steps\": []")),
        broken(
            "block-not-in-toolbox",
            LESSON,
            2,
            SmallPack.with(LESSON, "\"light_signal\"]}", "\"sound_off\"]}")),
        broken("missing-file", GHOST, 0, SmallPack.without(GHOST)),
        broken(
            "unknown-block",
            LESSON,
            4,
            SmallPack.with(
                LESSON,
                "\"toolbox\": [\"event_start\", \"light_signal\"],\n \"course",
                "\"toolbox\": [\"event_start\", \"light_x\"],\n \"course")),
        broken("bad-id", LESSON, 6, SmallPack.with(LESSON, "\"yard\"", "\"The Yard\"")),
        broken(
            "out-of-range",
            LESSON,
            6,
            SmallPack.with(LESSON, "\"radiusMm\": 50", "\"radiusMm\": 0")),
        broken(
            "unknown-check-kind",
            LESSON,
            11,
            SmallPack.with(LESSON, "\"eventually\"", "\"evntually\"")),
        broken("duplicate-id", LESSON, 13, SmallPack.with(LESSON, "\"answers\"", "\"red\"")),
        broken(
            "unknown-port",
            LESSON,
            12,
            SmallPack.with(LESSON, "signal.car.red", "signal.car.blue")),
        broken(
            "too-few-ports",
            LESSON,
            12,
            SmallPack.with(LESSON, "{\"on\": [\"signal.car.red\"]}", "{}")),
        broken(
            "unknown-scenario", LESSON, 13, SmallPack.with(LESSON, "[\"pressed\"]", "[\"prest\"]")),
        broken("never-pressed", LESSON, 14, SmallPack.with(LESSON, "[\"pressed\"]", "[\"alone\"]")),
        broken(
            "out-of-range",
            LESSON,
            9,
            SmallPack.with(LESSON, "\"atSeconds\": 3", "\"atSeconds\": 19")),
        broken(
            "unknown-check",
            LESSON,
            16,
            SmallPack.with(LESSON, "\"check\": \"red\"", "\"check\": \"rod\"")),
        broken(
            "unknown-outcome",
            LESSON,
            16,
            SmallPack.with(LESSON, "\"outcome\": \"never\"", "\"outcome\": \"late\"")),
        broken(
            "too-few-wrong",
            LESSON,
            16,
            SmallPack.with(LESSON, ",\n   {\"name\": \"late\"", "], \"x\": [{\"name\": \"late\"")),
        broken(
            "unknown-media",
            LESSON,
            2,
            SmallPack.with(LESSON, ", {}]", ", {\"media\": \"media/a.svg\"}]")),
        broken(
            "toolbox-cannot-build", LESSON, 2, SmallPack.with(LESSON, stepList(), shownInPart())),
        broken("no-check", LESSON, 10, onlyExtra()));
  }

  private static Stream<Arguments> inTheTexts() {
    return Stream.of(
        broken("no-language-file", EN, 0, SmallPack.without(EN)),
        broken("no-language-file", PACK_JA, 0, SmallPack.without(PACK_JA)),
        broken("no-mentor-guide", PACK_JA, 1, SmallPack.with(PACK_JA, "## mentor\n", "")),
        broken("bad-front-matter", JA, 1, SmallPack.with(JA, "---\nlesson", "lesson")),
        broken("bad-front-matter", JA, 3, SmallPack.with(JA, "language: ja", "language: en")),
        broken("bad-front-matter", EN, 2, SmallPack.with(EN, "lesson: first", "lesson: second")),
        broken("unread-line", JA, 6, SmallPack.with(JA, "\n## story", "Hello\n## story")),
        broken("unread-line", EN, 32, SmallPack.with(EN, "- flash:", "flash:")),
        broken("missing-section", EN, 1, SmallPack.with(EN, "## story\nred thing\n", "")),
        broken("unknown-section", JA, 10, SmallPack.with(JA, "## goal", "## gaol")),
        broken("unknown-section", EN, 40, SmallPack.with(EN, "## place yard", "## label barn")),
        broken("missing-place-words", EN, 1, SmallPack.with(EN, "## place yard", "## place barn")),
        broken(
            "section-order",
            EN,
            10,
            SmallPack.with(EN, "## story\nred thing\n\n## goal", "## goal\nred thing\n\n## story")),
        broken("duplicate-id", JA, 46, SmallPack.with(JA, "## wrong late", "## wrong dark")),
        broken(
            "steps-differ", LESSON, 2, SmallPack.with(JA, "## success", "## step\nもの\n## success")),
        broken("no-mentor-guide", JA, 52, SmallPack.with(JA, "### flow", "### float")),
        broken("no-worksheet", EN, 69, SmallPack.with(EN, "### think", "### thunk")),
        broken("missing-key", JA, 28, SmallPack.with(JA, "- passed", "- past")),
        broken("missing-feedback", EN, 28, SmallPack.with(EN, "- flash: red thing\n", "")),
        broken("unknown-key", EN, 32, SmallPack.with(EN, "- flash: ", "- lat: red\n- flash: ")),
        broken("empty-text", JA, 10, SmallPack.with(JA, "## goal\n{赤|あか}い もの", "## goal")),
        broken(
            "hira-without-spaces", JA, 5, SmallPack.with(JA, "{赤|あか}い もの", "{赤|あか}いらんぷをつけてけしましょう")),
        broken("kanji-without-reading", JA, 5, SmallPack.with(JA, "{赤|あか}", "赤")),
        broken("bad-reading", JA, 5, SmallPack.with(JA, "{赤|あか}", "{赤|aka}")),
        broken("bad-reading", JA, 5, SmallPack.with(JA, "{赤|あか}", "{赤|}")),
        broken("kanji-year", JA, 5, SmallPack.with(JA, "{赤|あか}い", "{押|お}す")),
        broken("kanji-year", JA, 5, SmallPack.with(JA, "{赤|あか}い", "{鱻|あざ}やかな")),
        broken("missing-text-alternative", EN, 22, withPicture()),
        broken("not-an-svg", PICTURE, 2, picture("<svg>\n<script>x()</script></svg>")),
        broken("media-too-large", PICTURE, 0, picture("<svg>" + " ".repeat(200_000) + "</svg>")),
        broken("colour-or-side-alone", JA, 5, SmallPack.with(JA, "い もの", "い ブロックを つかいます。")),
        broken(
            "colour-or-side-alone",
            EN,
            5,
            SmallPack.with(EN, "red thing", "the button on the right")),
        broken("en-has-japanese", EN, 5, SmallPack.with(EN, "red", "あか")),
        broken(
            "unknown-placeholder", EN, 31, SmallPack.with(EN, "- never: red", "- never: {count}")));
  }

  private static Stream<Arguments> inThePrograms() {
    return Stream.of(
        broken("missing-file", SOLUTION, 0, SmallPack.without(SOLUTION)),
        broken("missing-file", WRONG, 0, SmallPack.without(WRONG)),
        broken("unlisted-program", "first/x.blocks", 0, SmallPack.and("first/x.blocks", "")),
        broken("bad-outline", SOLUTION, 2, SmallPack.with(SOLUTION, "LAMP=red", "LAMP=pink")),
        broken("bad-outline", WRONG, 2, SmallPack.with(WRONG, "light_signal", "light_x")),
        broken(
            "duplicate-id",
            "first/solution.tsumiki",
            0,
            SmallPack.and("first/solution.tsumiki", "{}")),
        broken("wrong-lesson", STARTER, 2, SmallPack.with(STARTER, "small/first", "small/second")),
        broken(
            "block-not-in-toolbox",
            SOLUTION,
            0,
            SmallPack.with(
                LESSON,
                "\"toolbox\": [\"event_start\", \"light_signal\"],\n \"course",
                "\"toolbox\": [\"event_start\"],\n \"course")),
        broken("unknown-block", STARTER, 0, SmallPack.with(STARTER, "light_signal", "light_x")));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("brokenPacks")
  void everyDefectIsFoundWithPlaceAndRemedy(
      String code, String file, int line, Map<String, String> files) {
    List<Finding> findings = SmallPack.findings(files);

    Finding finding =
        findings.stream()
            .filter(f -> f.code().equals(code) && f.file().equals(file))
            .findFirst()
            .orElseThrow(() -> new AssertionError(code + " not found, but " + findings));
    assertThat(finding.line()).isEqualTo(line == 0 ? OptionalInt.empty() : OptionalInt.of(line));
    assertThat(finding.message()).isNotBlank().endsWith(".");
    assertThat(finding.remedy()).isNotBlank().endsWith(".");
    assertThat(finding.lesson().isPresent())
        .isEqualTo(file.startsWith("first/") || file.startsWith("other/"));
  }

  @Test
  void oneReadingTellsEveryDefect() {
    Map<String, String> files = SmallPack.with(LESSON, "\"eventually\"", "\"x\"");
    files.put(PACK, files.getOrDefault(PACK, "").replace("1.0.0", "one"));
    files.remove(STARTER);

    assertThat(SmallPack.findings(files))
        .extracting(Finding::code)
        .contains("unknown-check-kind", "bad-version", "missing-file");
  }

  @Test
  void aFindingNamesItsPlaceInOneLine() {
    Finding finding = SmallPack.findings(SmallPack.with(PACK, "1.0.0", "one")).getFirst();

    assertThat(finding.sentence())
        .isEqualTo("small/pack.json:1: \"one\" is no version. Write it like 1.0.0. [bad-version]");
  }

  @Test
  void aPackWithoutReadableIdIsCalledByItsFolder() {
    assertThat(SmallPack.findings(SmallPack.without(PACK)).getFirst().pack()).isEqualTo("folder");
  }

  @Test
  void theSmallPackItselfIsWhole() {
    assertThat(SmallPack.findings(SmallPack.whole())).isEmpty();
  }

  private static Arguments broken(String code, String file, int line, Map<String, String> files) {
    return Arguments.of(code, file, line, files);
  }

  private static Map<String, String> cut(String file, int length) {
    Map<String, String> files = SmallPack.whole();
    files.put(file, files.getOrDefault(file, "").substring(0, length));
    return files;
  }

  private static Map<String, String> onlyExtra() {
    Map<String, String> files = SmallPack.whole();
    String lesson = files.getOrDefault(LESSON, "");
    files.put(LESSON, lesson.replace("\"kind\"", "\"extra\": true, \"kind\""));
    return files;
  }

  private static Map<String, String> picture(String svg) {
    return SmallPack.and(PICTURE, svg);
  }

  private static Map<String, String> withPicture() {
    Map<String, String> files = SmallPack.with(LESSON, ", {}]", ", {\"media\": \"media/a.svg\"}]");
    files.put(PICTURE, "<svg></svg>");
    files.put(
        JA,
        files.getOrDefault(JA, "").replace("\n## check red", "\n### picture\nもの\n\n## check red"));
    return files;
  }

  private static String shownInPart() {
    return stepList()
        .replace(", \"light_signal\"", "")
        .replace("{}", "{\"toolbox\": [\"event_start\"]}");
  }

  private static String stepList() {
    return "\"steps\": [{\"ghost\": \"ghost-red\", \"toolbox\": [\"event_start\","
        + " \"light_signal\"]}, {}]";
  }
}
