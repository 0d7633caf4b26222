package org.tsumiki.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.compiler.Diagnostic;

/**
 * Five projects as Scratch 3 writes them: they were loaded into scratch-vm 5.0.300 and saved by it
 * again, pass scratch-parser's schema, and what they say was recorded while scratch-vm ran them.
 */
final class SampleProjectsTest {
  @SuppressWarnings("unused") // names the samples for the tests below
  private static final List<String> SAMPLES = Sb3.SAMPLES;

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void becomesTheProjectAndReportThatWereLookedAt(String name) throws IOException {
    ImportResult.Imported imported = Imports.imported(Sb3.sample(name));

    Golden.check(
        name + ".tsumiki", imported.projectJson().replace(",{\"type\"", ",\n{\"type\"") + "\n");
    Golden.check(name + ".report.txt", told(imported.report()));
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void canBeOpened(String name) {
    assertThat(Imports.project(Imports.imported(Sb3.sample(name))).program().scripts())
        .isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void everyBlockIsTakenOrListed(String name) {
    ImportReport report = Imports.imported(Sb3.sample(name)).report();

    assertThat(report.taken() + Imports.listedBlocks(report)).isEqualTo(report.blocks());
  }

  /** Scratch compares without regard to capitals, which this project does not need. */
  @Test
  void quizSaysWhatItSaysInScratch() {
    assertThat(Said.by(Sb3.sample("quiz")))
        .containsExactly(
            "1. 1+1",
            "right",
            "2. 2*3",
            "wrong, it is 6",
            "3. capital of Japan",
            "right",
            "4. sky colour",
            "right",
            "3 of 4",
            "again: 2*3",
            "25",
            "0");
  }

  @Test
  void recursionSaysWhatItSaysInScratch() {
    assertThat(Said.by(Sb3.sample("recursion"))).containsExactly("3628800", "144", "hctarcS!");
  }

  /** Broadcast and wait, then three sprites in Scratch's order: the one in front first. */
  @Test
  void orchestraSaysWhatItSaysInScratch() {
    assertThat(Said.by(Sb3.sample("orchestra"))).containsExactly("dddp1.dddp2.VP1D");
  }

  @Test
  void mazeSaysWhichPlacesNeedSomethingElseNow() {
    assertThat(errors("maze"))
        .containsExactlyInAnyOrder("missing-input at control_if", "missing-input at control_if");
  }

  @Test
  void guessingGameSaysWhereTheAnswerIsMissing() {
    assertThat(errors("guess")).containsExactly("missing-input at variables_set");
  }

  private static List<String> errors(String name) {
    ImportResult.Imported imported = Imports.imported(Sb3.sample(name));
    CompileResult result = Compiler.compile(Imports.project(imported).program());
    assertThat(result).isInstanceOf(CompileResult.Rejected.class);
    return ((CompileResult.Rejected) result)
        .diagnostics().stream()
            .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
            .map(diagnostic ->
                diagnostic.code() + " at " + typeOf(imported, diagnostic.blockId().orElse("")))
            .toList();
  }

  private static String typeOf(ImportResult.Imported imported, String blockId) {
    String json = imported.projectJson();
    int id = json.indexOf("\"id\":\"" + blockId + "\"");
    String before = json.substring(0, id);
    String type = before.substring(before.lastIndexOf("\"type\":\"") + 8);
    return type.substring(0, type.indexOf('"'));
  }

  private static String told(ImportReport report) {
    String head =
        "%d sprites, %d scripts, %d blocks, %d taken%n"
            .formatted(report.sprites(), report.scripts(), report.blocks(), report.taken());
    return report.findings().stream()
        .map(finding ->
            "%s %s | %s | %s | %s | %s | %s | x%d | %s%n"
                .formatted(
                    finding.kind(),
                    finding.code(),
                    finding.sprite(),
                    finding.script().en(),
                    finding.opcode(),
                    finding.block().en(),
                    finding.block().kanji(),
                    finding.times(),
                    finding.blockId()))
        .collect(Collectors.joining("", head, ""));
  }
}
