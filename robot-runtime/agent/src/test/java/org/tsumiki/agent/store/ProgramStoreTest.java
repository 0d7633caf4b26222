package org.tsumiki.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramStoreTest {
  private static final byte[] OLD =
      "the program of before".getBytes(java.nio.charset.StandardCharsets.UTF_8);
  private static final byte[] NEW =
      "the new one, which is longer".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private final List<String> log = new ArrayList<>();

  @Test
  void keepsProgramsByNameOverARestart(@TempDir Path folder) throws Exception {
    ProgramStore store = open(DiskFolder.at(folder.resolve("programs")));
    store.keep("ライン/..", OLD);
    store.keep("second", OLD);
    store.keep("ライン/..", NEW);
    store.choose(Optional.of("second"));
    ProgramStore again = open(DiskFolder.at(folder.resolve("programs")));
    assertThat(again.programs())
        .extracting(StoredProgram::name)
        .containsExactly("second", "ライン/..");
    assertThat(again.named("ライン/..").orElseThrow().image()).isEqualTo(NEW);
    assertThat(again.atPowerOn().orElseThrow().name()).isEqualTo("second");
    again.choose(Optional.empty());
    assertThat(open(DiskFolder.at(folder.resolve("programs"))).atPowerOn()).isEmpty();
    try (var files = Files.list(folder.resolve("programs"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.endsWith(".program"));
    }
  }

  @Test
  void theOldestMakesRoomButNotTheOneThatStartsAtPowerOn() throws Exception {
    PowerCutFolder folder = new PowerCutFolder();
    ProgramStore store = open(folder);
    store.keep("0", OLD);
    store.choose(Optional.of("0"));
    for (int i = 1; i <= ProgramStore.MAX_PROGRAMS; i++) {
      store.keep(Integer.toString(i), OLD);
    }
    assertThat(open(folder).programs())
        .extracting(StoredProgram::name)
        .containsExactly("0", "2", "3", "4", "5", "6", "7", "8");
  }

  /**
   * Every step of keeping a program, every byte of it, and everything a disk may have of it then.
   */
  @Test
  void aPowerCutAtAnyMomentLeavesTheOldProgramOrTheNewOne() throws Exception {
    int oldSeen = 0;
    int newSeen = 0;
    for (int steps = 0; steps < 4; steps++) {
      for (int bytes = 0; bytes <= NEW.length + 60; bytes++) {
        PowerCutFolder folder = withOldProgram();
        ProgramStore store = open(folder);
        folder.cutAfter(steps, bytes);
        boolean kept = keepUntilTheCut(store);
        for (PowerCutFolder found : folder.afterwards()) {
          ProgramStore after = open(found);
          byte[] image = after.named("p").orElseThrow().image();
          assertThat(Arrays.equals(image, OLD) || Arrays.equals(image, NEW)).isTrue();
          assertThat(kept && Arrays.equals(image, OLD)).isFalse();
          assertThat(after.atPowerOn().orElseThrow().image()).isEqualTo(image);
          oldSeen += Arrays.equals(image, OLD) ? 1 : 0;
          newSeen += Arrays.equals(image, NEW) ? 1 : 0;
          after.keep("p", NEW); // and it goes on working
          assertThat(open(found).named("p").orElseThrow().image()).isEqualTo(NEW);
        }
      }
    }
    assertThat(oldSeen).isPositive();
    assertThat(newSeen).isPositive();
  }

  @Test
  void aPowerCutWhileChoosingLeavesTheOldChoiceOrTheNewOne() throws Exception {
    for (int steps = 0; steps < 4; steps++) {
      for (int bytes = 0; bytes < 60; bytes++) {
        PowerCutFolder folder = withOldProgram();
        ProgramStore store = open(folder);
        store.keep("q", NEW);
        folder.cutAfter(steps, bytes);
        try {
          store.choose(Optional.of("q"));
        } catch (PowerCutFolder.PowerCut cut) {
          // as meant
        }
        for (PowerCutFolder found : folder.afterwards()) {
          assertThat(open(found).atPowerOn().orElseThrow().name()).isIn("p", "q");
        }
      }
    }
  }

  @Test
  void aFileCutAtAnyByteOrWithAnyBitFlippedIsPutAsideAndNamed() throws Exception {
    byte[] whole = new StoredProgram("p", 1, OLD).encode();
    String file =
        withOldProgram().list().stream()
            .filter(name -> name.endsWith(".program"))
            .findFirst()
            .orElseThrow();
    for (int length = 0; length < whole.length; length++) {
      isPutAside(file, Arrays.copyOf(whole, length));
    }
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      isPutAside(file, flipped);
    }
  }

  private void isPutAside(String file, byte[] bytes) throws IOException {
    PowerCutFolder folder = new PowerCutFolder();
    folder.put(file, bytes);
    log.clear();
    ProgramStore store = open(folder);
    assertThat(store.programs()).isEmpty();
    assertThat(log).anyMatch(line -> line.contains(file + " is put aside: "));
    assertThat(folder.list()).containsExactly(file + ".damaged");
    store.keep("p", NEW);
    assertThat(open(folder).named("p")).isPresent();
  }

  @Test
  void aChoiceOfAProgramThatIsNotThereStartsNothing() throws Exception {
    PowerCutFolder folder = new PowerCutFolder();
    folder.put("power-on.choice", StoredProgram.encodeChoice("gone"));
    assertThat(open(folder).atPowerOn()).isEmpty();
    assertThat(log).anyMatch(line -> line.contains("gone was to start at power-on"));
    folder.put("power-on.choice", new byte[] {1, 2, 3});
    assertThat(open(folder).atPowerOn()).isEmpty();
    assertThat(log).anyMatch(line -> line.contains("power-on.choice is put aside"));
  }

  @Test
  void opensEmptyWhenTheFolderCannotBeRead() {
    StoreFolder broken =
        new StoreFolder() {
          @Override
          public List<String> list() throws IOException {
            throw new IOException("the card is gone");
          }

          @Override
          public byte[] read(String file) throws IOException {
            throw new IOException("the card is gone");
          }

          @Override
          public void write(String file, byte[] bytes) {}

          @Override
          public void rename(String from, String to) {}

          @Override
          public void delete(String file) {}

          @Override
          public void syncNames() {}
        };
    assertThat(open(broken).programs()).isEmpty();
    assertThat(log).anyMatch(line -> line.contains("the card is gone"));
  }

  private boolean keepUntilTheCut(ProgramStore store) throws IOException {
    try {
      store.keep("p", NEW);
      return true;
    } catch (PowerCutFolder.PowerCut cut) {
      return false;
    }
  }

  private PowerCutFolder withOldProgram() throws IOException {
    PowerCutFolder folder = new PowerCutFolder();
    ProgramStore store = open(folder);
    store.keep("p", OLD);
    store.choose(Optional.of("p"));
    return folder;
  }

  private ProgramStore open(StoreFolder folder) {
    return ProgramStore.open(folder, log::add);
  }
}
