package org.tsumiki.textview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts text on the page and remembers where blocks and coloured pieces stand. */
final class Pen {
  private static final String INDENT = "    ";

  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int depth;

  TextView finished() {
    return new TextView(text.append('\n').toString(), spans, marks);
  }

  /** Goes to the beginning of a new line, indented. */
  void startLine() {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(INDENT.repeat(depth));
  }

  /** Leaves a line empty before what comes next. */
  void blankLine() {
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  void indent() {
    depth++;
  }

  void outdent() {
    depth--;
  }

  Pen plain(String piece) {
    text.append(piece);
    return this;
  }

  Pen keyword(String piece) {
    return mark(Mark.Kind.KEYWORD, piece);
  }

  Pen name(String piece) {
    return mark(Mark.Kind.NAME, piece);
  }

  Pen mark(Mark.Kind kind, String piece) {
    marks.add(new Mark(kind, text.length(), text.length() + piece.length()));
    return plain(piece);
  }

  /** From here on it is that block's text, until {@link #close}. */
  void open(String blockId) {
    open.push(spans.size());
    // Where it ends is not known yet; the place in the list keeps outer blocks before inner ones.
    spans.add(new Span(blockId, text.length(), text.length()));
  }

  /** Ends the block that was opened last. */
  void close() {
    int index = open.pop();
    Span begun = spans.get(index);
    spans.set(index, new Span(begun.blockId(), begun.startOffset(), text.length()));
  }
}
