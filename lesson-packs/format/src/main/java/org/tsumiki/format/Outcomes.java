package org.tsumiki.format;

import java.util.List;

/** Names of a rule's outcomes, for messages. */
final class Outcomes {
  private Outcomes() {}

  static List<String> ids(Rule rule) {
    return rule.outcomes().stream().sorted().map(Outcome::id).toList();
  }
}
