package org.tsumiki.app.gui;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that opens a window; skipped, and says why, where there is no display. */
@Tag("gui")
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDisplay.DisplayCondition.class)
@interface NeedsDisplay {

  /** Looks for a display; a reason in a report that nobody opens is none, so it is printed too. */
  final class DisplayCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      String display = System.getenv("DISPLAY");
      if (display != null && !display.isEmpty()) {
        return ConditionEvaluationResult.enabled("there is a display: " + display);
      }
      String reason = "there is no display: DISPLAY is not set (bash .ci/run starts one)";
      System.out.println("Skipped " + context.getDisplayName() + ": " + reason);
      return ConditionEvaluationResult.disabled(reason);
    }
  }
}
