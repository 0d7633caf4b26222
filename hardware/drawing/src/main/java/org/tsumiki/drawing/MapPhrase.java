package org.tsumiki.drawing;

import org.tsumiki.program.LevelledText;

/** What stands on maps. */
enum MapPhrase implements Phrase {
  LINE("{colour} せん", "{colour}{線|せん}", "{colour} line"),
  WALL("かべ", "かべ", "wall"),
  BOX("うごかない はこ", "{動|うご}かない{箱|はこ}", "box that stays"),
  BLOCK("{colour} つみき", "{colour}{積|つ}み{木|き}", "{colour} block"),
  CAN("{colour} かん", "{colour}{缶|かん}", "{colour} can"),
  BALL("{colour} ボール", "{colour}ボール", "{colour} ball"),
  POST("{colour} ポール", "{colour}ポール", "{colour} post"),
  CRAB("{colour} かに", "{colour}かに", "{colour} crab"),
  FIXED_BLOCK("うごかない {colour} つみき", "{動|うご}かない{colour}{積|つ}み{木|き}", "{colour} block that stays"),
  CARD_COLOURED("カードの いろの", "カードの{色|いろ}の", "card-coloured"),
  ZONE("ばしょ", "{場所|ばしょ}", "place that counts"),
  GATE("もん", "{門|もん}", "gate"),
  GATE_OPEN("あいた もん", "{開|ひら}いた{門|もん}", "open gate"),
  CARD("カード: {colours}", "カード: {colours}", "card: {colours}"),
  CARD_NAME("カード", "カード", "card"),
  OR(" か ", "か", " or "),
  TRAIL_START("とおった みちの はじめ", "{通|とお}った{道|みち}の{始|はじ}め", "where a way begins"),
  TRAIL("{name}の とおった みち", "{name}の{通|とお}った{道|みち}", "where {name} went"),
  RAY("きょりセンサーの さき", "{距離|きょり}センサーの{先|さき}", "what the distance sensor sees"),
  WATER("みず {percent} %", "{水|みず} {percent} %", "water {percent} %"),
  POINTS("{kind} {points}てん", "{kind} {points}{点|てん}", "{kind} {points} points");

  private final LevelledText text;

  MapPhrase(String hira, String ruby, String en) {
    text = new LevelledText(hira, ruby, en);
  }

  @Override
  public LevelledText text() {
    return text;
  }
}
