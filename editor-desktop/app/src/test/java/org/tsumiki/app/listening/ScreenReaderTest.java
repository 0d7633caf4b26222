package org.tsumiki.app.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.server.EditorServer;
import org.tsumiki.server.ServerOptions;

/**
 * What a real screen reader says when a child works with it in a browser. It is the proof that what
 * the page hands over is spoken: roles and live regions that look right say nothing.
 */
class ScreenReaderTest {
  private static final Path TRANSCRIPT = Path.of("target", "listening", "orca.txt");
  private static final double SPOKEN_AT_LEAST = 0.95;
  private static final int PATIENCE_MILLIS = 3000;
  private static final int START_MILLIS = 120_000;
  private static final int LOOK_MILLIS = 100;
  private static final int QUIET_LOOKS = 4;

  /** The first lesson: chosen, heard, built, mended, run, checked. */
  private static final List<String> KEYS =
      List.of(
          ("Return alt+l Down Down Up Up Return alt+t F6 alt+w t Down Right Down Return Return alt+p"
                  + " Right Return 3 Return Left m Up Return ctrl+z ctrl+shift+z alt+h alt+n alt+b"
                  + " F6 alt+w shift+F6 ctrl+Return alt+r ctrl+period ctrl+shift+Return F1 Down"
                  + " Escape")
              .split(" "));

  @TempDir private Path home = Path.of("");
  private final List<Moment> moments = new ArrayList<>();

  /** A key, what the page announced then, and what Orca said until the next key. */
  private record Moment(String key, List<String> announced, List<String> heard) {}

  @Test
  void orcaSpeaksWhatThePageAnnounces() throws Exception {
    assumeTrue(
        ReaderDesk.isThere(), "Orca, Chromium, Xvfb, xdotool or dbus-run-session is missing");
    assumeTrue(EditorServer.class.getResource("/web/index.html") != null, "the page is not built");
    int port = freePort();
    Path desk = Files.createDirectories(home.resolve("desk"));
    try (EditorServer server = server();
        ReaderDesk reader = ReaderDesk.open(server.url(), port, desk);
        Playwright playwright = Playwright.create(withoutDownload())) {
      work(reader, page(playwright, port));
    } finally {
      Files.createDirectories(TRANSCRIPT.getParent());
      Files.write(TRANSCRIPT, transcript());
    }

    int announced = moments.stream().mapToInt(moment -> moment.announced().size()).sum();
    List<String> lost = lost();
    assertThat(announced).as("announcements").isGreaterThan(KEYS.size());
    assertThat((double) (announced - lost.size()) / announced)
        .as("not spoken of %d announcements: %s, see %s", announced, lost, TRANSCRIPT)
        .isGreaterThanOrEqualTo(SPOKEN_AT_LEAST);
    System.out.printf(
        "Orca: %d keys, %d of %d announcements%n", KEYS.size(), announced - lost.size(), announced);
  }

