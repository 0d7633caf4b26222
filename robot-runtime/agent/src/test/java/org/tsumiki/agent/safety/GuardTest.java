package org.tsumiki.agent.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
  void setsPinsWithOneCommandForEachLevel() throws Exception {
    tool("gpioset", 0);
    assertThat(callsAfterTheKill())
        .containsExactlyInAnyOrder(
            "gpioset --bias=pull-down --toggle 0 --chip gpiochip0 17=0 27=0",
            "gpioset --bias=pull-up --toggle 0 --chip gpiochip0 24=1");
  }

  @Test
  void prefersTheToolThatLeavesPinsAsTheyAreAndGoesOnWithTheOtherWhenItFails() throws Exception {
    tool("pinctrl", 0);
    tool("gpioset", 0);
    assertThat(callsAfterTheKill())
        .containsExactlyInAnyOrder("pinctrl set 17,27 op dl pd", "pinctrl set 24 op dh pu");
    Files.delete(folder.resolve("calls"));
    tool("pinctrl", 1);
    assertThat(callsAfterTheKill()).hasSize(4).anyMatch(call -> call.endsWith("17=0 27=0"));
  }

  /** A tool that writes down how it was called. */
  private void tool(String name, int exitCode) throws Exception {
    Path tool =
        Files.writeString(
            folder.resolve(name),
            "#!/bin/sh\necho " + name + " \"$@\" >>" + folder + "/calls\nexit " + exitCode + "\n");
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> callsAfterTheKill() throws Exception {
    try (JavaProcess agent =
        JavaProcess.start(GuardedProcess.class, folder.resolve("motor").toString())) {
      agent.await("armed");
      ProcessHandle guard = agent.children().getFirst();
      agent.kill();
      guard.onExit().join();
      return Files.readAllLines(folder.resolve("calls"));
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
