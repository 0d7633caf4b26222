package org.tsumiki.grader;

import static org.tsumiki.format.Outcome.MANY;
import static org.tsumiki.format.Outcome.MISSING;

import org.tsumiki.format.Rule;
import org.tsumiki.format.WorkspaceBlocks;

/** How many blocks of a sort a program uses. */
final class UsesJudge {
  private UsesJudge() {}

  static Verdict judge(Rule.Uses rule, WorkspaceBlocks blocks) {
    long count = blocks.underHats(rule.blocks(), rule.inside());
    if (count < rule.min()) {
      return Verdicts.tooMany(MISSING, count, rule.min());
    }
    return rule.max().isPresent() && count > rule.max().getAsInt()
        ? Verdicts.tooMany(MANY, count, rule.max().getAsInt())
        : Verdicts.PASSED;
  }
}
