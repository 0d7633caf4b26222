package org.tsumiki.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.Limits;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.Diagnostic.Severity;
import org.tsumiki.program.Program;

/** Compiles programs. */
public final class Compiler {
  private Compiler() {}

  /** An image with its debug map, or what is wrong on which block. Equal programs, equal images. */
  public static CompileResult compile(Program program) {
    Diagnostics diagnostics = new Diagnostics();
    warn(program, diagnostics);
    program.procedures().forEach(p -> diagnostics.error("not-yet", p.blockId(), Map.of()));
    VariableTypes types = VariableTypes.of(program);
    Tables tables = new Tables(program, types);
    List<ProgramImage.Script> scripts = new ArrayList<>();
    List<DebugMap.RoutineMap> maps = new ArrayList<>();
    for (Program.Script script : program.scripts()) {
      ScriptWriter.Written written =
          new ScriptWriter(tables, types, diagnostics, script.blockId()).write(script);
      scripts.add(written.script());
      maps.add(written.map());
    }
    if (diagnostics.hasErrors()) {
      return new CompileResult.Rejected(diagnostics.all());
    }
    List<String> messages = tables.messageNames();
    ProgramImage image =
        new ProgramImage(
            tables.numbers(),
            tables.texts(),
            tables.ports(),
            tables.variableTypes(),
            messages.size(),
            scripts);
    return checked(
        image,
        new DebugMap(maps, tables.variableNames(), List.of(), messages, List.of(), List.of()),
        diagnostics);
  }

  private static void warn(Program program, Diagnostics diagnostics) {
    program.looseBlockIds().forEach(id -> diagnostics.warning("no-hat", id));
    if (program.scripts().isEmpty()) {
      diagnostics.add(
          new Diagnostic(Severity.WARNING, "empty-program", Optional.empty(), Map.of()));
    }
  }

  /** A program can be too big for the format; anything else the verifier finds is our own fault. */
  private static CompileResult checked(
      ProgramImage image, DebugMap debugMap, Diagnostics diagnostics) {
    boolean tooBig =
        image.scripts().size() > Limits.MAX_SCRIPTS
            || ImageCodec.encode(image).length > Limits.MAX_IMAGE_BYTES;
    if (!tooBig) {
      switch (Verifier.verify(image)) {
        case VerifyResult.Verified v -> {
          return new CompileResult.Compiled(image, debugMap, diagnostics.all());
        }
        case VerifyResult.Invalid invalid -> {
          if (!invalid.code().equals("too-many") && !invalid.code().equals("stack-overflow")) {
            throw new IllegalStateException("the compiler wrote code that is invalid: " + invalid);
          }
        }
      }
    }
    diagnostics.add(new Diagnostic(Severity.ERROR, "too-big", Optional.empty(), Map.of()));
    return new CompileResult.Rejected(diagnostics.all());
  }
}
