package org.tsumiki.print;

import java.util.List;
import java.util.function.Function;
import org.tsumiki.program.LevelledText;

/** Words that stand on every sheet. */
enum SheetPhrase {
  WORKSHEET("ワークシート", "ワークシート", "Worksheet"),
  GUIDE("メンターの てびき", "メンターの{手引|てび}き", "Mentor's guide"),
  CERTIFICATE("しゅうりょうしょう", "{修了証|しゅうりょうしょう}", "Certificate"),
  NAME("なまえ", "{名前|なまえ}", "Name"),
  DATE("ひづけ", "{日付|ひづけ}", "Date"),
  GOAL("めあて", "めあて", "Goal"),
  PREDICT("よそう しよう", "{予想|よそう}しよう", "Guess"),
  TRY("やって みよう", "やってみよう", "Try it"),
  THINK("かんがえよう", "{考|かんが}えよう", "Think"),
  STEPS("つくりかた", "{作|つく}り{方|かた}", "Step by step"),
  STORY("おはなし", "お{話|はなし}", "Story"),
  PREPARE("じゅんび", "{準備|じゅんび}", "To prepare"),
  FLOW("すすめかた", "{進|すす}め{方|かた}", "Minute by minute"),
  QUESTIONS("こどもへの といかけ", "{子|こ}どもへの{問|と}いかけ", "Questions to ask"),
  TROUBLE("こまった とき", "{困|こま}ったとき", "When something goes wrong"),
  MORE("はやく おわったら", "{早|はや}く{終|お}わったら", "For those who are done"),
  PACK("この パックの じゅんび", "このパックの{準備|じゅんび}", "For the whole pack"),
  HINTS("ヒント", "ヒント", "Hints"),
  CHECKS("なにを しらべるか", "{何|なに}を{調|しら}べるか", "What is checked"),
  MISTAKES(
      "よく ある まちがいと、こどもが よむ ことば",
      "よくある{間違|まちが}いと、{子|こ}どもが{読|よ}む{言葉|ことば}",
      "Common mistakes, and what the child reads"),
  SUCCESS("できた ときに よむ ことば", "できたときに{読|よ}む{言葉|ことば}", "What the child reads when it is done"),
  MINUTES("{count} ふん", "{count}{分|ふん}", "{count} minutes"),
  AGES("{from} さいから {to} さい", "{from}{歳|さい}から{to}{歳|さい}", "ages {from} to {to}"),
  LEARNS("まなぶ こと: {what}", "{学|まな}ぶこと: {what}", "To learn: {what}"),
  BOARDS("ほんものの きかい: {what}", "{本物|ほんもの}の{機械|きかい}: {what}", "For real on: {what}"),
  SCREEN_ONLY("がめんの なかだけで やります", "{画面|がめん}の{中|なか}だけでやります", "On the screen only"),
  DID_ALL(
      "あなたは、つぎの レッスンを じぶんの プログラムで やりとげました。",
      "あなたは、{次|つぎ}のレッスンを{自分|じぶん}のプログラムでやりとげました。",
      "You have done these lessons with programs of your own."),
  SIGNED("メンター", "メンター", "Mentor");

  private final LevelledText text;

  SheetPhrase(String hira, String ruby, String en) {
    this.text = new LevelledText(hira, ruby, en);
  }

  LevelledText text() {
    return text;
  }

  /** With those things for {@code {what}}, one after the other. */
  LevelledText listing(List<LevelledText> things) {
    return new LevelledText(
        filled(text.hira(), things, LevelledText::hira, "、 "),
        filled(text.ruby(), things, LevelledText::ruby, "、"),
        filled(text.en(), things, LevelledText::en, ", "));
  }

  private static String filled(
      String text,
      List<LevelledText> things,
      Function<LevelledText, String> level,
      String between) {
    return text.replace("{what}", String.join(between, things.stream().map(level).toList()));
  }
}
