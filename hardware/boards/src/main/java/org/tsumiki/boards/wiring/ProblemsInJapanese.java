package org.tsumiki.boards.wiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsumiki.boards.json.Problem;

/**
 * What is wrong with a board file, in Japanese: a catalogue from the English sentences, as the
 * checks say them, to the Japanese ones. What stands between (pins, names, numbers) is carried
 * over. A sentence that has no Japanese stays English; a test makes every check speak and finds
 * those.
 */
public final class ProblemsInJapanese {
  /** English, then Japanese; @ is anything, @1 the first of them. */
  private static final String CATALOGUE =
      """
      Pin @ (@) is used twice: by @ and by @.
      ピン@1（@2）が 2 回使われています（@3 と @4）。
      Use a pin that is free, e.g. pin @ (@), or a rail for power and ground.
      空いているピン（たとえばピン@1、@2）を使うか、電源とグラウンドには rail を使ってください。
      Use a rail for power and ground; no signal pin is left.
      電源とグラウンドには rail を使ってください。信号のピンは、もう残っていません。
      Put one of them on other pins.
      どちらかを、別のピンにしてください。
      Use another pin, or take the bus out when nothing needs it.
      別のピンを使うか、使っていないバスなら消してください。
      @ has no hardware PWM, which "@" of @ needs.
      @1 にはハードウェア PWM がありません。@3 の "@2" には必要です。
      Use pin 32 (GPIO12) or 12 (GPIO18) and pin 33 (GPIO13) or 35 (GPIO19), or "pwm": "software".
      ピン32（GPIO12）か12（GPIO18）と、ピン33（GPIO13）か35（GPIO19）を使うか、"pwm": "software" にしてください。
      Use pin 32 (GPIO12) or 12 (GPIO18) and pin 33 (GPIO13) or 35 (GPIO19).
      ピン32（GPIO12）か12（GPIO18）と、ピン33（GPIO13）か35（GPIO19）を使ってください。
      @ and the pin of @ share one channel of the hardware PWM.
      @1 と @2 のピンは、ハードウェア PWM の同じチャンネルです。
      Use one of GPIO12 and GPIO18, and one of GPIO13 and GPIO19, or "pwm": "software".
      GPIO12 と GPIO18 のどちらか 1 つ、GPIO13 と GPIO19 のどちらか 1 つを使うか、"pwm": "software" にしてください。
      Use one of GPIO12 and GPIO18, and one of GPIO13 and GPIO19.
      GPIO12 と GPIO18 のどちらか 1 つ、GPIO13 と GPIO19 のどちらか 1 つを使ってください。
      @ is always pulled up: this button would change nothing.
      @1 はいつもプルアップされています。このボタンをおしても何も変わりません。
      Let the button join the pin to ground, or use another pin.
      ボタンでピンをグラウンドにつなぐか、別のピンを使ってください。
      Nothing holds @ while @ is not pressed.
      @2 をおしていないあいだ、@1 の電圧が決まりません。
      Use "pull": "down" for a button that joins its pin to 3.3 volts.
      3.3 ボルトにつなぐボタンなら "pull": "down" にしてください。
      Use "pull": "up" for a button that joins its pin to ground.
      グラウンドにつなぐボタンなら "pull": "up" にしてください。
      Two buses are called "@".
      "@1" という名前のバスが 2 つあります。
      Give one of them another id.
      どちらかの id を変えてください。
      The rail @ has 5 holes; @ wires go there.
      rail @1 の穴は 5 つですが、線が @2 本来ています。
      Put some of the parts on another bus ("software": true on two free pins).
      部品のいくつかを別のバスに移してください（空いているピン 2 本で "software": true）。
      No Raspberry Pi has the bus @ on these pins.
      ラズベリーパイでは、このピンでバス @1 は使えません。
      Use number 1 with sda on pin 3 and scl on pin 5, or "software": true.
      number を 1、sda をピン3、scl をピン5にするか、"software": true にしてください。
      Use number 0 with mosi on pin 19, miso on pin 21, clock on pin 23.
      number を 0、mosi をピン19、miso をピン21、clock をピン23にしてください。
      Use transmit on pin 8 and receive on pin 10.
      transmit をピン8、receive をピン10にしてください。
      @ and @ both answer at @ on @ until one of them was given another address.
      どちらかのアドレスを変えるまでは、@1 と @2 が @4 の同じアドレス @3 で答えます。
      @ and @ both answer at @ on @.
      @1 と @2 が、@4 の同じアドレス @3 で答えます。
      Give one of them another address, or another bus ("software": true on two free pins).
      どちらかのアドレスを変えるか、別のバスに移してください（空いているピン 2 本で "software": true）。
      @ and @ are chosen by the same pin of @.
      @1 と @2 が、@3 の同じピンで選ばれています。
      Wire CS of one of them to the other pin: 24 (GPIO8) or 26 (GPIO7).
      どちらかの CS を、もう一方のピンにつないでください。24（GPIO8）か 26（GPIO7）です。
      The board has no port "@", which @ is for.
      このボードに、@2 のためのポート "@1" がありません。
      Add it to the board's "ports", or take the part out.
      ボードの "ports" に足すか、部品を消してください。
      A part of the kind @ cannot serve the port "@".
      種類が @1 の部品は、ポート "@2" には使えません。
      Use a port that fits the part.
      部品に合うポートを使ってください。
      @ and @ are both for the port "@".
      @1 と @2 が、同じポート "@3" を使っています。
      Take one of them out, or give it another port.
      どちらかを消すか、別のポートにしてください。
      No part is for the port "@".
      ポート "@1" のための部品がありません。
      Add a part for it, or take the port out of the board's "ports".
      部品を足すか、ボードの "ports" から消してください。
      All pins together would give @; they may give @.
      全部のピンを合わせると @1 になります。@2 までにしてください。
      Use larger resistors for the lamps, or fewer lamps.
      ランプの抵抗を大きくするか、ランプを減らしてください。
      The 3.3 volt pins would give @ in all; @ is safe.
      3.3 ボルトのピンは、全部で @1 出すことになります。安全なのは @2 までです。
      Feed some of the parts from 5 volts if they allow it, or use fewer.
      5 ボルトで動く部品は 5 ボルトにつなぐか、部品を減らしてください。
      "@" of @ gets @ volts; it needs @ to @.
      @2 の "@1" に @3 ボルトが来ています。必要なのは @4 から @5 ボルトです。
      "@" of @ gets @ volts; it needs @.
      @2 の "@1" に @3 ボルトが来ています。必要なのは @4 ボルトです。
      Wire it to a rail with that voltage, or use another model.
      その電圧の rail につなぐか、別の型の部品を使ってください。
      The motors would be fed by the Raspberry Pi, which then stops whenever they start.
      モーターの電源がラズベリーパイになっています。モーターが回るたびに、ラズベリーパイが止まります。
      Give the motors a battery of their own and wire VM to its rail.
      モーター用の電池を別に用意して、VM をその rail につないでください。
      "@" of @ gives @ volts; more than 3.3 destroys a GPIO pin.
      @2 の "@1" は @3 ボルトを出します。3.3 ボルトより高いと、GPIO のピンがこわれます。
      Add "divider": {"seriesOhm": 1000, "groundOhm": 2000} to the wire, or feed the part with 3.3 volts if it allows it.
      線に "divider": {"seriesOhm": 1000, "groundOhm": 2000} を足すか、3.3 ボルトで動く部品なら 3.3 ボルトにつないでください。
      Only @ volts of "@" of @ reach the pin; it takes 2.0 to be seen.
      @3 の "@2" からピンに届くのは @1 ボルトだけです。2.0 ボルトないと、見分けられません。
      Use a divider of 1000 and 2000 ohms for 5 volts, and none for 3.3 volts.
      5 ボルトなら 1000 と 2000 オームで分けてください。3.3 ボルトなら、いりません。
      "@" of @ can give @ volts; the converter's input may have @.
      @2 の "@1" は @3 ボルトまで出します。変換器の入力は @4 ボルトまでです。
      Use a larger "seriesOhm" or a smaller "groundOhm".
      "seriesOhm" を大きくするか、"groundOhm" を小さくしてください。
      Feed the part with 3.3 volts.
      部品を 3.3 ボルトにつないでください。
      Without a resistor nothing limits the current of @.
      抵抗がないので、@1 に電流が流れすぎます。
      Add "seriesOhm": 330 to the wire.
      線に "seriesOhm": 330 を足してください。
      @ takes @ from its pin, which may give @.
      @1 はピンから @2 を取ります。ピンが出せるのは @3 までです。
      Use a larger resistor, e.g. 330 ohms.
      もっと大きい抵抗（たとえば 330 オーム）を使ってください。
      The rail "@" begins at @, which gives no power.
      rail "@1" が@2から始まっていますが、そこからは電気が来ません。
      Let it begin at a power or ground pin (1, 2, 6, …) or at a battery's "+".
      電源かグラウンドのピン（1、2、6 など）か、電池の "+" から始めてください。
      There is no @ bus called "@".
      "@2" という @1 のバスがありません。
      There is no port called "@".
      "@1" というポートはありません。
      There is no terminal @.
      端子 @1 がありません。
      There is no @.
      @1がありません。
      Add it to "rails", or its bus to "buses".
      "rails" に足すか、そのバスを "buses" に足してください。
      Look at the ids of the parts and the terminals of their models.
      部品の id と、その型の端子の名前を見てください。
      Two wires go to @: from @ and @.
      @1 に線が 2 本来ています。@2 と @3 からです。
      Use another terminal for one of them.
      どちらかは、別の端子にしてください。
      "@" of @ needs power, but goes to @.
      @2 の "@1" には電源が必要ですが、@3につながっています。
      Wire it to a rail of the voltage that it needs; a GPIO pin cannot feed a part.
      必要な電圧の rail につないでください。GPIO のピンは、部品の電源にはなりません。
      "@" of @ must go to ground, but goes to @.
      @2 の "@1" はグラウンドにつなぐものですが、@3につながっています。
      Wire it to "rail gnd": all parts, batteries too, share one ground.
      "rail gnd" につないでください。電池もふくめて、グラウンドは全部ひとつにします。
      The motor's @ goes to @; a motor takes far more current than a pin may give.
      モーターの @1 が@2につながっています。モーターには、ピンが出せるよりずっと大きい電流が流れます。
      Wire it to an output of a motor driver, e.g. "driver.AO1".
      モータードライバーの出力（たとえば "driver.AO1"）につないでください。
      "@" of @ goes to @: no signal comes from there.
      @2 の "@1" が@3につながっていますが、そこに信号はありません。
      Wire it to a pin with a GPIO number.
      GPIO の番号があるピンにつないでください。
      The resistors that watch the battery go to @.
      電池を見はる抵抗が、@1につながっています。
      Wire "in" to the rail that the battery feeds.
      "in" を、電池につながった rail につないでください。
      Two parts are called "@".
      "@1" という名前の部品が 2 つあります。
      A rail cannot be fed by another rail.
      rail を、別の rail から始めることはできません。
      Name a pin of the header ("pin 1") or a battery's terminal ("battery.+").
      ヘッダーのピン（"pin 1"）か、電池の端子（"battery.+"）を書いてください。
      "@" is no kind of bus.
      "@1" というバスの種類はありません。
      "@" is no kind of part.
      "@1" という部品の種類はありません。
      Use one of the kinds that the page about boards lists.
      ボードの説明ページにある種類から選んでください。
      Pin @ is @: no signal can go there.
      ピン@1 は @2 です。信号はつなげません。
      Use a pin with a GPIO number.
      GPIO の番号があるピンを使ってください。
      The header has no pin @.
      ヘッダーに、ピン@1 はありません。
      Use a pin from 1 to @.
      1 から @1 までのピンを使ってください。
      "@" does not say where the wire goes.
      "@1" では、線がどこへ行くのか分かりません。
      Write "pin 11", "rail gnd" or "part.terminal".
      "pin 11"、"rail gnd"、"部品.端子" のどれかの形で書いてください。
      The terminal "@" has two wires.
      端子 "@1" から線が 2 本出ています。
      Let the other wire begin at the other part, or use a rail.
      もう 1 本は相手の部品から始めるか、rail を使ってください。
      No part of the kind @ is called "@".
      種類が @1 の部品に、"@2" という型はありません。
      The @ has no terminal "@".
      @1 に、端子 "@2" はありません。
      "@" of the @ is not wired: nothing could stop the motors when a program hangs.
      @2 の "@1" がつながっていません。プログラムが止まったとき、モーターを止めるものがなくなります。
      Wire it to a free GPIO pin.
      空いている GPIO のピンにつないでください。
      "@" of the @ is not wired: with one output alone nobody knows which way the wheel turns.
      @2 の "@1" がつながっていません。出力が 1 つだけでは、車輪がどちらに回っているか分かりません。
      Wire both outputs, A and B, to free GPIO pins.
      出力 A と B の両方を、空いている GPIO のピンにつないでください。
      "@" of the @ is not wired.
      @2 の "@1" がつながっていません。
      Add a wire from it to "wires".
      "wires" に、そこからの線を足してください。
      A button joins its pin to ground or to 3.3 volts; here it does neither.
      ボタンはピンをグラウンドか 3.3 ボルトにつなぐものですが、どちらにもなっていません。
      Wire "@" to ground.
      "@1" をグラウンドにつないでください。
      "@" must go to a pin of the header.
      "@1" は、ヘッダーのピンにつなぐものです。
      Write "pin" and its number.
      "pin" と番号を書いてください。
      The @ cannot have the address @.
      @1 のアドレスを @2 にすることはできません。
      Add it to "buses", or name one that is there.
      "buses" に足すか、そこにあるバスの名前を書いてください。
      "@" does not go to the @ bus.
      "@1" が、バス @2 につながっていません。
      Wire it to "rail @".
      "rail @1" につないでください。
      CS must go to one of the two pins that choose a part on SPI.
      CS は、SPI の部品を選ぶ 2 本のピンのどちらかにつなぐものです。
      Wire it to pin 24 (GPIO8) or pin 26 (GPIO7).
      ピン24（GPIO8）か、ピン26（GPIO7）につないでください。
      "@" gives a voltage, and a Raspberry Pi cannot measure voltages by itself.
      "@1" は電圧を出しますが、ラズベリーパイだけでは電圧をはかれません。
      Add a converter (kind "adc") and wire it to one of its inputs, e.g. "adc.A0".
      変換器（種類 "adc"）を足して、その入力（たとえば "adc.A0"）につないでください。
      A board with a body needs the port "@".
      車体のあるボードには、ポート "@1" が必要です。
      Add it to the ports, or take the body out.
      ポートに足すか、車体を消してください。
      The wheels stand wider than the body, which is @ mm wide.
      車輪の間が、車体のはば @1 mm より広くなっています。
      Write at most @, or a larger radiusMm.
      @1 以下にするか、radiusMm を大きくしてください。
      The port "@" is there twice.
      ポート "@1" が 2 回書いてあります。
      Take one of them out.
      どちらかを消してください。
      No sensor of this sort has the port "@".
      この種類のセンサーに、ポート "@1" はありません。
      The board has no port "@".
      このボードに、ポート "@1" はありません。
      Add it to the board's ports, or take the sensor out.
      ボードのポートに足すか、センサーを消してください。
      "@" is missing.
      "@1" がありません。
      Add "@" here.
      ここに "@1" を足してください。
      The list has @ entries; at most @ are allowed.
      一覧に @1 個あります。@2 個までにしてください。
      Take entries out, or split the document.
      減らすか、ファイルを分けてください。
      The list has @ entries; at least @ are needed.
      一覧に @1 個しかありません。@2 個以上必要です。
      Add the entries that are missing.
      足りないものを足してください。
      "@" is not @.
      "@1" は、@2ではありません。
      @ is not a whole number.
      @1 は整数ではありません。
      Write a whole number from @ to @.
      @1 から @2 までの整数を書いてください。
      @ is outside @ to @.
      @1 は、@2 から @3 までの間にありません。
      Write a number from @ to @.
      @1 から @2 までの数を書いてください。
      Expected @ and found @.
      @1が必要なところに、@2があります。
      Write @ here.
      ここに@1を書いてください。
      Write @.
      @1を書いてください。
      The file has more than @ signs.
      ファイルが @1 文字より長くなっています。
      Make a smaller @.
      もっと小さくしてください。
      The file is not JSON: reading it stopped in line @, column @.
      JSON として読めません。@1 行目の @2 文字目で止まりました。
      The file is not JSON: reading it stopped at its end.
      JSON として読めません。最後まで読んで止まりました。
      Look for a missing comma, quote or bracket there, or take the file from its source again.
      そこにコンマ・引用符・かっこがぬけていないか見るか、ファイルを元からもらい直してください。
      The file is not a JSON object.
      ファイルが JSON のオブジェクトではありません。
      It must start with { and end with }.
      { で始まり } で終わるようにしてください。
      The file does not say that it is a @.
      ファイルに、ボードだと書いてありません。
      Open a @ file; its "format" is "@".
      ボードのファイルを開いてください。"format" が "@2" になっています。
      The @ was made for a newer Tsumiki (version @).
      このボードは、新しいつみき用です（バージョン @2）。
      Update Tsumiki; this one reads version @.
      つみきを新しくしてください。このつみきが読めるのはバージョン @1 です。
      Use @ or @.
      @1 か @2 を使ってください。
      Use @.
      @1 を使ってください。
      """;

