package org.tsumiki.braille;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets paragraphs on pages: lines break at blank cells, the page number stands at the top right.
 */
public final class BraillePages {
  /** Signs that belong to the cell behind them; a line does not end in one. */
  private static final String BEFORE_ANOTHER = "⠐⠠⠈⠘⠨⠸⠼";

  private static final int HEADING_AND_ONE_LINE = 2;

  private final PageFormat format;
  private final List<BrfPage> pages = new ArrayList<>();
  private List<Cells> open = new ArrayList<>();

  private BraillePages(PageFormat format) {
    this.format = format;
  }

  /** The paragraphs on pages; none when there is no paragraph. */
  public static List<BrfPage> set(List<Paragraph> paragraphs, PageFormat format) {
    BraillePages set = new BraillePages(format);
    paragraphs.forEach(set::add);
    set.endPage();
    return List.copyOf(set.pages);
  }

  /** One paragraph in lines, for a braille line or a pane; indents are cells of the lines. */
  public static List<Cells> lines(Paragraph paragraph, int cells) {
    return new LineBreaks(paragraph, cells).lines();
  }

  private void add(Paragraph paragraph) {
    List<Cells> lines = lines(paragraph, format.cells());
    switch (paragraph.before()) {
      case LINE -> {}
      case EMPTY_LINE -> emptyLine();
      case PAGE -> endPage();
    }
    lines.forEach(this::addLine);
  }

  /** A heading takes at least one line of its text to the same page. */
  private void emptyLine() {
    if (open.isEmpty()) {
      return;
    }
    if (open.size() + 1 + HEADING_AND_ONE_LINE > textLines()) {
      endPage();
    } else {
      open.add(Cells.NONE);
    }
  }

  private void addLine(Cells line) {
    if (open.size() == textLines()) {
      endPage();
    }
    open.add(line);
  }

  private int textLines() {
    return format.lines() - 1;
  }

  private void endPage() {
    if (open.isEmpty()) {
      return;
    }
    List<Cells> lines = new ArrayList<>();
    Cells number = Braille.ofKana(Integer.toString(pages.size() + 1));
    lines.add(Cells.blank(format.cells() - number.size()).then(number));
    lines.addAll(open);
    pages.add(new BrfPage(lines));
    open = new ArrayList<>();
  }

  /** Breaks one paragraph. */
  private static final class LineBreaks {
    private final Paragraph paragraph;
    private final int width;
    private final List<Cells> lines = new ArrayList<>();
    private StringBuilder line;

    LineBreaks(Paragraph paragraph, int width) {
      this.paragraph = paragraph;
      this.width = width;
      this.line = indented(paragraph.firstIndent());
    }

    private static StringBuilder indented(int indent) {
      return new StringBuilder(String.valueOf(Cells.BLANK).repeat(indent));
    }

    List<Cells> lines() {
      String cells = paragraph.cells().unicode();
      int at = 0;
      while (at < cells.length()) {
        int word = skipBlanks(cells, at);
        int end = word;
        while (end < cells.length() && cells.charAt(end) != Cells.BLANK) {
          end++;
        }
        if (end > word) {
          addWord(word - at, cells.substring(word, end));
        }
        at = end;
      }
      if (!line.toString().isEmpty() && hasDots()) {
        endLine();
      }
      return List.copyOf(lines);
    }

    private static int skipBlanks(String cells, int from) {
      int at = from;
      while (at < cells.length() && cells.charAt(at) == Cells.BLANK) {
        at++;
      }
      return at;
    }

    private boolean hasDots() {
      return line.chars().anyMatch(cell -> cell != Cells.BLANK);
    }

    private void addWord(int blanks, String word) {
      if (hasDots() && line.length() + blanks + word.length() > width) {
        endLine();
      }
      if (hasDots()) {
        line.append(String.valueOf(Cells.BLANK).repeat(blanks));
      }
      String rest = word;
      while (line.length() + rest.length() > width) {
        int room = cut(rest, width - line.length());
        line.append(rest, 0, room);
        rest = rest.substring(room);
        endLine();
      }
      line.append(rest);
    }

    /** Where a word that is longer than a line is cut. */
    private static int cut(String word, int room) {
      int cut = room;
      while (cut > 1 && BEFORE_ANOTHER.indexOf(word.charAt(cut - 1)) >= 0) {
        cut--;
      }
      return cut;
    }

    private void endLine() {
      lines.add(new Cells(line.toString()));
      line = indented(paragraph.restIndent());
    }
  }
}
