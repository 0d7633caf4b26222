package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumiki.bytecode.ValueType.BOOLEAN;
import static org.tsumiki.bytecode.ValueType.COLOUR;
import static org.tsumiki.bytecode.ValueType.NUMBER;
import static org.tsumiki.bytecode.ValueType.TEXT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListTest {
  private static final String THREE =
      """
      integer 10
      list_add 0
      integer 30
      list_add 0
      integer 20
      integer 2
      list_insert 0
      """;

  private static Rig numbers(String code) {
    return new Rig().lists(NUMBER).numbers(0.4, 1.5, 0.0 / 0.0, 3.6).start(THREE + code + "\n end");
  }

  @Test
  void thingsStandWhereTheyWerePut() {
    Rig rig = numbers("list_to_text 0\n say");
    Machine machine = rig.run(1);
    assertThat(rig.said()).containsExactly("10 20 30");
    assertThat(machine.list(0).firstThings()).containsExactly("10", "20", "30");
    assertThat(machine.list(0).length()).isEqualTo(3);
  }

  @Test
  void placesAreRoundedToTheNearest() {
    Rig rig = numbers("number 1\n list_item 0\n number_to_text\n say");
    rig.run(1);
    assertThat(rig.said()).containsExactly("20");
  }

  @Test
  void removedAndReplacedThingsAreGone() {
    Rig rig =
        numbers(
            "integer 1\n list_remove 0\n integer 2\n integer 99\n list_replace 0\n list_to_text 0\n say");
    rig.run(1);
    assertThat(rig.said()).containsExactly("20 99");
  }

  @Test
  void theFirstPlaceOfAThingIsFoundOrZero() {
    Rig rig =
        numbers(
            """
            integer 30
            list_index_of 0
            number_to_text
            say
            integer 31
            list_index_of 0
            number_to_text
            say
            list_clear 0
            list_length 0
            number_to_text
            say
            """);
    rig.run(1);
    assertThat(rig.said()).containsExactly("3", "0", "0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "integer 0\n list_item 0\n number_to_text\n say",
        "integer 4\n list_item 0\n number_to_text\n say",
        "number 0\n list_item 0\n number_to_text\n say",
        "number 3\n list_item 0\n number_to_text\n say",
        "number 2\n list_item 0\n number_to_text\n say",
        "integer 4\n list_remove 0",
        "number 2\n list_remove 0",
        "integer 5\n integer 5\n list_replace 0",
        "integer 1\n integer 5\n list_insert 0",
        "integer 1\n integer 0\n list_insert 0",
        "integer 1\n number 2\n list_insert 0"
      })
  void aPlaceOutsideStopsTheProgramAndNamesThePlaceAndTheLength(String code) {
    Trap trap = numbers(code).run(1).trap().orElseThrow();
    assertThat(trap.code()).isEqualTo("list-index");
    assertThat(trap.values()).hasSize(2);
    assertThat(trap.values().getLast()).isEqualTo("3");
    assertThat(trap.routine()).isZero();
  }

  @Test
  void onePastTheEndIsAPlaceToInsertAt() {
    Rig rig = numbers("integer 40\n integer 4\n list_insert 0\n list_to_text 0\n say");
    rig.run(1);
    assertThat(rig.said()).containsExactly("10 20 30 40");
  }

  @Test
  void listsHoldTextsBooleansAndColours() {
    Rig rig =
        new Rig()
            .lists(TEXT, BOOLEAN, COLOUR)
            .texts("ab", "cd")
            .start(
                """
                text 0
                list_add 0
                text 1
                integer 1
                list_insert 0
                text 0
                list_index_of 0
                number_to_text
                say
                list_to_text 0
                say
                integer 1
                text 0
                list_replace 0
                integer 2
                list_remove 0
                integer 1
                list_item 0
                say
                true
                list_add 1
                list_to_text 1
                say
                colour 0xff8000
                list_add 2
                list_to_text 2
                say
                end
                """);
    rig.run(1);
    assertThat(rig.said()).containsExactly("2", "cd ab", "ab", "true", "#ff8000");
  }

  @Test
  void aListThatGrowsWithoutEndTraps() {
    Rig rig = new Rig().lists(NUMBER).start("top: pass 0\n integer 1\n list_add 0\n again 0 top");
    Machine machine = rig.run(100);
    assertThat(machine.trap().orElseThrow().code()).isEqualTo("list-too-long");
    assertThat(machine.list(0).length()).isEqualTo(RunLimits.MAX_LIST_THINGS);
  }

  @Test
  void allListsTogetherTrapToo() {
    Rig rig =
        new Rig()
            .lists(NUMBER, NUMBER, NUMBER)
            .start(
                """
                top: pass 0
                integer 1
                list_add 0
                integer 1
                list_add 1
                integer 1
                list_add 2
                again 0 top
                """);
    assertThat(rig.run(200).trap().orElseThrow().code()).isEqualTo("memory-full");
  }

  @Test
  void insertingInFrontOfManyThingsIsPaidAsWork() {
    Rig rig =
        new Rig()
            .lists(NUMBER)
            .start(
                """
                top: pass 0
                integer 1
                integer 1
                list_insert 0
                again 0 top
                """);
    Machine machine = rig.load();
    rig.tick(machine, 400);
    int length = machine.list(0).length();
    rig.tick(machine, 1);
    assertThat(machine.list(0).length() - length)
        .as("moving some thousand things costs some hundred instructions")
        .isLessThan(100);
  }
}
