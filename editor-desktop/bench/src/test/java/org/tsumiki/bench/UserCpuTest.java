package org.tsumiki.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCpuTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void needsAShell() {
    assumeTrue(UserCpu.works());
  }

  @Test
  void lastWordIsTheAnswerAndTimeIsTold() {
    assertThat(run("echo noise >&2; echo P1 1000 4711"))
        .isInstanceOfSatisfying(
            UserCpu.Run.Done.class,
            done -> {
              assertThat(done.answer()).isEqualTo("4711");
              assertThat(done.userSeconds()).isNotNegative();
            });
  }

  @Test
  void failureIsToldInTheFirstLineThatTheProgramSaid() {
    assertThat(run("echo no such block >&2; exit 1"))
        .isEqualTo(new UserCpu.Run.Failed("no such block"));
  }

  @Test
  void failureThatIsToldOnStdoutIsFoundThere() {
    assertThat(run("echo no such option; exit 1"))
        .isEqualTo(new UserCpu.Run.Failed("no such option"));
  }

  @Test
  void programThatIsNotThereIsAFailure() {
    assertThat(new UserCpu(folder, 30).measure(List.of("/no/such/program")))
        .isInstanceOf(UserCpu.Run.Failed.class);
  }

  private UserCpu.Run run(String script) {
    return new UserCpu(folder, 30).measure(List.of("bash", "-c", script));
  }
}
