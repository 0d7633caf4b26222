package org.tsumiki.program;

import java.util.Optional;

/** Carries a {@link ReadProblem} out of the depth of a reader; never leaves this package. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ReadProblem problem;

  Refusal(String code, String where, String message, String remedy) {
    this(new ReadProblem(code, where, message, remedy, Optional.empty()));
  }

  Refusal(ReadProblem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  ReadProblem problem() {
    return problem;
  }
}
