package org.tsumiki.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {

  @Test
  void everyValueKnowsItsLine() {
    JsonNode.ObjectNode root = object("{\n\"a\": [1,\n true, null],\n\"b\": \"x\"}");

    assertThat(root.members().get("b")).isEqualTo(new JsonNode.TextNode(4, "x"));
    assertThat(root.members().get("a"))
        .isInstanceOfSatisfying(
            JsonNode.ArrayNode.class,
            array ->
                assertThat(array.items())
                    .containsExactly(
                        new JsonNode.NumberNode(2, 1),
                        new JsonNode.BooleanNode(3, true),
                        new JsonNode.NullNode(3)));
  }

  @Test
  void anObjectKeepsItsSource() {
    JsonNode.ObjectNode root = object(" { \"w\": { \"k\" : 1.5e1 } } ");

    assertThat(root.members().get("w"))
        .isInstanceOfSatisfying(
            JsonNode.ObjectNode.class,
            inner -> assertThat(inner.source()).isEqualTo("{ \"k\" : 1.5e1 }"));
  }

  @Test
  void escapesAreResolved() {
    assertThat(object("{\"a\":\"\\u8d64\\n\\\"\\/\"}").members().get("a"))
        .isEqualTo(new JsonNode.TextNode(1, "赤\n\"/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1",
        "{\"a\"}",
        "{\"a\":}",
        "{'a':1}",
        "{\"a\":1,}",
        "[01]",
        "[1.]",
        "tru",
        "\"x",
        "\"\\q\"",
        "\"\\u12g4\"",
        "\"\\u1\"",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "\"a\tb\"",
        "[NaN]",
        "+1"
      })
  void refusesWhatIsNoJson(String text) {
    assertThat(JsonParser.parse(text)).isInstanceOf(JsonParser.Result.Broken.class);
  }

  @ParameterizedTest
  @CsvSource({"500,true", "501,false", "100000,false"})
  void nestingIsLimited(int depth, boolean fine) {
    String text = "[".repeat(depth) + "]".repeat(depth);

    assertThat(JsonParser.parse(text) instanceof JsonParser.Result.Parsed).isEqualTo(fine);
  }

  private static JsonNode.ObjectNode object(String text) {
    if (JsonParser.parse(text) instanceof JsonParser.Result.Parsed(JsonNode.ObjectNode root)) {
      return root;
    }
    throw new AssertionError("no object: " + text);
  }
}
