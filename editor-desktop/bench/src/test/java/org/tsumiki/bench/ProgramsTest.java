package org.tsumiki.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P1 | 1000 | 1083222",
        "P2 | 1 | 9592",
        "P3 | 12 | 144",
        "P4 | 1600 | 39276990",
        "P5 | 100 | 390v98,v99,",
        "P5 | 200000 | 1377780,v99999,",
        "P6 | 3 | 3000",
      })
  void javaByHandGivesTheAnswersOfTheOtherLanguages(
      BenchProgram program, long size, String answer) {
    assertThat(JavaReference.answer(program, size)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "P1, 1000",
    "P2, 1",
    "P3, 12",
    "P4, 1600",
    "P4U, 1600",
    "P5, 100",
    "P5, 200000",
    "P6, 3"
  })
  void blocksGiveTheAnswerOfJavaByHand(BenchProgram program, long size) {
    for (Engine engine : Engine.built()) {
      assertThat(MachineRun.of(program, size, engine))
          .isEqualTo(new MachineRun.Answered(JavaReference.answer(program, size)));
    }
  }

  @Test
  void operationsAreCountedAsTheyAreDone() {
    assertThat(BenchProgram.P2.operations(3)).isEqualTo(300_000);
    assertThat(BenchProgram.P3.operations(12)).isEqualTo(465);
    assertThat(BenchProgram.P6.operations(2)).isEqualTo(2_000);
  }

  @Test
  void largerSizesKeepTheShapeOfTheProgram() {
    assertThat(BenchProgram.P4U.scaled(32_000, 1.7) % BenchProgram.STEPS_IN_A_PASS).isZero();
    assertThat(BenchProgram.P5.scaled(100_000, 3.4)).isEqualTo(300_000);
    assertThat(BenchProgram.P3.scaled(20, 2)).isEqualTo(21);
  }

  @Test
  void programOfManyBlocksIsAsLargeAsWantedAndRuns() {
    String project = ProgramText.ofBlocks(500);

    assertThat(BlockEdit.count(JsonParser.parseString(project))).isBetween(500, 560);
    assertThat(ReadyMachine.prepare(project, new BenchPorts(), Engine.INTERPRETER))
        .isInstanceOf(ReadyMachine.Ready.class);
  }
}
