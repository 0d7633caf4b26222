package org.tsumiki.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
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

  @Test
  void writesEveryCharacterAsGsonDoes() {
    StringBuilder all = new StringBuilder("🤖");
    for (char c = 0; c < 0x2100; c++) {
      all.append(c);
    }
    JsonObject object = new JsonObject();
    object.addProperty(all.toString(), all.toString());
    assertThat(JsonText.of(object)).isEqualTo(object.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e5", "-0.0", "12345678901234567890", "0.10", "1E-7"})
  void writesNumbersAsTheyStoodInTheFile(String number) {
    assertThat(JsonText.of(JsonParser.parseString(number))).isEqualTo(number);
  }
}
