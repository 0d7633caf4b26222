package org.tsumiki.narration;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.program.LevelledText;

/** One movement as it is told; lengths in the units that it is told in. */
sealed interface Step {
  /** Where somebody thinks the robot is who has heard it. */
  Place from(Place place);

  /** The sentence. */
  LevelledText words();

  /** A turn on the spot, to the left. */
  record Turn(double leftDeg) implements Step {
    @Override
    public Place from(Place place) {
      return place.moved(0, 0, leftDeg);
    }

    @Override
    public LevelledText words() {
      String key = leftDeg > 0 ? "tell.turn.left" : "tell.turn.right";
      return Sentence.of(key, "angle", Measures.degrees(Math.abs(leftDeg)));
    }
  }

  /**
   * Straight on, or a piece of a circle.
   *
   * @param way below 0 for back
   * @param unitMm 1 when it is told in millimetres, 10 for centimetres
   */
  record Drive(long way, double unitMm, double leftDeg) implements Step {
    @Override
    public Place from(Place place) {
      return place.gone(way * unitMm, leftDeg);
    }

    @Override
    public LevelledText words() {
      String key = way < 0 ? "tell.back" : "tell.forward";
      LevelledText length = length(way, unitMm);
      if (leftDeg == 0) {
        return Sentence.of(key, "length", length);
      }
      LevelledText curve = Sentence.of(key + (leftDeg > 0 ? ".left" : ".right"), "length", length);
      return Sentence.fill(curve, "{angle}", Measures.degrees(Math.abs(leftDeg)));
    }

    static LevelledText length(long way, double unitMm) {
      long size = Math.abs(way);
      return unitMm == 1 ? Measures.mm(size) : Measures.cm(size);
    }
  }

  /** Something has moved it where its wheels do not lead. */
  record Shift(long ahead, long left, double unitMm, double leftDeg) implements Step {
    @Override
    public Place from(Place place) {
      return place.moved(ahead * unitMm, left * unitMm, leftDeg);
    }

    @Override
    public LevelledText words() {
      List<LevelledText> parts = new ArrayList<>();
      if (ahead != 0) {
        parts.add(part(ahead > 0 ? "forward" : "back", Drive.length(ahead, unitMm)));
      }
      if (left != 0) {
        parts.add(part(left > 0 ? "left" : "right", Drive.length(left, unitMm)));
      }
      if (leftDeg != 0) {
        LevelledText angle = Measures.degrees(Math.abs(leftDeg));
        parts.add(part(leftDeg > 0 ? "turnedLeft" : "turnedRight", angle));
      }
      return Sentence.of("tell.shift", "parts", Sentence.listed(parts));
    }

    private static LevelledText part(String key, LevelledText size) {
      return Sentence.of("tell.part." + key, "size", size);
    }
  }

  /** Now to the left, now to the right, along a line say. */
  record Weave(int turns, long cm, Place end) implements Step {
    @Override
    public Place from(Place place) {
      return end;
    }

    @Override
    public LevelledText words() {
      LevelledText told = Sentence.of("tell.weave", "length", Measures.cm(cm));
      return Sentence.fill(told, "{times}", Sentence.word(turns));
    }
  }
}
