package org.tsumiki.app.gui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A real editor window in a process of its own, and a hand on its page. */
final class EditorUnderTest implements AutoCloseable {
  /** The first start on a machine unpacks the browser: 360 MB. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Process process;
  private final Path log;
  private final int port;
  private final Playwright playwright;

  private EditorUnderTest(Process process, Path log, int port, Playwright playwright) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.playwright = playwright;
  }

  /**
   * Opens the window.
   *
   * @param home keeps the journal, so that a second window on the same one finds the work
   * @param arguments of the command line
   */
  static EditorUnderTest open(Path home, String... arguments) throws IOException {
    int port = freePort();
    Path log = Files.createTempFile(Files.createDirectories(home), "editor", ".log");
    Process process = start(home, port, log, arguments);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new EditorUnderTest(process, log, port, playwright);
  }

  private static Process start(Path home, int port, Path log, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("--add-exports", "java.desktop/sun.awt=ALL-UNNAMED"));
    command.addAll(List.of("--add-opens", "java.desktop/sun.awt=ALL-UNNAMED"));
    command.add("-XX:+UseSerialGC");
    command.add("-Dtsumiki.debuggingPort=" + port);
    command.add(EditorProcess.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // As the launcher does, which tells why.
    builder.environment().put("FC_FONTATIONS", "1");
    // Journal and preferences of the test, but the machine's own cache: unpacking takes its time.
    builder.environment().put("XDG_STATE_HOME", home.toString());
    builder.environment().put("XDG_DATA_HOME", home.toString());
    return builder.start();
  }

  /** The window's page, as soon as the editor has come up in it. */
  Page page() {
    List<Page> found = new ArrayList<>();
    waitUntil(START_TIMEOUT, () -> findPage(found));
    return found.getFirst();
  }

  private boolean findPage(List<Page> found) {
    assertThat(process.isAlive()).as("the editor runs: %s", textOf(log)).isTrue();
    try {
      Browser browser = playwright.chromium().connectOverCDP("http://127.0.0.1:" + port);
      browser.contexts().getFirst().pages().stream()
          .filter(EditorUnderTest::showsTheEditor)
          .forEach(found::add);
      if (found.isEmpty()) {
        browser.close();
      }
      return !found.isEmpty();
    } catch (PlaywrightException notYet) {
      return false;
    }
  }

  private static boolean showsTheEditor(Page page) {
    return page.url().startsWith("http://127.0.0.1")
        && (boolean) page.evaluate("() => window.tsumiki !== undefined");
  }

  /** The processes of Chromium that show pages; killing one is what a crash of the page is. */
  List<ProcessHandle> renderers() {
    return process
        .descendants()
        .filter(child -> commandLineOf(child).contains("--type=renderer"))
        .toList();
  }

  /** Closes the window as its close button would; gives the exit code. */
  int closeWindow() throws IOException, InterruptedException {
    List<ProcessHandle> children = process.descendants().toList();
    process.getOutputStream().write("close\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    assertThat(process.waitFor(CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS))
        .as("the editor ends: %s", textOf(log))
        .isTrue();
    waitUntil(CLOSE_TIMEOUT, () -> children.stream().noneMatch(ProcessHandle::isAlive));
    return process.exitValue();
  }

  /** kill -9 of the editor itself; returns when its browser's processes are gone too. */
  void kill() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    waitUntil(CLOSE_TIMEOUT, () -> children.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Override
  public void close() {
    playwright.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static String commandLineOf(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException gone) {
      return "";
    }
  }

  static void waitUntil(Duration timeout, BooleanSupplier condition) {
    long endNanos = System.nanoTime() + timeout.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for %s", timeout).isLessThan(endNanos);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String textOf(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      return failure.toString();
    }
  }
}
