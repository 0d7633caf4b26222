package org.tsumiki.format.io.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.Surroundings;
import org.tsumiki.format.io.ShippedSurroundings;
import org.tsumiki.format.io.zip.Publishers.Publisher;

class InstalledPacksTest {
  private static final Surroundings SURROUNDINGS = ShippedSurroundings.load();

  @TempDir Path computer;
  private Path pack = Path.of("");
  private Publishers publishers = new Publishers(Path.of("none"));
  private InstalledPacks packs = new InstalledPacks(Path.of("none"), publishers);

  @BeforeEach
  void writeThePack() throws IOException {
    pack = computer.resolve("small");
    for (Map.Entry<String, String> file : TestPack.files().entrySet()) {
      Path target = pack.resolve(file.getKey());
      Files.createDirectories(target.resolveSibling("."));
      Files.writeString(target, file.getValue());
    }
    publishers = new Publishers(computer.resolve("data/publishers"));
    packs = new InstalledPacks(computer.resolve("data/packs"), publishers);
  }

  @Test
  void nothingIsInstalledAtFirst() throws IOException {
    assertThat(packs.readAll(SURROUNDINGS)).isEmpty();
  }

  @Test
  void anUnsignedPackIsInstalledAndSaysSo() throws IOException {
    InstallResult result = install(PackZip.of(pack, Optional.empty()));

    assertThat(result)
        .isInstanceOfSatisfying(
            InstallResult.Installed.class,
            installed -> {
              assertThat(installed.pack().id()).isEqualTo("small");
              assertThat(installed.signer()).isEmpty();
              assertThat(installed.replacedVersion()).isEmpty();
            });
    assertThat(packs.readAll(SURROUNDINGS))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.id()).isEqualTo("small");
          assertThat(found.origin()).isEqualTo(new Origin("small.zip", Optional.empty()));
          assertThat(found.result()).isInstanceOf(PackReadResult.Read.class);
        });
  }

  @Test
  void aSignedPackNamesItsPublisherOnceThatIsTrusted() throws IOException {
    SigningKey key = SigningKey.create();
    byte[] zip = PackZip.of(pack, Optional.of(key));

    assertThat(trusted(install(zip))).isEmpty();
    publishers.trust(new Publisher("Club Aomori", key.publicKey()));
    assertThat(trusted(install(zip))).contains("Club Aomori");
    assertThat(publishers.untrust("Club Aomori")).isPresent();
    assertThat(trusted(install(zip))).isEmpty();
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOld() throws IOException {
    install(PackZip.of(pack, Optional.empty()));
    change("pack.json", "1.0.0", "1.1.0");

    assertThat(install(PackZip.of(pack, Optional.empty())))
        .isInstanceOfSatisfying(
            InstallResult.Installed.class,
            installed -> assertThat(installed.replacedVersion()).contains("1.0.0"));
    assertThat(packs.readAll(SURROUNDINGS)).hasSize(1);
  }

  @Test
  void whatOnePublisherSignedAnotherDoesNotReplace() throws IOException {
    install(PackZip.of(pack, Optional.of(SigningKey.create())));
    byte[] unsigned = PackZip.of(pack, Optional.empty());

    assertThat(install(unsigned))
        .isInstanceOfSatisfying(
            InstallResult.Refused.class,
            refused ->
                assertThat(refused.findings().getFirst().code()).isEqualTo("other-publisher"));
    assertThat(packs.remove("small")).isTrue();
    assertThat(install(unsigned)).isInstanceOf(InstallResult.Installed.class);
  }

  @Test
  void onlyAPackCanBeRemoved() throws IOException {
    Path mine = Files.createDirectories(computer.resolve("data/mine"));

    assertThat(packs.remove("../mine")).isFalse();
    assertThat(packs.remove("nothing")).isFalse();
    assertThat(packs.remove("")).isFalse();
    assertThat(mine).exists();
  }

  @Test
  void aPowerCutWhileReplacingLosesNothing() throws IOException {
    install(PackZip.of(pack, Optional.empty()));
    Path folder = computer.resolve("data/packs");
    Files.move(folder.resolve("small"), folder.resolve(".old-small"));

    assertThat(packs.readAll(SURROUNDINGS)).hasSize(1);
    assertThat(folder.resolve(".old-small")).doesNotExist();
  }

  @Test
  void theSameFolderGivesTheSameZip() throws IOException {
    assertThat(PackZip.of(pack, Optional.empty())).isEqualTo(PackZip.of(pack, Optional.empty()));
  }

  @Test
  void aKeyIsReadAsItWasWritten() {
    SigningKey key = SigningKey.create();

    assertThat(SigningKey.parse(key.text()).orElseThrow().publicKey()).isEqualTo(key.publicKey());
    assertThat(SigningKey.parse("nonsense")).isEmpty();
    assertThat(key.publicKey().fingerprint()).matches("[0-9a-f]{4}(-[0-9a-f]{4}){3}");
  }

  @Test
  void aPublishersFileIsReadAsItWasWritten() {
    Publisher club = new Publisher("Club", SigningKey.create().publicKey());

    assertThat(Publisher.parse(club.text())).contains(club);
    assertThat(Publisher.parse(club.text().replace("key ", "key x"))).isEmpty();
  }

  private void change(String file, String text, String replacement) throws IOException {
    Path path = pack.resolve(file);
    Files.writeString(path, Files.readString(path).replace(text, replacement));
  }

  private InstallResult install(byte[] zip) throws IOException {
    Path file = Files.write(computer.resolve("small.zip"), zip);
    return packs.install(file, Set.of(), SURROUNDINGS, read -> List.of());
  }

  private static Optional<String> trusted(InstallResult result) {
    return result instanceof InstallResult.Installed installed
        ? installed.trusted()
        : Optional.of("refused");
  }
}
