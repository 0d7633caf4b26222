package org.tsumiki.app.gui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The work survives whatever dies. */
@NeedsDisplay
class CrashTest {
  private static final String LESSON = "traffic-signal/one-light";
  private static final String WORK = "event_start, light_signal car red on";
  private static final Duration RECOVERY_TIMEOUT = Duration.ofSeconds(20);

  @TempDir private Path home = Path.of("");

  @Test
  void workIsBackAfterKillOfThePageAndOfTheEditor() throws IOException, InterruptedException {
    try (EditorUnderTest editor = EditorUnderTest.open(home)) {
      EditorPage page = new EditorPage(editor.page());
      page.chooseReadingLevel("hira");
      page.openLesson(LESSON);
      page.dragUnderLast("light", "light_signal");
      assertThat(page.firstScript()).isEqualTo(WORK);
      page.expectSaved();

      editor.renderers().forEach(ProcessHandle::destroyForcibly);

      EditorPage again = new EditorPage(editor.page());
      expectWork(again);
      again.screenshot("crash-1-page-is-back");
      editor.kill();
    }
    try (EditorUnderTest editor = EditorUnderTest.open(home)) {
      EditorPage page = new EditorPage(editor.page());
      expectWork(page);
      page.screenshot("crash-2-editor-is-back");
      assertThat(editor.closeWindow()).isZero();
    }
  }

  private static void expectWork(EditorPage page) {
    assertThat(page.page().locator("#lesson")).hasAttribute("data-lesson", LESSON);
    EditorUnderTest.waitUntil(RECOVERY_TIMEOUT, () -> page.firstScript().equals(WORK));
  }
}
