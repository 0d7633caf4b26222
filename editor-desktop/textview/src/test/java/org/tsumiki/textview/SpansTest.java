package org.tsumiki.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where blocks stand in the text. */
final class SpansTest {
  private static final Pattern BLOCK_ID =
      Pattern.compile("\"type\":\"[a-z_]+\",\"id\":\"([^\"]+)\"");

  @ParameterizedTest
  @EnumSource(Style.class)
  void everyBlockHasItsSpan(Style style) throws IOException {
    String json = Files.readString(Projects.everyBlock());
    List<String> blocks = BLOCK_ID.matcher(json).results().map(match -> match.group(1)).toList();

    TextView view = TextView.of(Projects.read(Projects.everyBlock()), style);

    assertThat(blocks).hasSizeGreaterThan(300);
    assertThat(view.spans()).extracting(Span::blockId).containsExactlyInAnyOrderElementsOf(blocks);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void spansNestAndHoldText(Style style) throws IOException {
    for (Path file : Projects.all()) {
      TextView view = TextView.of(Projects.read(file), style);
      Deque<Span> around = new ArrayDeque<>();
      for (Span span : view.spans()) {
        assertThat(textOf(view, span).strip()).as(span.blockId()).isNotEmpty();
        while (!around.isEmpty() && around.getFirst().endOffset() <= span.startOffset()) {
          around.pop();
        }
        if (!around.isEmpty()) {
          assertThat(span.endOffset()).isLessThanOrEqualTo(around.getFirst().endOffset());
        }
        around.push(span);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void marksFollowEachOther(Style style) throws IOException {
    for (Path file : Projects.all()) {
      TextView view = TextView.of(Projects.read(file), style);
      int end = 0;
      for (Mark mark : view.marks()) {
        assertThat(mark.startOffset()).isGreaterThanOrEqualTo(end);
        assertThat(mark.endOffset()).isGreaterThan(mark.startOffset());
        end = mark.endOffset();
      }
      assertThat(end).isLessThanOrEqualTo(view.text().length());
    }
  }

  private static String textOf(TextView view, Span span) {
    return view.text().substring(span.startOffset(), span.endOffset());
  }
}
