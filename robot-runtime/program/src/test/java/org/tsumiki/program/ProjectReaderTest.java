package org.tsumiki.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.program.Statement.Lamp;
import org.tsumiki.program.Statement.Signal;

final class ProjectReaderTest {
  @Test
  void readsTheGoldenProject() throws IOException {
    Project project = read(golden());
    assertThat(project.title()).isEqualTo("しんごう");
    assertThat(project.lesson()).contains("traffic-signal/one-light");
    assertThat(project.readingLevel()).isEqualTo(ReadingLevel.HIRAGANA);
    assertThat(project.program().scripts())
        .containsExactly(
            new Program.Script(
                "hat",
                new Hat.Start(),
                List.of(
                    new Statement.Forever(
                        "loop",
                        List.of(
                            new Statement.SignalLamp("on", Signal.CAR, Lamp.RED, true),
                            new Statement.Wait("w1", new Expression.NumberLiteral("n1", 3)),
                            new Statement.SignalLamp("off", Signal.CAR, Lamp.RED, false),
                            new Statement.Wait("w2", new Expression.GetVariable("g", "v1")))))),
            new Program.Script(
                "hat2", new Hat.MessageReceived("m1"), List.of(new Statement.SoundOff("off2"))));
    assertThat(project.program().looseBlockIds()).containsExactly("alone");
  }

  @Test
  void readsAChainOfTwoThousandBlocks() {
    StringBuilder json = new StringBuilder();
    int length = 2_000;
    for (int i = 0; i < length; i++) {
      json.append("{\"type\":\"sound_off\",\"id\":\"b").append(i).append("\",\"next\":{\"block\":");
    }
    json.append("{\"type\":\"sound_off\",\"id\":\"last\"}").append("}}".repeat(length));
    Project project =
        read(
            workspace("{\"type\":\"event_start\",\"id\":\"h\",\"next\":{\"block\":" + json + "}}"));
    assertThat(project.program().scripts().getFirst().body()).hasSize(length + 1);
  }

  @Test
  void keepsAHoleAsAHole() {
    Project project =
        read(
            workspace(
                "{\"type\":\"event_start\",\"id\":\"h\",\"next\":{\"block\":"
                    + "{\"type\":\"control_wait\",\"id\":\"w\"}}}"));
    assertThat(project.program().scripts().getFirst().body())
        .containsExactly(new Statement.Wait("w", new Expression.Missing("w", "SECONDS")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          unknown-block       | workspace.blocks[0]                       | {"type":"magic","id":"x"}
          wrong-type          | workspace.blocks[0].next.block            | {"type":"event_start","id":"h","next":{"block":{"type":"math_number","id":"x","fields":{"NUM":1}}}}
          wrong-type          | workspace.blocks[0].fields.NUM            | {"type":"math_number","id":"x","fields":{"NUM":"1"}}
          missing-key         | workspace.blocks[0].fields                | {"type":"math_number","id":"x"}
          missing-key         | workspace.blocks[0].type                  | {"id":"x"}
          wrong-type          | workspace.blocks[0]                       | 17
          unknown-field-value | workspace.blocks[0].fields.STATE          | {"type":"light_led","id":"x","fields":{"LED":"1","STATE":"dim"}}
          missing-variable    | workspace.blocks[0].fields.VAR            | {"type":"variables_get","id":"x","fields":{"VAR":{"id":"nobody"}}}
          """)
  void saysWhatIsWrongWithABlockAndWhere(String code, String where, String block) {
    ReadProblem problem = refused(workspace(block));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.where()).isEqualTo(where);
    assertThat(problem.remedy()).isNotBlank();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          truncated           | {"format":"tsumiki-project","version":1,"ti
          truncated           | ` `
          not-json            | <html>
          not-a-project       | []
          not-a-project       | {"format":"other"}
          newer-version       | {"format":"tsumiki-project","version":2}
          missing-key         | {"format":"tsumiki-project","version":1}
          unknown-field-value | {"format":"tsumiki-project","version":1,"title":"","board":"","readingLevel":"fr","workspace":{}}
          wrong-type          | {"format":"tsumiki-project","version":1,"title":3,"board":"","readingLevel":"en","workspace":{}}
          """)
  void saysWhatIsWrongWithAFile(String code, String json) {
    ReadProblem problem = refused(json);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.where()).isNotBlank();
  }

  @Test
  void namesThePlaceWhereACutFileStops() {
    assertThat(refused("{\"format\":\"tsumiki-project\",\n\"ver").where()).startsWith("line 2 ");
  }

  @Test
  void refusesBlocksThatStandTooDeepInEachOther() {
    String json = "{\"type\":\"logic_boolean\",\"id\":\"x\",\"fields\":{\"BOOL\":\"TRUE\"}}";
    for (int i = 0; i < 150; i++) {
      json =
          "{\"type\":\"logic_negate\",\"id\":\"n\",\"inputs\":{\"BOOL\":{\"block\":" + json + "}}}";
    }
    ReadProblem problem = refused(workspace(json));
    assertThat(problem.code()).isEqualTo("too-deep");
    assertThat(problem.blockId()).isEqualTo(Optional.of("n"));
  }

  private static Project read(String json) {
    ReadResult result = ProjectReader.read(json);
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).project();
  }

  private static ReadProblem refused(String json) {
    ReadResult result = ProjectReader.read(json);
    assertThat(result).isInstanceOf(ReadResult.Refused.class);
    return ((ReadResult.Refused) result).problems().getFirst();
  }

  private static String workspace(String block) {
    return "{\"format\":\"tsumiki-project\",\"version\":1,\"title\":\"t\",\"board\":\"simulated\","
        + "\"lesson\":null,\"readingLevel\":\"en\",\"workspace\":{\"blocks\":{\"blocks\":["
        + block
        + "]}}}";
  }

  private static String golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ProjectReaderTest.class.getResourceAsStream("/golden/first-signal.tsumiki"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
