package org.tsumiki.textview;

import java.util.List;
import java.util.Set;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.MathFunction;
import org.tsumiki.program.Program;

/** A text in the making: what all writers need to know of the program, and the pen they share. */
record Draft(
    Program program,
    Style style,
    Dialect dialect,
    List<Routine> routines,
    Bindings bindings,
    Types types,
    Names names,
    Pen pen) {

  private static final Set<MathFunction> IN_MATH =
      Set.of(
          MathFunction.FLOOR,
          MathFunction.CEILING,
          MathFunction.SQRT,
          MathFunction.LN,
          MathFunction.LOG10,
          MathFunction.EXP);

  static Draft of(Program program, Style style) {
    Dialect dialect = Dialect.of(style);
    List<Routine> routines = Routine.of(program);
    Bindings bindings = Bindings.of(routines);
    Types types = Types.of(routines, bindings);
    Names names = new Names(program, routines, bindings, dialect);
    return new Draft(program, style, dialect, routines, bindings, types, names, new Pen());
  }

  boolean java() {
    return style == Style.JAVA;
  }

  /** Whether a block becomes a function or number of Python's module {@code math}. */
  boolean usesMath() {
    return routines.stream()
        .flatMap(routine -> Tree.everyValue(routine.body()))
        .anyMatch(value ->
            (value instanceof Expression.NumberLiteral e && !Double.isFinite(e.value()))
                || (value instanceof Expression.Calculate c && IN_MATH.contains(c.function())));
  }
}
