package org.tsumiki.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.speech.SpeechEngine.Outcome;

@DisabledOnOs(OS.WINDOWS)
class SpeechDispatcherTest {
  private static final Path REAL = Path.of("/usr/bin/speech-dispatcher");
  private static final Path VOICE = Path.of("/usr/lib/speech-dispatcher-modules/sd_espeak-ng");

  @TempDir private Path folder = Path.of("");
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();

  /** Answers as the service does; a sentence with ながい in it never ends. */
  private static final class Service implements AutoCloseable {
    private final ServerSocketChannel door;
    final List<String> asked = new CopyOnWriteArrayList<>();
    private int lastId;

    Service(Path socket) throws IOException {
      door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      door.bind(UnixDomainSocketAddress.of(socket));
      Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
      try (SocketChannel guest = door.accept();
          BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(Channels.newInputStream(guest), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          asked.add(line);
          String text = line.equals("SPEAK") ? "230 OK RECEIVING DATA\r\n" : "208 OK\r\n";
          say(guest, text);
          if (line.equals("SPEAK")) {
            take(guest, lines);
          }
        }
      } catch (IOException closed) {
        return;
      }
    }

    private void take(SocketChannel guest, BufferedReader lines) throws IOException {
      String text = lines.readLine();
      lines.readLine();
      asked.add(text);
      int id = ++lastId;
      say(guest, "225-%d\r\n225 OK MESSAGE QUEUED\r\n".formatted(id));
      say(guest, "701-%d\r\n701-1\r\n701 BEGIN\r\n".formatted(id));
      if (!text.contains("ながい")) {
        say(guest, "702-%d\r\n702-1\r\n702 END\r\n".formatted(id));
      }
    }

    private static void say(SocketChannel guest, String text) throws IOException {
      guest.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
      door.close();
    }
  }

  @Test
  void handsOverSentencesWithTheirMannerAndHearsOfTheirEnd() throws Exception {
    try (Service service = new Service(socket());
        SpeechEngine engine = engine()) {
      engine.speak(new Utterance("合格", "ごうかく", Language.JAPANESE, 100, 100), outcomes::add);
      assertThat(next()).isEqualTo(Outcome.SAID);
      engine.speak(new Utterance("…", "... wait", Language.ENGLISH, 100, 50), outcomes::add);
      assertThat(next()).isEqualTo(Outcome.SAID);

      assertThat(service.asked)
          .containsExactly(
              "SET SELF CLIENT_NAME user:tsumiki:main",
              "SET SELF NOTIFICATION ALL ON",
              "SET SELF PRIORITY MESSAGE",
              "SET SELF LANGUAGE ja",
              "SET SELF RATE 0",
              "SET SELF VOLUME 100",
              "SPEAK",
              "ごうかく",
              "SET SELF LANGUAGE en",
              "SET SELF VOLUME 0",
              "SPEAK",
              ".... wait");
    }
  }

  @Test
  void newSentenceCutsTheOneThatIsBeingSaid() throws Exception {
    try (Service service = new Service(socket());
        SpeechEngine engine = engine()) {
      engine.speak(kana("ながい はなし"), outcomes::add);
      engine.speak(kana("みじかい"), outcomes::add);

      assertThat(next()).isEqualTo(Outcome.CUT);
      assertThat(next()).isEqualTo(Outcome.SAID);
      assertThat(service.asked).contains("CANCEL SELF");
    }
  }

  @Test
  void serviceThatIsNotThereFails() throws Exception {
    try (SpeechEngine engine = new SpeechDispatcher(socket(), List.of())) {
      engine.speak(kana("だれか"), outcomes::add);

      assertThat(next()).isEqualTo(Outcome.FAILED);
    }
  }

  @Test
  void usualSpeedIsItsMiddle() {
    assertThat(List.of(40, 70, 100, 200, 300).stream().map(SpeechDispatcher::rate))
        .containsExactly(-100, -50, 0, 50, 100);
  }

  /** Its sound goes nowhere: a test needs no loudspeaker. */
  @Test
  void realServiceSaysKana() throws Exception {
    assumeTrue(Files.isExecutable(REAL) && Files.isExecutable(VOICE), "no speech-dispatcher");
    Process service = startReal();
    try (SpeechEngine engine = engine()) {
      while (!listens() && service.isAlive()) {
        Thread.onSpinWait();
      }
      engine.speak(kana("くるまの しんごうが あかに なりました。"), outcomes::add);
      assertThat(next()).isEqualTo(Outcome.SAID);
      engine.speak(kana("もう いちど いいます。"), outcomes::add);
      assertThat(next()).isEqualTo(Outcome.SAID);
    } finally {
      service.destroy();
      service.waitFor();
    }
  }

  private boolean listens() {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket()));
    } catch (IOException notYet) {
      return false;
    }
  }

  private Process startReal() throws IOException {
    Path nowhere = folder.resolve("asoundrc");
    Files.writeString(nowhere, "pcm.!default { type null }\nctl.!default { type null }\n");
    Files.writeString(
        folder.resolve("speechd.conf"),
        """
        LogDir "%s"
        AudioOutputMethod "alsa"
        AddModule "espeak-ng" "sd_espeak-ng" "/etc/speech-dispatcher/modules/espeak-ng.conf"
        DefaultModule espeak-ng
        """
            .formatted(folder));
    String at = folder.toString();
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                REAL.toString(),
                "--run-single",
                "--config-dir",
                at,
                "--log-dir",
                at,
                "--pid-file",
                at + "/pid",
                "--communication-method",
                "unix_socket",
                "--socket-path",
                socket().toString()));
    command.environment().put("ALSA_CONFIG_PATH", nowhere.toString());
    command.environment().put("HOME", at);
    command.environment().put("XDG_RUNTIME_DIR", at);
    return command.redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
  }

  private SpeechEngine engine() {
    return SpeechEngines.find(Map.of("PATH", "", "SPEECHD_ADDRESS", "unix_socket:" + socket()))
        .orElseGet(() -> new SpeechDispatcher(socket(), List.of()));
  }

  private Path socket() {
    return folder.resolve("s");
  }

  private static Utterance kana(String kana) {
    return new Utterance(kana, kana, Language.JAPANESE, 100, 100);
  }

  private Outcome next() throws InterruptedException {
    Outcome outcome = outcomes.poll(20, TimeUnit.SECONDS);
    assertThat(outcome).as("somebody tells how it ended").isNotNull();
    return outcome;
  }
}
