package org.tsumiki.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tsumiki.program.LevelledText;

/** What a lesson may teach; a lesson names it by its {@link #id}. */
public enum Topic {
  /** Deciding what is to be done. */
  PROBLEM("なにを するか きめる", "{何|なに}をするか{決|き}める", "deciding what to do"),
  /** One thing after the other. */
  SEQUENCE("じゅんばん", "{順番|じゅんばん}", "order"),
  /** Doing it again. */
  LOOPS("くりかえし", "{繰|く}り{返|かえ}し", "loops"),
  /** If, and if not. */
  BRANCHING("ばあいわけ", "{場合分|ばあいわ}け", "if and else"),
  /** Keeping what changes. */
  VARIABLES("へんすう", "{変数|へんすう}", "variables"),
  /** What the robot notices. */
  SENSING("センサー", "センサー", "sensors"),
  /** Several scripts at once. */
  PARALLEL("どうじに うごかす", "{同時|どうじ}に{動|うご}かす", "several scripts at once"),
  /** Blocks of one's own. */
  PROCEDURES("じぶんの ブロック", "{自分|じぶん}のブロック", "blocks of your own"),
  /** Correcting by what is measured. */
  CONTROL("はかりながら なおす", "{測|はか}りながら{直|なお}す", "measuring and correcting"),
  /** Many values under one name. */
  LISTS("リスト", "リスト", "lists"),
  /** Writing down, comparing. */
  DATA("データ", "データ", "data"),
  /** Keeping people and things from harm. */
  SAFETY("あんぜん", "{安全|あんぜん}", "safety");

  private final LevelledText words;

  Topic(String hira, String ruby, String en) {
    this.words = new LevelledText(hira, ruby, en);
  }

  /** As {@code lesson.json} writes it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  public LevelledText words() {
    return words;
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Topic::id).toList();
  }
}
