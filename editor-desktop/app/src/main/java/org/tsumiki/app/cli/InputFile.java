package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.program.Project;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadProblem;
import org.tsumiki.program.ReadResult;

/** A FILE of the command line: a project or an image, told apart by its first bytes. */
sealed interface InputFile {
  /** A project can hold a picture-book of blocks; more than this is no project. */
  long MAX_FILE_BYTES = 16L * 1024 * 1024;

  /** A project, not compiled yet. */
  record ProjectFile(String name, Project project) implements InputFile {}

  /** A compiled image that the verifier has accepted. */
  record ImageFile(String name, VerifiedImage image) implements InputFile {}

  /** Neither, or not to be read. */
  record Unusable(Outcome.Failure why) implements InputFile {}

  /** Reads the file; whatever is wrong with it comes back as a value. */
  static InputFile read(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) {
      return new Unusable(
          Outcome.wrongUse(
              "no-such-file", "There is no such file.", name, "Check its name and folder."));
    }
    if (!Files.isRegularFile(file)) {
      return new Unusable(
          Outcome.wrongUse("not-a-file", "This is not a file.", name, "Name a *.tsumiki file."));
    }
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        return refused("too-large", "The file is larger than 16 MiB.", name, CHOOSE_ANOTHER);
      }
      return read(name, Files.readAllBytes(file));
    } catch (AccessDeniedException denied) {
      return new Unusable(
          Outcome.environment(
              "not-readable", "You may not read this file.", name, "Ask its owner to let you."));
    } catch (IOException failure) {
      return new Unusable(
          Outcome.environment(
              "not-readable",
              "The file could not be read (" + failure.getMessage() + ").",
              name,
              "Check the disk or stick that it is on."));
    }
  }

  private static InputFile read(String name, byte[] bytes) {
    if (ImageCodec.looksLikeImage(bytes)) {
      return image(name, bytes);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return project(name, text);
    } catch (CharacterCodingException notText) {
      return refused(
          "not-a-project",
          "The file is neither a project (UTF-8 text) nor a compiled image.",
          name,
          CHOOSE_ANOTHER);
    }
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

  /** Remedies that several problems share. */
  String CHOOSE_ANOTHER = "Choose a file that ends in .tsumiki.";

  String COMPILE_AGAIN = "Compile its project again.";
}
