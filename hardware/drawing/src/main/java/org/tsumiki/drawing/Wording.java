package org.tsumiki.drawing;

import java.util.List;
import java.util.stream.Collectors;
import org.tsumiki.boards.Title;
import org.tsumiki.course.CoursePlan.Point;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;

/** Says things at one reading level; at {@link ReadingLevel#FURIGANA} with readings in braces. */
record Wording(ReadingLevel level) {
  private static final List<StoryPhrase> EIGHTHS =
      List.of(
          StoryPhrase.RIGHT,
          StoryPhrase.UP_RIGHT,
          StoryPhrase.UP,
          StoryPhrase.UP_LEFT,
          StoryPhrase.LEFT,
          StoryPhrase.DOWN_LEFT,
          StoryPhrase.DOWN,
          StoryPhrase.DOWN_RIGHT);

  /** The same words without readings: for texts that have no room above their letters. */
  Wording plain() {
    return level == ReadingLevel.FURIGANA ? new Wording(ReadingLevel.KANJI) : this;
  }

  String language() {
    return level == ReadingLevel.ENGLISH ? "en" : "ja";
  }

  String of(Title title) {
    return of(new LevelledText(title.hira(), title.ruby(), title.en()));
  }

  String of(LevelledText text) {
    return text.at(level);
  }

  /** The phrase with its holes filled. */
  String say(Phrase phrase, Hole... holes) {
    String text = of(phrase.text());
    for (Hole hole : holes) {
      text = text.replace("{" + hole.name() + "}", hole.value());
    }
    return text;
  }

  /** What comes into a hole of a phrase. */
  record Hole(String name, String value) {
    static Hole of(String name, String value) {
      return new Hole(name, value);
    }

    static Hole of(String name, long value) {
      return new Hole(name, Long.toString(value));
    }

    /** A length as centimetres with at most one digit behind the point. */
    static Hole cm(String name, double mm) {
      return new Hole(name, Wording.cm(mm));
    }

    static Hole place(Point point) {
      return place("place", point);
    }

    static Hole place(String name, Point point) {
      return new Hole(name, Wording.place(point));
    }
  }

  static String cm(double mm) {
    return SvgWriter.number(Math.round(mm) / 10.0);
  }

  static String place(Point point) {
    return "(" + cm(point.xMm()) + ", " + cm(point.yMm()) + ")";
  }

  String direction(double headingDeg) {
    long eighth = Math.floorMod(Math.round(headingDeg / 45), 8L);
    return say(EIGHTHS.get((int) eighth));
  }

  /** First letter large, where a language has large letters. */
  static String sentence(String text) {
    int first = text.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(text.substring(Character.charCount(first)))
        .toString();
  }

  String listed(List<String> words) {
    return words.stream().collect(Collectors.joining(level == ReadingLevel.ENGLISH ? ", " : "、"));
  }
}
