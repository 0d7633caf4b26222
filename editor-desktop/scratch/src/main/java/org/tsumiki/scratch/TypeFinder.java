package org.tsumiki.scratch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what each variable, list and parameter holds from what is put into it. Scratch's hold
 * anything at any time; Tsumiki's hold one type, so numbers beside texts are kept as texts.
 */
final class TypeFinder {
  /** Values that wander through more variables than this are rare enough to be called texts. */
  private static final int ROUNDS = 50;

  private record Put(String key, Arg arg, Scope scope) {}

  private final Symbols symbols;
  private final Kinds kinds;
  private final List<Put> puts = new ArrayList<>();
  private final Set<String> setAtStart = new HashSet<>();
  private final Set<String> used = new HashSet<>();

  private TypeFinder(Symbols symbols) {
    this.symbols = symbols;
    this.kinds = new Kinds(symbols);
  }

  /**
   * What was found.
   *
   * @param setAtStart ids of variables and lists that a script sets when the flag is clicked,
   *     before anything else: what was saved in them does not matter
   * @param used ids of variables and lists that some block names
   */
  record Found(Kinds kinds, Set<String> setAtStart, Set<String> used) {}

  static Found find(List<Sprite> sprites, Symbols symbols) {
    TypeFinder finder = new TypeFinder(symbols);
    for (int place = 0; place < sprites.size(); place++) {
      for (Sprite.Script script : sprites.get(place).scripts()) {
        Scope scope = symbols.scope(place, script);
        finder.atStart(script.chain(), scope);
        finder.chain(script.chain(), scope);
      }
    }
    finder.saved();
    finder.settle();
    return new Found(finder.kinds, finder.setAtStart, finder.used);
  }

  private void settle() {
    for (int round = 0; round < ROUNDS; round++) {
      boolean news = false;
      for (Put put : puts) {
        news |= kinds.learn(put.key, kinds.of(put.arg, put.scope));
      }
      if (!news) {
        return;
      }
    }
    kinds.allText();
  }

  /**
   * What was saved counts where it can be met; 0 and the empty text are what everything is at
   * first.
   */
  private void saved() {
    for (Variable variable : symbols.all()) {
      if (!setAtStart.contains(variable.id())) {
        variable.saved().filter(value -> !blank(value)).ifPresent(value -> learn(variable, value));
        variable.savedThings().forEach(value -> learn(variable, value));
      }
    }
  }

  private void learn(Variable variable, Sprite.SavedValue value) {
    kinds.learn(
        variable.id(),
        value.truth().isPresent() ? ValueKind.BOOLEAN : ValueKind.ofText(value.text()));
  }

  private static boolean blank(Sprite.SavedValue value) {
    return value.truth().isEmpty() && (value.text().isEmpty() || value.text().equals("0"));
  }

  /** The run of blocks under a green flag that set variables to typed values. */
  private void atStart(List<Node> chain, Scope scope) {
    if (!chain.getFirst().opcode().equals("event_whenflagclicked")) {
      return;
    }
    for (Node node : chain.subList(1, chain.size())) {
      boolean typed = node.arg("VALUE") instanceof Arg.Literal;
      if (node.opcode().equals("data_setvariableto") && typed) {
        setAtStart.add(variable(node, scope).id());
      } else if (node.opcode().equals("data_deletealloflist")) {
        setAtStart.add(list(node, scope).id());
      } else if (!Opcodes.takesNoTime(node.opcode())) {
        return;
      }
    }
  }

  private void chain(List<Node> chain, Scope scope) {
    for (Node node : chain) {
      node(node, scope);
    }
  }

  private void node(Node node, Scope scope) {
    for (Arg arg : node.args().values()) {
      switch (arg) {
        case Arg.Reporter(Node inner, String under) -> node(inner, scope);
        case Arg.VariableValue(String name, String id, String under) ->
            used.add(symbols.variable(scope, name, id).id());
        case Arg.ListValue(String name, String id, String under) ->
            used.add(symbols.list(scope, name, id).id());
        case Arg.Literal literal -> {}
        case Arg.Message message -> {}
        case Arg.Empty empty -> {}
      }
    }
    node.stacks().values().forEach(chain -> chain(chain, scope));
    puts(node, scope);
  }

  private void puts(Node node, Scope scope) {
    if (node.fields().containsKey("VARIABLE") && !node.opcode().startsWith("sensing_")) {
      used.add(variable(node, scope).id());
    }
    if (node.fields().containsKey("LIST")) {
      used.add(list(node, scope).id());
    }
    switch (node.opcode()) {
      case "data_setvariableto" -> put(variable(node, scope).id(), node.arg("VALUE"), scope);
      case "data_changevariableby" -> {
        boolean whole = kinds.whole(node.arg("VALUE"), scope);
        kinds.learn(variable(node, scope).id(), ValueKind.WHOLE);
        if (!whole || !(node.arg("VALUE") instanceof Arg.Literal)) {
          puts.add(new Put(variable(node, scope).id(), sum(node), scope));
        }
      }
      case "control_for_each" -> kinds.learn(variable(node, scope).id(), ValueKind.WHOLE);
      case "control_incr_counter", "control_clear_counter" ->
          kinds.learn(symbols.counter().id(), ValueKind.WHOLE);
      case "data_addtolist", "data_insertatlist", "data_replaceitemoflist" ->
          put(list(node, scope).id(), node.arg("ITEM"), scope);
      case "procedures_call" -> call(node, scope);
      default -> {}
    }
  }

  /** As a number: what a change adds is one, whatever it was before. */
  private static Arg sum(Node node) {
    Node added =
        new Node(
            "operator_add",
            java.util.Map.of("NUM1", new Arg.Literal("0", true), "NUM2", node.arg("VALUE")),
            java.util.Map.of(),
            java.util.Map.of(),
            Optional.empty(),
            Optional.empty());
    return new Arg.Reporter(added, "");
  }

  private void put(String key, Arg arg, Scope scope) {
    puts.add(new Put(key, arg, scope));
  }

  private void call(Node node, Scope scope) {
    Optional<Procedure> called =
        node.mutation().flatMap(mutation -> symbols.called(scope, mutation.procedureCode()));
    if (called.isEmpty()) {
      return;
    }
    for (Procedure.Parameter parameter : called.get().parameters()) {
      if (!parameter.truth()) {
        put(parameter.key(), passed(node, parameter), scope);
      }
    }
  }

  /** What a call passes; Scratch takes the standard value when the call says nothing. */
  static Arg passed(Node call, Procedure.Parameter parameter) {
    Arg arg = call.arg(parameter.argumentId());
    boolean said = call.args().containsKey(parameter.argumentId());
    return said && !(arg instanceof Arg.Empty) ? arg : new Arg.Literal(parameter.standard(), false);
  }

  private Variable variable(Node node, Scope scope) {
    return symbols.variable(scope, node.field("VARIABLE").value(), node.field("VARIABLE").id());
  }

  private Variable list(Node node, Scope scope) {
    return symbols.list(scope, node.field("LIST").value(), node.field("LIST").id());
  }
}
