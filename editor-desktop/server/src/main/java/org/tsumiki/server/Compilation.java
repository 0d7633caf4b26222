package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.compiler.Diagnostic;
import org.tsumiki.program.JsonText;
import org.tsumiki.program.Project;
import org.tsumiki.program.ProjectReader;
import org.tsumiki.program.ReadProblem;
import org.tsumiki.program.ReadResult;
import org.tsumiki.words.Words;

/**
 * What came of compiling the page's project.
 *
 * @param compiled what can run; empty when the program was rejected
 * @param project the program; empty when it could not even be read
 * @param diagnostics as the page gets them
 */
record Compilation(Optional<Runnable> compiled, Optional<Project> project, JsonArray diagnostics) {

  /** An image, the ports it uses, the way back from it to blocks, and the blocks themselves. */
  record Runnable(
      byte[] image, List<String> ports, DebugMap debugMap, BlockPlaces places, Project project) {}

  static Compilation of(JsonObject projectJson) {
    return switch (ProjectReader.read(JsonText.of(projectJson))) {
      case ReadResult.Read(Project project) -> of(project, projectJson);
      case ReadResult.Refused refused -> {
        JsonArray diagnostics = new JsonArray();
        refused.problems().forEach(problem -> diagnostics.add(diagnostic(problem)));
        yield new Compilation(Optional.empty(), Optional.empty(), diagnostics);
      }
    };
  }

  private static Compilation of(Project project, JsonObject projectJson) {
    CompileResult result = Compiler.compile(project.program());
    JsonArray diagnostics = new JsonArray();
    result.diagnostics().forEach(found -> diagnostics.add(diagnostic(found)));
    Optional<Runnable> runnable =
        switch (result) {
          case CompileResult.Compiled c ->
              Optional.of(
                  new Runnable(
                      ImageCodec.encode(c.image()),
                      c.image().ports(),
                      c.debugMap(),
                      BlockPlaces.of(projectJson, c.debugMap()),
                      project));
          case CompileResult.Rejected r -> Optional.empty();
        };
    return new Compilation(runnable, Optional.of(project), diagnostics);
  }

  /** The answer to the page. */
  JsonObject message(JsonElement id) {
    JsonObject message = Wire.message("compiled");
    message.add("id", id);
    message.addProperty("ok", compiled.isPresent());
    message.addProperty("imageBytes", compiled.map(c -> c.image().length).orElse(0));
    message.add("diagnostics", diagnostics);
    return message;
  }

  private static JsonObject diagnostic(Diagnostic found) {
    return diagnostic(
        found.severity().name().toLowerCase(Locale.ROOT),
        found.code(),
        found.blockId(),
        Wire.texts(Words.text("diagnostic." + found.code(), found.arguments())));
  }

  private static JsonObject diagnostic(ReadProblem problem) {
    return diagnostic("error", problem.code(), problem.blockId(), Problems.texts(problem));
  }

  private static JsonObject diagnostic(
      String severity, String code, Optional<String> blockId, JsonObject message) {
    JsonObject json = new JsonObject();
    json.addProperty("severity", severity);
    json.addProperty("code", code);
    if (blockId.isPresent()) {
      json.addProperty("blockId", blockId.get());
    } else {
      json.add("blockId", JsonNull.INSTANCE);
    }
    json.add("message", message);
    return json;
  }
}
