package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  @Test
  void programIsMeasuredBesideJavaWithTheSameAnswer() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/env")));

    CommandRun run = CommandRun.of("bench", "--quick", "--only", "vm.interpreter.P1", "--json");

    assertThat(run.exitCode()).as(run.out()).isZero();
    JsonObject report = run.json();
    assertThat(report.get("machine").getAsString()).contains("Java 25");
    assertThat(report.get("correct").getAsBoolean()).isTrue();
    assertThat(report.getAsJsonArray("left")).isEmpty();
    assertThat(report.getAsJsonArray("benchmarks")).hasSize(1);
    JsonObject row = report.getAsJsonArray("benchmarks").get(0).getAsJsonObject();
    assertThat(row.keySet())
        .contains("name", "unit", "value", "reference", "referenceValue", "ratio", "goal", "ok");
    assertThat(row.get("name").getAsString()).isEqualTo("vm.interpreter.P1");
    assertThat(row.get("unit").getAsString()).isEqualTo("ns");
    assertThat(row.get("reference").getAsString()).isEqualTo("java");
    assertThat(row.get("ratio").getAsJsonPrimitive().isNumber()).isTrue();
  }

  @Test
  void unknownNamesAndRoundsAreWrongUse() {
    assertThat(
            CommandRun.of("bench", "--only", "speed", "--json").error().get("code").getAsString())
        .isEqualTo("no-such-benchmark");
    assertThat(CommandRun.of("bench", "--rounds", "0", "--json").error().get("code").getAsString())
        .isEqualTo("out-of-range");
  }
}
