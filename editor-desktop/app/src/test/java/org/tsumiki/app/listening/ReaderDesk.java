package org.tsumiki.app.listening;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A desk at which a blind person works: a display of its own that nobody looks at, the screen
 * reader Orca, and Chromium. Keys are those of the display, so that Orca has them first; what Orca
 * says is read from its log, because there is no speech engine.
 */
final class ReaderDesk implements AutoCloseable {
  private static final List<String> TOOLS =
      List.of("Xvfb", "dbus-run-session", "orca", "xdotool", "chromium");
  private static final Path ACCESSIBILITY_BUS = Path.of("/usr/libexec/at-spi-bus-launcher");
  private static final int GOODBYE_SECONDS = 3;

  /**
   * Orca's own door for settings. Its log would come a block of 8 KB at a time, long after the key.
   */
  private static final String LOG_AT_ONCE =
      """
      import orca.debug
      orca.debug.debugFile.reconfigure(line_buffering=True)
      """;

  private static final Pattern SAID = Pattern.compile("SPEECH OUTPUT: '(.*?)'(\\{.*)?$");
  private static final String SESSION =
      """
      %s --launch-immediately & \
      orca --debug --debug-file="$DESK/orca.log" --user-prefs="$DESK/orca" & \
      exec chromium --no-sandbox --no-first-run --lang=ja --disable-gpu --disable-features=Translate,TranslateUI \
        --force-renderer-accessibility --user-data-dir="$DESK/profile" --window-position=0,0 \
        --window-size=1280,800 --remote-debugging-port="$PORT" "$ADDRESS"
      """
          .formatted(ACCESSIBILITY_BUS);

  private final Process display;
  private final Process session;
  private final Map<String, String> environment;
  private final Path log;
  private final List<String> said = new ArrayList<>();
  private long logRead;

  private ReaderDesk(Process display, Process session, Map<String, String> environment, Path log) {
    this.display = display;
    this.session = session;
    this.environment = environment;
    this.log = log;
  }

  /** True where everything is installed that a desk needs. */
  static boolean isThere() {
    List<Path> path = Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).toList();
    return Files.isExecutable(ACCESSIBILITY_BUS)
        && TOOLS.stream()
            .allMatch(tool -> path.stream().anyMatch(at -> Files.isExecutable(at.resolve(tool))));
  }

  /**
   * Opens an address at a new desk.
   *
   * @param debuggingPort where Chromium tells what it shows
   * @param folder for all that its programs write
   */
  static ReaderDesk open(String address, int debuggingPort, Path folder) throws IOException {
    Process display =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader number = display.inputReader(StandardCharsets.US_ASCII);
    Map<String, String> environment =
        Map.of(
            "DISPLAY",
            ":" + number.readLine(),
            "HOME",
            folder.toString(),
            "DESK",
            folder.toString(),
            "PORT",
            Integer.toString(debuggingPort),
            "ADDRESS",
            address,
            // No engine: Orca's log is what we hear, and an engine without a sound card would hold
            // it up.
            "SPEECHD_ADDRESS",
            "unix_socket:" + folder.resolve("no-engine"));
    Path settings = Files.createDirectories(folder.resolve("orca"));
    Files.writeString(settings.resolve("orca-customizations.py"), LOG_AT_ONCE);
    Process session =
        builder(environment, "dbus-run-session", "--", "sh", "-c", SESSION)
            .redirectOutput(folder.resolve("session.log").toFile())
            .redirectErrorStream(true)
            .start();
    return new ReaderDesk(display, session, environment, folder.resolve("orca.log"));
  }

  private static ProcessBuilder builder(Map<String, String> environment, String... command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder;
  }

  /** Gives the keyboard to the browser's window, as a window manager would. */
  void sitDown() throws IOException, InterruptedException {
    run("xdotool", "search", "--sync", "--onlyvisible", "--class", "chromium", "windowfocus");
  }

  /** Presses a key as xdotool names it, such as {@code alt+l}. */
  void press(String key) throws IOException, InterruptedException {
    run("xdotool", "key", key);
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process = builder(environment, command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
  }

  /** Everything that Orca has said so far. */
  List<String> said() throws IOException {
    if (Files.exists(log)) {
      try (FileChannel file = FileChannel.open(log)) {
        ByteBuffer news = ByteBuffer.allocate((int) (file.size() - logRead));
        while (news.hasRemaining() && file.read(news, logRead + news.position()) >= 0) {}
        takeLines(Arrays.copyOf(news.array(), news.position()));
      }
    }
    return List.copyOf(said);
  }

  /** The last line may not be whole yet: it is read again with the next ones. */
  private void takeLines(byte[] news) {
    int whole = news.length;
    while (whole > 0 && news[whole - 1] != '\n') {
      whole--;
    }
    logRead += whole;
    new String(news, 0, whole, StandardCharsets.UTF_8)
        .lines()
        .map(SAID::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .forEach(said::add);
  }

  /** Orca would not always go by itself, and the next one would not start beside it. */
  @Override
  public void close() {
    List<ProcessHandle> programs = session.descendants().toList();
    programs.forEach(ProcessHandle::destroy);
    try {
      session.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    programs.forEach(ProcessHandle::destroyForcibly);
    session.destroyForcibly();
    display.destroy();
  }
}
