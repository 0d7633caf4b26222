package org.tsumiki.agent.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.agent.JavaProcess;

/** The guard as the process that it is. */
@Timeout(120)
final class GuardTest {
  @TempDir private Path folder;

  @Test
  void makesTheOutputsSafeWhenTheAgentIsKilled() throws Exception {
    Path output = folder.resolve("motor with a space");
    try (JavaProcess agent = JavaProcess.start(GuardedProcess.class, output.toString())) {
      agent.await("armed");
      assertThat(Files.readString(output)).isEqualTo("60\n");
      ProcessHandle guard = agent.children().getFirst();
      agent.kill();
      guard.onExit().join();
      assertThat(Files.readString(output)).isEqualTo("0\n");
    }
  }

  @Test
  void endsAFrozenAgentAndMakesItsOutputsSafe() throws Exception {
    Path output = folder.resolve("motor");
    try (JavaProcess agent = JavaProcess.start(GuardedProcess.class, output.toString())) {
      agent.await("armed");
      ProcessHandle guard = agent.children().getFirst();
      agent.freeze();
      guard.onExit().join();
      assertThat(Files.readString(output)).isEqualTo("0\n");
      agent.awaitExit();
    }
  }

  @Test
  void leavesOutputsAloneWhenTheAgentHasEndedInOrder() throws Exception {
    Path output = Files.writeString(folder.resolve("lamp"), "1\n");
    List<String> said = new ArrayList<>();
    Guard guard = new Guard(List.of(new SafeOutput.FileValue(output, "0")), said::add);
    guard.start();
    long child = onlyChild();
    guard.arm();
    guard.rest();
    guard.close();
    ProcessHandle.of(child).ifPresent(process -> process.onExit().join());
    assertThat(Files.readString(output)).isEqualTo("1\n");
    assertThat(said).isEmpty();
  }

  @Test
  void theNextRunStartsAnotherGuardWhenOneIsGone() throws Exception {
    Path output = Files.writeString(folder.resolve("lamp"), "1\n");
    List<String> said = new ArrayList<>();
    Guard guard = new Guard(List.of(new SafeOutput.FileValue(output, "0")), said::add);
    guard.start();
    ProcessHandle first = ProcessHandle.of(onlyChild()).orElseThrow();
    first.destroyForcibly();
    first.onExit().join();
    guard.arm();
    assertThat(said).singleElement().asString().contains("guard process is gone");
    guard.arm();
    assertThat(onlyChild()).isNotEqualTo(first.pid());
    guard.close();
  }

  @Test
  void needsNoProcessForABoardThatIsGoneWithTheAgent() {
    Guard guard = new Guard(List.of(), line -> {});
    guard.start();
    guard.arm();
    guard.beat();
    guard.close();
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static long onlyChild() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().command().orElse("").endsWith("bash"))
        .findFirst()
        .orElseThrow()
        .pid();
  }
}
