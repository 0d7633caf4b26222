package org.tsumiki.bench;

import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.compiler.Diagnostic;
import org.tsumiki.devices.Ports;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadResult;
import org.tsumiki.vm.EngineChoice;
import org.tsumiki.vm.LoadResult;
import org.tsumiki.vm.Machine;

/** From a project file to a machine that can tick: the way a program takes on its robot. */
sealed interface ReadyMachine {
  /** It can run. */
  record Ready(Machine machine, DebugMap debugMap, int imageBytes) implements ReadyMachine {}

  /** It cannot, and why. */
  record NotReady(String reason) implements ReadyMachine {}

  /** Reads, compiles, verifies and loads. */
  static ReadyMachine prepare(String project, Ports ports, Engine engine) {
    return switch (ProjectReader.read(project)) {
      case ReadResult.Refused refused ->
          new NotReady(
              refused.problems().getFirst().where()
                  + ": "
                  + refused.problems().getFirst().message());
      case ReadResult.Read read ->
          switch (Compiler.compile(read.project().program())) {
            case CompileResult.Rejected rejected -> new NotReady(text(rejected));
            case CompileResult.Compiled compiled -> load(compiled, ports, engine);
          };
    };
  }

  private static String text(CompileResult.Rejected rejected) {
    Diagnostic first =
        rejected.diagnostics().stream()
            .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
            .findFirst()
            .orElseThrow();
    return first.code() + " at block " + first.blockId().orElse("(none)");
  }

  private static ReadyMachine load(CompileResult.Compiled compiled, Ports ports, Engine engine) {
    // The robot gets bytes, so the way through them belongs to it.
    byte[] bytes = ImageCodec.encode(compiled.image());
    VerifiedImage verified =
        switch (Verifier.verify(compiled.image())) {
          case VerifyResult.Verified(VerifiedImage image) -> image;
          case VerifyResult.Invalid invalid -> throw new IllegalStateException(invalid.toString());
        };
    EngineChoice choice =
        switch (engine) {
          case INTERPRETER -> EngineChoice.INTERPRETER;
          case TRANSLATED -> EngineChoice.TRANSLATED;
        };
    LoadResult loaded = Machine.load(verified, ports, 0, choice);
    return switch (loaded) {
      case LoadResult.Loaded(Machine machine) ->
          new Ready(machine, compiled.debugMap(), bytes.length);
      case LoadResult.MissingPort(String name) -> new NotReady("no port " + name);
    };
  }
}
