package org.tsumiki.narration;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.narration.Told.Kind;
import org.tsumiki.program.LevelledText;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.Value;

/** Tells what a program says and sends, and what its variables hold. */
final class ProgramTeller {
  private final Detail detail;
  private final Optional<DebugMap> debugMap;
  private final Consumer<Told> tells;
  private final Changes<String> variables;
  private boolean begun;

  ProgramTeller(Detail detail, Optional<DebugMap> debugMap, Consumer<Told> tells) {
    this.detail = detail;
    this.debugMap = debugMap;
    this.tells = tells;
    this.variables = detail == Detail.EXACT ? Changes.all() : Changes.few();
  }

  void see(RunEvent event) {
    long tick = event.tick();
    switch (event) {
      case RunEvent.Said said -> say(tick, Kind.SAID, "did.said", "text", said.text());
      case RunEvent.MessageSent sent ->
          name(debugMap.map(DebugMap::messageNames), sent.message())
              .ifPresent(name -> data(tick, "tell.message", "name", name));
      case RunEvent.StateEntered entered ->
          name(debugMap.map(DebugMap::stateNames), entered.state())
              .ifPresent(name -> data(tick, "tell.state", "name", name));
      case RunEvent.Logged _,
          RunEvent.OutputChanged _,
          RunEvent.ScriptStarted _,
          RunEvent.ScriptEnded _,
          RunEvent.Trapped _,
          RunEvent.Finished _ -> {}
    }
  }

  void see(List<Value> values, long tick) {
    if (detail == Detail.TERSE) {
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      String value = text(values.get(i));
      name(debugMap.map(DebugMap::variableNames), i)
          .ifPresent(name -> {
            if (begun) {
              variables.now(name, value, tick, (same, now) -> tell(same, now, tick));
            } else {
              variables.known(name, value);
            }
          });
    }
    begun = true;
    variables.calmDown(tick, (name, now) -> tell(name, now, tick));
  }

  void end(long tick) {
    variables.end((name, now) -> tell(name, now, tick));
  }

  private String text(Value value) {
    return value instanceof Value.NumberValue(double number)
        ? Measures.plain(number, detail)
        : value.text();
  }

  private void tell(String name, String value, long tick) {
    LevelledText text = Sentence.of("tell.variable", "name", name);
    tells.accept(
        new Told(tick, Kind.DATA, Sentence.fill(text, "{value}", LevelledText.verbatim(value))));
  }

  /** Names are empty for what the compiler made for itself. */
  private static Optional<String> name(Optional<List<String>> names, int index) {
    return names
        .filter(all -> index < all.size())
        .map(all -> all.get(index))
        .filter(name -> !name.isEmpty());
  }

  private void data(long tick, String key, String hole, String value) {
    if (detail != Detail.TERSE) {
      say(tick, Kind.DATA, key, hole, value);
    }
  }

  private void say(long tick, Kind kind, String key, String hole, String value) {
    tells.accept(new Told(tick, kind, Sentence.of(key, hole, value)));
  }
}
