package org.tsumiki.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsumiki.words.Words;

/** The page, the table in the code, the words and what is really done say the same. */
final class OpcodesTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\| (.+) \\|$");

  @Test
  void pageTellsTheTable() throws IOException {
    List<String> page =
        ROW.matcher(Files.readString(Path.of("spec/import.md")))
            .results()
            .map(OpcodesTest::row)
            .toList();

    List<String> table = Opcodes.all().entrySet().stream().map(OpcodesTest::row).toList();
    assertThat(page).containsExactlyElementsOf(table);
  }

  private static String row(MatchResult row) {
    return row.group(1) + " " + row.group(2) + " " + row.group(3);
  }

  private static String row(Map.Entry<String, Opcodes.Fate> entry) {
    Opcodes.Fate fate = entry.getValue();
    String becomes = fate.becomes().isEmpty() ? "left out" : fate.becomes();
    return entry.getKey()
        + " "
        + fate.shape().name().toLowerCase(Locale.ROOT)
        + " "
        + (fate.shape() == Opcodes.Shape.MENU ? "part of the block around it" : becomes);
  }

  static Stream<String> blocks() {
    return Opcodes.all().entrySet().stream()
        .filter(entry -> entry.getValue().shape() != Opcodes.Shape.MENU)
        .map(Map.Entry::getKey);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void hasWordsOfItsOwn(String opcode) {
    assertThat(Words.has("scratch.block." + opcode)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void becomesWhatTheTableSays(String opcode) {
    Opcodes.Fate fate = Opcodes.fate(opcode).orElseThrow();
    ImportResult.Imported imported = Imports.imported(Sb3.ofBlocks(program(opcode, fate.shape())));

    boolean leftOut =
        imported.report().of(ImportReport.Kind.LEFT_OUT).stream()
            .anyMatch(finding -> finding.opcode().equals(opcode));
    assertThat(leftOut).isEqualTo(fate.becomes().isEmpty());
    String named = fate.becomes().replaceAll(" .*|,.*", "");
    if (named.contains("_")) {
      assertThat(imported.projectJson()).contains("\"type\":\"" + named + "\"");
    }
    Imports.project(imported);
  }

  /** The smallest program that has the block in a place where it belongs. */
  private static String program(String opcode, Opcodes.Shape shape) {
    String fields =
        """
        {"KEY_OPTION":["space",null],"STOP_OPTION":["all",null],"OPERATOR":["abs",null],\
        "BROADCAST_OPTION":["go","m"],"VARIABLE":["v","v"],"LIST":["l","l"],"VALUE":["n",null]}\
        """;
    String inputs =
        """
        {"BROADCAST_INPUT":[1,[11,"go","m"]],"INDEX":[1,[7,"1"]],\
        "KEY_OPTION":[1,"key"],"custom_block":[1,"prototype"]}\
        """;
    String mutation =
        """
        {"tagName":"mutation","children":[],"proccode":"mine","argumentids":"[\\"n\\"]",\
        "argumentnames":"[\\"n\\"]","argumentdefaults":"[\\"\\"]","warp":"false"}\
        """;
    String own =
        "\"own\":{\"opcode\":\"%s\",\"next\":null,\"inputs\":%s,\"fields\":%s,\"mutation\":%s,%s}"
            .formatted(
                opcode,
                inputs,
                fields,
                mutation,
                shape == Opcodes.Shape.HAT
                    ? "\"topLevel\":true,\"x\":0,\"y\":0"
                    : "\"topLevel\":false");
    String rest =
        """
        "key":{"opcode":"sensing_keyoptions","shadow":true,"fields":{"KEY_OPTION":["space",null]}},\
        "define":{"opcode":"procedures_definition","topLevel":true,"next":"%s",\
        "inputs":{"custom_block":[1,"prototype"]}},\
        "prototype":{"opcode":"procedures_prototype","shadow":true,"inputs":{},"mutation":%s},\
        "say":{"opcode":"looks_say","next":null,"inputs":{"MESSAGE":[3,"%s",[10,""]]}}\
        """
            .formatted(
                shape == Opcodes.Shape.STATEMENT ? "own" : "say",
                mutation,
                shape == Opcodes.Shape.VALUE ? "own" : "");
    return opcode.equals("procedures_definition") ? rest : rest + "," + own;
  }
}
