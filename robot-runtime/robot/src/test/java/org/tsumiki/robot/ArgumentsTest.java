package org.tsumiki.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.agent.RobotCommandRunner;
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
                    "/tmp",
                    "--keys",
                    "/keys",
                    "--mentor-key",
                    "/m1.pub",
                    "--mentor-key",
                    "/m2.pub",
                    "--updates",
                    "/updates",
                    "--version",
                    "1.2~3",
                    "--no-discovery")))
        .isEqualTo(
            new Arguments.Run(
                new RobotOptions(
                    "かぜ",
                    "signal-board",
                    "crossing",
                    7,
                    Optional.of("/dev/serial0"),
                    OptionalInt.of(5750),
                    Optional.of(Path.of("/tmp")),
                    Optional.of(
                        new RobotOptions.Network(
                            "0.0.0.0",
                            OptionalInt.empty(),
                            false,
                            Path.of("/keys"),
                            List.of(Path.of("/m1.pub"), Path.of("/m2.pub")),
                            Optional.empty()))),
                Optional.of(new RobotCommandRunner.Updates(Path.of("/updates"), "1.2~3"))));
  }

  @Test
  void aSimulatedRobotStaysOnItsOwnComputerUnlessToldToListen() {
    assertThat(host("--keys", "/keys")).isEqualTo("127.0.0.1");
    assertThat(host("--keys", "/keys", "--listen", "")).isEqualTo("127.0.0.1");
    assertThat(host("--keys", "/keys", "--listen", "0.0.0.0")).isEqualTo("0.0.0.0");
  }

  private static String host(String... words) {
    return ((Arguments.Run) Arguments.read(List.of(words)))
        .options()
        .network()
        .orElseThrow()
        .host();
  }

  @Test
  void aRobotWithoutKeysHasItsCableAlone() {
    assertThat(Arguments.read(List.of("--serial", "/dev/serial0")))
        .isInstanceOfSatisfying(
            Arguments.Run.class, run -> assertThat(run.options().network()).isEmpty());
  }

  @Test
  void emptyValuesOfTheSettingsFileMeanNone() {
    assertThat(Arguments.read(List.of("--serial", "", "--port", "", "--keys", "/keys")))
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

  @Test
  void aSelfTestLeavesMotorsOutUnlessTheyAreWanted() {
    assertThat(Arguments.read(List.of("--self-test", "--board", "mini")))
        .isInstanceOfSatisfying(
            Arguments.SelfTest.class, test -> assertThat(test.motors()).isFalse());
    assertThat(Arguments.read(List.of("--self-test", "--motors")))
        .isInstanceOfSatisfying(
            Arguments.SelfTest.class, test -> assertThat(test.motors()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "--port 65536, 0 (any free one) to 65535",
    "--port x, not \"x\"",
    "--seed x, A seed is a whole number",
    "--port, After --port its value is missing",
    "--colour, There is no option --colour",
    "--port 5750, needs a folder for its keys: --keys FOLDER",
    "--board simulated, needs a folder for its keys: --keys FOLDER"
  })
  void whatMakesNoSenseSaysWhatWould(String words, String message) {
    assertThat(Arguments.read(List.of(words.split(" "))))
        .isInstanceOfSatisfying(
            Arguments.Wrong.class, wrong -> assertThat(wrong.message()).contains(message));
  }
}