  /**
   * What was announced and never said. On a busy computer Orca may say it only after the next key.
   */
  private List<String> lost() {
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      List<Moment> near = moments.subList(i, Math.min(i + 2, moments.size()));
      String sound =
          near.stream().map(moment -> letters(moment.heard())).collect(Collectors.joining());
      moments.get(i).announced().stream()
          .filter(text -> !sound.contains(letters(List.of(text))))
          .forEach(lost::add);
    }
    return lost;
  }

  private List<String> transcript() {
    Stream<String> lines =
        moments.stream().map(moment -> moment.key() + "\t" + String.join(" | ", moment.heard()));
    return Stream.concat(lines, lost().stream().map(text -> "not spoken: " + text)).toList();
  }

  private void work(ReaderDesk reader, Page page) throws Exception {
    page.evaluate(
        """
        () => {
          window.handedOver = [];
          new MutationObserver((changes) => {
            for (const { target, addedNodes } of changes) {
              if (!target.closest('[aria-live=polite]:not([aria-hidden])')) continue;
              for (const node of addedNodes) window.handedOver.push(node.textContent);
            }
          }).observe(document.body, { childList: true, subtree: true });
        }
        """);
    reader.sitDown();
    Ear ear = new Ear(reader, page);
    ear.awaitSilence(START_MILLIS);
    for (String key : KEYS) {
      reader.press(key);
      ear.hear(key);
    }
  }

  /** Listens to Orca with one ear, and to what the page hands over with the other. */
  private final class Ear {
    private final ReaderDesk reader;
    private final Page page;
    private int already;
    private String place = "";

    Ear(ReaderDesk reader, Page page) {
      this.reader = reader;
      this.page = page;
    }

    /** Orca has begun, and has said what it says of a page that opens. */
    void awaitSilence(int patienceMillis) throws IOException {
      int quiet = 0;
      for (int waited = 0; waited < patienceMillis && quiet < 20; waited += LOOK_MILLIS) {
        page.waitForTimeout(LOOK_MILLIS);
        int now = reader.said().size();
        quiet = now > 0 && now == already ? quiet + 1 : 0;
        already = now;
      }
      handedOver();
      place = focused();
    }

    /** Waits until what a key brought has been said and nothing more comes, or patience ends. */
    void hear(String key) throws IOException {
      List<String> handed = new ArrayList<>();
      List<String> heard = List.of();
      List<String> announced = List.of();
      int quiet = 0;
      for (int waited = 0; waited < PATIENCE_MILLIS && quiet < QUIET_LOOKS; waited += LOOK_MILLIS) {
        page.waitForTimeout(LOOK_MILLIS);
        int before = handed.size() + heard.size();
        handed.addAll(handedOver());
        Stream<String> cameTo =
            Stream.of(focused()).filter(now -> !now.isBlank() && !now.equals(place));
        announced = Stream.concat(handed.stream(), cameTo).toList();
        List<String> all = reader.said();
        heard = all.subList(already, all.size());
        String sound = letters(heard);
        boolean allSaid =
            announced.stream().allMatch(text -> sound.contains(letters(List.of(text))));
        quiet = allSaid && before == handed.size() + heard.size() ? quiet + 1 : 0;
      }
      already += heard.size();
      place = announced.size() > handed.size() ? announced.getLast() : place;
      moments.add(new Moment(key, announced, List.copyOf(heard)));
    }

    /** What was put into live regions since the last look. */
    private List<String> handedOver() {
      List<?> texts = (List<?>) page.evaluate("() => window.handedOver.splice(0)");
      return texts.stream().map(String::valueOf).filter(text -> !text.isBlank()).toList();
    }

    /** The name of what has the keyboard; empty where nothing has it. */
    private String focused() {
      return (String)
          page.evaluate(
              """
              () => {
                const here = document.activeElement;
                if (!here || here === document.body) return '';
                const by = here.getAttribute('aria-labelledby');
                return here.getAttribute('aria-label')
                  ?? (by && by.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '))
                  ?? here.textContent;
              }
              """);
    }
  }

  /** Spaces and signs are not heard. */
  private static String letters(List<String> said) {
    return String.join("", said).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Chromium's page, as soon as it has one. */
  private static Page page(Playwright playwright, int port) throws InterruptedException {
    for (int waited = 0; ; waited += LOOK_MILLIS) {
      try {
        Browser browser = playwright.chromium().connectOverCDP("http://127.0.0.1:" + port);
        Page page = browser.contexts().getFirst().pages().getFirst();
        page.waitForSelector("dialog[open]");
        return page;
      } catch (PlaywrightException | NoSuchElementException e) {
        if (waited > START_MILLIS) {
          throw e;
        }
        Thread.sleep(LOOK_MILLIS);
      }
    }
  }

  private EditorServer server() {
    List<Pack> packs =
        ShippedPacks.readAll().stream()
            .map(result -> ((PackReadResult.Read) result).pack())
            .toList();
    return EditorServer.start(
        new ServerOptions(0, home, Optional.empty(), Optional.empty(), packs, Optional.empty()));
  }

  private static Playwright.CreateOptions withoutDownload() {
    return new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
