package org.tsumiki.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what can speak here. */
public final class SpeechEngines {
  /**
   * Names a program of somebody's own: it reads a sentence in kana and says it. Its arguments are
   * language ({@code ja}, {@code en}), speed and loudness in percent; it ends when it has spoken.
   */
  public static final String OWN_PROGRAM = "TSUMIKI_SPEAK";

  private static final String UNIX_SOCKET = "unix_socket:";
  private static final Path JTALK_DICTIONARY = Path.of("/var/lib/mecab/dic/open-jtalk/naist-jdic");
  private static final Path JTALK_VOICES = Path.of("/usr/share/hts-voice");

  private SpeechEngines() {}

  /**
   * The engine to use: the best that is here; when it cannot speak after all, the next one takes
   * its place. Empty when there is none.
   *
   * @param environment {@code PATH} says which programs there are
   */
  public static Optional<SpeechEngine> find(Map<String, String> environment) {
    List<SpeechEngine> here = all(environment);
    return here.isEmpty() ? Optional.empty() : Optional.of(new FirstThatSpeaks(here));
  }

  private static List<SpeechEngine> all(Map<String, String> environment) {
    Programs programs = Programs.of(environment);
    String own = environment.getOrDefault(OWN_PROGRAM, "");
    if (!own.isBlank()) {
      return List.of(new ProcessEngine(own, utterance -> Commands.own(own, utterance)));
    }
    List<SpeechEngine> engines = new ArrayList<>();
    openJtalk(programs).ifPresent(engines::add);
    programs
        .find("espeak-ng")
        .map(Path::toString)
        .map(at ->
            ProcessEngine.startingAhead("espeak-ng", utterance -> Commands.espeak(at, utterance)))
        .ifPresent(engines::add);
    speechDispatcher(programs, environment).ifPresent(engines::add);
    programs
        .find("say")
        .map(Path::toString)
        .map(at -> new ProcessEngine("say", utterance -> Commands.say(at, utterance)))
        .ifPresent(engines::add);
    programs.find("powershell").map(SpeechEngines::sapi).ifPresent(engines::add);
    return engines;
  }

  /** Its voices are no part of most systems: where one was put, it reads Japanese best. */
  private static Optional<SpeechEngine> openJtalk(Programs programs) {
    if (programs.find("open_jtalk").isEmpty()
        || programs.find("aplay").isEmpty()
        || !Files.isDirectory(JTALK_DICTIONARY)
        || !Files.isDirectory(JTALK_VOICES)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(JTALK_VOICES, 3)) {
      return files
          .filter(file -> file.toString().endsWith(".htsvoice"))
          .sorted()
          .findFirst()
          .map(voice ->
              new ProcessEngine(
                  "Open JTalk",
                  utterance -> Commands.openJtalk(JTALK_DICTIONARY, voice, utterance)));
    } catch (IOException cannotLook) {
      return Optional.empty();
    }
  }

  /** The desktop's own service, where it listens or can be started. */
  private static Optional<SpeechEngine> speechDispatcher(
      Programs programs, Map<String, String> environment) {
    Optional<Path> told =
        Optional.ofNullable(environment.get("SPEECHD_ADDRESS"))
            .filter(address -> address.startsWith(UNIX_SOCKET))
            .map(address -> Path.of(address.substring(UNIX_SOCKET.length())));
    Optional<Path> usual =
        Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
            .or(() -> Optional.ofNullable(environment.get("HOME")).map(home -> home + "/.cache"))
            .map(folder -> Path.of(folder, "speech-dispatcher", "speechd.sock"));
    Optional<Path> socket = told.or(() -> usual);
    List<String> start =
        programs
            .find("speech-dispatcher")
            .filter(program -> told.isEmpty())
            .map(program -> List.of(program.toString(), "--spawn"))
            .orElse(List.of());
    return socket
        .filter(at -> Files.exists(at) || !start.isEmpty())
        .map(at -> new SpeechDispatcher(at, start));
  }

  private static SpeechEngine sapi(Path powershell) {
    return new LineEngine(
        "SAPI",
        List.of(
            powershell.toString(),
            "-NoProfile",
            "-NonInteractive",
            "-ExecutionPolicy",
            "Bypass",
            "-Command",
            script("sapi.ps1")));
  }

  private static String script(String name) {
    try (InputStream stream = SpeechEngines.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("speech: " + name + " is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
