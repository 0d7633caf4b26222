package org.tsumiki.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumiki.pairing.CodeExchange.Channel;

class CodeExchangeTest {
  private static final KeyId EDITOR = KeyId.of(new byte[] {1});
  private static final KeyId ROBOT = KeyId.of(new byte[] {2});
  private static final KeyId MALLORY = KeyId.of(new byte[] {3});
  private static final Channel LINE = new Channel(EDITOR, ROBOT, new byte[] {7, 7});

  @Test
  void theSameCodeOnTheSameLineProvesBothEnds() {
    CodeExchange editor = CodeExchange.editor("123456", LINE);
    CodeExchange robot = CodeExchange.robot("123456", LINE);

    assertThat(stepsUntilRefusal(editor, robot)).isEqualTo(CodeExchange.STEPS);
    assertThat(editor.proven()).isTrue();
    assertThat(robot.proven()).isTrue();
  }

  @Test
  void anotherCodeShowsInTheLastStepAndProvesNeither() {
    CodeExchange editor = CodeExchange.editor("123457", LINE);
    CodeExchange robot = CodeExchange.robot("123456", LINE);

    assertThat(stepsUntilRefusal(editor, robot)).isEqualTo(CodeExchange.STEPS - 1);
    assertThat(robot.proven()).isFalse();
    assertThat(editor.proven()).isFalse();
  }

  /** Somebody has a line to each end, and hands every message on as it is. */
  @Test
  void whoSitsInTheMiddleProvesNothing() {
    Channel seenByEditor = new Channel(EDITOR, MALLORY, new byte[] {7, 7});
    Channel seenByRobot = new Channel(MALLORY, ROBOT, new byte[] {7, 7});
    Channel sameKeysOtherLine = new Channel(EDITOR, ROBOT, new byte[] {7, 8});

    assertThat(
            stepsUntilRefusal(
                CodeExchange.editor("123456", seenByEditor),
                CodeExchange.robot("123456", seenByRobot)))
        .isLessThan(CodeExchange.STEPS - 1);
    assertThat(
            stepsUntilRefusal(
                CodeExchange.editor("123456", sameKeysOtherLine),
                CodeExchange.robot("123456", LINE)))
        .isLessThan(CodeExchange.STEPS - 1);
  }

  /** The same messages come again, in an exchange of their own. */
  @Test
  void anExchangeThatWasListenedToIsOfNoUseAgain() {
    byte[][] heard = new byte[CodeExchange.STEPS][];
    CodeExchange editor = CodeExchange.editor("123456", LINE);
    CodeExchange robot = CodeExchange.robot("123456", LINE);
    for (int step = 0; step < CodeExchange.STEPS; step++) {
      heard[step] = editor.message(step);
      robot.take(step, heard[step]);
      editor.take(step, robot.message(step));
    }
    CodeExchange again = CodeExchange.robot("123456", LINE);
    int step = 0;
    while (step < CodeExchange.STEPS && again.take(step, heard[step])) {
      again.message(step++);
    }
    assertThat(again.proven()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 799, 800, 801, 5000})
  void nonsenseOfAnyLengthProvesNothing(int bytes) {
    for (int step = 0; step < CodeExchange.STEPS; step++) {
      CodeExchange robot = CodeExchange.robot("123456", LINE);
      assertThat(robot.take(step, new byte[bytes]) && robot.take(step + 1, new byte[bytes]))
          .isFalse();
      assertThat(robot.proven()).isFalse();
    }
  }

  @Test
  void noStepCanBeLeftOutOrComeTwice() {
    CodeExchange robot = CodeExchange.robot("123456", LINE);
    CodeExchange editor = CodeExchange.editor("123456", LINE);
    assertThat(robot.take(1, editor.message(1))).isFalse();
    assertThat(robot.take(0, editor.message(0))).isTrue();
    assertThat(robot.take(0, editor.message(0))).isFalse();
    assertThat(robot.take(CodeExchange.STEPS - 1, new byte[] {1})).isFalse();
  }

  private static int stepsUntilRefusal(CodeExchange editor, CodeExchange robot) {
    for (int step = 0; step < CodeExchange.STEPS; step++) {
      if (!robot.take(step, editor.message(step)) || !editor.take(step, robot.message(step))) {
        return step;
      }
    }
    return CodeExchange.STEPS;
  }
}
