package org.tsumiki.narration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsumiki.program.LevelledText;
import org.tsumiki.vm.Decision;

/** Tells what a program asked and which way it took. */
final class BranchTeller {
  private final Detail detail;
  private final Questions questions;
  private final Consumer<Told> tells;

  /** Of choices: what is asked again and again. */
  private final Changes<Boolean> answers;

  /** Of loops and waits: whether they go on. */
  private final Changes<Boolean> outcomes;

  private final Map<String, Asked> lastAsked = new HashMap<>();

  /** Told exactly: what was asked in the tick that is being gathered, and in those before. */
  private final List<Asked> gathered = new ArrayList<>();

  private long gatheredTick;
  private List<Asked> repeated = List.of();
  private long repeatedTick;
  private int times;
  private @Nullable Asked lastWait;

  /** A question with its answer. */
  private record Asked(Question question, boolean answer, OptionalDouble value) {
    /** Of many in a row each had a value of its own. */
    Asked withoutValue() {
      return new Asked(question, answer, OptionalDouble.empty());
    }

    boolean sameAs(Asked other) {
      return answer == other.answer && question.blockId().equals(other.question.blockId());
    }
  }

  BranchTeller(Detail detail, Questions questions, Consumer<Told> tells) {
    this.detail = detail;
    this.questions = questions;
    this.tells = tells;
    this.answers = Changes.settled();
    this.outcomes = Changes.few();
  }

  /** The program has taken some ways; until that tick there were no others. */
  void see(List<Decision> decided, long tick) {
    if (detail == Detail.TERSE) {
      return;
    }
    for (Decision decision : decided) {
      questions
          .of(decision)
          .ifPresent(question ->
              take(
                  new Asked(question, question.answer(decision), question.value(decision)),
                  decision.tick()));
    }
    answers.calmDown(tick, (block, answer) -> tellAnswer(block, tick));
    outcomes.calmDown(tick, (block, answer) -> tellAnswer(block, tick));
  }

  /** What the program waits for, if it does. */
  Optional<LevelledText> awaited() {
    return Optional.ofNullable(lastWait)
        .filter(asked -> !asked.answer())
        .map(asked -> asked.question().words());
  }

  /** Nothing more comes. */
  void end() {
    endTick();
    endRepetition();
  }

  private void take(Asked asked, long tick) {
    if (asked.question().use() == Question.Use.WAIT) {
      lastWait = asked;
    }
    if (detail == Detail.EXACT) {
      if (tick != gatheredTick) {
        endTick();
        gatheredTick = tick;
      }
      gathered.add(asked);
      return;
    }
    String block = asked.question().blockId();
    lastAsked.put(block, asked);
    Changes<Boolean> changes = asked.question().use() == Question.Use.CHOICE ? answers : outcomes;
    changes.now(block, asked.answer(), tick, (same, answer) -> tellAnswer(same, tick));
  }

  private void tellAnswer(String block, long tick) {
    Asked asked = lastAsked.get(block);
    if (asked == null) {
      return;
    }
    boolean waits = asked.question().use() == Question.Use.WAIT && !asked.answer();
    LevelledText text =
        waits ? Sentence.of("tell.waits", "question", asked.question().words()) : sentence(asked);
    say(tick, text);
  }

  private void endTick() {
    if (gathered.isEmpty()) {
      return;
    }
    List<Asked> now = List.copyOf(gathered);
    gathered.clear();
    if (isSame(now, repeated)) {
      times++;
      return;
    }
    endRepetition();
    repeated = now;
    repeatedTick = gatheredTick;
    times = 1;
  }

  private static boolean isSame(List<Asked> some, List<Asked> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).sameAs(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void endRepetition() {
    if (times == 1) {
      for (Repetition<Asked> one : Repetition.of(repeated, Asked::sameAs)) {
        tell(one.things(), one.times());
      }
    } else if (times > 1) {
      tell(repeated, times);
    }
    repeated = List.of();
    times = 0;
  }

  private void tell(List<Asked> asked, int count) {
    LevelledText all =
        Sentence.sequence(
            asked.stream().map(one -> sentence(count == 1 ? one : one.withoutValue())).toList());
    say(
        repeatedTick,
        count == 1
            ? all
            : Sentence.fill(
                Sentence.of("tell.times", "what", all), "{times}", Sentence.word(count)));
  }

  private LevelledText sentence(Asked asked) {
    String answer = asked.answer() ? "yes" : "no";
    LevelledText question = Sentence.capital(asked.question().words());
    if (asked.value().isEmpty()) {
      return Sentence.of("tell.asked." + answer, "question", question);
    }
    String value = Measures.plain(asked.value().getAsDouble(), detail);
    return Sentence.of(
        "tell.asked.value." + answer,
        Map.of("question", question, "value", LevelledText.verbatim(value)));
  }

  private void say(long tick, LevelledText text) {
    tells.accept(new Told(tick, Told.Kind.BRANCH, text));
  }
}
