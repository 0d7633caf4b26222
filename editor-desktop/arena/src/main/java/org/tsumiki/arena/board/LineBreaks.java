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
          "(?<=\\s)(?!%)|(?<=[、。→])"
              + "|(?<=\\p{IsHiragana})(?=[\\p{IsHan}\\p{IsKatakana}「0-9A-Za-z])");

  /** Lines are made shorter in such steps, as long as they do not become more. */
  private static final double STEP = 0.02;

  private static final double SHORTEST = 0.4;

  private final Ruler ruler;
  private final Mark.Style style;

  LineBreaks(Ruler ruler, Mark.Style style) {
    this.ruler = ruler;
    this.style = style;
  }

  List<String> lines(String text, double room) {
    List<String> best = broken(text, room);
    for (double part = 1 - STEP; best.size() > 1 && part > SHORTEST; part -= STEP) {
      List<String> shorter = broken(text, room * part);
      if (shorter.size() > best.size()) {
        break;
      }
      best = shorter;
    }
    return best;
  }

  private List<String> broken(String text, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : BREAK.split(text)) {
      if (!line.isEmpty() && !fits(line + piece.stripTrailing(), room)) {
        end(line, lines);
      }
      for (int i = 0; i < piece.length(); i++) {
        char sign = piece.charAt(i);
        if (!line.isEmpty()
            && !Character.isWhitespace(sign)
            && !fits(line.toString() + sign, room)) {
          end(line, lines);
        }
        line.append(sign);
      }
    }
    if (!line.isEmpty()) {
      end(line, lines);
    }
    return lines;
  }

  private boolean fits(String text, double room) {
    return ruler.widthPx(text, style) <= room;
  }

  private static void end(StringBuilder line, List<String> lines) {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
  }
}
