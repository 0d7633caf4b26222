package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.outline.OutlineProblem;
import org.tsumiki.outline.OutlineReader;
import org.tsumiki.outline.OutlineResult;
import org.tsumiki.program.Project;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadProblem;
import org.tsumiki.program.ReadResult;

/** A FILE of the command line: a project, an outline of blocks, or an image. */
sealed interface InputFile {
  /** A project, not compiled yet. */
  record ProjectFile(String name, Project project) implements InputFile {}

  /** A compiled image that the verifier has accepted. */
  record ImageFile(String name, VerifiedImage image) implements InputFile {}

  /** Neither, or not to be read. */
  record Unusable(Outcome.Failure why) implements InputFile {}

  /** Reads the file; whatever is wrong with it comes back as a value. */
  static InputFile read(Path file) {
    String name = file.toString();
    return switch (NamedFile.read(file)) {
      case NamedFile.Unusable(Outcome.Failure why) -> new Unusable(why);
      case NamedFile.Content content when ImageCodec.looksLikeImage(content.bytes()) ->
          image(name, content.bytes());
      case NamedFile.Content content ->
          content
              .text()
              .map(text -> OutlineFile.isOne(file) ? outline(file, text) : project(name, text))
              .orElseGet(() ->
                  refused(
                      "not-a-project",
                      "The file is neither a project (UTF-8 text) nor a compiled image.",
                      name,
                      "Choose a file that ends in .tsumiki."));
    };
  }

  private static InputFile outline(Path file, String text) {
    return switch (OutlineReader.read(text)) {
      case OutlineResult.Read read ->
          project(file.toString(), OutlineFile.project(file, read.workspaceJson()));
      case OutlineResult.Broken(List<OutlineProblem> problems) -> {
        OutlineProblem first = problems.getFirst();
        yield refused(
            "bad-outline", first.message(), file + ", line " + first.line(), first.remedy());
      }
    };
  }

  private static InputFile project(String name, String text) {
    return switch (ProjectReader.read(text)) {
      case ReadResult.Read(Project project) -> new ProjectFile(name, project);
      case ReadResult.Refused refused -> {
        ReadProblem problem = refused.problems().getFirst();
        String block =
            problem
                .blockId()
                .map(id -> "block " + id)
                .filter(named -> !named.equals(problem.where()))
                .map(named -> ", " + named)
                .orElse("");
        yield refused(
            problem.code(),
            problem.message(),
            name + ", " + problem.where() + block,
            problem.remedy());
      }
    };
  }

  private static InputFile image(String name, byte[] bytes) {
    return switch (ImageCodec.decode(bytes)) {
      case DecodeResult.Malformed(String code, int offset, String message) ->
          refused(
              code,
              "The compiled image is damaged: " + message + ".",
              name + ", byte " + offset,
              COMPILE_AGAIN);
      case DecodeResult.Decoded decoded ->
          switch (Verifier.verify(decoded.image())) {
            case VerifyResult.Verified(VerifiedImage verified) -> new ImageFile(name, verified);
            case VerifyResult.Invalid(String code, int script, int pc, String message) ->
                refused(
                    code,
                    "The compiled image must not run: " + message + ".",
                    name + (script < 0 ? ", tables" : ", script " + (script + 1) + ", pc " + pc),
                    COMPILE_AGAIN);
          };
    };
  }

  private static Unusable refused(String code, String message, String where, String remedy) {
    return new Unusable(Outcome.refused(code, message, where, remedy));
  }

  /** A remedy that several problems share. */
  String COMPILE_AGAIN = "Compile its project again.";
}
