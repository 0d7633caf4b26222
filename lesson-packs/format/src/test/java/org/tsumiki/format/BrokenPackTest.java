package org.tsumiki.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.format.SmallPack.LESSON;
import static org.tsumiki.format.SmallPack.PACK;
import static org.tsumiki.format.SmallPack.SOLUTION;

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

  static Stream<Arguments> brokenPacks() {
    return Stream.of(
        broken("missing-file", PACK, 0, SmallPack.without(PACK)),
        broken("not-json", PACK, 2, cut(PACK, 120)),
        broken("not-json", LESSON, 2, SmallPack.with(LESSON, "\"steps\": [", "\"steps\": ")),
        broken("not-json", PACK, 1, SmallPack.with(PACK, "\"id\"", "\"format\"")),
        broken("not-a-pack", PACK, 1, SmallPack.with(PACK, "tsumiki-pack", "tsumiki-project")),
        broken("newer-version", PACK, 1, SmallPack.with(PACK, "Version\": 1", "Version\": 2")),
        broken("missing-key", PACK, 1, SmallPack.with(PACK, "\"title\"", "\"about2\"")),
        broken(
            "unknown-key", PACK, 2, SmallPack.with(PACK, "\"minutes\"", "\"x\": 1, \"minutes\"")),
        broken("bad-id", PACK, 1, SmallPack.with(PACK, "\"small\"", "\"Small Pack\"")),
        broken("bad-version", PACK, 1, SmallPack.with(PACK, "1.0.0", "1")),
        broken("unknown-licence", PACK, 2, SmallPack.with(PACK, "CC-BY-4.0", "secret")),
        broken("out-of-range", PACK, 2, SmallPack.with(PACK, "\"to\": 15", "\"to\": 5")),
        broken(
            "wrong-type", PACK, 2, SmallPack.with(PACK, "\"minutes\": 20", "\"minutes\": \"20\"")),
        broken("duplicate-id", PACK, 5, SmallPack.with(PACK, "\"first\"", "\"first\", \"first\"")),
        broken("lesson-count", PACK, 5, SmallPack.with(PACK, "[\"first\"]", "[]")),
        broken("missing-file", LESSON, 0, SmallPack.without(LESSON)),
        broken("missing-file", SOLUTION, 0, SmallPack.without(SOLUTION)),
        broken(
            "missing-file",
            "first/wrong-dark.tsumiki",
            0,
            SmallPack.without("first/wrong-dark.tsumiki")),
        broken("unlisted-lesson", "other/lesson.json", 0, SmallPack.and("other/lesson.json", "{}")),
        broken(
            "unlisted-program",
            "first/wrong-x.tsumiki",
            0,
            SmallPack.and("first/wrong-x.tsumiki", "{}")),
        broken(
            "wrong-lesson", SOLUTION, 2, SmallPack.with(SOLUTION, "small/first", "small/second")),
        broken("missing-level", LESSON, 1, SmallPack.with(LESSON, ",\"en\":\"red\"", "")),
        broken("empty-text", LESSON, 1, SmallPack.with(LESSON, "\"red\"", "\" \"")),
        broken("hira-has-kanji", LESSON, 1, SmallPack.with(LESSON, "\"あか\"", "\"赤\"")),
        broken(
            "hira-without-spaces",
            LESSON,
            1,
            SmallPack.with(LESSON, "\"あか\"", "\"あかいらんぷをつけてけしましょう\"")),
        broken("kanji-without-reading", LESSON, 1, SmallPack.with(LESSON, "{赤|あか}", "赤")),
        broken("bad-reading", LESSON, 1, SmallPack.with(LESSON, "{赤|あか}", "{赤|aka}")),
        broken("bad-reading", LESSON, 1, SmallPack.with(LESSON, "{赤|あか}", "{赤|}")),
        broken("en-has-japanese", LESSON, 1, SmallPack.with(LESSON, "\"red\"", "\"あか\"")),
        broken(
            "unknown-placeholder", LESSON, 1, SmallPack.with(LESSON, "\"red\"", "\"{seconds}\"")),
        broken("step-count", LESSON, 2, SmallPack.with(LESSON, stepList(), "\"steps\": []")),
        broken(
            "unknown-block",
            LESSON,
            3,
            SmallPack.with(LESSON, "\"event_start\"", "\"event_start\", \"light_x\"")),
        broken(
            "block-not-in-toolbox", SOLUTION, 0, SmallPack.with(LESSON, ", \"light_signal\"", "")),
        broken("unknown-block", SOLUTION, 0, SmallPack.with(SOLUTION, "light_signal", "light_x")),
        broken(
            "unknown-check-kind",
            LESSON,
            9,
            SmallPack.with(LESSON, "\"eventually\"", "\"evntually\"")),
        broken("duplicate-id", LESSON, 12, SmallPack.with(LESSON, "\"answers\"", "\"red\"")),
        broken(
            "unknown-port",
            LESSON,
            10,
            SmallPack.with(LESSON, "signal.car.red", "signal.car.blue")),
        broken(
            "too-few-ports",
            LESSON,
            10,
            SmallPack.with(LESSON, "{\"on\": [\"signal.car.red\"]}", "{}")),
        broken(
            "missing-feedback", LESSON, 11, SmallPack.with(LESSON, ", \"flash\": " + text(), "")),
        broken(
            "unknown-key",
            LESSON,
            11,
            SmallPack.with(LESSON, "\"flash\": ", "\"late\": " + text() + ", \"flash\": ")),
        broken(
            "unknown-scenario", LESSON, 12, SmallPack.with(LESSON, "[\"pressed\"]", "[\"prest\"]")),
        broken("never-pressed", LESSON, 13, SmallPack.with(LESSON, "[\"pressed\"]", "[\"alone\"]")),
        broken(
            "out-of-range",
            LESSON,
            7,
            SmallPack.with(LESSON, "\"atSeconds\": 3", "\"atSeconds\": 19")),
        broken(
            "unknown-check",
            LESSON,
            15,
            SmallPack.with(LESSON, "\"check\": \"red\"", "\"check\": \"rod\"")),
        broken(
            "unknown-outcome",
            LESSON,
            15,
            SmallPack.with(LESSON, "\"outcome\": \"never\"", "\"outcome\": \"late\"")),
        broken("no-check", LESSON, 8, onlyExtra()));
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
    assertThat(finding.lesson().isPresent()).isEqualTo(file.contains("/"));
  }

  @Test
  void oneReadingTellsEveryDefect() {
    Map<String, String> files = SmallPack.with(LESSON, "\"eventually\"", "\"x\"");
    files.put(PACK, files.getOrDefault(PACK, "").replace("1.0.0", "one"));
    files.remove("first/starter.tsumiki");

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

  private static String text() {
    return "{\"hira\":\"あか\",\"ruby\":\"{赤|あか}\",\"en\":\"red\"}";
  }

  private static String stepList() {
    return "\"steps\": [{\"text\": " + text() + ", \"hint\": " + text() + "}]";
  }
}
