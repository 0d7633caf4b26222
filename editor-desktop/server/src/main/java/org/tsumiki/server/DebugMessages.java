package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import org.tsumiki.link.DebugNews;
import org.tsumiki.link.DebugNews.ScriptStack;
import org.tsumiki.link.DebugNews.StackFrame;
import org.tsumiki.link.DebugNews.Stop;
import org.tsumiki.link.Place;
import org.tsumiki.link.Telemetry;

/** What the page's debugger is told of one run. */
record DebugMessages(long runId, BlockNames names) {
  /**
   * The program stands still.
   *
   * @param running the scripts at that moment
   * @param stacks their calls, when they were asked for
   */
  JsonObject paused(
      DebugNews.Paused paused, List<Telemetry.Running> running, List<ScriptStack> stacks) {
    JsonObject message = message("paused");
    message.addProperty("tick", paused.tick());
    message.addProperty("reason", paused.reason().word());
    Optional<Integer> script = paused.at().map(Stop::script);
    message.add("blockId", text(paused.at().flatMap(at -> blockAt(at, running))));
    message.add("hat", text(script.flatMap(names::hatOf)));
    JsonArray calls = new JsonArray();
    stacks.stream()
        .filter(stack -> script.isPresent() && stack.script() == script.get())
        .findFirst()
        .ifPresent(stack -> addCalls(stack.frames(), calls));
    message.add("callStack", calls);
    message.addProperty("depth", depth(script, stacks));
    message.add("scripts", scripts(running));
    return message;
  }

  /** In a procedure of the compiler's own the caller's block counts. */
  private Optional<String> blockAt(Stop at, List<Telemetry.Running> running) {
    return names
        .blockAt(at.place())
        .or(() ->
            running.stream()
                .filter(script -> script.script() == at.script())
                .findFirst()
                .flatMap(names::blockOf));
  }

  private static int depth(Optional<Integer> script, List<ScriptStack> stacks) {
    return stacks.stream()
        .filter(stack -> script.isPresent() && stack.script() == script.get())
        .mapToInt(ScriptStack::depth)
        .findFirst()
        .orElse(0);
  }

  /** Without those that the compiler made for itself: the others keep their number. */
  private void addCalls(List<StackFrame> frames, JsonArray calls) {
    for (int i = 0; i < frames.size(); i++) {
      Place place = frames.get(i).place();
      Optional<String> block = names.blockAt(place);
      if (block.isPresent()) {
        JsonObject json = new JsonObject();
        json.addProperty("frame", i);
        json.addProperty("blockId", block.get());
        json.add("procedure", text(names.procedure(place.routine())));
        json.add("locals", Values.named(names.locals(place.routine()), frames.get(i).locals()));
        calls.add(json);
      }
    }
  }

  private JsonArray scripts(List<Telemetry.Running> running) {
    JsonArray scripts = new JsonArray();
    for (Telemetry.Running script : running) {
      JsonObject json = new JsonObject();
      json.add("hat", text(names.hatOf(script.script())));
      json.add("blockId", text(names.blockOf(script)));
      scripts.add(json);
    }
    return scripts;
  }

  JsonObject wentOn(long tick) {
    JsonObject message = message("wentOn");
    message.addProperty("tick", tick);
    return message;
  }

  private JsonObject message(String type) {
    JsonObject message = Wire.message(type);
    message.addProperty("runId", runId);
    return message;
  }

  private static JsonElement text(Optional<String> text) {
    return text.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }
}
