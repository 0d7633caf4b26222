package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.agent.safety.SafeOutput;

final class FilePortsTest {
  @TempDir private Path folder;

  @Test
  void showsItsOutputsAndTakesItsInputsAsFiles() throws Exception {
    try (FilePorts board = new FilePorts(folder)) {
      board.write(board.indexOf("motor.left"), -37.5);
      assertThat(Files.readString(folder.resolve("motor.left")).strip()).isEqualTo("-37.5");
      board.write(board.indexOf("motor.left"), 5);
      assertThat(Files.readString(folder.resolve("motor.left")).strip()).isEqualTo("5.0");
      assertThat(board.read(board.indexOf("motor.left"))).isEqualTo(5);
      Files.writeString(folder.resolve("distance.front"), "120\n");
      assertThat(board.read(board.indexOf("distance.front"))).isEqualTo(120);
      Files.writeString(folder.resolve("distance.front"), "nonsense");
      assertThat(board.read(board.indexOf("distance.front"))).isZero();
      Files.writeString(folder.resolve("distance.front"), "");
      assertThat(board.read(board.indexOf("distance.front"))).isZero();
    }
  }

  @Test
  void knowsItsBatteryWhenThereIsOne() throws Exception {
    try (FilePorts board = new FilePorts(folder)) {
      assertThat(board.battery()).isEmpty();
      Files.writeString(folder.resolve("battery"), "7.4\n");
      assertThat(board.battery().orElseThrow().empty()).isFalse();
      Files.writeString(folder.resolve("battery"), "6.1\n");
      assertThat(board.battery().orElseThrow().empty()).isTrue();
      assertThat(board.battery().orElseThrow().told()).contains("6.1 V");
    }
  }

  @Test
  void tellsHowEachOutputIsMadeSafeWithoutIt() throws Exception {
    try (FilePorts board = new FilePorts(folder)) {
      assertThat(board.safeOutputs())
          .contains(new SafeOutput.FileValue(folder.resolve("motor.left").toAbsolutePath(), "0"))
          .doesNotContain(
              new SafeOutput.FileValue(folder.resolve("button.a").toAbsolutePath(), "0"));
    }
  }
}
