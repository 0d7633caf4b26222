package org.tsumiki.compiler;

import java.util.Locale;
import org.tsumiki.compiler.Diagnostic.Severity;

/**
 * Everything that the compiler can say. Each has its words in the message catalogue; a test holds
 * that none is forgotten. Warnings are given only where hardly anybody would mean it so.
 */
public enum DiagnosticCode {
  /** An input has nothing in it. */
  MISSING_INPUT(Severity.ERROR),
  /** A value of another type than the place takes. */
  TYPE_MISMATCH(Severity.ERROR),
  /** A variable gets values of two types. */
  VARIABLE_MIXED_TYPES(Severity.ERROR),
  /** A list gets things of two types. */
  LIST_MIXED_TYPES(Severity.ERROR),
  /** A procedure gives back values of two types. */
  RESULT_MIXED_TYPES(Severity.ERROR),
  /** The result of a procedure that gives nothing back is used. */
  NO_RESULT(Severity.ERROR),
  /** A call of a procedure that does not exist. */
  UNKNOWN_PROCEDURE(Severity.ERROR),
  /** A call gives more or fewer values than the procedure takes. */
  WRONG_ARGUMENT_COUNT(Severity.ERROR),
  /** A second procedure of one name. */
  DUPLICATE_PROCEDURE(Severity.ERROR),
  /** A procedure without a name. */
  UNNAMED_PROCEDURE(Severity.ERROR),
  /** A parameter outside of its procedure. */
  PARAMETER_OUTSIDE(Severity.ERROR),
  /** A return that is in no procedure. */
  RETURN_OUTSIDE(Severity.ERROR),
  /** A break that is in no loop. */
  BREAK_OUTSIDE(Severity.ERROR),
  /** The walkers' signal has no yellow lamp. */
  UNKNOWN_LAMP(Severity.ERROR),
  /** The program does not fit into an image. */
  TOO_BIG(Severity.ERROR),

  /** There is no script. */
  EMPTY_PROGRAM(Severity.WARNING),
  /** A chain that never starts. */
  NO_HAT(Severity.WARNING),
  /** The first block behind one that never goes on. */
  UNREACHABLE(Severity.WARNING),
  /** A message that no hat waits for is sent. */
  MESSAGE_WITHOUT_RECEIVER(Severity.WARNING),
  /** A hat waits for a message that nothing sends. */
  MESSAGE_NEVER_SENT(Severity.WARNING),
  /** A hat waits for a state that nothing goes to. */
  STATE_NEVER_ENTERED(Severity.WARNING),
  /** A procedure that no script calls, nor anything that a script calls. */
  PROCEDURE_NEVER_CALLED(Severity.WARNING),
  /** A condition, more than a bare "yes", that always holds. */
  CONDITION_ALWAYS_TRUE(Severity.WARNING),
  /** A condition, more than a bare "no", that never holds. */
  CONDITION_ALWAYS_FALSE(Severity.WARNING),
  /** The same on both sides of a comparison. */
  COMPARE_SAME(Severity.WARNING),
  /** A wait of no time, or less. */
  WAIT_NEGATIVE(Severity.WARNING),
  /** A wait of more than an hour. */
  WAIT_VERY_LONG(Severity.WARNING),
  /** A division by a constant 0. */
  DIVIDE_BY_ZERO(Severity.WARNING),
  /** A variable is read that nothing is ever put into. */
  VARIABLE_NEVER_SET(Severity.WARNING),
  /** A list is read that nothing is ever put into. */
  LIST_NEVER_FILLED(Severity.WARNING),
  /** A loop with nothing to repeat. */
  EMPTY_LOOP(Severity.WARNING);

  private final Severity severity;

  DiagnosticCode(Severity severity) {
    this.severity = severity;
  }

  /** Whether the program can run all the same. */
  public Severity severity() {
    return severity;
  }

  /** The stable name, e.g. {@code missing-input}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
