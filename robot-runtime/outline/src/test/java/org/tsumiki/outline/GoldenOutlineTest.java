package org.tsumiki.outline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.program.Vocabulary;

/**
 * An outline with every block. What comes of it is also opened by the editor's own Blockly: {@code
 * editor-desktop/web/tests/packs.test.ts}.
 */
class GoldenOutlineTest {
  private static final Path OUTLINE = Path.of("src/test/resources/golden/every-block.blocks");
  private static final Path WORKSPACE = Path.of("src/test/resources/golden/every-block.json");

  @Test
  void theWorkspaceIsTheGoldenOne() throws IOException {
    JsonObject workspace = JsonParser.parseString(workspace()).getAsJsonObject();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          WORKSPACE, new GsonBuilder().setPrettyPrinting().create().toJson(workspace) + "\n");
    }

    assertThat(workspace).isEqualTo(JsonParser.parseString(Files.readString(WORKSPACE)));
  }

  @Test
  void itHasEveryBlockThereIs() throws IOException {
    Set<String> types =
        Pattern.compile("\"type\":\"([a-z_]+)\"")
            .matcher(workspace())
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(types).containsAll(Vocabulary.all());
  }

  @Test
  void everyBlockOfTheVocabularyHasAShape() {
    assertThat(Vocabulary.all()).allMatch(type -> BlockShape.of(type).isPresent());
  }

  @Test
  void theProgramReaderReadsIt() throws IOException {
    ReadResult result =
        ProjectReader.read(OutlineProject.around("t", Optional.empty(), workspace()));

    assertThat(result).isInstanceOf(ReadResult.Read.class);
  }

  @Test
  void anIdOfItsOwnStays() throws IOException {
    assertThat(workspace()).contains("\"id\":\"lamp\"");
  }

  private static String workspace() throws IOException {
    return switch (OutlineReader.read(Files.readString(OUTLINE))) {
      case OutlineResult.Read read -> read.workspaceJson();
      case OutlineResult.Broken broken -> throw new AssertionError(broken.problems());
    };
  }
}
