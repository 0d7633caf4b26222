package org.tsumiki.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.vm.RunEvent;

/**
 * One event of a run as documents and people get it.
 *
 * @param tick milliseconds of virtual time
 * @param kind stable name, e.g. {@code outputChanged}
 * @param text what happened, in English
 * @param blockId the block that it belongs to, where that is known
 */
record EventText(long tick, String kind, String text, @Nullable String blockId) {

  static EventText of(RunEvent event, Optional<DebugMap> debugMap) {
    return switch (event) {
      case RunEvent.ScriptStarted(long tick, int script) ->
          new EventText(
              tick, "scriptStarted", "script " + (script + 1) + " starts", hat(debugMap, script));
      case RunEvent.ScriptEnded(long tick, int script) ->
          new EventText(
              tick, "scriptEnded", "script " + (script + 1) + " ends", hat(debugMap, script));
      case RunEvent.OutputChanged(long tick, String port, double value) ->
          new EventText(tick, "outputChanged", port + " = " + number(value), null);
      case RunEvent.Said(long tick, int script, String text) ->
          new EventText(tick, "said", text, null);
      case RunEvent.MessageSent(long tick, int script, int message) ->
          new EventText(tick, "messageSent", messageName(debugMap, message), null);
      case RunEvent.Logged(long tick, int script, String series, double value) ->
          new EventText(tick, "logged", series + " = " + number(value), null);
      case RunEvent.StateEntered(long tick, int state) ->
          new EventText(tick, "stateEntered", stateName(debugMap, state), null);
      case RunEvent.Trapped(long tick, int script, int pc, String code) ->
          new EventText(
              tick, "trapped", code, debugMap.flatMap(map -> map.blockAt(script, pc)).orElse(null));
      case RunEvent.Finished(long tick) ->
          new EventText(tick, "finished", "the program is done", null);
    };
  }

  /** One line for people: seconds, then what happened. */
  String line() {
    return String.format(
        "%9.3f s  %s", tick / 1000.0, kind.equals("said") ? "\"" + text + "\"" : text);
  }

  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static @Nullable String hat(Optional<DebugMap> debugMap, int script) {
    return debugMap.map(map -> map.routines().get(script).hatBlockId()).orElse(null);
  }

  private static String stateName(Optional<DebugMap> debugMap, int state) {
    return debugMap
        .map(map -> "state " + map.stateNames().get(state))
        .orElse("state " + (state + 1));
  }

  private static String messageName(Optional<DebugMap> debugMap, int message) {
    return debugMap
        .map(map -> "message " + map.messageNames().get(message))
        .orElse("message " + (message + 1));
  }
}
