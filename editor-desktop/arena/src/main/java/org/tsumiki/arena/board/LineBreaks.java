package org.tsumiki.arena.board;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Ruler;

/**
 * Breaks texts into lines. Japanese has no spaces between words: there a new one begins where かな
 * end, so that 棚に運ぶ is broken before 運. Lines are about as long as each other, so that no sign is
 * left alone on the last one.
 */
final class LineBreaks {
  private static final Pattern BREAK =
      Pattern.compile(
          "(?<=\\s)(?!%)|(?<=[、。])"
              + "|(?<=\\p{IsHiragana})(?=[\\p{IsHan}\\p{IsKatakana}「0-9A-Za-z])");

  private static final Pattern ARROW = Pattern.compile("(?<=→ )");

  /** Lines are made shorter in such steps, as long as they do not become more. */
  private static final double STEP = 0.02;

  private final Ruler ruler;
  private final Mark.Style style;

  LineBreaks(Ruler ruler, Mark.Style style) {
    this.ruler = ruler;
    this.style = style;
  }

  List<String> lines(String text, double room) {
    List<String> pieces = pieces(text, room);
    double longest =
        pieces.stream().mapToDouble(this::width).filter(width -> width <= room).max().orElse(0);
    List<String> best = broken(pieces, room);
    for (double part = 1 - STEP; best.size() > 1 && room * part >= longest; part -= STEP) {
      List<String> shorter = broken(pieces, room * part);
      if (shorter.size() > best.size()) {
        break;
      }
      best = shorter;
    }
    return best;
  }

  /** What stays together; names between arrows do where a line has room for them. */
  private List<String> pieces(String text, double room) {
    List<String> pieces = new ArrayList<>();
    boolean arrows = ARROW.matcher(text).find();
    for (String part : ARROW.split(text, -1)) {
      if (arrows && width(part) <= room) {
        pieces.add(part);
      } else {
        pieces.addAll(List.of(BREAK.split(part, -1)));
      }
    }
    return pieces;
  }

  private List<String> broken(List<String> pieces, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces) {
      if (!line.isEmpty() && width(line + piece) > room) {
        end(line, lines);
      }
      for (int i = 0; i < piece.length(); i++) {
        if (!line.isEmpty() && width(line.toString() + piece.charAt(i)) > room) {
          end(line, lines);
        }
        line.append(piece.charAt(i));
      }
    }
    if (!line.isEmpty()) {
      end(line, lines);
    }
    return lines;
  }

  /** Without the space at its end. */
  private double width(String text) {
    return ruler.widthPx(text.stripTrailing(), style);
  }

  private static void end(StringBuilder line, List<String> lines) {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
  }
}
