package org.tsumiki.app.listening;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.server.EditorServer;
import org.tsumiki.server.ServerOptions;
import org.tsumiki.speech.SpeechEngine;

/** One browser for all lessons; each has an editor of its own. */
final class Room implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path ACCOUNTS = Path.of("target", "listening");
  private static final double PATIENCE_MILLIS = 90_000;

  private final List<Pack> packs =
      ShippedPacks.readAll().stream().map(read -> ((PackReadResult.Read) read).pack()).toList();
  private final Playwright playwright;
  private final Browser browser;

  private Room(Playwright playwright) {
    this.playwright = playwright;
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox")));
  }

  /** Skips the tests where there is no browser or no page. */
  static Room open() {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "there is no Chromium");
    Assumptions.assumeTrue(
        EditorServer.class.getResource("/web/index.html") != null, "the page is not built");
    return new Room(
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
  }

  Pack pack(String id) {
    return packs.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  Lesson lesson(String pack, String lesson) {
    return pack(pack).lesson(pack + "/" + lesson).orElseThrow();
  }

  /** What a child does in a lesson. */
  interface Work {
    void with(Child child) throws IOException;
  }

  /**
   * Lets a child do something from the first question on, with nothing but keys and ears.
   *
   * @param name of the file in which stands what was pressed and heard
   * @return how many keys that took
   */
  int visit(Path home, String name, Work work) throws IOException {
    Ears ears = new Ears();
    try (EditorServer server = serve(home, Optional.of(ears));
        BrowserContext context = browser.newContext()) {
      Page page = page(context);
      page.addInitScript(
          "for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])"
              + " addEventListener(kind, () => { window.hands = (window.hands ?? 0) + 1; }, true);");
      page.navigate(server.url());
      page.waitForCondition(
          () -> (boolean) page.evaluate("() => document.activeElement.tagName === 'BUTTON'"));
      Child child = new Child(page, ears);
      try {
        work.with(child);
      } finally {
        Files.createDirectories(ACCOUNTS);
        Files.writeString(ACCOUNTS.resolve(name + ".txt"), child.account());
      }
      Assertions.assertThat(page.evaluate("() => window.hands ?? 0"))
          .as("nothing was touched")
          .isEqualTo(0);
      System.out.println(name + ": passed by ear with " + child.keys() + " keys");
      return child.keys();
    }
  }

  /** An editor for whoever works in the browser. */
  EditorServer serve(Path home, Optional<SpeechEngine> voice) {
    return EditorServer.start(
        new ServerOptions(0, home, Optional.empty(), Optional.empty(), packs, voice));
  }

  /** A page like that of somebody who never was here. */
  BrowserContext newContext() {
    return browser.newContext();
  }

  static Page page(BrowserContext context) {
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    return page;
  }

  /** From the first question to the first block of a lesson. */
  void enter(Child child, String packId, String lessonId) {
    child.press("Enter");
    child.press("Alt+v", "Alt+v");
    child.press("Alt+l");
    String pack = pack(packId).title().hira();
    child.pressUntil("ArrowDown", "the pack", heard -> heard.has(pack));
    child.press("Enter");
    String lesson = lesson(packId, lessonId).title().hira();
    child.pressUntil("ArrowDown", "the lesson", heard -> heard.has(lesson));
    int already = child.heardSoFar();
    child.press("Enter");
    child.listenFor(already, "the goal", heard -> heard.has("めあて"));
    child.pressUntil("F6", "the first block", heard -> heard.beginsWith("ブロック", ""));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
