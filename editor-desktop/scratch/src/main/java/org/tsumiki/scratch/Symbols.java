package org.tsumiki.scratch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the project: finds the variable, list, message or procedure that a block of a sprite
 * means. Everything that the file declares gets its name first; what only blocks mention is made
 * when it is met, as Scratch does.
 */
final class Symbols {
  private static final Pattern HOLE = Pattern.compile("(?<!\\\\)%([nsb])");

  private final List<Sprite> sprites;
  private final int stage;
  private final Map<String, Integer> declared = new HashMap<>();
  private final Names plainNames = new Names();
  private final Names listNames = new Names();
  private final Names messageNames = new Names();
  private final Names procedureNames = new Names();
  private final Map<String, Variable> byId = new HashMap<>();
  private final Map<String, Variable> byName = new HashMap<>();
  private final Map<String, Variable> messages = new HashMap<>();
  private final Map<String, Variable> parameterVariables = new HashMap<>();
  private final Map<String, Procedure> procedures = new HashMap<>();
  private final Map<Node, Procedure> definitions = new IdentityHashMap<>();
  private final List<Variable> all = new ArrayList<>();
  private final Map<Variable, String> renamed = new LinkedHashMap<>();

  Symbols(List<Sprite> sprites) {
    this.sprites = List.copyOf(sprites);
    List<Integer> order = stageFirst();
    this.stage = order.isEmpty() ? 0 : order.getFirst();
    sprites.forEach(this::countNames);
    order.forEach(this::declare);
    for (int place = 0; place < sprites.size(); place++) {
      for (Sprite.Script script : sprites.get(place).scripts()) {
        declareProcedure(place, script.chain().getFirst());
      }
    }
  }

  private void countNames(Sprite sprite) {
    sprite
        .variables()
        .forEach(saved -> declared.merge(clashKey(Variable.PLAIN, saved.name()), 1, Integer::sum));
    sprite
        .lists()
        .forEach(saved -> declared.merge(clashKey(Variable.LIST, saved.name()), 1, Integer::sum));
  }

  private static String clashKey(String type, String name) {
    return type + " " + name.toLowerCase(Locale.ROOT);
  }

  /** What everybody shares keeps its name. */
  private List<Integer> stageFirst() {
    List<Integer> order = new ArrayList<>();
    for (int place = 0; place < sprites.size(); place++) {
      order.add(sprites.get(place).stage() ? 0 : order.size(), place);
    }
    return order;
  }

  private void declare(int place) {
    Sprite sprite = sprites.get(place);
    for (Sprite.Saved saved : sprite.variables()) {
      make(place, Variable.PLAIN, saved.id(), saved.name(), Optional.of(saved.value()), List.of());
    }
    for (Sprite.SavedList saved : sprite.lists()) {
      make(place, Variable.LIST, saved.id(), saved.name(), Optional.empty(), saved.things());
    }
    sprite.messages().forEach(this::message);
  }

  private Variable make(
      int place,
      String type,
      String scratchId,
      String name,
      Optional<Sprite.SavedValue> saved,
      List<Sprite.SavedValue> things) {
    boolean plain = type.equals(Variable.PLAIN);
    Sprite sprite = sprites.get(place);
    boolean clashes = declared.getOrDefault(clashKey(type, name), 0) > 1;
    String owner = sprite.stage() ? "" : sprite.name();
    String wanted = clashes && !owner.isEmpty() ? owner + ": " + name : name;
    String own = (plain ? plainNames : listNames).unique(wanted, clashes ? "" : owner);
    Variable variable =
        new Variable((plain ? "v" : "l") + (all.size() + 1), own, type, saved, things);
    add(variable, name);
    byId.put(key(place, type, scratchId), variable);
    byName.putIfAbsent(key(place, type, name), variable);
    return variable;
  }

  private void add(Variable variable, String wanted) {
    all.add(variable);
    if (!variable.name().equals(wanted)) {
      renamed.put(variable, wanted);
    }
  }

  private static String key(int place, String type, String name) {
    return place + " " + type + " " + name;
  }

  /** The plain variable that a block of that sprite means. */
  Variable variable(Scope scope, String name, String id) {
    return find(scope, Variable.PLAIN, Loose.shortened(name), id);
  }

  /** The list that a block of that sprite means. */
  Variable list(Scope scope, String name, String id) {
    return find(scope, Variable.LIST, Loose.shortened(name), id);
  }

