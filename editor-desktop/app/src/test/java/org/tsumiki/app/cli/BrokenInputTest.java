package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsumiki.bytecode.Code;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.ProgramImage;

/** Whatever a file holds: exit 1, one sentence with place and remedy, never a stack trace. */
class BrokenInputTest {
  @TempDir private Path folder = Path.of("");

  /**
   * One way for a file to be broken.
   *
   * @param name what is wrong
   * @param file makes the file in the given folder
   * @param place what the sentence must say about where
   */
  record Broken(String name, Function<Path, Path> file, String place) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Broken> files() {
    return Stream.concat(projects(), images());
  }

  private static Stream<Broken> projects() {
    String whole = Samples.RED_THEN_GREEN;
    return Stream.of(
        project("empty file", "", "line 1"),
        project("cut off in the middle", whole.substring(0, whole.length() / 2), "line "),
        project("no JSON at all", "まえに すすむ", "line 1"),
        project("a list instead of a project", "[1, 2]", "broken.tsumiki"),
        project("another program's JSON", "{\"format\":\"scratch\"}", "format"),
        project(
            "saved by a newer Tsumiki",
            whole.replace("\"version\": 1", "\"version\": 2"),
            "version"),
        project("no workspace", whole.replace("\"workspace\"", "\"workspaces\""), "workspace"),
        project("unknown reading level", whole.replace("\"hira\"", "\"klingon\""), "readingLevel"),
        project("unknown block", whole.replace("control_wait", "control_weit"), "block pause"),
        project("a lamp that does not exist", whole.replace("\"red\"", "\"blue\""), "block red-on"),
        project(
            "a number that is a text",
            whole.replace("{\"NUM\": 3}", "{\"NUM\": \"three\"}"),
            "block three"),
        project(
            "an input left empty",
            whole.replace("\"inputs\": {\"SECONDS\"", "\"inputs\": {\"OTHER\""),
            "block pause"),
        project(
            "a text where a number belongs",
            whole.replace(
                "{\"type\": \"math_number\", \"id\": \"three\", \"fields\": {\"NUM\": 3}}",
                "{\"type\": \"text\", \"id\": \"three\", \"fields\": {\"TEXT\": \"x\"}}"),
            "block "),
        new Broken(
            "no text at all",
            at -> Samples.file(at, "broken.tsumiki", bytes("89504e470d0aff")),
            "broken.tsumiki"));
  }

  private static Stream<Broken> images() {
    return Stream.of(
        image("image cut off", bytes -> Arrays.copyOf(bytes, bytes.length / 2), "byte "),
        image("image with a flipped bit", BrokenInputTest::flipped, "byte "),
        image(
            "image with bytes after its end",
            bytes -> Arrays.copyOf(bytes, bytes.length + 3),
            "byte "),
        image("image of a newer version", bytes -> with(bytes, 4, 9), "byte 4"),
        image("only an image's first bytes", bytes -> Arrays.copyOf(bytes, 4), "byte 4"),
        image(
            "image whose code takes from an empty stack", bytes -> imageOf("10", "00"), "script 1"),
        image("image with an unknown instruction", bytes -> imageOf("ff", "00"), "script 1"),
        image("image whose code runs past its end", bytes -> imageOf("04"), "script 1"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void brokenFileIsRefusedInOneSentence(Broken broken) {
    String file = broken.file().apply(folder).toString();

    CommandRun run = CommandRun.of("run", file);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("broken.", broken.place());
    assertThat(run.err()).doesNotContain("Exception", "\tat ", "null");
  }

  @ParameterizedTest
  @MethodSource("files")
  void brokenFileWithJsonGivesAnErrorDocument(Broken broken) {
    String file = broken.file().apply(folder).toString();

    CommandRun run = CommandRun.of("run", file, "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    JsonObject error = run.error();
    assertThat(error.get("code").getAsString()).matches("[a-z-]+");
    assertThat(error.get("where").getAsString()).contains(broken.place());
    assertThat(error.get("message").getAsString()).isNotBlank();
    assertThat(error.get("remedy").getAsString()).isNotBlank();
  }

  /** Copies a shipped pack and breaks one file of it. */
  record BrokenPack(String name, String file, Function<String, String> breaking) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<BrokenPack> packs() {
    return Stream.of(
        new BrokenPack("pack file cut off", "pack.json", text -> text.substring(0, 80)),
        new BrokenPack(
            "pack of a newer format",
            "pack.json",
            text -> text.replaceFirst("\"formatVersion\": *2", "\"formatVersion\": 9")),
        new BrokenPack(
            "pack that lists a lesson that is not there",
            "pack.json",
            text -> text.replace("\"one-light\"", "\"two-lights\"")),
        new BrokenPack("lesson that is no JSON", "one-light/lesson.json", text -> "{" + text),
        new BrokenPack(
            "lesson with an unknown key",
            "one-light/lesson.json",
            text -> text.replaceFirst("\\{", "{\"colour\": 1, ")),
        new BrokenPack(
            "solution with an unknown block",
            "one-light/solution.blocks",
            text -> text.replace("light_signal", "light_laser")));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void brokenPackIsRefusedWithItsFile(BrokenPack broken) throws IOException {
    Path pack = copyOfShippedPack();
    Path file = pack.resolve(broken.file());
    Files.writeString(file, broken.breaking().apply(Files.readString(file)));

    CommandRun text = CommandRun.of("packs", "check", pack.toString());
    CommandRun json = CommandRun.of("packs", "check", pack.toString(), "--json");

    assertThat(text.exitCode()).isEqualTo(1);
    assertThat(text.out()).contains(broken.file().substring(0, broken.file().lastIndexOf('.')));
    assertThat(text.out() + text.err()).doesNotContain("Exception", "\tat ");
    assertThat(json.json().getAsJsonArray("findings"))
        .isNotEmpty()
        .allSatisfy(finding ->
            assertThat(finding.getAsJsonObject().get("remedy").getAsString()).isNotBlank());
  }

  private Path copyOfShippedPack() throws IOException {
    Path source =
        Path.of("../../lesson-packs/packs/src/main/resources/org/tsumiki/packs/traffic-signal");
    Path copy = folder.resolve("pack");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(source.relativize(file).toString());
        Files.copy(file, target);
      }
    }
    return copy;
  }

  private static Broken project(String name, String text, String place) {
    return new Broken(name, at -> Samples.file(at, "broken.tsumiki", text), place);
  }

  private static Broken image(String name, Function<byte[], byte[]> breaking, String place) {
    return new Broken(
        name,
        at -> Samples.file(at, "broken.image", breaking.apply(Samples.imageBytes(at))),
        place);
  }

  private static byte[] flipped(byte[] image) {
    return with(image, image.length / 2, image[image.length / 2] ^ 0x10);
  }

  private static byte[] with(byte[] image, int offset, int value) {
    byte[] changed = image.clone();
    changed[offset] = (byte) value;
    return changed;
  }

  /** An image with a correct checksum whose one script is this code. */
  private static byte[] imageOf(String... codeHex) {
    Code code = Code.of(bytes(String.join("", codeHex)));
    return ImageCodec.encode(
        new ProgramImage(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of(new ProgramImage.Script(new Entry.Start(), 0, code))));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
