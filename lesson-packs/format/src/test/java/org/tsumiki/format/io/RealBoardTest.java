package org.tsumiki.format.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsumiki.boards.Title;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.format.RealBoard;

class RealBoardTest {
  @ParameterizedTest
  @EnumSource(RealBoard.class)
  void isCalledAsItsProfileCallsIt(RealBoard board) {
    Title title = Objects.requireNonNull(Boards.all().get(board.id())).title();

    assertThat(board.words().hira()).isEqualTo(title.hira());
    assertThat(board.words().ruby()).isEqualTo(title.ruby());
    assertThat(board.words().en()).isEqualTo(title.en());
  }
}
