package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
  @TempDir Path folder;

  @Test
  void givesBackTheWorkOfEachLessonAndTheLatestOfAll() throws IOException {
    Journal journal = new Journal(folder);
    journal.save(project("pack/one", "first"));
    journal.save(project("pack/two", "second"));
    Journal afterPowerCut = new Journal(folder);
    assertThat(title(afterPowerCut.latest().orElseThrow())).isEqualTo("second");
    assertThat(title(afterPowerCut.workIn("pack/one").orElseThrow())).isEqualTo("first");
    assertThat(afterPowerCut.workIn("pack/three")).isEmpty();
  }

  @Test
  void anEmptyFolderHasNothing() {
    assertThat(new Journal(folder.resolve("none")).latest()).isEmpty();
  }

  @Test
  void aDamagedFileIsPutAsideNotWrittenOver() throws IOException {
    Journal journal = new Journal(folder);
    journal.save(project("pack/one", "first"));
    Files.writeString(folder.resolve("pack__one.tsumiki"), "{\"format\":\"tsumiki-pro");
    assertThat(journal.workIn("pack/one")).isEmpty();
    assertThat(folder.resolve("damaged-pack__one-1.tsumiki")).exists();
  }

  @Test
  void whatStoodThereAtTheStartIsKept() throws IOException {
    Journal journal = new Journal(folder);
    journal.save(project("pack/one", "before"));
    journal.keepEarlier();
    journal.save(project("pack/one", "emptied"));
    try (Stream<Path> earlier = Files.list(folder.resolve("earlier"))) {
      assertThat(earlier)
          .singleElement()
          .satisfies(file -> assertThat(Files.readString(file)).contains("before"));
    }
  }

  @Test
  void aLessonNameCannotLeadOutOfTheFolder() throws IOException {
    Journal journal = new Journal(folder.resolve("inside"));
    journal.save(project("../../outside", "x"));
    assertThat(folder.resolve("outside.tsumiki")).doesNotExist();
    assertThat(title(journal.workIn("../../outside").orElseThrow())).isEqualTo("x");
  }

  private static String title(JsonObject project) {
    return project.get("title").getAsString();
  }

  static JsonObject project(String lesson, String title) {
    return Wire.object(
            """
            {"format":"tsumiki-project","version":1,"title":"%s","board":"simulated","lesson":"%s",
             "readingLevel":"en","workspace":{"blocks":{"blocks":[]}}}
            """
                .formatted(title, lesson))
        .orElseThrow();
  }
}
