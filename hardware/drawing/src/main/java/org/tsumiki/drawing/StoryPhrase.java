package org.tsumiki.drawing;

import org.tsumiki.program.LevelledText;

/** The sentences that tell a course to somebody who cannot see it. */
enum StoryPhrase implements Phrase {
  SIZE(
      "うえから みた ずです。 よこ {width} センチ、たて {height} センチです。 ばしょは、ひだりしたの かどから（みぎへ、うえへ）なんセンチかで いいます。",
      "{上|うえ}から{見|み}た{図|ず}です。{横|よこ}{width}センチ、{縦|たて}{height}センチです。{場所|ばしょ}は、{左下|ひだりした}の{角|かど}から（{右|みぎ}へ、{上|うえ}へ）{何|なん}センチかで{言|い}います。",
      "Seen from above, {width} cm wide and {height} cm high. Places are told as (to the right, up)"
          + " in centimetres from the lower left corner."),
  START(
      "{name}は {place} から はじめて、{direction} を むいています。",
      "{name}は{place}から{始|はじ}めて、{direction}を{向|む}いています。",
      "{name} starts at {place} and looks {direction}."),
  NOW(
      "{name}は {place} に いて、{direction} を むいています。",
      "{name}は{place}にいて、{direction}を{向|む}いています。",
      "{name} is at {place} and looks {direction}."),
  LINE(
      "{colour} せん（はば {width} センチ）が {from} から はじまります: {pieces}。 {to} で おわります。",
      "{colour}{線|せん}（{幅|はば}{width}センチ）が{from}から{始|はじ}まります: {pieces}。{to}で{終|お}わります。",
      "A {colour} line, {width} cm wide, begins at {from}: {pieces}. It ends at {to}."),
  RING(
      "{colour} せん（はば {width} センチ）が {from} から はじまります: {pieces}。 これで もとの ばしょに もどります。",
      "{colour}{線|せん}（{幅|はば}{width}センチ）が{from}から{始|はじ}まります: {pieces}。これで{元|もと}の{場所|ばしょ}に{戻|もど}ります。",
      "A {colour} line, {width} cm wide, begins at {from}: {pieces}. That leads back to where it"
          + " began."),
  STRAIGHT(
      "{direction} へ まっすぐ {length} センチ",
      "{direction}へまっすぐ{length}センチ",
      "straight {direction} for {length} cm"),
  CURVE_LEFT(
      "ひだりへ まがる カーブ（はんけい {radius} センチ、{deg} ど）",
      "{左|ひだり}へ{曲|ま}がるカーブ（{半径|はんけい}{radius}センチ、{deg}{度|ど}）",
      "a curve to the left (radius {radius} cm, {deg} degrees)"),
  CURVE_RIGHT(
      "みぎへ まがる カーブ（はんけい {radius} センチ、{deg} ど）",
      "{右|みぎ}へ{曲|ま}がるカーブ（{半径|はんけい}{radius}センチ、{deg}{度|ど}）",
      "a curve to the right (radius {radius} cm, {deg} degrees)"),
  MORE_PIECES("と、あと {count} こ", "と、あと{count}{個|こ}", "and {count} pieces more"),
  DASHES(
      "{colour} てんせん（はば {width} センチ、{count}）が {from} から {to} まで つづきます。",
      "{colour}{点線|てんせん}（{幅|はば}{width}センチ、{count}）が{from}から{to}まで{続|つづ}きます。",
      "A dashed {colour} line, {width} cm wide, in {count} pieces, goes from {from} to {to}."),
  AREAS(
      "{colour} ところが {count} こ あります（よこ {width} センチ、たて {height} センチ）。 まんなかは {places}。",
      "{colour}ところが{count}{個|こ}あります（{横|よこ}{width}センチ、{縦|たて}{height}センチ）。{真|ま}ん{中|なか}は{places}。",
      "{count} areas that are {colour}, {width} by {height} cm each, have their middles at"
          + " {places}."),
  AREA(
      "{place} を まんなかに、{colour} ところが あります（よこ {width} センチ、たて {height} センチ）。",
      "{place}を{真|ま}ん{中|なか}に、{colour}ところがあります（{横|よこ}{width}センチ、{縦|たて}{height}センチ）。",
      "A {colour} area, {width} by {height} cm, has its middle at {place}."),
  MORE_AREAS(
      "ほかにも いろの ついた ところが {count} こ あります。",
      "ほかにも{色|いろ}の{付|つ}いたところが{count}{個|こ}あります。",
      "{count} more areas are printed."),
  WALLS_AROUND("まわりは ぜんぶ かべです。", "{周|まわ}りは{全部|ぜんぶ}かべです。", "There are walls all around."),
  WALL("{from} から {to} まで かべが あります。", "{from}から{to}までかべがあります。", "A wall goes from {from} to {to}."),
  BOX(
      "{place} に うごかない はこが あります（よこ {width} センチ、たて {height} センチ）。",
      "{place}に{動|うご}かない{箱|はこ}があります（{横|よこ}{width}センチ、{縦|たて}{height}センチ）。",
      "A box of {width} by {height} cm stays at {place}."),
  THINGS(
      "{what}が {count}: {places}。",
      "{what}が{count}: {places}。",
      "{what}, {count} in all: {places}."),
  THING("{what}が {places} に あります。", "{what}が{places}にあります。", "One {what}: {places}."),
  ZONE(
      "「{name}」は {place} を まんなかに した ばしょです（よこ {width} センチ、たて {height} センチ）。",
      "「{name}」は{place}を{真|ま}ん{中|なか}にした{場所|ばしょ}です（{横|よこ}{width}センチ、{縦|たて}{height}センチ）。",
      "The place \"{name}\", about {width} by {height} cm, has its middle at {place}."),
  ZONE_POINTS("そこでの てん: {points}。", "そこでの{点|てん}: {points}。", "Points there: {points}."),
  GATE(
      "{from} から {to} まで、もん「{name}」が あります。「{zone}」に なにかが あると あきます。",
      "{from}から{to}まで、{門|もん}「{name}」があります。「{zone}」に{何|なに}かがあると{開|ひら}きます。",
      "The gate \"{name}\" goes from {from} to {to}. It opens while something stands in"
          + " \"{zone}\"."),
  CARD(
      "{place} に カードが あります。いろは {colours} です。",
      "{place}にカードがあります。{色|いろ}は{colours}です。",
      "A card lies at {place}: {colours}."),
  DEVICE("{name}は {place} に あります。", "{name}は{place}にあります。", "{name} is at {place}."),
  SECONDS(
      "じかんは {seconds} びょうです。", "{時間|じかん}は{seconds}{秒|びょう}です。", "A try lasts {seconds} seconds."),
  VISIT(
      "すること: {zones} を、この じゅんばんに {rounds} かい まわる。",
      "すること: {zones}を、この{順番|じゅんばん}に{rounds}{回|かい}{回|まわ}る。",
      "To do: drive to {zones} in this order, {rounds} times."),
  VISIT_ONCE(
      "すること: {zones} を、この じゅんばんに まわる。",
      "すること: {zones}を、この{順番|じゅんばん}に{回|まわ}る。",
      "To do: drive to {zones} in this order."),
  BRING(
      "すること: {what}を {count} 「{zone}」に はこぶ。",
      "すること: {what}を{count}「{zone}」に{運|はこ}ぶ。",
      "To do: bring {count} of {what} to \"{zone}\"."),
  BRING_ALL(
      "すること: {what}を ぜんぶ 「{zone}」に はこぶ。",
      "すること: {what}を{全部|ぜんぶ}「{zone}」に{運|はこ}ぶ。",
      "To do: bring every {what} to \"{zone}\"."),
  FILL(
      "すること: 「{zone}」に みずを {from} から {to} % まで いれて、もんを しめる。",
      "すること: 「{zone}」に{水|みず}を{from}から{to} %まで{入|い}れて、{門|もん}を{閉|し}める。",
      "To do: fill \"{zone}\" with water to between {from} and {to} % and shut the gate."),
  REST("すること: 「{zone}」で とまる。", "すること: 「{zone}」で{止|と}まる。", "To do: stand still in \"{zone}\"."),
  NO_WALLS("かべに ふれては いけません。", "かべに{触|ふ}れてはいけません。", "Do not touch walls."),
  NO_THINGS("{what}に ふれては いけません。", "{what}に{触|ふ}れてはいけません。", "Do not touch any {what}."),
  TRAIL(
      "{name}は {from} から {to} まで、あわせて {length} センチ うごきました。",
      "{name}は{from}から{to}まで、{合|あ}わせて{length}センチ{動|うご}きました。",
      "{name} went from {from} to {to}, {length} cm in all."),
  RIGHT("みぎ", "{右|みぎ}", "to the right"),
  UP_RIGHT("みぎうえ", "{右上|みぎうえ}", "up and right"),
  UP("うえ", "{上|うえ}", "up"),
  UP_LEFT("ひだりうえ", "{左上|ひだりうえ}", "up and left"),
  LEFT("ひだり", "{左|ひだり}", "to the left"),
  DOWN_LEFT("ひだりした", "{左下|ひだりした}", "down and left"),
  DOWN("した", "{下|した}", "down"),
  DOWN_RIGHT("みぎした", "{右下|みぎした}", "down and right"),
  ROBOT("ロボット", "ロボット", "robot");

  private final LevelledText text;

  StoryPhrase(String hira, String ruby, String en) {
    text = new LevelledText(hira, ruby, en);
  }

  @Override
  public LevelledText text() {
    return text;
  }
}
