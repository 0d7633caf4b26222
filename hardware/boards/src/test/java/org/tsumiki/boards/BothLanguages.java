package org.tsumiki.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tsumiki.boards.json.Problem;
import org.tsumiki.boards.json.Said;

/** What holds for every problem of a board, whichever check found it. */
public final class BothLanguages {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  private BothLanguages() {}

  /** Whole sentences in both languages that tell the same numbers. */
  public static void tell(Problem problem) {
    for (Said said : List.of(problem.message(), problem.remedy())) {
      assertThat(said.english())
          .endsWith(".")
          .doesNotContain("  ", "Said[")
          .doesNotContainPattern("[\\p{IsHiragana}。]$");
      assertThat(said.japanese())
          .as(said.english())
          .endsWith("。")
          .containsPattern("\\p{IsHiragana}{2}")
          .doesNotContain("  ", "Said[", " the ", " of ", " and ")
          .doesNotContainPattern("\\bpin \\d+ ");
      assertThat(numbers(said.japanese())).as(said.japanese()).containsAll(numbers(said.english()));
    }
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }
}
