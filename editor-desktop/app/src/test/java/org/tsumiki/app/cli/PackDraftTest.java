package org.tsumiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.format.Finding;
import org.tsumiki.format.io.NewPack;
import org.tsumiki.format.io.ShippedSurroundings;
import org.tsumiki.server.PackInWork;
import org.tsumiki.server.PackInWork.Shown;

/** A pack's folder while somebody writes in it. */
class PackDraftTest {
  private static final String LESSON = "first-light/";

  @TempDir Path folder;
  private Path pack = Path.of("");
  private PackDraft draft = new PackDraft(Path.of(""), ShippedSurroundings.load());

  @BeforeEach
  void anAuthorBeginsAPack() throws IOException {
    pack = folder.resolve("rice-fields");
    NewPack.write(pack, "rice-fields");
    draft = new PackDraft(pack, ShippedSurroundings.load());
    draft.open();
  }

  @Test
  void isShownAtOnceAndItsProgramsAreTriedThen() {
    assertThat(draft.report().shown()).isEqualTo(Shown.NOW);
    assertThat(draft.report().checked()).isFalse();

    assertThat(draft.look()).isTrue();

    assertThat(draft.report().checked()).isTrue();
    assertThat(draft.report().findings()).isEmpty();
    assertThat(draft.look()).as("nothing more to tell").isFalse();
  }

  @Test
  void aChangeIsReadOnceNothingMoreChanges() throws IOException {
    change(LESSON + "en.md", "\n# ", "\n# My ");

    assertThat(draft.look()).as("the author's editor may still be writing").isFalse();
    assertThat(draft.look()).isTrue();

    assertThat(draft.whole().orElseThrow().lessons().getFirst().title().en()).startsWith("My ");
    assertThat(draft.report().revision()).isEqualTo(2);
  }

  @Test
  void aBrokenSaveLosesNothing() throws IOException {
    change(LESSON + "lesson.json", "\"course\"", "\"curse\"");
    lookTwice();

    PackInWork report = draft.report();
    assertThat(report.shown()).isEqualTo(Shown.EARLIER);
    assertThat(report.findings().stream().map(Finding::file)).contains(LESSON + "lesson.json");
    assertThat(draft.whole()).isPresent();

    change(LESSON + "lesson.json", "\"curse\"", "\"course\"");
    lookTwice();
    assertThat(draft.report().shown()).isEqualTo(Shown.NOW);
    assertThat(draft.report().revision()).isEqualTo(3);
  }

  @Test
  void aCourseThatIsNotThereIsFoundBeforeAPageMeetsIt() throws IOException {
    change(LESSON + "lesson.json", "\"crossing\"", "\"moon\"");
    lookTwice();

    assertThat(draft.report().shown()).isEqualTo(Shown.EARLIER);
    assertThat(draft.report().findings().getFirst().code()).isEqualTo("unknown-course");
  }

  @Test
  void aProgramThatNoLongerPassesIsToldWhileItsLessonIsShown() throws IOException {
    Files.writeString(pack.resolve(LESSON + "solution.blocks"), "event_start\n");
    lookTwice();
    assertThat(draft.look()).isTrue();

    assertThat(draft.report().shown()).isEqualTo(Shown.NOW);
    assertThat(draft.report().findings().stream().map(Finding::code)).contains("solution-fails");
  }

  @Test
  void aFolderThatIsGoneLeavesTheLastState() throws IOException {
    Files.move(pack, folder.resolve("elsewhere"));
    lookTwice();
    assertThat(draft.report().shown()).isEqualTo(Shown.EARLIER);

    Files.move(folder.resolve("elsewhere"), pack);
    lookTwice();
    assertThat(draft.report().shown()).isEqualTo(Shown.NOW);
  }

  @Test
  void aPackThatWasNeverWholeIsNotShown() throws IOException {
    change("pack.json", "{", "");
    PackDraft broken = new PackDraft(pack, ShippedSurroundings.load());
    broken.open();

    assertThat(broken.report().shown()).isEqualTo(Shown.NOTHING);
    assertThat(broken.report().id()).isEqualTo("rice-fields");
    assertThat(broken.whole()).isEmpty();
  }

  private void lookTwice() {
    assertThat(draft.look()).isFalse();
    assertThat(draft.look()).isTrue();
  }

  private void change(String file, String text, String other) throws IOException {
    String whole = Files.readString(pack.resolve(file));
    assertThat(whole).contains(text);
    Files.writeString(pack.resolve(file), whole.replace(text, other));
  }
}
