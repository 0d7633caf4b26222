package org.tsumiki.bench.link;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.program.Expression.NumberLiteral;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/** Programs of a given size. */
final class BlockPrograms {
  private static final int BLOCKS_PER_SCRIPT = 25;
  private static final int BUSY_SCRIPTS = 32;

  private BlockPrograms() {}

  /**
   * So many blocks in scripts of about 25: a lamp and waits.
   *
   * @param last goes into the last block alone
   */
  static Program ofSize(int blocks, int last) {
    List<Program.Script> scripts = new ArrayList<>();
    for (int left = blocks; left > 0; left -= BLOCKS_PER_SCRIPT) {
      int size = Math.min(left, BLOCKS_PER_SCRIPT);
      List<Statement> body = new ArrayList<>();
      body.add(new Statement.Led("lamp" + left, 1, true));
      for (int i = 2; i < size; i++) {
        body.add(waiting("w" + left + "." + i, 0.5 + i + left / 100.0));
      }
      if (left <= BLOCKS_PER_SCRIPT) {
        body.add(waiting("last", 0.25 + last));
      }
      scripts.add(new Program.Script("hat" + left, new Hat.Start(), body));
    }
    return new Program(List.of(), List.of(), scripts, List.of());
  }

  /** 32 scripts that run for ever, each with a variable that changes a hundred times a second. */
  static Program busy() {
    List<Program.Script> scripts = new ArrayList<>();
    List<Program.Variable> variables = new ArrayList<>();
    for (int i = 0; i < BUSY_SCRIPTS; i++) {
      variables.add(new Program.Variable("v" + i, "v" + i));
      Statement change =
          new Statement.ChangeVariable("change" + i, "v" + i, new NumberLiteral("by" + i, i + 0.1));
      List<Statement> pass = List.of(change, waiting("wait" + i, 0.01));
      scripts.add(
          new Program.Script(
              "hat" + i,
              new Hat.Start(),
              List.of(
                  new Statement.Led("lamp" + i, 1, true), new Statement.Forever("f" + i, pass))));
    }
    return new Program(variables, List.of(), scripts, List.of());
  }

  private static Statement waiting(String block, double seconds) {
    return new Statement.Wait(block, new NumberLiteral(block + "n", seconds));
  }

  static byte[] image(Program program) {
    return switch (Compiler.compile(program)) {
      case CompileResult.Compiled compiled -> ImageCodec.encode(compiled.image());
      case CompileResult.Rejected(var why) -> throw new IllegalStateException(why.toString());
    };
  }
}
