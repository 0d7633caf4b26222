package org.tsumiki.grader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tsumiki.format.Check;
import org.tsumiki.format.Quantity;
import org.tsumiki.format.Rule;
import org.tsumiki.format.RuleStates;
import org.tsumiki.format.StateName;

/** Which inputs and variables have to be looked at while a program runs. */
record Wanted(Set<String> inputs, Set<String> variables) {

  static Wanted by(List<Check> checks) {
    return of(checks.stream().map(Check::rule).toList());
  }

  static Wanted of(List<Rule> rules) {
    Set<String> inputs = new LinkedHashSet<>();
    Set<String> variables = new LinkedHashSet<>();
    for (Rule rule : rules) {
      for (String name : RuleStates.namesIn(rule)) {
        StateName.parse(name)
            .ifPresent(state -> {
              if (state instanceof StateName.Input input) {
                inputs.add(input.port());
              } else if (state instanceof StateName.Variable variable) {
                variables.add(variable.name());
              }
            });
      }
      if (rule instanceof Rule.Measure measure
          && measure.of() instanceof Quantity.Variable variable) {
        variables.add(variable.name());
      }
    }
    return new Wanted(inputs, variables);
  }

  /** What takes the samples of one run. */
  Samples samples(List<String> variableNames) {
    return new Samples(inputs, variables, variableNames);
  }
}
