package org.tsumiki.app.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.tsumiki.app.Main;

/** A real arena that fills the screen, in a process of its own, with hands and eyes beside it. */
final class ArenaUnderTest implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Process arena;
  private final Process hand;
  private final BufferedReader answers;
  private final Path log;

  private ArenaUnderTest(Process arena, Process hand, Path log) {
    this.arena = arena;
    this.hand = hand;
    this.log = log;
    this.answers =
        new BufferedReader(new InputStreamReader(hand.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Opens it with more arguments of the command line. */
  static ArenaUnderTest open(Path home, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("arena", "--full-screen"));
    command.addAll(List.of(arguments));
    Path log = home.resolve("arena.log");
    Process arena = java(Main.class, command).redirectOutput(log.toFile()).start();
    return new ArenaUnderTest(arena, java(RobotHand.class, List.of()).start(), log);
  }

  private static ProcessBuilder java(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
    command.add(main.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  void press(String key, int times) {
    ask("press " + key + " " + times);
  }

  /** What is on the screen, as soon as it is as expected. */
  BufferedImage lookUntil(String name, Predicate<BufferedImage> expected) {
    try {
      Path file = Files.createDirectories(SCREENSHOTS).resolve(name + ".png").toAbsolutePath();
      EditorUnderTest.waitUntil(TIMEOUT, () -> expected.test(look(file)));
      return look(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private BufferedImage look(Path file) {
    assertThat(arena.isAlive()).as("the arena runs: %s", log).isTrue();
    ask("look " + file);
    try {
      return ImageIO.read(file.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void ask(String what) {
    try {
      hand.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
      hand.getOutputStream().flush();
      assertThat(answers.readLine()).as("the hand after %s", what).isEqualTo("done");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The exit code, once it has left. */
  int exitCode() throws InterruptedException {
    assertThat(arena.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).as("it leaves").isTrue();
    return arena.exitValue();
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    arena.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    arena.destroyForcibly();
    hand.destroyForcibly();
  }
}
