package org.tsumiki.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.Limits;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/** Compiles programs. */
public final class Compiler {
  private final Facts facts;
  private final List<Written> scripts = new ArrayList<>();
  private final Map<String, Written> procedures = new LinkedHashMap<>();

  private Compiler(Program program) {
    this.facts = Facts.of(program);
  }

  /**
   * A routine that has been written.
   *
   * @param scope the names of its locals
   */
  record Written(String blockId, int routine, Scope scope, RoutineCode code) {}

  /** An image with its debug map, or what is wrong on which block. Equal programs, equal images. */
  public static CompileResult compile(Program program) {
    return new Compiler(program).run();
  }

  private CompileResult run() {
    writeScripts();
    writeProcedures();
    new Warnings(facts).tell();
    if (facts.diagnostics().hasErrors()) {
      return new CompileResult.Rejected(facts.diagnostics().all());
    }
    return checked(new ImageBuilder(facts, scripts, reachedProcedures()).build());
  }

  private void writeScripts() {
    for (Program.Script script : facts.program().scripts()) {
      int routine = scripts.size();
      RoutineCode code = new RoutineCode(script.blockId(), declared(script.body()));
      Scope scope = new Scope(routine, List.of());
      StatementWriter.script(facts, scope, code, routine, script);
      scripts.add(new Written(script.blockId(), routine, scope, code));
    }
  }

  private void writeProcedures() {
    List<Program.Procedure> all = facts.procedures().all();
    for (int i = 0; i < all.size(); i++) {
      Program.Procedure procedure = all.get(i);
      checkName(procedure, facts.procedures().isFirstOfItsName(i));
      int routine = scripts.size() + i;
      int named = procedure.parameters().size() + declared(procedure.body());
      RoutineCode code = new RoutineCode(procedure.blockId(), named);
      Scope scope = new Scope(routine, procedure.parameters());
      StatementWriter.procedure(facts, scope, code, routine, i);
      procedures.put(Procedures.key(i), new Written(procedure.blockId(), routine, scope, code));
    }
  }

  private void checkName(Program.Procedure procedure, boolean isFirst) {
    if (procedure.name().isBlank()) {
      facts.diagnostics().tell(DiagnosticCode.UNNAMED_PROCEDURE, procedure.blockId());
    } else if (!isFirst) {
      facts
          .diagnostics()
          .tell(
              DiagnosticCode.DUPLICATE_PROCEDURE,
              procedure.blockId(),
              Map.of("procedure", procedure.name()));
    }
  }

  /** How many names a chain makes its own. */
  private static int declared(List<Statement> body) {
    return Walk.declaredIds(body).size();
  }

  /** Procedures that something calls, the child's own in their order and the prelude's last. */
  private Map<String, Written> reachedProcedures() {
    Set<String> reached = new HashSet<>();
    List<Written> toVisit = new ArrayList<>(scripts);
    Map<String, Written> prelude = new LinkedHashMap<>();
    while (!toVisit.isEmpty()) {
      toVisit
          .removeLast()
          .code()
          .assembler()
          .eachOperand(operand -> {
            if (operand instanceof Ref.Named(Ref.Kind kind, String key)
                && kind == Ref.Kind.PROCEDURE
                && reached.add(key)) {
              Written own = procedures.get(key);
              if (own == null) {
                prelude.put(key, prelude(key));
              } else {
                toVisit.add(own);
              }
            }
          });
    }
    procedures.keySet().retainAll(reached);
    procedures.putAll(prelude);
    return procedures;
  }

  private static Written prelude(String key) {
    return new Written("", -1, new Scope(-1, List.of()), Prelude.write(key));
  }

  /** A program can be too big for the format; anything else the verifier finds is our own fault. */
  private CompileResult checked(ImageBuilder.Built built) {
    ProgramImage image = built.image();
    Diagnostics diagnostics = facts.diagnostics();
    if (!diagnostics.hasErrors()) {
      switch (Verifier.verify(image)) {
        case VerifyResult.Verified v -> {
          if (ImageCodec.encode(image).length <= Limits.MAX_IMAGE_BYTES) {
            return new CompileResult.Compiled(image, built.debugMap(), diagnostics.all());
          }
        }
        case VerifyResult.Invalid invalid -> {
          if (!invalid.code().equals("too-many") && !invalid.code().equals("stack-overflow")) {
            throw new IllegalStateException("the compiler wrote code that is invalid: " + invalid);
          }
        }
      }
      diagnostics.tell(DiagnosticCode.TOO_BIG);
    }
    return new CompileResult.Rejected(diagnostics.all());
  }
}
