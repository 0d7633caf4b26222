package org.tsumiki.grader;

import static org.tsumiki.format.Outcome.FEW;
import static org.tsumiki.format.Outcome.MUCH;
import static org.tsumiki.format.Outcome.NEVER;
import static org.tsumiki.format.Outcome.OTHER;
import static org.tsumiki.format.Outcome.STOPPED;
import static org.tsumiki.format.Outcome.WRONG;

import java.util.List;
import java.util.Map;
import org.tsumiki.format.Rule;
import org.tsumiki.format.SpokenText;
import org.tsumiki.program.LevelledText;
import org.tsumiki.vm.RunEvent.Said;

/** What the program said. */
final class SpeechJudge {
  private static final LevelledText START = new LevelledText("スタート", "スタート", "the start");

  private SpeechJudge() {}

  static Verdict judge(Rule.Says rule, RunTimeline run) {
    List<Said> said = run.said();
    if (said.isEmpty()) {
      return Verdicts.failed(NEVER);
    }
    List<Said> right = said.stream().filter(one -> rule.text().matches(one.text())).toList();
    if (right.isEmpty()) {
      Said last = said.getLast();
      return Verdicts.failedAt(OTHER, last.tick(), Map.of("came", words(last)));
    }
    return right.size() >= rule.times()
        ? Verdicts.PASSED
        : Verdicts.failedAt(
            FEW, right.getLast().tick(), Verdicts.counted(right.size(), rule.times()));
  }

  static Verdict judge(Rule.Tells rule, RunTimeline run) {
    List<Said> said = run.said();
    List<SpokenText> wanted = rule.texts();
    if (said.isEmpty()) {
      return Verdicts.failed(NEVER);
    }
    LevelledText after = START;
    for (int i = 0; i < said.size(); i++) {
      Said one = said.get(i);
      if (i == wanted.size()) {
        return Verdicts.failedAt(MUCH, one.tick(), Map.of("came", words(one)));
      }
      if (!wanted.get(i).matches(one.text())) {
        return Verdicts.failedAt(
            WRONG,
            one.tick(),
            Map.of("after", after, "came", words(one), "expected", wanted.get(i).words()));
      }
      after = words(one);
    }
    return said.size() == wanted.size()
        ? Verdicts.PASSED
        : Verdicts.failedAt(
            STOPPED,
            said.getLast().tick(),
            Map.of("after", after, "expected", wanted.get(said.size()).words()));
  }

  /** Signs that mean something in sentences are left out. */
  private static LevelledText words(Said said) {
    return LevelledText.verbatim(said.text().replaceAll("[{}|]", ""));
  }
}
