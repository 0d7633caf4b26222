package org.tsumiki.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tsumiki.program.LevelledText;

/** A board on which a lesson may be done for real; its words are those of the board's profile. */
public enum RealBoard {
  /** Lamps, a button, a buzzer. */
  SIGNAL_BOARD("しんごうの ボード", "{信号|しんごう}のボード", "Signal board"),
  /** The robot that drives. */
  TWO_WHEEL("２りんの ロボット", "{２輪|にりん}のロボット", "Two-wheeled robot"),
  /** The same, small. */
  MINI("ちいさい ロボット", "{小|ちい}さいロボット", "Small robot"),
  /** Sensors of weather and water. */
  IOT("はたけの ボード", "{畑|はたけ}のボード", "Garden board");

  private final LevelledText words;

  RealBoard(String hira, String ruby, String en) {
    this.words = new LevelledText(hira, ruby, en);
  }

  /** As {@code lesson.json} writes it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What people call it. */
  public LevelledText words() {
    return words;
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(RealBoard::id).toList();
  }
}
