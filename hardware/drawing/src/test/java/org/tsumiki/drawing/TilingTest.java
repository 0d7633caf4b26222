package org.tsumiki.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilingTest {

  @ParameterizedTest
  @CsvSource({
    "1500, 1000, A4, OVERLAP", "1500, 1000, A4, BUTT", "1500, 1000, A3, OVERLAP",
    "1500, 1000, A3, BUTT", "100, 100, A4, OVERLAP", "194, 267, A4, OVERLAP",
    "195, 268, A4, OVERLAP", "4000, 1500, A4, OVERLAP", "1234.5, 876.25, A3, BUTT"
  })
  void cellsCoverTheFloorOnceAndEachSheetHoldsWhatItPrints(
      double width, double height, Paper paper, Join join) {
    Rect floor = new Rect(0, 0, width, height);
    Tiling tiling = Tiling.of(floor, paper, join);
    double bleed = join == Join.BUTT ? 2 * Tiling.BLEED_MM : 0;
    double mostWide = tiling.page().widthMm() - 2 * Tiling.MARGIN_MM + bleed;
    double mostHigh = tiling.page().heightMm() - Tiling.HEAD_MM - Tiling.MARGIN_MM + bleed;

    double covered = 0;
    for (Tiling.Tile tile : tiling.tiles()) {
      covered += tile.cell().widthMm() * tile.cell().heightMm();
      Rect printed = tiling.printed(tile);
      assertThat(printed.widthMm()).isPositive().isLessThanOrEqualTo(mostWide);
      assertThat(printed.heightMm()).isPositive().isLessThanOrEqualTo(mostHigh);
      assertThat(printed.sharedWith(floor))
          .isCloseTo(printed.widthMm() * printed.heightMm(), within(1e-6));
    }
    assertThat(covered).isCloseTo(width * height, within(1e-3));
  }

  @Test
  void neighboursShareAStripOfTenMillimetres() {
    Tiling tiling = Tiling.of(new Rect(0, 0, 1500, 1000), Paper.A4, Join.OVERLAP);

    Rect left = tiling.printed(tiling.tiles().get(0));
    Rect right = tiling.printed(tiling.tiles().get(1));
    assertThat(left.rightMm() - right.xMm()).isEqualTo(10);
  }

  @Test
  void sheetsLieAcrossWhereThatTakesFewer() {
    Tiling across = Tiling.of(new Rect(0, 0, 270, 180), Paper.A4, Join.OVERLAP);
    Tiling upright = Tiling.of(new Rect(0, 0, 180, 260), Paper.A4, Join.OVERLAP);

    assertThat(across.tiles()).hasSize(1);
    assertThat(across.page().widthMm()).isEqualTo(297);
    assertThat(upright.tiles()).hasSize(1);
    assertThat(upright.page().widthMm()).isEqualTo(210);
  }

  @Test
  void rowsAreLettersFromTheTopAndColumnsNumbers() {
    Tiling tiling = Tiling.of(new Rect(0, 0, 1500, 1000), Paper.A3, Join.OVERLAP);

    assertThat(tiling.tiles().getFirst().name()).isEqualTo("A1");
    assertThat(tiling.tiles().getFirst().cell().topMm()).isEqualTo(1000);
    assertThat(tiling.tiles().getLast().name())
        .isEqualTo(Tiling.name(tiling.rows() - 1, tiling.columns() - 1));
  }
}
