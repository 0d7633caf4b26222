package org.tsumiki.app.gui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two children at one computer, in the real window. */
@NeedsDisplay
class SeveralChildrenTest {
  private static final String LESSON = "traffic-signal/one-light";
  private static final String HERS = "event_start, light_signal car red on";

  @TempDir private Path home = Path.of("");

  @Test
  void eachFindsItsOwnWorkAgain() throws IOException, InterruptedException {
    try (EditorUnderTest editor = EditorUnderTest.open(home)) {
      EditorPage page = new EditorPage(editor.page());
      page.chooseReadingLevel("hira");
      add(page, "はな", "rabbit");
      page.openLesson(LESSON);
      page.dragUnderLast("light", "light_signal");
      page.expectSaved();

      add(page, "ケン", "turtle");
      page.openLesson(LESSON);
      assertThat(page.firstScript()).isEqualTo("event_start");
      page.hook("learner-button").click();
      page.screenshot("children-choose");
      assertThat(page.accessibilityViolations()).isEmpty();
      page.hook("learner-はな").click();
      assertThat(page.hook("learner-button")).containsText("はな");
      assertThat(page.page().locator("#lesson")).hasAttribute("data-lesson", LESSON);
      page.page().waitForCondition(() -> page.firstScript().equals(HERS));
      page.expectSaved();
    }
    // The same child is here at the next start.
    try (EditorUnderTest editor = EditorUnderTest.open(home)) {
      EditorPage page = new EditorPage(editor.page());
      assertThat(page.hook("learner-button")).containsText("はな");
      page.page().waitForCondition(() -> page.firstScript().equals(HERS));
    }
  }

  private static void add(EditorPage page, String name, String picture) {
    page.hook("learner-button").click();
    if (page.hook("learner-new").getAttribute("open") == null) {
      page.hook("learner-new").locator("summary").click();
    }
    page.hook("learner-name").fill(name);
    page.page().locator("label:has([data-testid='picture-" + picture + "'])").click();
    page.hook("learner-add").click();
    assertThat(page.hook("learner-button")).containsText(name);
  }
}
