package org.tsumiki.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.speech.SpeechEngine.Outcome;

/** Engines that are scripts: they write down what they were asked to say. */
@DisabledOnOs(OS.WINDOWS)
class ProcessEngineTest {
  private static final String WRITES_DOWN =
      "cat >> \"$(dirname \"$0\")/said\"\necho >> \"$(dirname \"$0\")/said\"\n";

  @TempDir private Path folder = Path.of("");
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();

  @Test
  void ownProgramGetsTheKanaAndSaysItToTheEnd() throws Exception {
    try (SpeechEngine engine =
        own("speaks", "echo \"$1 $2 $3\" >> \"$(dirname \"$0\")/said\"\n" + WRITES_DOWN)) {
      engine.speak(sentence("3 びょう まつ"), outcomes::add);

      assertThat(next()).isEqualTo(Outcome.SAID);
      assertThat(said()).containsExactly("ja 150 80", "3 びょう まつ");
    }
  }

  @Test
  void newSentenceCutsTheOneThatIsBeingSaid() throws Exception {
    try (SpeechEngine engine = own("slow", WRITES_DOWN + "sleep 60\n")) {
      engine.speak(sentence("はじめの ことば"), outcomes::add);
      engine.speak(sentence("つぎの ことば"), outcomes::add);

      assertThat(next()).isEqualTo(Outcome.CUT);
      engine.hush();
      assertThat(next()).isEqualTo(Outcome.CUT);
      assertThat(outcomes).isEmpty();
    }
  }

  @Test
  void closingLeavesNoProcessBehind() throws Exception {
    SpeechEngine engine = own("slow", "sleep 61 &\necho $! > \"$(dirname \"$0\")/child\"\nwait\n");
    engine.speak(sentence("ながい ことば"), outcomes::add);
    Path child = folder.resolve("child");
    while (!Files.exists(child) || Files.readString(child).isBlank()) {
      Thread.onSpinWait();
    }
    long pid = Long.parseLong(Files.readString(child).strip());

    engine.close();

    assertThat(next()).isEqualTo(Outcome.CUT);
    ProcessHandle.of(pid).ifPresent(left -> left.onExit().join());
  }

  @Test
  void nextProcessWaitsForItsTextBeforeSomebodySpeaks() throws Exception {
    String path =
        program("ahead", "echo $$ >> \"$(dirname \"$0\")/started\"\n" + WRITES_DOWN).toString();
    SpeechEngine engine = ProcessEngine.startingAhead("ahead", one -> Commands.own(path, one));
    engine.speak(sentence("はじめ"), outcomes::add);
    assertThat(next()).isEqualTo(Outcome.SAID);
    List<Long> started = startedAtLeast(2);

    engine.speak(sentence("つぎ"), outcomes::add);
    assertThat(next()).isEqualTo(Outcome.SAID);
    assertThat(said()).containsExactly("はじめ", "つぎ");
    started = startedAtLeast(3);
    engine.close();

    for (long pid : started) {
      ProcessHandle.of(pid).ifPresent(left -> left.onExit().join());
    }
  }

  @Test
  void anotherMannerIsSpokenAnew() throws Exception {
    String path =
        program(
                "ahead",
                "echo $$ >> \"$(dirname \"$0\")/started\"\ncat > /dev/null\n"
                    + "echo \"$2\" >> \"$(dirname \"$0\")/said\"\n")
            .toString();
    try (SpeechEngine engine =
        ProcessEngine.startingAhead("ahead", one -> Commands.own(path, one))) {
      engine.speak(sentence("はじめ"), outcomes::add);
      assertThat(next()).isEqualTo(Outcome.SAID);
      startedAtLeast(2);
      engine.speak(new Utterance("x", "x", Language.JAPANESE, 300, 80), outcomes::add);
      assertThat(next()).isEqualTo(Outcome.SAID);

      assertThat(said()).containsExactly("150", "300");
    }
  }

  /** The processes that were started, once there are so many. */
  private List<Long> startedAtLeast(int count) throws IOException {
    Path file = folder.resolve("started");
    List<String> started = List.of();
    while (started.size() < count) {
      Thread.onSpinWait();
      started = Files.exists(file) ? Files.readAllLines(file) : started;
    }
    return started.stream().map(Long::parseLong).toList();
  }

  @Test
  void programThatCannotSpeakIsSaidToHaveFailed() throws Exception {
    try (SpeechEngine engine = own("fails", "exit 3\n")) {
      engine.speak(sentence("だれか"), outcomes::add);

      assertThat(next()).isEqualTo(Outcome.FAILED);
    }
  }

  @Test
  void complaintOfEspeakCountsAsSilence() throws Exception {
    try (SpeechEngine engine = own("mute", "echo 'error: No such file or directory' >&2\n")) {
      engine.speak(sentence("だれか"), outcomes::add);

      assertThat(next()).isEqualTo(Outcome.FAILED);
    }
  }

  @Test
  void nextEngineSpeaksWhenTheFirstOneCannot() throws Exception {
    SpeechEngine mute = own("mute", "exit 1\n");
    SpeechEngine other = own("other", WRITES_DOWN);
    try (SpeechEngine both = new FirstThatSpeaks(List.of(mute, other))) {
      both.speak(sentence("きこえますか"), outcomes::add);

      assertThat(next()).isEqualTo(Outcome.SAID);
      assertThat(said()).containsExactly("きこえますか");
      assertThat(both.name()).endsWith("other");
    }
  }

  @Test
  void engineOfLinesSaysAndIsCut() throws Exception {
    Path program =
        program(
            "lines",
            """
            while read -r line; do
              set -- $line
              if [ "$1" = SAY ]; then
                [ -n "$id" ] && echo "CUT $id"
                id=$2
                [ "$4" = 100 ] && { echo "SAID $id"; id=; }
              else
                echo "CUT $id"; id=
              fi
            done
            """);
    try (SpeechEngine engine = new LineEngine("lines", List.of(program.toString()))) {
      engine.speak(new Utterance("a", "a", Language.ENGLISH, 100, 100), outcomes::add);
      assertThat(next()).isEqualTo(Outcome.SAID);
      engine.speak(sentence("ながい"), outcomes::add);
      engine.hush();
      assertThat(next()).isEqualTo(Outcome.CUT);
      engine.speak(sentence("もっと ながい"), outcomes::add);
    }
    assertThat(next()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void nothingIsFoundWhereThereIsNothing() {
    assertThat(SpeechEngines.find(Map.of("PATH", folder.toString()))).isEmpty();
  }

  private SpeechEngine own(String name, String script) throws IOException {
    Path program = program(name, script);
    return SpeechEngines.find(Map.of("TSUMIKI_SPEAK", program.toString())).orElseThrow();
  }

  private Path program(String name, String script) throws IOException {
    Path program = folder.resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program;
  }

  private static Utterance sentence(String kana) {
    return new Utterance(kana, kana, Language.JAPANESE, 150, 80);
  }

  private Outcome next() throws InterruptedException {
    Outcome outcome = outcomes.poll(20, TimeUnit.SECONDS);
    assertThat(outcome).as("somebody tells how it ended").isNotNull();
    return outcome;
  }

  private List<String> said() throws IOException {
    return Files.readAllLines(folder.resolve("said"));
  }
}