  /** What may stand between. */
  private static final Map<String, String> PHRASES =
      Map.of(
          "an object {…}", "オブジェクト {…} ",
          "a list […]", "一覧 […] ",
          "a text \"…\"", "文字列 \"…\" ",
          "a text", "文字列",
          "a number", "数",
          "true or false", "true か false ",
          "an object", "オブジェクト",
          "a list", "一覧",
          "an address like 0x29", "0x29 のような形のアドレス",
          "a name of a-z, 0-9 and -, at most 40 signs", "a-z と 0-9 と - だけの、40 文字までの名前");

  private static final List<Entry> ENTRIES = entries();
  private static final Pattern PLACEHOLDER = Pattern.compile("@(\\d)");

  /** A sentence in both languages. */
  private record Entry(Pattern english, String japanese) {}

  private ProblemsInJapanese() {}

  /** The problem in Japanese, as far as the catalogue has it. */
  public static Problem of(Problem problem) {
    return new Problem(
        problem.code(),
        problem.where().equals("the file") ? "ファイル全体" : problem.where(),
        sentence(problem.message()).orElse(problem.message()),
        sentence(problem.remedy()).orElse(problem.remedy()));
  }

  /** One sentence; empty when the catalogue does not have it. */
  static Optional<String> sentence(String english) {
    for (Entry entry : ENTRIES) {
      Matcher matcher = entry.english().matcher(english);
      if (matcher.matches()) {
        Function<MatchResult, String> value =
            place ->
                Matcher.quoteReplacement(phrase(matcher.group(Integer.parseInt(place.group(1)))));
        return Optional.of(PLACEHOLDER.matcher(entry.japanese()).replaceAll(value));
      }
    }
    return Optional.empty();
  }

  private static String phrase(String english) {
    String whole = PHRASES.get(english);
    if (whole != null) {
      return whole;
    }
    return english
        .replaceFirst("^the rail ", " rail ")
        .replaceFirst("^the bus ", "バス ")
        .replaceFirst("^pin (\\d+) \\((.*)\\)$", "ピン$1（$2）")
        .replaceFirst("^pin (\\d+)$", "ピン$1")
        .replaceFirst("^rail (.+)$", " rail $1 ")
        .replaceFirst("^(.*), (\\S+) or (\\S+)$", "$1、$2、$3 のどれか");
  }

  private static List<Entry> entries() {
    List<String> lines = CATALOGUE.lines().toList();
    return java.util.stream.IntStream.range(0, lines.size() / 2)
        .mapToObj(i ->
            new Entry(
                Pattern.compile(
                    java.util.Arrays.stream(lines.get(2 * i).split("@", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("(.+?)"))),
                lines.get(2 * i + 1)))
        .toList();
  }
}
