package org.tsumiki.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scratch's loose ways: each line says what scratch-vm says for it. */
final class MeaningTest {
  /** Blocks of one green-flag script, chained in the order they are added. */
  private static final class Script {
    private final List<String> chain = new ArrayList<>();
    private final StringBuilder blocks = new StringBuilder();

    Script then(String opcode, String inputs, String fields) {
      chain.add(
          "\"opcode\":\"%s\",\"inputs\":{%s},\"fields\":{%s}".formatted(opcode, inputs, fields));
      return this;
    }

    Script set(String variable, String slot) {
      return then("data_setvariableto", "\"VALUE\":" + slot, named("VARIABLE", variable));
    }

    Script say(String slot) {
      return then("looks_say", "\"MESSAGE\":" + slot, "");
    }

    Script add(String slot) {
      return then("data_addtolist", "\"ITEM\":" + slot, named("LIST", "l"));
    }

    Script block(String id, String opcode, String inputs, String fields) {
      blocks.append(
          ",\"%s\":{\"opcode\":\"%s\",\"inputs\":{%s},\"fields\":{%s}}"
              .formatted(id, opcode, inputs, fields));
      return this;
    }

    byte[] sb3() {
      StringBuilder all =
          new StringBuilder(
              "\"flag\":{\"opcode\":\"event_whenflagclicked\",\"topLevel\":true,\"next\":\"s0\"}");
      for (int i = 0; i < chain.size(); i++) {
        all.append(
            ",\"s%d\":{%s,\"next\":%s}"
                .formatted(
                    i, chain.get(i), i + 1 < chain.size() ? "\"s" + (i + 1) + "\"" : "null"));
      }
      return Sb3.ofBlocks(all.append(blocks).toString());
    }

    List<String> said() {
      return Said.by(sb3());
    }
  }

  private static String named(String field, String name) {
    return "\"%s\":[\"%s\",\"%s\"]".formatted(field, name, name);
  }

  private static String text(String text) {
    return "[1,[10,\"%s\"]]".formatted(text);
  }

  private static String over(String id) {
    return "[3,\"%s\",[10,\"\"]]".formatted(id);
  }

  private static final String V = "[3,[12,\"v\",\"v\"],[10,\"\"]]";

  @Test
  void aTextThatSaysANumberIsANumberWhereOneIsWanted() {
    assertThat(
            new Script()
                .say(over("sum"))
                .block(
                    "sum",
                    "operator_add",
                    "\"NUM1\":[3,\"join\",[4,\"\"]],\"NUM2\":[1,[4,\"1\"]]",
                    "")
                .block(
                    "join",
                    "operator_join",
                    "\"STRING1\":" + text("1") + ",\"STRING2\":" + text("2"),
                    "")
                .said())
        .containsExactly("13");
  }

  @Test
  void anEmptyOrWrongNumberIsNought() {
    assertThat(
            new Script()
                .say(over("sum"))
                .block("sum", "operator_add", "\"NUM1\":[1,[4,\"\"]],\"NUM2\":[1,[10,\"x\"]]", "")
                .said())
        .containsExactly("0");
  }

  @Test
  void aVariableThatHoldsNumbersAndTextsKeepsTextsAndStillCounts() {
    assertThat(
            new Script()
                .set("v", text("hello"))
                .say(V)
                .set("v", text("5"))
                .then("data_changevariableby", "\"VALUE\":[1,[4,\"2\"]]", named("VARIABLE", "v"))
                .say(V)
                .said())
        .containsExactly("hello", "7");
  }

  @Test
  void aVariableThatWasNeverSetIsNought() {
    assertThat(new Script().say(V).said()).containsExactly("0");
  }

  @Test
  void aYesAsANumberIsOne() {
    assertThat(
            new Script()
                .say(over("sum"))
                .block(
                    "sum",
                    "operator_add",
                    "\"NUM1\":[3,\"more\",[4,\"\"]],\"NUM2\":[1,[4,\"1\"]]",
                    "")
                .block(
                    "more",
                    "operator_gt",
                    "\"OPERAND1\":" + text("2") + ",\"OPERAND2\":" + text("1"),
                    "")
                .said())
        .containsExactly("2");
  }

  @ParameterizedTest
  @CsvSource({
    "10, 10, true",
    "10, 10.0, true",
    "'', 0, false",
    "a, a, true",
    "1, a, false",
    "true, true, true"
  })
  void typedThingsAreEqualAsInScratch(String a, String b, String expected) {
    assertThat(
            new Script()
                .say(over("eq"))
                .block(
                    "eq",
                    "operator_equals",
                    "\"OPERAND1\":" + text(a) + ",\"OPERAND2\":" + text(b),
                    "")
                .said())
        .containsExactly(expected);
  }

  @Test
  void anEmptyThingOfAListIsNotNought() {
    assertThat(
            new Script()
                .add(text(""))
                .add(text("0"))
                .say(over("eq"))
                .block(
                    "eq",
                    "operator_equals",
                    "\"OPERAND1\":[3,\"item\",[10,\"\"]],\"OPERAND2\":" + text("0"),
                    "")
                .block("item", "data_itemoflist", "\"INDEX\":[1,[7,\"1\"]]", named("LIST", "l"))
                .said())
        .containsExactly("false");
  }

