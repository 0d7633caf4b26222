package org.tsumiki.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsumiki.outline.OutlineReader;
import org.tsumiki.outline.OutlineResult;
import org.tsumiki.outline.OutlineText;
import org.tsumiki.outline.OutlineWriter;

/** Every program of the language, to blocks and back to words. */
final class OutlineRoundTripTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.tsumiki.conformance.ConformanceProgram#all")
  void writingAndReadingAgainGivesTheSameBlocks(ConformanceProgram program) {
    String workspace = workspace(String.join("\n", program.outline()));

    String written = written(workspace);

    assertThat(workspace(written)).isEqualTo(workspace);
    assertThat(written(workspace(written))).isEqualTo(written);
  }

  private static String workspace(String outline) {
    return switch (OutlineReader.read(outline)) {
      case OutlineResult.Read read -> read.workspaceJson();
      case OutlineResult.Broken broken -> throw new AssertionError(broken.problems() + outline);
    };
  }

  private static String written(String workspaceJson) {
    return switch (OutlineWriter.write(workspaceJson)) {
      case OutlineText.Written(String text) -> text;
      case OutlineText.Unwritable unwritable -> throw new AssertionError(unwritable.reason());
    };
  }
}
