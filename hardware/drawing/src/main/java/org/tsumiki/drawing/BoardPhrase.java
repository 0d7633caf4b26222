package org.tsumiki.drawing;

import org.tsumiki.program.LevelledText;

/** What stands on wiring pictures, and how a wiring is told in words. */
enum BoardPhrase implements Phrase {
  TITLE("{title}の つなぎかた", "{title}のつなぎ{方|かた}", "How to wire: {title}"),
  PAGE("{page} / {pages} まいめ", "{page} / {pages} {枚目|まいめ}", "sheet {page} of {pages}"),
  HOLD(
      "Raspberry Pi を、SDカードの はしが むこう、2れつの ピンが みぎの ふちに なるように おく。ひだりの れつは きすう（1、3、5…39）、ふちに ある みぎの"
          + " れつは ぐうすう（2、4、6…40）。ピン1は、ひだりの れつの、SDカードの はしから 1ばんめ。",
      "Raspberry"
          + " Piを、SDカードの{端|はし}が{向|む}こう、2{列|れつ}のピンが{右|みぎ}の{縁|ふち}になるように{置|お}く。{左|ひだり}の{列|れつ}は{奇数|きすう}（1、3、5…39）、{縁|ふち}にある{右|みぎ}の{列|れつ}は{偶数|ぐうすう}（2、4、6…40）。ピン1は、{左|ひだり}の{列|れつ}の、SDカードの{端|はし}から1{番目|ばんめ}。",
      "Put the Raspberry Pi before you with its SD card end away from you and the two rows of pins"
          + " along the right edge. The left row has the odd numbers (1, 3, 5 to 39), the right"
          + " row, at the edge, the even ones (2, 4, 6 to 40). Pin 1 is in the left row, the 1st"
          + " from the SD card end."),
  SWITCH_OFF(
      "つないだり はずしたり するのは、Raspberry Pi の でんげんを きってから。",
      "つないだり{外|はず}したりするのは、Raspberry Piの{電源|でんげん}を{切|き}ってから。",
      "Plug and unplug only while the Raspberry Pi has no power."),
  SWITCH_OFF_BATTERY(
      "つないだり はずしたり するのは、Raspberry Pi の でんげんを きり、でんちボックスの スイッチも きってから。",
      "つないだり{外|はず}したりするのは、Raspberry Piの{電源|でんげん}を{切|き}り、{電池|でんち}ボックスのスイッチも{切|き}ってから。",
      "Plug and unplug only while the Raspberry Pi has no power and the battery box is switched"
          + " off."),
  RAILS(
      "レールは、ブレッドボードの なかで つながっている あなの ならび。マイナスと 3.3ボルトは ふちの ながい ならびを つかう（マイナスは あおい せん、3.3ボルトは あかい"
          + " せん）。",
      "レールは、ブレッドボードの{中|なか}でつながっている{穴|あな}の{並|なら}び。マイナスと3.3ボルトは{縁|ふち}の{長|なが}い{並|なら}びを{使|つか}う（マイナスは{青|あお}い{線|せん}、3.3ボルトは{赤|あか}い{線|せん}）。",
      "A rail is a line of holes that are joined inside the breadboard. Minus and 3.3 volts use the"
          + " long lines at its edge (minus the blue one, 3.3 volts the red one)."),
  BUS_RAILS(
      "SDA と SCL は、まんなかの 5つの あなの ならびを 1つずつ つかい、なまえを かいた テープを はる。",
      "SDAとSCLは、{真|ま}ん{中|なか}の5つの{穴|あな}の{並|なら}びを1つずつ{使|つか}い、{名前|なまえ}を{書|か}いたテープを{貼|は}る。",
      "SDA and SCL each use one line of five holes in the middle; put a piece of tape with the name"
          + " beside it."),
  MOTOR_RAIL(
      "モーターの でんちの レールは、はんたいがわの ふちの あかい せん。3.3ボルトの レールとは つながない。",
      "モーターの{電池|でんち}のレールは、{反対側|はんたいがわ}の{縁|ふち}の{赤|あか}い{線|せん}。3.3ボルトのレールとはつながない。",
      "The motor battery's rail is the red line at the other edge. Never join it to the 3.3 volt"
          + " rail."),
  PRINTED(
      "えの たんしの なまえ（GND、VCC など）は、ぶひんに かいてある もの。ならびは ぶひんに よって ちがう。",
      "{絵|え}の{端子|たんし}の{名前|なまえ}（GND、VCCなど）は、{部品|ぶひん}に{書|か}いてあるもの。{並|なら}びは{部品|ぶひん}によって{違|ちが}う。",
      "Names of terminals (GND, VCC and so on) are those printed on the part; their order on the"
          + " part may be another."),
  ROWS("レールを つくる", "レールを{作|つく}る", "Make the rails"),
  WIRE_ROW(
      "{number}ばん、{colour}の せん: {from}から、{to}へ。",
      "{number}{番|ばん}、{colour}の{線|せん}: {from}から、{to}へ。",
      "Wire {number}, {colour}: from {from} to {to}."),
  WIRE(
      "{number}ばん、{colour}の せん: {end}から、{via}{part}の {terminal}へ。{more}",
      "{number}{番|ばん}、{colour}の{線|せん}: {end}から、{via}{part}の{terminal}へ。{more}",
      "Wire {number}, {colour}: from {end} {via}to {terminal} of {part}.{more}"),
  VIA("{ohm}の ていこうを とおって、", "{ohm}の{抵抗|ていこう}を{通|とお}って、", "through a resistor of {ohm} "),
  MORE(
      " さらに、ていこうと せんの つなぎめから、{ohm}の ていこうで {rail}へ。",
      "さらに、{抵抗|ていこう}と{線|せん}のつなぎ{目|め}から、{ohm}の{抵抗|ていこう}で{rail}へ。",
      " And from where that resistor meets the wire, a resistor of {ohm} to {rail}."),
  HELD(
      " さらに、おなじ せんの とちゅうから、{ohm}の ていこうで {rail}へ。",
      "さらに、{同|おな}じ{線|せん}の{途中|とちゅう}から、{ohm}の{抵抗|ていこう}で{rail}へ。",
      " And from the same wire, a resistor of {ohm} to {rail}."),
  PIN("ピン{number}", "ピン{number}", "pin {number}"),
  PIN_LEFT(
      "ピン{number}（{name}、ひだりの れつ、SDカードの はしから {place}ばんめ）",
      "ピン{number}（{name}、{左|ひだり}の{列|れつ}、SDカードの{端|はし}から{place}{番目|ばんめ}）",
      "pin {number} ({name}), the {place} in the left row counted from the SD card end,"),
  PIN_RIGHT(
      "ピン{number}（{name}、みぎの れつ、SDカードの はしから {place}ばんめ）",
      "ピン{number}（{name}、{右|みぎ}の{列|れつ}、SDカードの{端|はし}から{place}{番目|ばんめ}）",
      "pin {number} ({name}), the {place} in the right row counted from the SD card end,"),
  RAIL_GROUND("マイナスの レール", "マイナスのレール", "the minus rail"),
  RAIL_LOGIC("3.3ボルトの レール", "3.3ボルトのレール", "the 3.3 volt rail"),
  RAIL_FIVE("5ボルトの レール", "5ボルトのレール", "the 5 volt rail"),
  RAIL_BATTERY("モーターの でんちの レール", "モーターの{電池|でんち}のレール", "the motor battery's rail"),
  RAIL_LINE("{name}の レール", "{name}のレール", "the {name} rail"),
  OTHER("{part}の {terminal}", "{part}の{terminal}", "{terminal} of {part}"),
  TERMINAL("「{name}」", "「{name}」", "\"{name}\""),
  TERMINAL_HINT("「{name}」（{hint}）", "「{name}」（{hint}）", "\"{name}\" ({hint})"),
  LONG_LEG("ながい あし", "{長|なが}い{足|あし}", "the long leg"),
  SHORT_LEG("みじかい あし", "{短|みじか}い{足|あし}", "the short leg"),
  LONGEST_LEG("いちばん ながい あし", "いちばん{長|なが}い{足|あし}", "the longest leg"),
  ANY_LEG("どれか 1ぽんの あし", "どれか1{本|ぽん}の{足|あし}", "any leg"),
  OPPOSITE_LEG("ななめ むかいの あし", "{斜|なな}め{向|む}かいの{足|あし}", "leg at the far corner"),
  EITHER_LEAD("どちらの せんでも よい", "どちらの{線|せん}でもよい", "either lead"),
  OTHER_LEAD("のこりの せん", "{残|のこ}りの{線|せん}", "the other lead"),
  RED_LEAD("あかい せん", "{赤|あか}い{線|せん}", "the red lead"),
  BLACK_LEAD("くろい せん", "{黒|くろ}い{線|せん}", "the black lead"),
  FIRST_END("1ぽんめの ていこうの はし", "1{本目|ぽんめ}の{抵抗|ていこう}の{端|はし}", "end of the first"),
  JOINT("2ほんの つなぎめ", "2{本|ほん}のつなぎ{目|め}", "where they meet"),
  SECOND_END("2ほんめの ていこうの はし", "2{本目|ほんめ}の{抵抗|ていこう}の{端|はし}", "end of the second"),
  BLACK("くろ", "{黒|くろ}", "black"),
  RED("あか", "{赤|あか}", "red"),
  ORANGE("オレンジ", "オレンジ", "orange"),
  YELLOW("きいろ", "{黄色|きいろ}", "yellow"),
  GREEN("みどり", "{緑|みどり}", "green"),
  BLUE("あお", "{青|あお}", "blue"),
  PURPLE("むらさき", "{紫|むらさき}", "purple"),
  GREY("はいいろ", "{灰色|はいいろ}", "grey"),
  WHITE("しろ", "{白|しろ}", "white"),
  BROWN("ちゃいろ", "{茶色|ちゃいろ}", "brown"),
  COLOUR_FREE(
      "せんの いろは めやす。だいじなのは ばんごう。",
      "{線|せん}の{色|いろ}は{目安|めやす}。{大事|だいじ}なのは{番号|ばんごう}。",
      "Other colours will do; the numbers count."),
  PIN_ONE("ここが ピン1", "ここがピン1", "pin 1 is here"),
  SD_CARD("SDカードの はし", "SDカードの{端|はし}", "SD card end"),
  USB("USBの はし", "USBの{端|はし}", "USB end"),
  NUMBER("ばん", "{番|ばん}", "no."),
  COLOUR("いろ", "{色|いろ}", "colour"),
  FROM("ここから", "ここから", "from"),
  THROUGH("ていこう", "{抵抗|ていこう}", "resistor"),
  TO("ここへ", "ここへ", "to"),
  DONE("できた", "できた", "done"),
  AND_TO("と {ohm}で {rail}へ", "と{ohm}で{rail}へ", "and {ohm} to {rail}"),
  TWO_RESISTORS(
      "{model}: 1ぽんめ {first}、2ほんめ {second}。はしと はしを つなぐ",
      "{model}: 1{本目|ぽんめ} {first}、2{本目|ほんめ} {second}。{端|はし}と{端|はし}をつなぐ",
      "{model}: the first {first}, the second {second}, joined end to end"),
  SETTINGS(
      "/boot/firmware/config.txt に いる ぎょう",
      "/boot/firmware/config.txtに{要|い}る{行|ぎょう}",
      "Lines that /boot/firmware/config.txt needs"),
  PARTS("ぶひんの ひょう", "{部品|ぶひん}の{表|ひょう}", "Parts to get"),
  AMOUNT("かず", "{数|かず}", "amount"),
  PART("ぶひん", "{部品|ぶひん}", "part"),
  FOR("つかう ところ", "{使|つか}う{所|ところ}", "for"),
  PRICE("ねだん", "{値段|ねだん}", "price"),
  SHOP("みせ", "{店|みせ}", "shop"),
  WHERE_TO_LOOK(
      "ねだんは みせで しらべて かきこむ。「ぶひん」の ことばで さがす。みせの れい: あきづきでんしつうしょう、スイッチサイエンス、せんごくでんしょう、きょうりつエレショップ。",
      "{値段|ねだん}は{店|みせ}で{調|しら}べて{書|か}き{込|こ}む。「{部品|ぶひん}」の{言葉|ことば}で{探|さが}す。{店|みせ}の{例|れい}:"
          + " {秋月電子通商|あきづきでんしつうしょう}、スイッチサイエンス、{千石電商|せんごくでんしょう}、{共立|きょうりつ}エレショップ。",
      "Look up prices and write them in; search for the words under \"part\". Shops, for example:"
          + " Akizuki Denshi, Switch Science, Sengoku Densho (Japan); Pimoroni, The Pi Hut,"
          + " Adafruit, Pololu (elsewhere)."),
  PI(
      "Raspberry Pi（40ぽんの ピンが ある もの）",
      "Raspberry Pi（40{本|ぽん}のピンがあるもの）",
      "Raspberry Pi with the 40 pins soldered on"),
  PI_POWER(
      "その でんげん、または モバイルバッテリー", "その{電源|でんげん}、またはモバイルバッテリー", "its power supply, or a power bank"),
  SD("microSDカード 16 GB いじょう", "microSDカード 16 GB{以上|いじょう}", "microSD card, 16 GB or more"),
  BREADBOARD("ブレッドボード（レールつき）", "ブレッドボード（レール{付|つ}き）", "breadboard with rails"),
  JUMPER_TO_PI("ジャンパーせん オス・メス", "ジャンパー{線|せん} オス・メス", "jumper wire, plug to socket"),
  JUMPER("ジャンパーせん オス・オス", "ジャンパー{線|せん} オス・オス", "jumper wire, plug to plug"),
  RESISTOR("ていこう {ohm}（1/4 W）", "{抵抗|ていこう} {ohm}（1/4 W）", "resistor {ohm} (1/4 W)"),
  CELLS("たん3 でんち", "{単|たん}3{電池|でんち}", "AA cell"),
  ALL("ぜんたい", "{全体|ぜんたい}", "all"),
  WIRES("{count}ほんの せん", "{count}{本|ほん}の{線|せん}", "{count} wires");

  private final LevelledText text;

  BoardPhrase(String hira, String ruby, String en) {
    text = new LevelledText(hira, ruby, en);
  }

  @Override
  public LevelledText text() {
    return text;
  }
}
