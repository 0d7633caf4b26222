package org.tsumiki.format.io.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsumiki.format.Finding;
import org.tsumiki.format.io.ShippedSurroundings;

/** Each way to do harm with a zip changes nothing, and says why and what to do. */
class ZipAttackTest {
  private static final int LINK = 0120777;

  @TempDir Path computer;
  private InstalledPacks packs;
  private List<String> before = List.of();

  @BeforeEach
  void aPackIsInstalledAlready() throws IOException {
    packs =
        new InstalledPacks(computer.resolve("packs"), new Publishers(computer.resolve("trusted")));
    assertThat(install(honest().bytes())).isInstanceOf(InstallResult.Installed.class);
    before = listing();
  }

  static Stream<Arguments> attacks() {
    byte[] honest = honest().bytes();
    return Stream.of(
        attack("bad-path", honest().file("../evil.json", "{}")),
        attack("bad-path", honest().file("small/../../evil.json", "{}")),
        attack("bad-path", honest().file("/etc/evil.json", "{}")),
        attack("bad-path", honest().file("C:/evil.json", "{}")),
        attack("bad-path", honest().file("c:evil.json", "{}")),
        attack("bad-path", honest().file("small\\..\\evil.json", "{}")),
        attack("bad-path", honest().file("small//evil.json", "{}")),
        attack("bad-path", honest().file("small/nul.json", "{}")),
        attack("bad-path", honest().file("small/evil.json.", "{}")),
        attack("bad-path", honest().file("small/e\u0000vil.json", "{}")),
        attack("bad-path", honest().file("small/\u202egpj.json", "{}")),
        attack("bad-path", honest().file("small/か\u3099.md", "{}")),
        attack("bad-path", honest().file("a/b/c/d/e/f/g.json", "{}")),
        attack("bad-path", honest().rawName(new byte[] {'a', (byte) 0x93, '.'}, "{}")),
        attack("not-a-file", honest().withMode("small/link.json", "/etc/passwd", LINK)),
        attack("not-a-file", honest().withMode("small/pipe.json", "", 0010644)),
        attack("duplicate-name", honest().file("small/pack.json", "{}")),
        attack("duplicate-name", honest().file("small/PACK.json", "{}")),
        attack("duplicate-name", honest().file("small/ｐack.json", "{}")),
        attack("encrypted-archive", honest().encrypted("small/secret.json", "{}")),
        attack("zip-bomb", honest().file("small/bomb.json", "0".repeat(900_000))),
        attack("too-large", honest().file("small/large.png", noise(1_100_000))),
        attack("too-large", manyLarge()),
        attack("broken-archive", honest().overlapping("small/again.json")),
        attack("broken-archive", honest().twoNamed("small/a.json", "small/b.json", "{}")),
        attack("broken-archive", honest().file("small/x.json", "{}").lyingAboutSize(3)),
        attack("broken-archive", honest().file("small/x.json", "{ }").lyingAboutSize(2)),
        attack("too-many-files", crowded()),
        attack("not-a-pack", new ZipMaker().file("readme.md", "hello")),
        attack("not-a-pack", honest().file("other/pack.json", "{}")),
        Arguments.of("truncated-archive", Arrays.copyOf(honest, honest.length - 1)),
        Arguments.of("truncated-archive", Arrays.copyOf(honest, honest.length / 2)),
        Arguments.of("truncated-archive", new byte[0]),
        Arguments.of("truncated-archive", "no zip at all".getBytes(StandardCharsets.UTF_8)),
        attack("newer-version", pack("\"formatVersion\": 2", "\"formatVersion\": 3")),
        attack("older-version", pack("\"formatVersion\": 2", "\"formatVersion\": 1")),
        attack("shipped-id", pack("small", "traffic-signal")),
        attack("wrong-signature", signed().file("small/first/extra.md", "added later")),
        attack("wrong-signature", honest().file("small/manifest.sha256", "x")),
        attack("wrong-signature", halfSigned()));
  }

