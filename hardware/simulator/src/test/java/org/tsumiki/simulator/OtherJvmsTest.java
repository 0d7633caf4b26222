package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tsumiki.course.io.Courses;

/** The same run in JVMs that interpret, compile a little, and compile fully. */
final class OtherJvmsTest {
  private static final long PATIENCE_SECONDS = 120;

  @Test
  void everyKindOfJvmGivesTheSameTraceAndState() throws Exception {
    String here = hashes();
    assertThat(inJvm("-Xint")).isEqualTo(here);
    assertThat(inJvm("-XX:TieredStopAtLevel=1")).isEqualTo(here);
    assertThat(inJvm("-XX:+TieredCompilation")).isEqualTo(here);
  }

  private static String inJvm(String flag) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(flag);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(OtherJvmsTest.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return printed;
  }

  private static String hashes() throws IOException {
    RunOutcome.Ran ran =
        (RunOutcome.Ran)
            SimulatedRun.run(
                TestPrograms.image("line-follower"),
                Course.of(Courses.load("line")),
                7,
                List.of(),
                6000);
    return ran.result().traceHash() + " " + ran.result().stateHash();
  }

  /** What the other JVMs run. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(hashes());
  }
}
