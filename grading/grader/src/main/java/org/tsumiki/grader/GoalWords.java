package org.tsumiki.grader;

import java.util.List;
import java.util.Map;
import org.tsumiki.course.CoursePlan.Card;
import org.tsumiki.course.CoursePlan.CardColour;
import org.tsumiki.course.CoursePlan.Goal;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.program.LevelledText;

/** A goal of a course's task in words, as the page has them in its catalogue. */
final class GoalWords {
  private static final double PERCENT = 100;

  private static final LevelledText VISIT =
      new LevelledText("{zones}に いく", "{zones}に{行|い}く", "go to {zones}");
  private static final LevelledText ROUNDS =
      new LevelledText(
          "{zones}を {rounds}かい まわる",
          "{zones}を{rounds}{回|かい}まわる",
          "go round {zones}, {rounds} times");
  private static final LevelledText BRING =
      new LevelledText(
          "{kind}を {count}こ {zones}に はこぶ",
          "{kind}を{count}こ{zones}に{運|はこ}ぶ",
          "bring {count} of {kind} to {zones}");
  private static final LevelledText BRING_ALL =
      new LevelledText(
          "{kind}を ぜんぶ {zones}に はこぶ",
          "{kind}を{全部|ぜんぶ}{zones}に{運|はこ}ぶ",
          "bring every {kind} to {zones}");
  private static final LevelledText FILL =
      new LevelledText(
          "{zones}に みずを {from}から {to} % いれる",
          "{zones}に{水|みず}を{from}から{to} % {入|い}れる", "fill {zones} to {from}–{to} %");
  private static final LevelledText REST =
      new LevelledText("{zones}で とまる", "{zones}で{止|と}まる", "stop in {zones}");
  private static final LevelledText COLOURED =
      new LevelledText("{colour} {kind}", "{colour}{kind}", "{colour} {kind}");

  private static final Map<String, LevelledText> COLOURS =
      Map.of(
          "red", new LevelledText("あかい", "{赤|あか}い", "red"),
          "blue", new LevelledText("あおい", "{青|あお}い", "blue"),
          "yellow", new LevelledText("きいろい", "{黄色|きいろ}い", "yellow"),
          "green", new LevelledText("みどりの", "{緑|みどり}の", "green"));

  private static final Map<String, LevelledText> KINDS =
      Map.of(
          "robot", new LevelledText("ロボット", "ロボット", "robot"),
          "can", new LevelledText("かん", "{缶|かん}", "can"),
          "ball", new LevelledText("ボール", "ボール", "ball"),
          "block", new LevelledText("ブロック", "ブロック", "block"),
          "crate", new LevelledText("はこ", "{箱|はこ}", "crate"),
          "post", new LevelledText("ポール", "ポール", "post"),
          "crab", new LevelledText("かに", "かに", "crab"));

  private GoalWords() {}

  static LevelledText of(Goal goal, Setting.Floor floor, Stage stage) {
    return switch (goal) {
      case Goal.Visit visit -> {
        LevelledText words = visit.rounds() == 1 ? VISIT : ROUNDS;
        yield Feedback.fill(words, "zones", zones(visit.zones(), stage))
            .with("rounds", Integer.toString(visit.rounds()));
      }
      case Goal.Bring bring -> {
        LevelledText words = bring.count() == Goal.Bring.ALL ? BRING_ALL : BRING;
        LevelledText told = Feedback.fill(words, "zones", zones(List.of(bring.zone()), stage));
        yield Feedback.fill(told, "kind", kind(bring.kind(), floor))
            .with("count", Integer.toString(bring.count()));
      }
      case Goal.Fill fill ->
          Feedback.fill(FILL, "zones", zones(List.of(fill.zone()), stage))
              .with("from", Long.toString(Math.round(fill.from() * PERCENT)))
              .with("to", Long.toString(Math.round(fill.to() * PERCENT)));
      case Goal.Rest rest -> Feedback.fill(REST, "zones", zones(List.of(rest.zone()), stage));
    };
  }

  private static LevelledText zones(List<String> ids, Stage stage) {
    return ids.stream()
        .distinct()
        .map(id -> stage.place(id).words())
        .reduce((first, second) ->
            new LevelledText(
                first.hira() + " → " + second.hira(),
                first.ruby() + " → " + second.ruby(),
                first.en() + " → " + second.en()))
        .orElse(LevelledText.verbatim(""));
  }

  private static LevelledText kind(String kind, Setting.Floor floor) {
    for (Card card : floor.cards()) {
      for (CardColour colour : card.colours()) {
        String ending = "-" + colour.name();
        LevelledText word = COLOURS.get(colour.name());
        if (kind.endsWith(ending) && word != null) {
          LevelledText coloured = Feedback.fill(COLOURED, "colour", word);
          return Feedback.fill(
              coloured, "kind", plain(kind.substring(0, kind.length() - ending.length())));
        }
      }
    }
    return plain(kind);
  }

  /** A kind that only this course knows goes by its own name. */
  private static LevelledText plain(String kind) {
    return KINDS.getOrDefault(kind, LevelledText.verbatim(kind));
  }
}
