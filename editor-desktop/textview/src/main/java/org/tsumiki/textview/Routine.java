package org.tsumiki.textview;

import java.util.List;
import java.util.stream.Stream;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/**
 * What becomes one function: a script or a procedure.
 *
 * @param number scripts first, procedures after
 */
record Routine(int number, Kind kind, List<Program.Variable> parameters, List<Statement> body) {

  sealed interface Kind {
    record OfScript(Program.Script script) implements Kind {}

    record OfProcedure(Program.Procedure procedure) implements Kind {}
  }

  static List<Routine> of(Program program) {
    int scripts = program.scripts().size();
    return Stream.concat(
            Stream.iterate(0, i -> i < scripts, i -> i + 1).map(i -> script(i, program)),
            Stream.iterate(0, i -> i < program.procedures().size(), i -> i + 1)
                .map(i -> procedure(scripts + i, program.procedures().get(i))))
        .toList();
  }

  private static Routine script(int number, Program program) {
    Program.Script script = program.scripts().get(number);
    return new Routine(number, new Kind.OfScript(script), List.of(), script.body());
  }

  private static Routine procedure(int number, Program.Procedure procedure) {
    return new Routine(
        number, new Kind.OfProcedure(procedure), procedure.parameters(), procedure.body());
  }

  /** The block on top. */
  String hatId() {
    return switch (kind) {
      case Kind.OfScript(Program.Script script) -> script.blockId();
      case Kind.OfProcedure(Program.Procedure procedure) -> procedure.blockId();
    };
  }
}