  @Test
  void placesInListsAreRoundedDown() {
    assertThat(
            new Script()
                .add(text("a"))
                .add(text("b"))
                .say(over("item"))
                .say(over("letter"))
                .block(
                    "item",
                    "data_itemoflist",
                    "\"INDEX\":[3,\"half\",[7,\"1\"]]",
                    named("LIST", "l"))
                .block(
                    "half",
                    "operator_divide",
                    "\"NUM1\":[1,[4,\"3.8\"]],\"NUM2\":[1,[4,\"2\"]]",
                    "")
                .block(
                    "letter",
                    "operator_letter_of",
                    "\"LETTER\":[1,[6,\"2.9\"]],\"STRING\":" + text("xyz"),
                    "")
                .said())
        .containsExactly("a", "y");
  }

  @Test
  void lastAllAndInsertAtLastMeanWhatTheySay() {
    assertThat(
            new Script()
                .add(text("a"))
                .then(
                    "data_insertatlist",
                    "\"ITEM\":" + text("b") + ",\"INDEX\":" + "[1,[7,\"last\"]]",
                    named("LIST", "l"))
                .say(over("item"))
                .then("data_deleteoflist", "\"INDEX\":[1,[7,\"all\"]]", named("LIST", "l"))
                .say(over("length"))
                .block("item", "data_itemoflist", "\"INDEX\":[1,[7,\"last\"]]", named("LIST", "l"))
                .block("length", "data_lengthoflist", "", named("LIST", "l"))
                .said())
        .containsExactly("b", "0");
  }

  @Test
  void forEachCountsAndMakesNoPassForNought() {
    assertThat(
            new Script()
                .then(
                    "control_for_each",
                    "\"VALUE\":[1,[4,\"2.5\"]],\"SUBSTACK\":[2,\"in1\"]",
                    named("VARIABLE", "v"))
                .set("w", over("none"))
                .then(
                    "control_for_each",
                    "\"VALUE\":[3,[12,\"w\",\"w\"],[4,\"\"]],\"SUBSTACK\":[2,\"in2\"]",
                    named("VARIABLE", "v"))
                .block("in1", "looks_say", "\"MESSAGE\":" + V, "")
                .block("in2", "looks_say", "\"MESSAGE\":" + text("never"), "")
                .block(
                    "none",
                    "operator_subtract",
                    "\"NUM1\":[1,[4,\"1\"]],\"NUM2\":[1,[4,\"1\"]]",
                    "")
                .said())
        .containsExactly("1", "2", "3");
  }

  @Test
  void whileAndTheCounterWork() {
    assertThat(
            new Script()
                .then("control_clear_counter", "", "")
                .then("control_while", "\"CONDITION\":[2,\"less\"],\"SUBSTACK\":[2,\"more\"]", "")
                .say(over("count"))
                .block(
                    "less",
                    "operator_lt",
                    "\"OPERAND1\":[3,\"count2\",[10,\"\"]],\"OPERAND2\":" + text("4"),
                    "")
                .block("more", "control_incr_counter", "", "")
                .block("count", "control_get_counter", "", "")
                .block("count2", "control_get_counter", "", "")
                .said())
        .containsExactly("4");
  }

  @Test
  void anEmptyConditionIsANoAndANoteSaysSo() {
    Script script =
        new Script()
            .then("control_if", "\"SUBSTACK\":[2,\"in\"]", "")
            .say(over("not"))
            .block("in", "looks_say", "\"MESSAGE\":" + text("never"), "")
            .block("not", "operator_not", "", "");

    assertThat(script.said()).containsExactly("true");
    assertThat(Imports.codes(Imports.imported(script.sb3())))
        .containsExactly("empty-condition", "empty-condition");
  }

  @Test
  void aCommentStaysAtItsBlock() {
    String blocks =
        "\"a\":{\"opcode\":\"event_whenflagclicked\",\"topLevel\":true,\"comment\":\"c\"}";
    String json =
        Sb3.project(blocks)
            .replace(
                "\"layerOrder\":1",
                "\"layerOrder\":1,\"comments\":"
                    + "{\"c\":{\"blockId\":\"a\",\"text\":\"begin here\"},\"d\":{\"blockId\":null,\"text\":\"free\",\"x\":1,\"y\":2}}");
    ImportResult.Imported imported = Imports.imported(Sb3.of(json));

    assertThat(Imports.project(imported).program().comments()).containsValue("begin here");
    assertThat(imported.projectJson()).contains("\"text\":\"free\"");
  }

  @Test
  void savedValuesAreThereWhenTheProgramStarts() {
    String json =
        Sb3.project(
                "\"f\":{\"opcode\":\"event_whenflagclicked\",\"topLevel\":true,\"next\":\"s\"},"
                    + "\"s\":{\"opcode\":\"looks_say\",\"inputs\":{\"MESSAGE\":[3,\"j\",[10,\"\"]]}},"
                    + "\"j\":{\"opcode\":\"operator_join\",\"inputs\":{\"STRING1\":"
                    + V
                    + ",\"STRING2\":[3,[13,\"l\",\"l\"],[10,\"\"]]}}")
            .replace("\"v\":[\"v\",0]", "\"v\":[\"v\",42]")
            .replace("\"l\":[\"l\",[]]", "\"l\":[\"l\",[\"one\",2]]");

    assertThat(Said.by(Sb3.of(json))).containsExactly("42one 2");
  }

  @Test
  void namesThatClashGetTheSpritesNameInFront() {
    String json =
        Sb3.project("")
            .replace(
                "\"name\":\"Cat\",\"variables\":{}",
                "\"name\":\"Cat\",\"variables\":{\"x\":[\"V\",0]}");

    assertThat(Imports.project(Imports.imported(Sb3.of(json))).program().variables())
        .extracting(variable -> variable.name())
        .containsExactly("v", "w", "Cat: V");
  }
}
