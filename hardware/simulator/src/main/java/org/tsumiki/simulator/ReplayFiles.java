package org.tsumiki.simulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Base64;
import org.tsumiki.boards.json.JsonFile;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Said;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.course.CourseWriter;

/** Writes and reads replay files; nothing of a file is trusted. */
public final class ReplayFiles {
  /** How the names of such files end. */
  public static final String ENDING = ".tsumiki-replay";

  private static final String FORMAT = "tsumiki-replay";
  private static final int VERSION = 1;

  /** A week of checkpoints, with room for a course and four large programs. */
  private static final int MAX_CHARS = 24_000_000;

  private static final JsonFile FILE =
      new JsonFile(FORMAT, new Said("replay", "走行の記録"), VERSION, MAX_CHARS);

  private ReplayFiles() {}

  /** The file's text: equal replays give equal texts. */
  public static String write(ReplayFile file) {
    JsonObject root = new JsonObject();
    root.addProperty("format", FORMAT);
    root.addProperty("version", VERSION);
    root.addProperty("simulator", file.simulator());
    // Seeds use all 64 bits, more than a JSON number keeps.
    root.addProperty("seed", Long.toString(file.seed()));
    root.addProperty("ticks", file.ticks());
    root.addProperty("traceHash", file.traceHash());
    root.addProperty("stateHash", file.stateHash());
    JsonArray checkpoints = new JsonArray();
    file.checkpoints().forEach(checkpoints::add);
    root.add("checkpoints", checkpoints);
    JsonArray entries = new JsonArray();
    file.entries().forEach(entry -> entries.add(entry(entry)));
    root.add("entries", entries);
    root.add("course", JsonParser.parseString(CourseWriter.write(file.course())));
    return root + "\n";
  }

  private static JsonObject entry(ReplayFile.Entry entry) {
    JsonObject json = new JsonObject();
    json.addProperty("title", entry.title());
    byte[] image = ImageCodec.encode(entry.image().image());
    json.addProperty("image", Base64.getEncoder().encodeToString(image));
    JsonArray inputs = new JsonArray();
    for (ScriptedInput input : entry.inputs()) {
      JsonObject one = new JsonObject();
      one.addProperty("tick", input.atTick());
      one.addProperty("port", input.port());
      if (World.isPressable(input.port())) {
        one.addProperty("down", input.value() != 0);
      } else {
        one.addProperty("value", input.value());
      }
      inputs.add(one);
    }
    json.add("inputs", inputs);
    return json;
  }

  /** Reads the file's text; whatever is wrong with it comes back with its place and a remedy. */
  public static ReplayReadResult read(String json) {
    try {
      return new ReplayReadResult.Read(ReplayReader.file(FILE.open(json)));
    } catch (Refusal refusal) {
      return new ReplayReadResult.Refused(refusal.problem());
    }
  }
}