  private Variable find(Scope scope, String type, String name, String id) {
    for (Map<String, Variable> table : List.of(byId, byName)) {
      String wanted = table == byId ? id : name;
      Variable own = table.get(key(scope.sprite(), type, wanted));
      if (own != null) {
        return own;
      }
      Variable shared = table.get(key(stage, type, wanted));
      if (shared != null) {
        return shared;
      }
    }
    return make(scope.sprite(), type, id, name, Optional.empty(), List.of());
  }

  /** A message by its name; Scratch does not tell A from a either. */
  Variable message(String scratchName) {
    String name = Loose.shortened(scratchName);
    return messages.computeIfAbsent(
        name.toLowerCase(Locale.ROOT),
        lower -> {
          String own = messageNames.unique(name, "");
          Variable made =
              new Variable(
                  "m" + (all.size() + 1), own, Variable.MESSAGE, Optional.empty(), List.of());
          add(made, name);
          return made;
        });
  }

  /** Scratch's hidden counter. */
  Variable counter() {
    return byName.computeIfAbsent(
        "counter",
        key -> {
          Variable made =
              new Variable(
                  "v" + (all.size() + 1),
                  plainNames.unique("counter", ""),
                  Variable.PLAIN,
                  Optional.empty(),
                  List.of());
          add(made, "counter");
          return made;
        });
  }

  private void declareProcedure(int place, Node hat) {
    if (!hat.opcode().equals("procedures_definition")
        || !(hat.arg("custom_block") instanceof Arg.Reporter(Node prototype, String under))
        || prototype.mutation().isEmpty()) {
      return;
    }
    Node.Mutation mutation = prototype.mutation().get();
    String name =
        procedureNames.unique(spoken(mutation.procedureCode()), sprites.get(place).name());
    List<Procedure.Parameter> parameters = new ArrayList<>();
    List<Boolean> truths = truths(mutation.procedureCode());
    for (int i = 0; i < mutation.argumentNames().size(); i++) {
      String scratchName = mutation.argumentNames().get(i);
      boolean truth = i < truths.size() && truths.get(i);
      parameters.add(
          new Procedure.Parameter(
              i < mutation.argumentIds().size() ? mutation.argumentIds().get(i) : "",
              scratchName,
              parameterVariable(scratchName, parameters),
              "parameter " + name + " " + i,
              truth,
              i < mutation.argumentDefaults().size() ? mutation.argumentDefaults().get(i) : ""));
    }
    Procedure procedure =
        new Procedure(place, mutation.procedureCode(), name, parameters, mutation.warp());
    procedures.putIfAbsent(place + " " + procedure.code(), procedure);
    definitions.put(hat, procedure);
  }

  /** Parameters of one name share a variable; each procedure has its own value in it. */
  private Variable parameterVariable(String scratchName, List<Procedure.Parameter> before) {
    Variable shared = parameterVariables.get(scratchName);
    boolean usedHere = before.stream().anyMatch(parameter -> parameter.variable().equals(shared));
    if (shared != null && !usedHere) {
      return shared;
    }
    Variable made =
        new Variable(
            "p" + (all.size() + 1),
            plainNames.unique(scratchName, ""),
            Variable.PLAIN,
            Optional.empty(),
            List.of());
    add(made, scratchName);
    parameterVariables.putIfAbsent(scratchName, made);
    return made;
  }

  /** {@code jump %n times} reads {@code jump times}; an escaped sign is the sign. */
  private static String spoken(String code) {
    String words = HOLE.matcher(Loose.shortened(code)).replaceAll(" ").replace("\\%", "%");
    String name = words.strip().replaceAll("\\s+", " ");
    return name.isEmpty() ? "?" : name;
  }

  private static List<Boolean> truths(String code) {
    List<Boolean> truths = new ArrayList<>();
    Matcher hole = HOLE.matcher(Loose.shortened(code));
    while (hole.find()) {
      truths.add(hole.group(1).equals("b"));
    }
    return truths;
  }

  /** The procedure that a call in that sprite means. */
  Optional<Procedure> called(Scope scope, String code) {
    return Optional.ofNullable(procedures.get(scope.sprite() + " " + code));
  }

  /** The procedure that this hat defines. */
  Optional<Procedure> defined(Node hat) {
    return Optional.ofNullable(definitions.get(hat));
  }

  Scope scope(int sprite, Sprite.Script script) {
    return new Scope(sprite, defined(script.chain().getFirst()));
  }

  /** Every variable, list, message and parameter, in the order they were met. */
  List<Variable> all() {
    return List.copyOf(all);
  }

  /** Those that have another name now, with the name they had. */
  Map<Variable, String> renamed() {
    return new LinkedHashMap<>(renamed);
  }
}
