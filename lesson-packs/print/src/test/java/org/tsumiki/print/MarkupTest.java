package org.tsumiki.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;

final class MarkupTest {
  private static String blocks(String ruby, ReadingLevel level) {
    return Markup.blocks(new LevelledText(ruby, ruby, ruby), level, Markup.Rows.FLOW);
  }

  @Test
  void aReadingStandsAboveItsKanji() {
    assertThat(blocks("{赤|あか}い", ReadingLevel.FURIGANA))
        .isEqualTo(
            "<p><span class=\"w\"><span class=\"r\"><span class=\"t\">あか</span>"
                + "<span class=\"b\">赤</span></span>い</span></p>");
    assertThat(blocks("{赤|あか}い", ReadingLevel.KANJI)).isEqualTo("<p>赤い</p>");
  }

  @Test
  void aLineMayBreakBeforeAWordAndNotInsideOne() {
    assertThat(blocks("ロボットが線をこえる。", ReadingLevel.KANJI)).isEqualTo("<p>ロボットが&#8203;線をこえる。</p>");
  }

  @Test
  void boldNeedsNoSpacesAroundIt() {
    assertThat(blocks("**お話。**読みます。", ReadingLevel.KANJI))
        .contains("<strong>")
        .contains("お話。")
        .doesNotContain("**");
    assertThat(blocks("**お{話|はなし}。**{読|よ}む", ReadingLevel.FURIGANA))
        .matches("<p><strong>[^*]*</span></strong>[^*]*<span.*</span></p>");
  }

  @Test
  void lowLinesArePlacesToWrite() {
    assertThat(blocks("1 びょう ____", ReadingLevel.HIRAGANA)).contains("class=\"fill\"");
    assertThat(blocks("どう？\n\n____", ReadingLevel.HIRAGANA)).contains("class=\"line\"");
  }

  @Test
  void rowsStayRowsOnlyWhereTheyAreAsked() {
    LevelledText rows = LevelledText.verbatim("one\ntwo");
    assertThat(Markup.blocks(rows, ReadingLevel.ENGLISH, Markup.Rows.KEEP))
        .isEqualTo("<p>one<br/>two</p>");
    assertThat(Markup.blocks(rows, ReadingLevel.ENGLISH, Markup.Rows.FLOW))
        .isEqualTo("<p>one two</p>");
  }

  @Test
  void whatLooksLikeATagIsText() {
    assertThat(blocks("a < b & \"c\"", ReadingLevel.ENGLISH))
        .isEqualTo("<p>a &lt; b &amp; &quot;c&quot;</p>");
  }
}
