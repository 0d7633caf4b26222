package org.tsumiki.drawing;

import org.tsumiki.program.LevelledText;

/** What stands on sheets to print; small type has no room for readings. */
enum PrintPhrase implements Phrase {
  TITLE("{title} を いんさつする", "{title}を{印刷|いんさつ}する", "Printing \"{title}\""),
  SHEETS(
      "{paper} {count} まい（{rows} だん、{columns} れつ）。 できあがり: {width} × {height} ミリ。",
      "{paper} {count}{枚|まい}（{rows}{段|だん}、{columns}{列|れつ}）。できあがり: {width} × {height} mm。",
      "{paper}, {count} sheets in {rows} rows and {columns} columns; together {width} by {height} mm."),
  STEP_SCALE(
      "1. 100 % の おおきさで いんさつする（「ようしに あわせる」は つかわない）。どの まいの ものさしも 100 ミリか、じょうぎで たしかめる。",
      "1. 100 %の{大|おお}きさで{印刷|いんさつ}する（「{用紙|ようし}に{合|あ}わせる」は{使|つか}わない）。どの{枚|まい}のものさしも100 mmか、{定規|じょうぎ}で{確|たし}かめる。",
      "1. Print at 100 %, not \"fit to page\". Check with a ruler that the printed one is 100 mm long on each sheet."),
  STEP_CUT(
      "2. となりの ある がわの ひだりと したを、くろい てんせんで きる。みぎと うえの のりしろは きらない。",
      "2. {隣|となり}のある{側|がわ}の{左|ひだり}と{下|した}を、{黒|くろ}い{点線|てんせん}で{切|き}る。{右|みぎ}と{上|うえ}ののりしろは{切|き}らない。",
      "2. Where a sheet has a neighbour on its left or below, cut along the black dashed line. Leave the strips on the right and on top."),
  STEP_LAY(
      "3. ひだりしたの かみから はじめて、みぎへ、うえへ と かさねる。きった かどを、まるの まんなかに あわせて はる。",
      "3. {左下|ひだりした}の{紙|かみ}から{始|はじ}めて、{右|みぎ}へ、{上|うえ}へと{重|かさ}ねる。{切|き}った{角|かど}を、{丸|まる}の{真|ま}ん{中|なか}に{合|あ}わせて{貼|は}る。",
      "3. Begin at the lower left; lay the next sheet to the right, then the next row above. The cut corner goes to the middle of the circle; glue it."),
  STEP_CUT_ALL(
      "2. どの かみも、よすみの しるしに あわせて 4つの へんを きる。",
      "2. どの{紙|かみ}も、{四隅|よすみ}の{印|しるし}に{合|あ}わせて4つの{辺|へん}を{切|き}る。",
      "2. Cut each sheet on all four sides, from mark to mark."),
  STEP_TAPE(
      "3. かみの へりと へりを あわせて、うらから テープで とめる。",
      "3. {紙|かみ}のへりとへりを{合|あ}わせて、{裏|うら}からテープで{留|と}める。",
      "3. Put the sheets edge to edge and tape them from behind."),
  STEP_PLACE(
      "4. あおい てんせんの ところに、したの ひょうの ものを おく。てんせんは うすいので、ラインセンサーには ほとんど みえない。",
      "4. {青|あお}い{点線|てんせん}のところに、{下|した}の{表|ひょう}のものを{置|お}く。{点線|てんせん}は{薄|うす}いので、ラインセンサーにはほとんど{見|み}えない。",
      "4. Put the things of the table on their blue dashed outlines; these are so thin that line sensors hardly see them."),
  SHEET("{row} だんめ {column} れつめ", "{row}{段目|だんめ} {column}{列目|れつめ}", "row {row}, column {column}"),
  RULER(
      "100 % で いんさつ。この ものさしは 100 ミリ。",
      "100 %で{印刷|いんさつ}。このものさしは100 mm。", "Print at 100 %: this ruler is 100 mm long."),
  GLUE("のりしろ: {sheet} を かさねる", "のりしろ: {sheet}を{重|かさ}ねる", "glue: {sheet} goes here"),
  CUT("ここで きる", "ここで{切|き}る", "cut here"),
  WHAT("もの", "{物|もの}", "what"),
  SIZE("おおきさ（ミリ）", "{大|おお}きさ（mm）", "size (mm)"),
  PLACE("まんなかの ばしょ（ミリ）", "{中心|ちゅうしん}の{場所|ばしょ}（mm）", "middle at (mm)"),
  LOOKS("むき", "{向|む}き", "looks"),
  FROM_CORNER(
      "ばしょは ひだりしたの かどから（みぎへ、うえへ）。 むきは みぎが 0°、うえが 90°。",
      "{場所|ばしょ}は{左下|ひだりした}の{角|かど}から（{右|みぎ}へ、{上|うえ}へ）。{向|む}きは{右|みぎ}が0°、{上|うえ}が90°。",
      "Places are (to the right, up) from the lower left corner; 0° looks right, 90° looks up."),
  NOTHING("おく ものは ありません。", "{置|お}く{物|もの}はありません。", "There is nothing to put on it."),
  ROBOT_START("スタート: {name}", "スタート: {name}", "start: {name}"),
  ROUND("まる ちょっけい {size}", "{直径|ちょっけい} {size}", "round, Ø {size}"),
  LENGTH("ながさ {size}", "{長|なが}さ {size}", "length {size}"),
  WALLS_AROUND("まわりの かべ", "{周|まわ}りのかべ", "walls all around"),
  CARD("カード", "カード", "card"),
  ALL_TOGETHER("かみの ならべかた", "{紙|かみ}の{並|なら}べ{方|かた}", "How the sheets lie together");

  private final LevelledText text;

  PrintPhrase(String hira, String ruby, String en) {
    text = new LevelledText(hira, ruby, en);
  }

  @Override
  public LevelledText text() {
    return text;
  }
}
