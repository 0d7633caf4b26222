package org.tsumiki.app.listening;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a child makes of the words that it hears after a check. It knows Japanese, how the blocks of
 * its program sound, and nothing of any lesson.
 */
final class Thinking {
  private static final String NUMBER = "(\\d+(?: てん \\d+)?)";

  private static final Pattern NUMBER_ADVICE = Pattern.compile("(\\S+) ブロックの かずお " + NUMBER + " に");
  private static final Pattern TOO_SHORT = Pattern.compile(NUMBER + " センチ(?: たりません|でした)");
  private static final Pattern TOO_FAR = Pattern.compile(NUMBER + " センチ とおりすぎ");
  private static final Pattern TURNED = Pattern.compile(NUMBER + " ど(?:しか|も) まわり");
  private static final Pattern SHOULD_TURN = Pattern.compile(NUMBER + " どです");
  private static final Pattern WRONG_WAY =
      Pattern.compile("コロわ (みぎ|ひだり|まえ|うしろ)(?:え|に) (?:まわり|さがり|すすみ)ました");
  private static final Pattern CHOOSE = Pattern.compile("([^。、]+)お えらんで みましょう");
  private static final Pattern BETWEEN = Pattern.compile("(\\S+)と (\\S+)の あいだに、 ([^。、]+) ブロックお");
  private static final Pattern ADD = Pattern.compile("([^。、]+) ブロックお (?:つないで|いれて)");
  private static final Pattern AFTER = Pattern.compile("(\\S+)った あとに、");
  private static final Pattern AT_LAST = Pattern.compile("さいごに ([^。、]+)して みましょう");
  private static final Pattern ORDER = Pattern.compile("びょうで (\\S+) [^。]*(?:ました|が、).*じゅんばんお みて");

  private static final Map<String, String> OPPOSITE =
      Map.of("みぎ", "ひだり", "ひだり", "みぎ", "まえ", "うしろ", "うしろ", "まえ");

  private Thinking() {}

  /**
   * What to change.
   *
   * @param complaint what was heard of one thing that is not done yet
   * @param program the blocks as they are heard
   */
  static Optional<Mend> about(String complaint, List<String> program) {
    return Stream.<BiFunction<String, List<String>, Optional<Mend>>>of(
            Thinking::advisedNumber,
            Thinking::advisedChoice,
            Thinking::otherWay,
            Thinking::order,
            Thinking::distance,
            Thinking::angle,
            Thinking::missing)
        .map(thought -> thought.apply(complaint, program))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Mend> advisedNumber(String complaint, List<String> program) {
    Matcher advice = NUMBER_ADVICE.matcher(complaint);
    if (!advice.find() || !sounds(program, advice.group(1))) {
      return Optional.empty();
    }
    return Optional.of(new Mend.Count(advice.group(1), typed(advice.group(2))));
  }

  /** 「くるまと あかお えらんで みましょう」: each of them, wherever it can be chosen. */
  private static Optional<Mend> advisedChoice(String complaint, List<String> program) {
    Matcher advice = CHOOSE.matcher(complaint);
    if (!advice.find()) {
      return Optional.empty();
    }
    List<String> wanted = Arrays.asList(advice.group(1).strip().split("と "));
    return Optional.of(new Mend.Choose("", wanted));
  }

  /** It went left, and that was wrong: there is a block that says left. */
  private static Optional<Mend> otherWay(String complaint, List<String> program) {
    Matcher way = WRONG_WAY.matcher(complaint);
    if (!way.find() || !sounds(program, way.group(1))) {
      return Optional.empty();
    }
    String wanted = OPPOSITE.getOrDefault(way.group(1), "");
    return Optional.of(new Mend.Choose(way.group(1), List.of(wanted)));
  }

  /** What happened too early has a block: it is to come later. */
  private static Optional<Mend> order(String complaint, List<String> program) {
    Matcher early = ORDER.matcher(complaint);
    return early.find() && sounds(program, early.group(1))
        ? Optional.of(new Mend.Later(early.group(1)))
        : Optional.empty();
  }

  /** So many centimetres too few or too many: the block before the end says how many there are. */
  private static Optional<Mend> distance(String complaint, List<String> program) {
    Matcher few = TOO_SHORT.matcher(complaint);
    Matcher many = TOO_FAR.matcher(complaint);
    int sign = few.find() ? 1 : many.find() ? -1 : 0;
    Optional<String> block =
        program.reversed().stream().filter(said -> said.matches(".*\\dセンチ.*")).findFirst();
    if (sign == 0 || block.isEmpty()) {
      return Optional.empty();
    }
    String there = block.get().replaceAll("^.*?(\\d+)センチ.*$", "$1");
    String off = (sign > 0 ? few : many).group(1);
    return Optional.of(
        new Mend.Count(
            there + "センチ",
            String.valueOf(
                Integer.parseInt(there) + sign * Math.round(Double.parseDouble(typed(off))))));
  }

  private static Optional<Mend> angle(String complaint, List<String> program) {
    Matcher turned = TURNED.matcher(complaint);
    Matcher wanted = SHOULD_TURN.matcher(complaint);
    return turned.find() && wanted.find() && sounds(program, turned.group(1) + "ど")
        ? Optional.of(new Mend.Count(turned.group(1) + "ど", typed(wanted.group(1))))
        : Optional.empty();
  }

  /** A block is missing: what it does is said, and perhaps where it goes. */
  private static Optional<Mend> missing(String complaint, List<String> program) {
    Matcher between = BETWEEN.matcher(complaint);
    if (between.find()) {
      return Optional.of(new Mend.Add(words(between.group(3)), between.group(1)));
    }
    Matcher last = AT_LAST.matcher(complaint);
    if (last.find()) {
      return Optional.of(new Mend.Add(words(last.group(1) + "す"), ""));
    }
    Matcher add = ADD.matcher(complaint);
    if (!add.find()) {
      return Optional.empty();
    }
    Matcher after = AFTER.matcher(complaint);
    String behind =
        after.find() && sounds(program, after.group(1) + "つ") ? after.group(1) + "つ" : "";
    return Optional.of(new Mend.Add(words(add.group(1).replaceFirst("^ ?さいごに ", "")), behind));
  }

  /** The words without the particles behind them. */
  private static List<String> words(String said) {
    return Arrays.stream(said.strip().split(" "))
        .map(word -> word.replaceFirst("(?<=.)[おがわの]$", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean sounds(List<String> program, String part) {
    return program.stream().anyMatch(said -> new Sound(said).has(part));
  }

  private static String typed(String spoken) {
    return spoken.replace(" てん ", ".");
  }
}
