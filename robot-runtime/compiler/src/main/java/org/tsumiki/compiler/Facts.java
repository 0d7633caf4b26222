package org.tsumiki.compiler;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsumiki.program.Program;

/**
 * What is known of the program as a whole while its parts are written.
 *
 * @param variables ids of the variables that all scripts share
 */
record Facts(
    Program program,
    Procedures procedures,
    Types types,
    ProgramNames names,
    Set<String> variables,
    Uses uses,
    Diagnostics diagnostics) {

  static Facts of(Program program) {
    Procedures procedures = new Procedures(program.procedures());
    return new Facts(
        program,
        procedures,
        Inference.of(program, procedures),
        new ProgramNames(program),
        program.variables().stream()
            .map(Program.Variable::id)
            .collect(Collectors.toCollection(HashSet::new)),
        new Uses(),
        new Diagnostics());
  }
}
