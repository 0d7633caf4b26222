package org.tsumiki.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever a file holds: a refusal that says where, why and what to do, or a project that opens.
 */
final class HostileFilesTest {
  private static final int CENTRAL_ENTRY = 0x02014b50;

  @Example
  void whatIsNoZipIsRefused() {
    assertThat(Imports.refused(new byte[0]).code()).isEqualTo("not-scratch");
    assertThat(Imports.refused("hello".getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("not-scratch");
  }

  @Example
  void archiveWithoutProjectIsRefused() {
    assertThat(Imports.refused(Sb3.zip("a.txt", new byte[3])).code()).isEqualTo("not-scratch");
    assertThat(Imports.refused(Sb3.zip("sprite.json", new byte[3])).code())
        .isEqualTo("only-a-sprite");
  }

  @Example
  void earlierVersionsOfScratchAreSentThroughScratch3() {
    byte[] scratch2 = Sb3.of("{\"objName\":\"Stage\",\"children\":[],\"info\":{}}");
    byte[] scratch1 = "ScratchV02\0\0".getBytes(StandardCharsets.US_ASCII);

    assertThat(Imports.refused(scratch2).remedy()).contains("Open it in Scratch 3");
    assertThat(Imports.refused(scratch1).code()).isEqualTo("older-scratch");
  }

  @Example
  void brokenTextIsRefused() {
    assertThat(Imports.refused(Sb3.of("{\"targets\":[")).code()).isEqualTo("not-json");
    assertThat(Imports.refused(Sb3.of("[]")).code()).isEqualTo("not-scratch");
    assertThat(Imports.refused(Sb3.of("{}")).code()).isEqualTo("not-scratch");
    assertThat(Imports.refused(Sb3.zip("project.json", new byte[] {(byte) 0xff})).code())
        .isEqualTo("not-json");
    assertThat(Imports.refused(Sb3.of("[".repeat(1_000_000))).code()).isEqualTo("not-json");
  }

  @Example
  void zipBombIsRefusedBeforeItIsUnpacked() {
    byte[] bomb = Sb3.zip("project.json", new byte[200_000_000]);

    assertThat(bomb.length).isLessThan(300_000);
    assertThat(Imports.refused(bomb).code()).isEqualTo("too-large");
  }

  @Example
  void zipBombThatLiesAboutItsSizeIsRefused() {
    byte[] bomb = Sb3.zip("project.json", new byte[50_000_000]);
    inTable(bomb).putInt(at(bomb) + 24, 100);

    assertThat(Imports.refused(bomb).code()).isEqualTo("damaged");
  }

  @Example
  void oddZipsAreRefused() {
    byte[] locked = Sb3.of("{}");
    inTable(locked).putShort(at(locked) + 8, (short) 1);
    assertThat(Imports.refused(locked).code()).isEqualTo("encrypted");

    byte[] strange = Sb3.of("{}");
    inTable(strange).putShort(at(strange) + 10, (short) 99);
    assertThat(Imports.refused(strange).code()).isEqualTo("unknown-packing");

    byte[] wrongSum = Sb3.of("{}");
    inTable(wrongSum).putInt(at(wrongSum) + 16, 1);
    assertThat(Imports.refused(wrongSum).code()).isEqualTo("damaged");

    byte[] farAway = Sb3.of("{}");
    inTable(farAway).putInt(at(farAway) + 42, -1);
    assertThat(Imports.refused(farAway).code()).isEqualTo("damaged");
  }

  @Example
  void archiveThatDoesNotPackIsRead() {
    byte[] json = Sb3.sampleJson("quiz").getBytes(StandardCharsets.UTF_8);
    byte[] sb3 = Sb3.stored("project.json", json);

    assertThat(Imports.imported(sb3).report().blocks()).isEqualTo(42);
  }

  @Example
  void aMillionBlocksAreRefused() {
    String blocks = many(1_000_000, i -> "\"%d\":{}".formatted(i));
    assertThat(Imports.refused(Sb3.ofBlocks(blocks)).code()).isEqualTo("too-large");

    String fewer = many(100_000, i -> "\"%d\":{}".formatted(i));
    assertThat(Imports.refused(Sb3.ofBlocks(fewer)).code()).isEqualTo("too-many-blocks");
  }

  @Example
  void tooManyValuesAreRefusedBeforeTheyTakeMemory() {
    String values = "[" + "[],".repeat(3_000_000) + "[]]";
    assertThat(Imports.refused(Sb3.of("{\"targets\":" + values + "}")).code())
        .isEqualTo("too-large");
  }

  @Example
  void circlesEnd() {
    String self = "\"a\":{\"opcode\":\"looks_say\",\"topLevel\":true,\"next\":\"a\",\"inputs\":{}}";
    String inside =
        """
        "a":{"opcode":"control_forever","topLevel":true,"inputs":{"SUBSTACK":[2,"a"]}},\
        "b":{"opcode":"looks_say","topLevel":true,"inputs":{"MESSAGE":[3,"c",[10,""]]}},\
        "c":{"opcode":"operator_join","inputs":{"STRING1":[3,"c",[10,""]],"STRING2":[3,"b",[10,""]]}}\
        """;

    assertThat(Imports.codes(Imports.imported(Sb3.ofBlocks(self)))).contains("left-out-statement");
    ImportResult.Imported imported = Imports.imported(Sb3.ofBlocks(inside));
    assertThat(imported.report().findings())
        .anyMatch(finding -> finding.opcode().equals("cut-loop"));
    Imports.project(imported);
  }

  @Example
  void referencesToNothingAreListed() {
    String blocks =
        """
        "a":{"opcode":"looks_say","topLevel":true,"next":"gone","inputs":{"MESSAGE":[2,"lost"]}},\
        "stray":{"opcode":"looks_show"}\
        """;

    assertThat(Imports.codes(Imports.imported(Sb3.ofBlocks(blocks))))
        .contains("left-out-statement", "left-out-value", "stray-blocks");
  }

  @Example
  void longChainsAreCutIntoParts() {
    opensInParts(chain(9_000, "looks_show", ""));
    opensInParts(chain(9_000, "control_forever", ""));
  }

  @Example
  void deepNestingIsCutIntoParts() {
    String loops =
        many(
            9_000,
            i ->
                "\"%d\":{\"opcode\":\"control_repeat\",\"topLevel\":%s,\"inputs\":{\"SUBSTACK\":[2,\"%d\"]}}"
                    .formatted(i, i == 0, i + 1));
    String values =
        many(
            9_000,
            i ->
                "\"%d\":{\"opcode\":\"%s\",\"topLevel\":%s,\"inputs\":{\"STRING1\":[2,\"%d\"],\"NUM1\":[2,\"%d\"],\"OPERAND1\":[2,\"%d\"],\"OPERAND\":[2,\"%d\"]}}"
                    .formatted(
                        i,
                        new String[] {
                              "operator_join", "operator_add", "operator_equals", "operator_not"
                            }
                            [i % 4],
                        i == 0,
                        i + 1,
                        i + 1,
                        i + 1,
                        i + 1));
    Imports.isHarmless(Sb3.ofBlocks(loops));
    Imports.isHarmless(Sb3.ofBlocks(values));
  }

  @Example
  void aMutationCannotGrowTheProject() {
    String names = "[" + many(100_000, i -> "\\\"x\\\"") + "]";
    String mutation =
        "\"mutation\":{\"proccode\":\"p\",\"argumentids\":\"%s\",\"argumentnames\":\"%s\"}"
            .formatted(names, names);
    String call = chain(5_000, "procedures_call", "," + mutation.substring(0, 25) + "}");
    String define =
        "\"d\":{\"opcode\":\"procedures_definition\",\"topLevel\":true,\"inputs\":{\"custom_block\":[1,\"p\"]}},"
            + "\"p\":{\"opcode\":\"procedures_prototype\",\"shadow\":true,"
            + mutation
            + "}";
    Imports.isHarmless(Sb3.ofBlocks(define + "," + call));
  }

  private static void opensInParts(String blocks) {
    ImportResult.Imported imported = Imports.imported(Sb3.ofBlocks(blocks));
    assertThat(Imports.codes(imported)).containsAnyOf("too-long", "unreachable");
    assertThat(Imports.project(imported).program().looseBlockIds()).hasSizeGreaterThan(1);
  }

  private static String chain(int length, String opcode, String rest) {
    return many(
        length,
        i ->
            "\"%d\":{\"opcode\":\"%s\",\"topLevel\":%s,\"next\":%s%s}"
                .formatted(
                    i, opcode, i == 0, i == length - 1 ? "null" : "\"" + (i + 1) + "\"", rest));
  }

  private static String many(int count, IntFunction<String> one) {
    return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
  }

  @Property(tries = 300)
  @Label("damaged archives are refused or read")
  void damagedArchivesAreHarmless(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] sb3 = Sb3.sample(Sb3.SAMPLES.get(random.nextInt(5)));
    for (int i = 0; i <= random.nextInt(8); i++) {
      sb3[random.nextInt(sb3.length)] = (byte) random.nextInt();
    }
    Imports.isHarmless(
        random.nextInt(4) == 0 ? Arrays.copyOf(sb3, random.nextInt(sb3.length)) : sb3);
  }

  /** Pieces of the text change places, so that everything stands where it does not belong. */
  @Property(tries = 600)
  @Label("scrambled projects are refused or opened")
  void scrambledProjectsAreHarmless(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int swaps) {
    Random random = new Random(seed);
    String[] parts = Sb3.sampleJson(Sb3.SAMPLES.get(random.nextInt(5))).split("(?<=\")|(?=\")");
    for (int i = 0; i < swaps; i++) {
      // Texts stand at every fourth place: swapping those keeps it JSON.
      int a = texts(parts, random);
      int b = texts(parts, random);
      String kept = parts[a];
      parts[a] = parts[b];
      parts[b] = kept;
    }
    Imports.isHarmless(Sb3.of(String.join("", parts)));
  }

  private static int texts(String[] parts, Random random) {
    while (true) {
      int at = random.nextInt(parts.length);
      if (parts[at].matches("[A-Za-z_0-9 ]+")) {
        return at;
      }
    }
  }

  /** Every block of Scratch with every other in every hole, in circles too. */
  @Property(tries = 300)
  @Label("random graphs of blocks are opened")
  void randomGraphsOfBlocksAreHarmless(@ForAll long seed) {
    Random random = new Random(seed);
    Object[] opcodes = Opcodes.all().keySet().toArray();
    String blocks =
        many(
            60,
            i ->
                "\"%d\":{\"opcode\":\"%s\",\"topLevel\":%s,\"next\":\"%d\",\"inputs\":{%s},\"fields\":{%s}}"
                    .formatted(
                        i,
                        opcodes[random.nextInt(opcodes.length)],
                        random.nextInt(4) == 0,
                        random.nextInt(80),
                        inputs(random),
                        fields(random)));
    ImportResult.Imported imported = Imports.imported(Sb3.ofBlocks(blocks));
    Imports.project(imported);
    ImportReport report = imported.report();
    int stray =
        report.findings().stream()
            .filter(finding -> finding.code().equals("stray-blocks"))
            .mapToInt(finding -> Integer.parseInt(finding.happened().en().replaceAll("\\D+.*", "")))
            .sum();
    assertThat(report.taken() + Imports.listedBlocks(report) + stray)
        .as("nothing is dropped silently")
        .isEqualTo(report.blocks());
  }

  private static String inputs(Random random) {
    return Arrays.stream(
            "MESSAGE VALUE CONDITION SUBSTACK SUBSTACK2 NUM NUM1 NUM2 OPERAND OPERAND1 OPERAND2 STRING1 STRING INDEX ITEM TIMES DURATION FROM TO BROADCAST_INPUT custom_block"
                .split(" "))
        .filter(name -> random.nextInt(3) > 0)
        .map(name -> "\"" + name + "\":" + slot(random))
        .collect(Collectors.joining(","));
  }

  private static String slot(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> "[1,[4,\"1e400\"]]";
      case 1 -> "[1,[10,\"last\"]]";
      case 2 -> "[3,[12,\"v\",\"v\"],[10,\"\"]]";
      case 3 -> "[3,[13,\"l\",\"l\"],[10,\"x\"]]";
      case 4 -> "[1,[11,\"go\",\"m\"]]";
      case 5 -> "[1,null]";
      case 6 -> "7";
      default -> "[3,\"" + random.nextInt(80) + "\",[4,\"-3.5\"]]";
    };
  }

  private static String fields(Random random) {
    return Arrays.stream(
            "VARIABLE LIST OPERATOR STOP_OPTION KEY_OPTION BROADCAST_OPTION".split(" "))
        .map(name ->
            "\"%s\":[\"%s\",\"%s\"]"
                .formatted(
                    name,
                    new String[] {"v", "W", "e ^", "this script", "b", ""}[random.nextInt(6)],
                    "vwl".charAt(random.nextInt(3))))
        .collect(Collectors.joining(","));
  }

  private static ByteBuffer inTable(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int at(byte[] zip) {
    for (int i = zip.length - 4; i >= 0; i--) {
      if (inTable(zip).getInt(i) == CENTRAL_ENTRY) {
        return i;
      }
    }
    throw new IllegalArgumentException("no table");
  }
}