  private static Arguments attack(String code, ZipMaker zip) {
    return Arguments.of(code, zip.bytes());
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("attacks")
  void changesNothingAndSaysWhy(String code, byte[] zip) throws IOException {
    InstallResult result = install(zip);

    assertThat(result)
        .isInstanceOfSatisfying(
            InstallResult.Refused.class,
            refused -> {
              assertThat(refused.findings()).extracting(Finding::code).contains(code);
              assertThat(refused.findings())
                  .allSatisfy(finding -> {
                    assertThat(finding.message()).isNotBlank().endsWith(".");
                    assertThat(finding.remedy()).isNotBlank().endsWith(".");
                  });
            });
    assertThat(listing()).isEqualTo(before);
  }

  @Test
  void aPackWhoseProgramsAreWrongIsNotInstalled() throws IOException {
    Finding wrong =
        new Finding(
            "small",
            Optional.empty(),
            "x",
            java.util.OptionalInt.empty(),
            "solution-fails",
            "M.",
            "R.");
    Path zip = Files.write(computer.resolve("pack.zip"), pack("1.0.0", "1.0.1").bytes());

    InstallResult result =
        packs.install(zip, Set.of(), ShippedSurroundings.load(), pack -> List.of(wrong));

    assertThat(result).isEqualTo(new InstallResult.Refused(List.of(wrong)));
    assertThat(listing()).isEqualTo(before);
  }

  private InstallResult install(byte[] zip) throws IOException {
    Path file = Files.write(computer.resolve("pack.zip"), zip);
    return packs.install(
        file, Set.of("traffic-signal"), ShippedSurroundings.load(), pack -> List.of());
  }

  /** Every path under the data folder with its content's size, and nothing beside it. */
  private List<String> listing() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(computer)) {
      for (Path file : files.sorted().toList()) {
        if (!file.endsWith("pack.zip")) {
          String size = Files.isRegularFile(file) ? " " + Files.size(file) : "";
          found.add(computer.relativize(file) + size);
        }
      }
    }
    return found;
  }

  private static ZipMaker honest() {
    return pack("", "");
  }

  private static ZipMaker pack(String text, String replacement) {
    ZipMaker zip = new ZipMaker();
    TestPack.files()
        .forEach((path, content) -> zip.file("small/" + path, content.replace(text, replacement)));
    return zip;
  }

  private static ZipMaker signed() {
    ZipMaker zip = new ZipMaker();
    TestPack.signed(SigningKey.create())
        .forEach((path, file) -> zip.file("small/" + path, file.bytes()));
    return zip;
  }

  private static ZipMaker halfSigned() {
    ZipMaker zip = new ZipMaker();
    TestPack.signed(SigningKey.create())
        .forEach((path, file) ->
            zip.file(
                "small/" + path,
                path.equals(PackSignature.SIGNATURE)
                    ? SigningKey.create().sign("another manifest").getBytes(StandardCharsets.UTF_8)
                    : file.bytes()));
    return zip;
  }

  private static ZipMaker crowded() {
    ZipMaker zip = honest();
    for (int i = 0; i < 1300; i++) {
      zip.file("small/f" + i + ".md", "");
    }
    return zip;
  }

  private static ZipMaker manyLarge() {
    ZipMaker zip = honest();
    for (int i = 0; i < 23; i++) {
      zip.file("small/f" + i + ".md", repeating(950_000));
    }
    return zip;
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    long state = 1;
    for (int i = 0; i < size; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      bytes[i] = (byte) (state >>> 56);
    }
    return bytes;
  }

  /** Packs well, but less than a bomb. */
  private static byte[] repeating(int size) {
    byte[] bytes = new byte[size];
    byte[] noise = noise(200);
    for (int i = 0; i < size; i++) {
      bytes[i] = i % 200 == 0 ? (byte) (i / 200 % 251) : noise[i % 200];
    }
    return bytes;
  }
}
