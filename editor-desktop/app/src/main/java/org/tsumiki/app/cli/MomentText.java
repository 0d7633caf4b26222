package org.tsumiki.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Moment;
import org.tsumiki.simulator.Pose;
import org.tsumiki.vm.Debugger;
import org.tsumiki.vm.Value;

/**
 * How everything was at one moment of a run, as documents and people get it. What the compiler made
 * for itself has no name and is left out.
 *
 * @param tick milliseconds of virtual time
 * @param running the blocks that were running, one for each script
 * @param scripts the scripts that were running
 * @param pose where the robot was; null where nothing moves
 */
record MomentText(
    long tick,
    List<String> running,
    List<Script> scripts,
    List<Named> variables,
    List<NamedList> lists,
    Map<String, Double> ports,
    @Nullable Pose pose) {

  /** A script, and the calls that it is in, innermost first, itself last. */
  record Script(int number, @Nullable String hat, List<Call> calls) {}

  /** One call; {@code procedure} is null for the script itself. */
  record Call(@Nullable String blockId, @Nullable String procedure, List<Named> locals) {}

  /** A variable or local: a number, true or false, or a text; a colour is {@code #rrggbb}. */
  record Named(String name, Object value) {}

  /** A list: how long it is, and its first things. */
  record NamedList(String name, int length, List<String> items) {}

  static MomentText of(Moment moment, Optional<DebugMap> debugMap, Course course) {
    List<Script> scripts = scripts(moment, debugMap);
    Map<String, Double> ports = new LinkedHashMap<>();
    for (int port = 0; port < course.ports().size(); port++) {
      ports.put(course.ports().get(port).name(), moment.ports().get(port));
    }
    return new MomentText(
        moment.tick(),
        scripts.stream()
            .flatMap(script ->
                script.calls().stream()
                    .flatMap(call -> Optional.ofNullable(call.blockId()).stream())
                    .limit(1))
            .toList(),
        scripts,
        named(debugMap.map(DebugMap::variableNames), moment.variables(), "variable "),
        lists(debugMap.map(DebugMap::listNames), moment),
        ports,
        course.hasRobot() ? moment.pose() : null);
  }

  private static List<Script> scripts(Moment moment, Optional<DebugMap> debugMap) {
    List<Script> scripts = new ArrayList<>();
    for (int i = 0; i < moment.scripts().size(); i++) {
      if (!moment.scripts().get(i).isEmpty()) {
        int script = i;
        List<Call> calls =
            moment.scripts().get(i).stream().map(frame -> call(frame, debugMap)).toList();
        String hat = debugMap.map(map -> map.routines().get(script).hatBlockId()).orElse(null);
        scripts.add(new Script(i + 1, hat, calls));
      }
    }
    return scripts;
  }

  private static Call call(Debugger.Frame frame, Optional<DebugMap> debugMap) {
    int routine = frame.place().routine();
    return new Call(
        debugMap
            .flatMap(map -> map.blockAt(routine, frame.place().pc()))
            .filter(id -> !id.isEmpty())
            .orElse(null),
        debugMap.flatMap(map -> procedure(map, routine)).orElse(null),
        named(
            debugMap.map(map -> map.routines().get(routine).localNames()),
            frame.locals(),
            "local "));
  }

  private static Optional<String> procedure(DebugMap map, int routine) {
    int index = routine - (map.routines().size() - map.procedureNames().size());
    return index < 0
        ? Optional.empty()
        : Optional.of(map.procedureNames().get(index)).filter(name -> !name.isEmpty());
  }

  /** An image has no names: there they are counted. */
  private static String name(Optional<List<String>> names, int index, String otherwise) {
    return names.map(all -> all.get(index)).orElse(otherwise + (index + 1));
  }

  private static List<Named> named(
      Optional<List<String>> names, List<Value> values, String otherwise) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Named(name(names, i, otherwise), shown(values.get(i))))
        .filter(one -> !one.name().isEmpty())
        .toList();
  }

  private static List<NamedList> lists(Optional<List<String>> names, Moment moment) {
    return IntStream.range(0, moment.lists().size())
        .mapToObj(i ->
            new NamedList(
                name(names, i, "list "),
                moment.lists().get(i).length(),
                moment.lists().get(i).firstThings()))
        .filter(list -> !list.name().isEmpty())
        .toList();
  }

  private static Object shown(Value value) {
    return switch (value) {
      // JSON has no infinity and no NaN.
      case Value.NumberValue(double number) ->
          Double.isFinite(number) ? (Object) number : String.valueOf(number);
      case Value.BooleanValue(boolean truth) -> truth;
      case Value.TextValue(String text) -> text;
      case Value.ColourValue(int rgb) -> String.format("#%06x", rgb);
    };
  }

  /** For people: what ran, what everything held, where the robot was. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "at %.3f s:", tick / 1000.0));
    if (scripts.isEmpty()) {
      lines.add("  no script runs");
    }
    for (Script script : scripts) {
      lines.add("  script " + script.number());
      script.calls().stream().map(MomentText::line).forEach(lines::add);
    }
    variables.forEach(one -> lines.add("  " + one.name() + " = " + plain(one.value())));
    for (NamedList list : lists) {
      String more = list.items().size() < list.length() ? ", ..." : "";
      lines.add(
          "  "
              + list.name()
              + " ("
              + list.length()
              + "): "
              + String.join(", ", list.items())
              + more);
    }
    ports.forEach((port, value) -> lines.add("  " + port + " = " + EventText.number(value)));
    Pose at = pose;
    if (at != null) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  robot at x %.0f mm, y %.0f mm, heading %.0f degrees",
              at.xMm(),
              at.yMm(),
              at.headingDeg()));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(Call call) {
    String locals =
        call.locals().stream()
            .map(local -> local.name() + " = " + plain(local.value()))
            .collect(Collectors.joining(", "));
    return "    "
        + (call.blockId() == null ? "-" : "block " + call.blockId())
        + (call.procedure() == null ? "" : " in \"" + call.procedure() + "\"")
        + (locals.isEmpty() ? "" : ", " + locals);
  }

  private static String plain(Object value) {
    return value instanceof Double number ? EventText.number(number) : String.valueOf(value);
  }
}
