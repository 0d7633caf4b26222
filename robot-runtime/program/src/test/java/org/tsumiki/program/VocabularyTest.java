package org.tsumiki.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class VocabularyTest {
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE);

  @Test
  void holdsTheBlocksOfTheSpecAndNoOthers() throws IOException {
    Set<String> specified = new TreeSet<>();
    ROW.matcher(Files.readString(Path.of("spec/blocks.md")))
        .results()
        .forEach(row -> specified.add(row.group(1)));
    assertThat(Vocabulary.all()).isEqualTo(specified);
  }

  /**
   * Every block of the vocabulary has a reader, which asks for its fields and not for an update.
   */
  @ParameterizedTest
  @MethodSource("types")
  void hasAReaderForEachBlock(String type) {
    String json =
        "{\"format\":\"tsumiki-project\",\"version\":1,\"title\":\"t\",\"board\":\"simulated\","
            + "\"readingLevel\":\"en\",\"workspace\":{\"blocks\":{\"blocks\":[{\"type\":\""
            + type
            + "\",\"id\":\"b\"}]}}}";
    switch (ProjectReader.read(json)) {
      case ReadResult.Read r -> {}
      case ReadResult.Refused(var problems) ->
          assertThat(problems).extracting(ReadProblem::code).containsOnly("missing-key");
    }
  }

  static Set<String> types() {
    return Vocabulary.all();
  }
}
