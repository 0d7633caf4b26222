package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.program.Project;

/**
 * A program that may run.
 *
 * @param name how people call it: the file
 * @param debugMap leads back to blocks; empty for a FILE that was compiled before
 */
record ReadyProgram(
    String name, VerifiedImage image, Optional<DebugMap> debugMap, Optional<Project> project) {

  private static final int LONGEST_TITLE = 200;

  /** What its author called it, else the file's name; as much of it as a replay takes. */
  String title() {
    String whole =
        project
            .map(Project::title)
            .filter(given -> !given.isBlank())
            .orElseGet(() -> String.valueOf(Path.of(name).getFileName()));
    int signs = Math.min(whole.codePointCount(0, whole.length()), LONGEST_TITLE);
    return whole.substring(0, whole.offsetByCodePoints(0, signs));
  }

  /** What came of making a FILE ready. */
  sealed interface Preparation {
    record Ready(ReadyProgram program) implements Preparation {}

    record NotReady(Outcome.Failure why) implements Preparation {}
  }

  /** Reads a project or image and, where needed, compiles it. */
  static Preparation prepare(Path file, Language language) {
    return switch (InputFile.read(file)) {
      case InputFile.Unusable(Outcome.Failure why) -> new Preparation.NotReady(why);
      case InputFile.ImageFile(String name, VerifiedImage image) ->
          new Preparation.Ready(new ReadyProgram(name, image, Optional.empty(), Optional.empty()));
      case InputFile.ProjectFile(String name, Project project) -> prepare(name, project, language);
    };
  }

  private static Preparation prepare(String name, Project project, Language language) {
    return switch (Compiler.compile(project.program())) {
      case CompileResult.Rejected rejected ->
          new Preparation.NotReady(DiagnosticText.failure(name, rejected.diagnostics(), language));
      case CompileResult.Compiled compiled ->
          new Preparation.Ready(
              new ReadyProgram(
                  name,
                  verified(compiled),
                  Optional.of(compiled.debugMap()),
                  Optional.of(project)));
    };
  }

  /** Proves once more what the compiler has proved, for only the verifier makes such images. */
  static VerifiedImage verified(CompileResult.Compiled compiled) {
    return switch (Verifier.verify(compiled.image())) {
      case VerifyResult.Verified(VerifiedImage image) -> image;
      case VerifyResult.Invalid invalid ->
          throw new IllegalStateException("the compiler let through " + invalid);
    };
  }
}
