package org.tsumiki.drawing;

import org.tsumiki.boards.wiring.PartKind;
import org.tsumiki.program.LevelledText;

/** What one should see or hear when a part is tried, and what to look at when it is otherwise. */
enum SelfTestPhrase implements Phrase {
  LED(
      "{part}: つけると ひかり、けすと きえる。ひからない ときは、ながい あしと みじかい あしを いれかえる。",
      "{part}: つけると{光|ひか}り、{消|け}すと{消|き}える。{光|ひか}らないときは、{長|なが}い{足|あし}と{短|みじか}い{足|あし}を{入|い}れ{替|か}える。",
      "{part}: it lights when switched on and goes dark when switched off. If it stays dark, swap"
          + " its long and its short leg."),
  RGB_LED(
      "{part}: あか、みどり、あおの じゅんに ひかる。いろが ちがう ときは、R、G、B の せんを みなおす。",
      "{part}: {赤|あか}、{緑|みどり}、{青|あお}の{順|じゅん}に{光|ひか}る。{色|いろ}が{違|ちが}うときは、R、G、Bの{線|せん}を{見直|みなお}す。",
      "{part}: it lights red, green, blue in turn. If a colour is wrong, look at the wires of R, G"
          + " and B."),
  BUZZER(
      "{part}: 1びょう なって、とまる。ならない ときは、マイナスの せんを みなおす。",
      "{part}: 1{秒|びょう}{鳴|な}って、{止|と}まる。{鳴|な}らないときは、マイナスの{線|せん}を{見直|みなお}す。",
      "{part}: it sounds for a second, then stops. If it is silent, look at its minus wire."),
  BUTTON(
      "{part}: おしている あいだだけ 1、はなすと 0。いつも 1 の ときは、ななめ むかいの あしに つなぎなおす。",
      "{part}: {押|お}している{間|あいだ}だけ1、{放|はな}すと0。いつも1のときは、{斜|なな}め{向|む}かいの{足|あし}につなぎ{直|なお}す。",
      "{part}: 1 while held down, 0 when let go. If it is always 1, use legs that are diagonally"
          + " opposite."),
  MOTOR_DRIVER(
      "{part}: しゃりんを うかせて 30 % で まわすと、ひだり、みぎの じゅんに まえむきに まわる。ぎゃくに まわる ときは、その モーターの 2ほんの せんを いれかえる。",
      "{part}: {車輪|しゃりん}を{浮|う}かせて30"
          + " %で{回|まわ}すと、{左|ひだり}、{右|みぎ}の{順|じゅん}に{前向|まえむ}きに{回|まわ}る。{逆|ぎゃく}に{回|まわ}るときは、そのモーターの2{本|ほん}の{線|せん}を{入|い}れ{替|か}える。",
      "{part}: with the wheels in the air, at 30 % first the left, then the right wheel turns"
          + " forwards. If one turns backwards, swap the two wires of that motor."),
  MOTOR("{part}: しずかに まわる。", "{part}: {静|しず}かに{回|まわ}る。", "{part}: it turns smoothly."),
  ENCODER(
      "{part}: しゃりんを てで まえに 1かい まわすと、きょりが 1しゅうぶん ふえる。へる ときは、A と B の せんを いれかえる。",
      "{part}:"
          + " {車輪|しゃりん}を{手|て}で{前|まえ}に1{回|かい}{回|まわ}すと、{距離|きょり}が1{周分|しゅうぶん}{増|ふ}える。{減|へ}るときは、AとBの{線|せん}を{入|い}れ{替|か}える。",
      "{part}: turn the wheel forwards once by hand and its distance grows by one turn. If it"
          + " shrinks, swap the wires of A and B."),
  LINE_ARRAY(
      "{part}: しろい かみの うえで 80 いじょう、くろい せんの うえで 20 いか。ちがう ときは、たかさを 3〜10 ミリに する。",
      "{part}:"
          + " {白|しろ}い{紙|かみ}の{上|うえ}で80{以上|いじょう}、{黒|くろ}い{線|せん}の{上|うえ}で20{以下|いか}。{違|ちが}うときは、{高|たか}さを3〜10"
          + " mmにする。",
      "{part}: 80 or more over white paper, 20 or less over a black line. If not, set its height to"
          + " 3 to 10 mm."),
  ULTRASONIC(
      "{part}: はこを 20 センチ まえに おくと、200 くらい。かわらない ときは、Trig と Echo を みなおす。",
      "{part}: {箱|はこ}を20 cm{前|まえ}に{置|お}くと、200くらい。{変|か}わらないときは、TrigとEchoを{見直|みなお}す。",
      "{part}: about 200 with a box 20 cm in front. If it never changes, look at Trig and Echo."),
  TIME_OF_FLIGHT(
      "{part}: はこを 20 センチ まえに おくと、200 くらい。みつからない ときは、SDA と SCL を みなおす。",
      "{part}: {箱|はこ}を20 cm{前|まえ}に{置|お}くと、200くらい。{見|み}つからないときは、SDAとSCLを{見直|みなお}す。",
      "{part}: about 200 with a box 20 cm in front. If it is not found, look at SDA and SCL."),
  COLOUR(
      "{part}: しろい かみで あかるく、くろい かみで くらい。みつからない ときは、SDA と SCL を みなおす。",
      "{part}: {白|しろ}い{紙|かみ}で{明|あか}るく、{黒|くろ}い{紙|かみ}で{暗|くら}い。{見|み}つからないときは、SDAとSCLを{見直|みなお}す。",
      "{part}: bright over white paper, dark over black. If it is not found, look at SDA and SCL."),
  MOTION(
      "{part}: ロボットを みぎに 90ど まわすと、むきが 90 ふえる。へる ときは、うらおもてを みなおす。",
      "{part}: ロボットを{右|みぎ}に90{度|ど}{回|まわ}すと、{向|む}きが90{増|ふ}える。{減|へ}るときは、{裏表|うらおもて}を{見直|みなお}す。",
      "{part}: turn the robot right by 90 degrees and the heading grows by 90. If it shrinks, the"
          + " board lies upside down."),
  WEATHER(
      "{part}: へやの おんどくらい。いきを かけると しつどが あがる。",
      "{part}: {部屋|へや}の{温度|おんど}くらい。{息|いき}をかけると{湿度|しつど}が{上|あ}がる。",
      "{part}: about the room's temperature; breathe on it and the humidity rises."),
  ANALOGUE(
      "{part}: くうきの なかで 0 くらい、みずに つけると 100 くらい（でんきの ぶぶんは ぬらさない）。",
      "{part}: {空気|くうき}の{中|なか}で0くらい、{水|みず}につけると100くらい（{電気|でんき}の{部分|ぶぶん}はぬらさない）。",
      "{part}: about 0 in the air, about 100 in water (keep its electronics dry)."),
  ADC(
      "{part}: みつかる。みつからない ときは、SDA と SCL を みなおす。",
      "{part}: {見|み}つかる。{見|み}つからないときは、SDAとSCLを{見直|みなお}す。",
      "{part}: it is found. If not, look at SDA and SCL."),
  BATTERY(
      "{part}: スイッチを いれても、モーターは うごかない。うごく ときは、すぐに きって STBY（SLP）の せんを みなおす。",
      "{part}: スイッチを{入|い}れても、モーターは{動|うご}かない。{動|うご}くときは、すぐに{切|き}ってSTBY（SLP）の{線|せん}を{見直|みなお}す。",
      "{part}: switched on, no motor moves. If one does, switch off at once and look at the wire of"
          + " STBY (SLP)."),
  BATTERY_SENSE(
      "{part}: しんぴんの でんちで 5ボルト いじょう。0 の ときは、2ほんの ていこうの つなぎめを みなおす。",
      "{part}: {新品|しんぴん}の{電池|でんち}で5ボルト{以上|いじょう}。0のときは、2{本|ほん}の{抵抗|ていこう}のつなぎ{目|め}を{見直|みなお}す。",
      "{part}: 5 volts or more with fresh batteries. If it is 0, look where the two resistors"
          + " meet.");

  private final LevelledText text;

  SelfTestPhrase(String hira, String ruby, String en) {
    text = new LevelledText(hira, ruby, en);
  }

  static SelfTestPhrase of(PartKind kind) {
    return valueOf(kind.name());
  }

  @Override
  public LevelledText text() {
    return text;
  }
}
