package org.tsumiki.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "3",
        "null",
        "\"{[\"",
        "[[],{},[[]]]",
        "{\"b\":[1,true,null,\"x\\\"y{\"],\"a\":{\"c\":{}}}",
        "{\"{\":[\"[\",\"[\"]}"
      })
  void writesWhatGsonWrites(String json) {
    assertThat(JsonText.of(JsonParser.parseString(json)))
        .isEqualTo(JsonParser.parseString(json).toString());
  }
}
