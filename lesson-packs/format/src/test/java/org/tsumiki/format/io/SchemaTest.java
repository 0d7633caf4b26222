package org.tsumiki.format.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The JSON Schemas in {@code spec} say of the shipped packs what the reader says. */
final class SchemaTest {
  private static final Path PACKS =
      Path.of("..", "packs", "src", "main", "resources", "org", "tsumiki", "packs");

  private static JsonSchema schema(String name) throws IOException {
    String text = Files.readString(Path.of("spec", name + ".schema.json"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
  }

  private static List<Path> files(String name, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(PACKS, depth)) {
      return files.filter(file -> file.endsWith(name)).sorted().toList();
    }
  }

  @Test
  void everyShippedPackKeepsToIt() throws IOException {
    JsonSchema schema = schema("pack");
    assertThat(files("pack.json", 2))
        .isNotEmpty()
        .allSatisfy(file ->
            assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty());
  }

  @Test
  void everyShippedLessonKeepsToIt() throws IOException {
    JsonSchema schema = schema("lesson");
    assertThat(files("lesson.json", 3))
        .isNotEmpty()
        .allSatisfy(file ->
            assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty());
  }

  @Test
  void aMistypedKeyAKindThatIsNoneAndAMissingKeyAreTold() throws IOException {
    JsonSchema schema = schema("lesson");
    String lesson = Files.readString(PACKS.resolve("traffic-signal/one-light/lesson.json"));
    for (String broken :
        List.of(
            lesson.replace("\"toolbox\"", "\"tollbox\""),
            lesson.replace("\"eventually\"", "\"perhaps\""),
            lesson.replace("\"withinSeconds\"", "\"withinMinutes\""))) {
      assertThat(broken).isNotEqualTo(lesson);
      assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
    }
  }
}
