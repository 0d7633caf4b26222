package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
  @Test
  void modelSolutionPassesAndWrongProgramsGetSentencesOfTheirOwn() {
    CommandRun run = CommandRun.of("demo", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    JsonObject demo = run.json();
    assertThat(demo.keySet())
        .contains(
            "lesson", "passed", "imageBytes", "deployMillis", "traceHash", "feedback", "wrong");
    assertThat(demo.get("passed").getAsBoolean()).isTrue();
    assertThat(demo.get("imageBytes").getAsInt()).isPositive();
    JsonArray wrong = demo.getAsJsonArray("wrong");
    assertThat(wrong).hasSize(4).noneMatch(DemoCommandTest::passed);
    assertThat(feedbackOf(wrong)).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @Test
  void storyIsToldInTheReadersLanguage() {
    CommandRun english = CommandRun.of("demo");
    CommandRun japanese = CommandRun.in(Map.of("LANG", "ja_JP.UTF-8"), "demo");

    assertThat(english.out()).contains("1  Blocks").contains("✓").contains("✗ empty");
    assertThat(japanese.out()).contains("1  ブロック").contains("✓").contains("✗ empty");
  }

  private static boolean passed(JsonElement program) {
    return program.getAsJsonObject().get("passed").getAsBoolean();
  }

  private static List<String> feedbackOf(JsonArray programs) {
    return programs.asList().stream()
        .map(program -> program.getAsJsonObject().get("feedback").getAsString())
        .toList();
  }
}
