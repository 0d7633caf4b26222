package org.tsumiki.app.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.server.EditorServer;

/**
 * What the page does for screen readers, seen where one would look; what a real one makes of it is
 * {@link ScreenReaderTest}'s.
 */
class BesideScreenReaderTest {
  /** Where the keyboard comes to, and what is put where for screen readers, in the order it is. */
  private static final String WATCH =
      """
      window.came = [];
      addEventListener('focusin', ({ target }) => window.came.push(target.getAttribute('role') ?? target.tagName), true);
      addEventListener('DOMContentLoaded', () => {
        window.given = [];
        new MutationObserver((changes) => {
          for (const { target, addedNodes } of changes) {
            if (!target.closest('[aria-live=polite]:not([aria-hidden])')) continue;
            for (const node of addedNodes) window.given.push(node.textContent);
          }
        }).observe(document.body, { childList: true, subtree: true });
      });
      """;

  private static final String A_BLOCK = ".blocklyWorkspace > .blocklyBlockCanvas .blocklyDraggable";
  private static final String AT_APPLICATION =
      "() => document.activeElement.getAttribute('role') === 'application'";
  private static final String AT_BLOCK =
      "() => document.activeElement.matches('.blocklyWorkspace [role]')";
  private static final String IN_TOOLBOX =
      "() => document.activeElement.closest('.blocklyToolbox') !== null";

  private static Room room;
  @TempDir private Path home = Path.of("");
  private EditorServer server;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void openRoom() {
    room = Room.open();
  }

  @AfterAll
  static void closeRoom() {
    if (room != null) {
      room.close();
    }
  }

  @BeforeEach
  void beginTheFirstLesson() {
    server = room.serve(home, Optional.empty());
    context = room.newContext();
    page = Room.page(context);
    page.addInitScript(WATCH);
    page.navigate(server.url());
    page.waitForCondition(() -> is("() => document.activeElement.tagName === 'BUTTON'"));
    press("Enter");
    page.waitForCondition(() -> is("() => document.querySelector('dialog[open]') === null"));
    press("Alt+l");
    page.waitForFunction("() => document.activeElement.closest('.menu-path') !== null");
    press("Enter");
    page.waitForSelector(A_BLOCK);
  }

  @AfterEach
  void leave() {
    context.close();
    server.close();
  }

  @Test
  void keyboardStopsAtTheApplicationOnItsWayToTheBlocks() {
    toTheApplication();
    page.waitForFunction(AT_BLOCK);

    press("ArrowDown");
    press("ArrowUp");

    assertThat(came()).as("only on its way in").containsOnlyOnce("application");
  }

  @Test
  void aKeyPressedAtTheStopIsNotLost() {
    toTheApplication();
    press("t");

    page.waitForFunction(IN_TOOLBOX);
  }

  @Test
  void itDoesNotStopWhereTheEditorItselfReads() {
    press("Alt+v");
    for (int presses = 0; presses < 10 && !is(AT_BLOCK); presses++) {
      press("F6");
    }

    assertThat(is(AT_BLOCK)).isTrue();
    assertThat(came()).doesNotContain("application");
  }

  @Test
  void itDoesNotStopForTheMouse() {
    page.locator(A_BLOCK).first().click();
    page.waitForFunction(AT_BLOCK);

    assertThat(came()).doesNotContain("application");
  }

  @Test
  void everyAnnouncementIsAParagraphOfItsOwnThatStandsForAWhile() {
    toTheApplication();
    page.waitForFunction(AT_BLOCK);
    press("Alt+w");
    press("Alt+r");
    page.waitForFunction("() => window.given.length >= 2");

    List<?> given = (List<?>) page.evaluate("() => window.given");
    List<?> standing =
        (List<?>)
            page.evaluate(
                "() => [...document.querySelectorAll('body > [aria-live=polite] > p')].map((one) => one.textContent)");
    assertThat(standing).isEqualTo(given);
  }

  @Test
  void whatIsSaidWhileADialogIsOpenStandsInTheDialog() {
    press("F1");
    page.waitForSelector("dialog[open]");
    press("Alt+w");

    page.waitForFunction("() => document.querySelector('dialog[open] > [aria-live=polite] > p')");
    assertThat(page.locator("body > [aria-live=polite] > p").count()).isZero();
  }

  private void toTheApplication() {
    for (int presses = 0; presses < 10 && !is(AT_APPLICATION); presses++) {
      press("F6");
      page.waitForTimeout(50);
    }
    assertThat(is(AT_APPLICATION)).as("F6 comes to the application: " + came()).isTrue();
  }

  private boolean is(String condition) {
    return (boolean) page.evaluate(condition);
  }

  private List<String> came() {
    return ((List<?>) page.evaluate("() => window.came")).stream().map(String::valueOf).toList();
  }

  private void press(String key) {
    page.keyboard().press(key);
  }
}
