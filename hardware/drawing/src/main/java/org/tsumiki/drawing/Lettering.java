package org.tsumiki.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.drawing.Mark.Anchor;

/**
 * Sets lines of text. A reading is written {@code {信号|しんごう}} and stands above its word, half as
 * high.
 */
final class Lettering {
  private static final Pattern PIECE =
      Pattern.compile("\\{([^|{}]*)\\|([^|{}]*)}|[!-z]+|\\s+|[^{]", Pattern.DOTALL);

  private static final double READING_SIZE = 0.5;
  private static final double READING_FOOT = 0.98;
  private static final int LONGEST_WORD = 18;
  private static final String NOT_AT_THE_START = "。、」）・ー：";

  private Lettering() {}

  /** A word with the reading above it, if it has one. */
  private record Piece(String base, String reading) {
    double wide() {
      return Math.max(LetterWidths.of(base), READING_SIZE * LetterWidths.of(reading));
    }

    boolean isSpace() {
      return base.isBlank();
    }
  }

  private static List<Piece> pieces(String notation) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(notation);
    while (matcher.find()) {
      pieces.add(
          matcher.group(1) == null
              ? new Piece(matcher.group(), "")
              : new Piece(matcher.group(1), matcher.group(2)));
    }
    return pieces;
  }

  /** The text with its readings left out. */
  static String plain(String notation) {
    StringBuilder plain = new StringBuilder();
    pieces(notation).forEach(piece -> plain.append(piece.base()));
    return plain.toString();
  }

  /** How wide the line is. */
  static double widthMm(String notation, double sizeMm) {
    return sizeMm * pieces(notation).stream().mapToDouble(Piece::wide).sum();
  }

  /** A line of type. */
  record Type(double sizeMm, String colour, Optional<String> halo) {}

  /** The marks of one line. */
  static List<Mark> line(String notation, Point at, Anchor anchor, Type type) {
    if (notation.indexOf('{') < 0) {
      return List.of(
          new Mark.Text(at, notation, type.sizeMm(), anchor, type.colour(), type.halo()));
    }
    double part =
        switch (anchor) {
          case START -> 0;
          case MIDDLE -> 0.5;
          case END -> 1;
        };
    double x = at.xMm() - part * widthMm(notation, type.sizeMm());
    List<Mark> marks = new ArrayList<>();
    for (Piece piece : joined(pieces(notation))) {
      double wide = type.sizeMm() * piece.wide();
      double middle = x + wide / 2;
      marks.add(text(piece.base(), new Point(middle, at.yMm()), type.sizeMm(), type));
      if (!piece.reading().isEmpty()) {
        double foot = at.yMm() + READING_FOOT * type.sizeMm();
        marks.add(
            text(piece.reading(), new Point(middle, foot), READING_SIZE * type.sizeMm(), type));
      }
      x += wide;
    }
    return marks;
  }

  private static Mark text(String text, Point middle, double sizeMm, Type type) {
    return new Mark.Text(middle, text, sizeMm, Anchor.MIDDLE, type.colour(), type.halo());
  }

  /** Neighbours without readings as one. */
  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean plain = piece.reading().isEmpty();
      if (plain && !joined.isEmpty() && joined.getLast().reading().isEmpty()) {
        joined.add(new Piece(joined.removeLast().base() + piece.base(), ""));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  /** The text in lines no wider than that, unless a single word is. */
  static List<String> wrapped(String notation, double sizeMm, double mostMm) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(notation)) {
      String longer = line + word;
      boolean full = widthMm(longer.stripTrailing(), sizeMm) > mostMm;
      if (full && !line.isEmpty()) {
        lines.add(line.toString().strip());
        line.setLength(0);
        line.append(word.stripLeading());
      } else {
        line.append(word);
      }
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /**
   * Where a line may end: after spaces; in a text that is written without them, after each sign.
   */
  private static List<String> words(String notation) {
    boolean spaced =
        Stream.of(plain(notation).split(" ", -1)).allMatch(word -> word.length() <= LONGEST_WORD);
    List<String> words = new ArrayList<>();
    for (Piece piece : pieces(notation)) {
      boolean follows = NOT_AT_THE_START.contains(piece.base()) || piece.isSpace();
      boolean goesOn = spaced && !words.isEmpty() && !words.getLast().endsWith(" ");
      if (!words.isEmpty() && (follows || goesOn)) {
        words.add(words.removeLast() + notation(piece));
      } else {
        words.add(notation(piece));
      }
    }
    return words;
  }

  private static String notation(Piece piece) {
    return piece.reading().isEmpty()
        ? piece.base()
        : "{" + piece.base() + "|" + piece.reading() + "}";
  }
}
