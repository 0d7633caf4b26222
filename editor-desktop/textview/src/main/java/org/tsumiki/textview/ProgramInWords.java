package org.tsumiki.textview;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.program.LevelledText;
import org.tsumiki.words.Words;

/**
 * A program in the words that its blocks say, one block a row, what is inside further to the right:
 * for braille, for paper, for whoever reads with the ears. The sentences are those that the page
 * speaks.
 *
 * <p>It is made from the workspace, not from the program, so that loose blocks and empty places are
 * told as well.
 */
public final class ProgramInWords {
  private static final String ELSE_WORDS = "block.control_if_else.else";

  private final List<Row> rows = new ArrayList<>();
  private final BlockSayings sayings;

  /**
   * One block, or the words between two parts of one.
   *
   * @param depth how far inside it stands: 0 for the first block of a script
   * @param words the block's sentence
   */
  public record Row(int depth, LevelledText words) {}

  private ProgramInWords(JsonObject workspace) {
    this.sayings = new BlockSayings(workspace);
  }

  /**
   * The rows of a workspace as {@code Blockly.serialization.workspaces.save} gave it, script by
   * script.
   */
  public static List<List<Row>> scripts(String workspaceJson) {
    JsonReader reader = new JsonReader(new StringReader(workspaceJson));
    // A chain nests as deep as it is long.
    reader.setNestingLimit(Integer.MAX_VALUE);
    JsonObject workspace = JsonParser.parseReader(reader).getAsJsonObject();
    List<List<Row>> scripts = new ArrayList<>();
    if (workspace.get("blocks") instanceof JsonObject holder
        && holder.get("blocks") instanceof JsonArray tops) {
      for (JsonElement top : tops) {
        ProgramInWords script = new ProgramInWords(workspace);
        script.chain(top.getAsJsonObject(), 0);
        scripts.add(List.copyOf(script.rows));
      }
    }
    return List.copyOf(scripts);
  }

  private void chain(JsonObject first, int depth) {
    Optional<JsonObject> block = Optional.of(first);
    boolean underHat = false;
    while (block.isPresent()) {
      int inside = depth + (underHat ? 1 : 0);
      rows.add(new Row(inside, sayings.row(block.get())));
      body(block.get(), "DO", inside + 1);
      BlockSayings.inside(block.get(), "ELSE")
          .ifPresent(other -> {
            rows.add(new Row(inside, Words.text(ELSE_WORDS)));
            chain(other, inside + 1);
          });
      underHat = underHat || BlockSayings.isHat(block.get());
      block = BlockSayings.next(block.get());
    }
  }

  private void body(JsonObject block, String name, int depth) {
    BlockSayings.inside(block, name).ifPresent(first -> chain(first, depth));
  }
}
