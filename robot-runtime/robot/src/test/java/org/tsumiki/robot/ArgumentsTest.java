package org.tsumiki.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.agent.RobotOptions;

final class ArgumentsTest {
  @Test
  void optionsAreThoseOfTheRobotCommand() {
    assertThat(
            Arguments.read(
                List.of(
                    "--name",
                    "かぜ",
                    "--board",
                    "signal-board",
                    "--serial",
                    "/dev/serial0",
                    "--port",
                    "5750",
                    "--seed",
                    "7",
                    "--programs",
                    "/tmp")))
        .isEqualTo(
            new Arguments.Run(
                new RobotOptions(
                    "かぜ",
                    "signal-board",
                    "crossing",
                    7,
                    Optional.of("/dev/serial0"),
                    OptionalInt.of(5750),
                    Optional.of(Path.of("/tmp")))));
  }

  @Test
  void emptyValuesOfTheSettingsFileMeanNone() {
    assertThat(Arguments.read(List.of("--serial", "", "--port", "")))
        .isInstanceOfSatisfying(
            Arguments.Run.class,
            run -> {
              assertThat(run.options().serialDevice()).isEmpty();
              assertThat(run.options().port()).isEmpty();
            });
  }

  @Test
  void theDoctorLooksAtTheSameRobot() {
    assertThat(Arguments.read(List.of("--doctor", "--board", "signal-board")))
        .isInstanceOf(Arguments.Examine.class);
  }

  @ParameterizedTest
  @CsvSource({
    "--port 65536, 0 (any free one) to 65535",
    "--port x, not \"x\"",
    "--seed x, A seed is a whole number",
    "--port, After --port its value is missing",
    "--colour, There is no option --colour"
  })
  void whatMakesNoSenseSaysWhatWould(String words, String message) {
    assertThat(Arguments.read(List.of(words.split(" "))))
        .isInstanceOfSatisfying(
            Arguments.Wrong.class, wrong -> assertThat(wrong.message()).contains(message));
  }
}
