package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack's way from its author to a club's computer, and what an author is told. */
class PacksCommandTest {
  @TempDir Path folder;
  private Path pack = Path.of("");

  @BeforeEach
  void anAuthorBeginsAPack() {
    pack = folder.resolve("rice-fields");
    assertThat(run("packs", "new", pack.toString()).exitCode()).isZero();
  }

  @Test
  void aNewPackIsWholeAlready() {
    CommandRun check = run("packs", "check", pack.toString(), "--json");

    assertThat(check.exitCode()).isZero();
    assertThat(check.json().getAsJsonArray("findings")).isEmpty();
    assertThat(check.json().get("lessons").getAsInt()).isEqualTo(1);
  }

  @Test
  void aNewPackNeverOverwritesWork() {
    assertThat(run("packs", "new", pack.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void aSignedPackGoesFromItsAuthorToAClub() {
    String key = folder.resolve("key.txt").toString();
    String zip = folder.resolve("rice.zip").toString();
    assertThat(run("packs", "keys", "new", "--name", "Club", "-o", key).exitCode()).isZero();
    assertThat(run("packs", "sign", pack.toString(), "--key", key, "-o", zip).exitCode()).isZero();
    assertThat(run("packs", "trust", key + ".pub").exitCode()).isZero();

    CommandRun installed = run("packs", "install", zip, "--json");

    assertThat(installed.exitCode()).isZero();
    assertThat(installed.json().get("trustedAs").getAsString()).isEqualTo("Club");
    assertThat(listed().get("origin").getAsString()).isEqualTo("installed");
    assertThat(listed().get("archive").getAsString()).isEqualTo("rice.zip");
    String solution = pack.resolve("first-light/solution.blocks").toString();
    assertThat(run("grade", solution, "--lesson", "rice-fields/first-light").exitCode()).isZero();
    assertThat(run("packs", "remove", "rice-fields").exitCode()).isZero();
    assertThat(run("packs", "remove", "rice-fields").exitCode()).isEqualTo(2);
    assertThat(run("packs", "untrust", "Club").exitCode()).isZero();
  }

  @Test
  void aPackWhoseSolutionDoesNotPassIsNotInstalled() throws IOException {
    Files.writeString(pack.resolve("first-light/solution.blocks"), "event_start\n");
    String zip = folder.resolve("rice.zip").toString();
    assertThat(run("packs", "sign", pack.toString(), "-o", zip).exitCode()).isZero();

    CommandRun refused = run("packs", "install", zip);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).contains("solution-fails", "Nothing was installed.");
    assertThat(run("packs", "list").out()).doesNotContain("rice-fields");
  }

  @Test
  void whatAnotherLanguageLacksIsToldKeyByKey() throws IOException {
    for (String file : new String[] {"en.md", "first-light/en.md"}) {
      String text = Files.readString(pack.resolve(file)).replace("language: en", "language: pt");
      Files.writeString(
          pack.resolve(file.replace("en.md", "pt.md")), text.replace("- flash:", "<!-- -->"));
    }

    CommandRun check = run("packs", "check", pack.toString(), "--language", "pt");

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out()).contains("first-light/pt.md").contains("- flash: …");
  }

  private JsonObject listed() {
    return run("packs", "list", "--json").json().getAsJsonArray("packs").asList().stream()
        .map(line -> line.getAsJsonObject())
        .filter(line -> line.get("id").getAsString().equals("rice-fields"))
        .findFirst()
        .orElseThrow();
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(
        Map.of("LANG", "C.UTF-8", "XDG_DATA_HOME", folder.resolve("data").toString()), arguments);
  }
}
