package org.tsumiki.app.gui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;

/** Presses keys as a child does: looks where the keyboard is, then goes on. */
record Fingers(EditorPage page) {
  private static final int MOST_PRESSES = 40;
  private static final double DELAY_MILLIS = 60;

  void press(String... keys) {
    for (String key : keys) {
      page.page().keyboard().press(key, new Keyboard.PressOptions().setDelay(DELAY_MILLIS));
      settle();
    }
  }

  void pressUntilOn(String key, String selector) {
    for (int i = 0; i < MOST_PRESSES && !isOn(selector); i++) {
      press(key);
    }
    assertThat(isOn(selector)).as("%s leads to %s", key, selector).isTrue();
  }

  /** Takes the first block of a shelf and puts it after the block that has the keyboard. */
  void insertAfter(String shelf) {
    press("t");
    // The shelves end at the last one: from the first one on, down leads to each.
    pressUntilOn("ArrowUp", ".shelf-start");
    pressUntilOn("ArrowDown", ".shelf-" + shelf);
    press("ArrowRight", "Enter", "Enter");
  }

  private boolean isOn(String selector) {
    return (boolean)
        page.page()
            .evaluate(
                "selector => document.activeElement !== null && document.activeElement.matches(selector)",
                selector);
  }

  /** Lets the page draw: two frames, as long as they take. */
  private void settle() {
    page.page()
        .evaluate(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }
}
