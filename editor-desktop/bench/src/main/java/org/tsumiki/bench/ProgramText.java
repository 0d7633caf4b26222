package org.tsumiki.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tsumiki.program.JsonText;

/** The project files of the programs, with N put in. */
final class ProgramText {
  /** Ids of the number blocks that stand for a program's size. */
  private static final String SIZE = "N";

  private static final String PIECES = "PIECES";
  private static final String ROUNDS = "ROUNDS";

  private static final List<String> MIXED = List.of("p4", "p1", "p2", "p5");

  private ProgramText() {}

  /** The program's project file at that size. */
  static String of(BenchProgram program, long size) {
    JsonObject project = parse(program.ofPeers().id().toLowerCase(Locale.ROOT));
    switch (program) {
      case P1, P2, P3, P4 -> BlockEdit.setNumbers(project, Map.of(SIZE, size));
      case P4U -> {
        BlockEdit.repeatLoopBody(project, BenchProgram.STEPS_IN_A_PASS);
        BlockEdit.setNumbers(project, Map.of(SIZE, size));
      }
      case P5 -> {
        long pieces = Math.min(size, BenchProgram.PIECES);
        BlockEdit.setNumbers(project, Map.of(PIECES, pieces, ROUNDS, size / pieces));
      }
      case P6 -> {
        BlockEdit.setNumbers(project, Map.of(SIZE, size));
        JsonArray scripts = scripts(project);
        JsonObject script = scripts.get(0).getAsJsonObject();
        for (int copy = 1; copy < BenchProgram.SCRIPTS; copy++) {
          scripts.add(BlockEdit.copy(script, copy));
        }
      }
    }
    return JsonText.of(project);
  }

  /** Another program of this module, as it is. */
  static String named(String name) {
    return Resources.text("programs/" + name + ".tsumiki");
  }

  /**
   * A program of so many blocks or a few more, numbers and texts in their sockets not counted: the
   * scripts of four of the programs, over and over.
   */
  static String ofBlocks(int atLeast) {
    JsonObject project = parse(MIXED.getFirst());
    JsonArray scripts = scripts(project);
    JsonArray variables = variables(project);
    int next = 0;
    while (BlockEdit.count(scripts) < atLeast) {
      next++;
      JsonObject other = parse(MIXED.get(next % MIXED.size()));
      scripts.add(BlockEdit.copy(scripts(other).get(0).getAsJsonObject(), next));
      for (JsonElement variable : variables(other)) {
        if (!variables.contains(variable)) {
          variables.add(variable);
        }
      }
    }
    return JsonText.of(project);
  }

  private static JsonObject parse(String name) {
    return JsonParser.parseString(named(name)).getAsJsonObject();
  }

  private static JsonArray scripts(JsonObject project) {
    return project.getAsJsonObject("workspace").getAsJsonObject("blocks").getAsJsonArray("blocks");
  }

  private static JsonArray variables(JsonObject project) {
    return project.getAsJsonObject("workspace").getAsJsonArray("variables");
  }
}
