import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The editor's end: the project's own command line.
 *
 * @param command what {@code ./tsumiki} is
 * @param state where this computer's keys are: another folder, another computer to a robot
 */
record Editor(List<String> command, Path folder, Path state) {
  /** What came of a command. */
  record Answer(int exitCode, String out, String err, long millis) {
    /** A value of the printed JSON document: the first with that key. */
    String value(String key) {
      Matcher matcher = Pattern.compile("\"" + key + "\":\\s*(\"([^\"]*)\"|[^,}\\]\\s]+)").matcher(out);
      return !matcher.find() ? "" : matcher.group(2) != null ? matcher.group(2) : matcher.group(1);
    }
  }

  /** Another computer. */
  Editor named(String computer) {
    return new Editor(command, folder, state.resolveSibling(computer));
  }

  Process start(List<String> words) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
    builder.environment().put("XDG_STATE_HOME", state.toString());
    return builder.start();
  }

  Answer run(int seconds, String... words) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = start(List.of(words));
    process.getOutputStream().close();
    CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
    CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("no end within " + seconds + " s: " + String.join(" ", words));
    }
    return new Answer(process.exitValue(), out.join(), err.join(), (System.nanoTime() - begin) / 1_000_000);
  }

  private static String text(java.io.InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException ended) {
      return "";
    }
  }
}
