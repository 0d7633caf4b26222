package org.tsumiki.drawing;

import org.tsumiki.program.LevelledText;

/** What stands on sheets for fingers. */
enum TactilePhrase implements Phrase {
  MAP("さわる ちず: {title}", "さわる{地図|ちず}: {title}", "Tactile map: {title}"),
  KEY("しるしの いみ", "しるしの{意味|いみ}", "What the signs mean"),
  START("スタート: {name}", "スタート: {name}", "start: {name}"),
  LINE("くろい せん", "{黒|くろ}い{線|せん}", "black line"),
  DARK("くろい ところ", "{黒|くろ}いところ", "black place"),
  SCALE("{length} センチ", "{length} cm", "{length} cm"),
  SIZE(
      "よこ {width} センチ、 たて {height} センチ",
      "{横|よこ} {width} cm、{縦|たて} {height} cm",
      "{width} cm wide, {height} cm high"),
  COUNT("{name}: {count}", "{name}: {count}", "{name}: {count}"),
  SIGNAL("しんごう", "{信号|しんごう}", "signal"),
  BUTTON("ボタン", "ボタン", "button"),
  ANGLES("かくどの カード", "{角度|かくど}のカード", "Angle card"),
  DEGREES("{angle} ど", "{angle}°", "{angle}°"),
  BLOCKS("ブロックの カード", "ブロックのカード", "Block cards"),
  HAT("はじまりの ブロック", "はじまりのブロック", "a block that begins"),
  STATEMENT("めいれいの ブロック", "めいれいのブロック", "a block that does something"),
  BODY("なかに いれる ブロック", "{中|なか}に{入|い}れるブロック", "a block that holds others"),
  CAP("おわりの ブロック", "{終|お}わりのブロック", "a block that ends"),
  VALUE("こたえる ブロック", "{答|こた}えるブロック", "a block that answers");

  private final LevelledText text;

  TactilePhrase(String hira, String ruby, String en) {
    text = new LevelledText(hira, ruby, en);
  }

  @Override
  public LevelledText text() {
    return text;
  }
}
