package org.tsumiki.narration;

import java.util.Optional;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.program.Program;

/**
 * What is told of: the first robot of a course and its program.
 *
 * @param debugMap leads from its code to blocks and names; empty for code without a program
 * @param program what its blocks say; empty when nobody knows
 */
public record Subject(CoursePlan course, Optional<DebugMap> debugMap, Optional<Program> program) {
  private static final double USUAL_HALF_BASE_MM = 60;

  /** True where robots drive. */
  boolean moves() {
    return course.setting() instanceof Setting.Floor;
  }

  /** How far its wheels are from its middle. */
  double halfBaseMm() {
    return switch (course.setting()) {
      case Setting.Floor floor ->
          floor
              .robots()
              .getFirst()
              .board()
              .body()
              .map(body -> body.wheelBaseMm() / 2)
              .orElse(USUAL_HALF_BASE_MM);
      case Setting.Scene scene -> USUAL_HALF_BASE_MM;
    };
  }
}
