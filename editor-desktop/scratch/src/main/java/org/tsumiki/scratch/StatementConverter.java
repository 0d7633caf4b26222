package org.tsumiki.scratch;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.scratch.ImportReport.Kind;

/** Turns Scratch's hats and chains into chains of Tsumiki's blocks. */
final class StatementConverter {
  private final Workshop workshop;
  private final ValueConverter values;
  private final boolean severalSprites;
  private final List<List<OutBlock>> loose = new ArrayList<>();
  private boolean fullSpeed;

  /**
   * @param severalSprites more than one sprite has scripts
   */
  StatementConverter(Workshop workshop, boolean severalSprites) {
    this.workshop = workshop;
    this.values = new ValueConverter(workshop);
    this.severalSprites = severalSprites;
  }

  /** A loop without a wait was met. */
  boolean metFullSpeed() {
    return fullSpeed;
  }

  /** A script, and what of it has to stand by itself. */
  List<List<OutBlock>> script(Sprite.Script script, Scope scope) {
    loose.clear();
    Node first = script.chain().getFirst();
    List<Node> rest = script.chain().subList(1, script.chain().size());
    List<OutBlock> whole = new ArrayList<>();
    if (Opcodes.isHat(first.opcode())) {
      whole.add(hat(first));
      whole.addAll(chain(rest, scope));
    } else if (Opcodes.isValue(first.opcode())) {
      Optional<OutBlock> value = values.of(first, scope).block();
      whole.add(value.orElseGet(() -> workshop.note(first)));
      if (!rest.isEmpty()) {
        loose.add(chain(rest, scope));
      }
    } else {
      whole.addAll(chain(script.chain(), scope));
    }
    List<List<OutBlock>> all = new ArrayList<>();
    all.add(whole);
    all.addAll(loose);
    all.removeIf(List::isEmpty);
    return all;
  }

  private OutBlock hat(Node node) {
    workshop.findings().meet(node);
    return switch (node.opcode()) {
      case "event_whenflagclicked" -> remarked("event_start", node);
      case "event_whenbroadcastreceived" ->
          remarked("event_message", node)
              .choose(
                  "MESSAGE", workshop.symbols().message(node.field("BROADCAST_OPTION").value()));
      case "event_whenkeypressed" ->
          Keys.button(node.field("KEY_OPTION").value())
              .map(button -> button(node, button))
              .orElseGet(() -> noSuchHat(node));
      case "procedures_definition" ->
          workshop
              .symbols()
              .defined(node)
              .map(procedure -> definition(node, procedure))
              .orElseGet(() -> noSuchHat(node));
      default -> noSuchHat(node);
    };
  }

  private OutBlock remarked(String type, Node node) {
    return workshop.begin(type).remark(node.comment());
  }

  private OutBlock button(Node node, String button) {
    OutBlock hat = remarked("event_button", node).choose("BUTTON", button);
    workshop.found(Kind.DIFFERENT, "key-button", node, Map.of("button", button));
    return hat;
  }

  private OutBlock noSuchHat(Node node) {
    OutBlock note = workshop.note(node);
    workshop.found(Kind.LEFT_OUT, "left-out-hat", node);
    workshop.leaveOutInside(node);
    return note;
  }

  private OutBlock definition(Node node, Procedure procedure) {
    JsonObject state = new JsonObject();
    state.add("parameters", parameters(procedure));
    OutBlock hat = remarked("procedure_define", node).choose("NAME", procedure.name()).extra(state);
    if (node.arg("custom_block") instanceof Arg.Reporter(Node prototype, String under)) {
      hat.remark(prototype.comment());
      // The names in the prototype are the parameters, which the definition has taken.
      for (Arg arg : prototype.args().values()) {
        if (arg instanceof Arg.Reporter(Node parameter, String shadow)) {
          workshop.findings().meet(parameter);
        }
      }
    }
    if (procedure.warp()) {
      workshop.found(Kind.NOTE, "warp", node);
    }
    return hat;
  }

  private static JsonArray parameters(Procedure procedure) {
    JsonArray parameters = new JsonArray();
    for (Procedure.Parameter parameter : procedure.parameters()) {
      JsonObject json = new JsonObject();
      json.addProperty("id", parameter.variable().id());
      json.addProperty("name", parameter.variable().name());
      parameters.add(json);
    }
    return parameters;
  }

  private List<OutBlock> chain(List<Node> nodes, Scope scope) {
    List<OutBlock> first = new ArrayList<>();
    List<OutBlock> current = first;
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      List<OutBlock> converted = statement(node, scope);
      if (!converted.isEmpty() && !converted.getFirst().type().equals("text_note")) {
        converted.getFirst().remark(node.comment());
      }
      current.addAll(converted);
      boolean ends = !current.isEmpty() && current.getLast().ends();
      if (ends && i + 1 < nodes.size()) {
        workshop.found(Kind.NOTE, "unreachable", node);
        current = new ArrayList<>();
        loose.add(current);
      }
    }
    return first;
  }

  private List<OutBlock> statement(Node node, Scope scope) {
    workshop.findings().meet(node);
    return switch (node.opcode()) {
      case "control_wait" -> List.of(wait(node.arg("DURATION"), scope));
      case "control_repeat" -> List.of(repeat(node, scope));
      case "control_forever" -> List.of(loop("control_forever", node, scope));
      case "control_repeat_until" ->
          List.of(conditional(loop("control_repeat_until", node, scope), node, scope));
      case "control_while" -> List.of(whileTrue(node, scope));
      case "control_for_each" -> List.of(forEach(node, scope));
      case "control_if" -> List.of(branches("control_if", node, scope));
      case "control_if_else" -> List.of(branches("control_if_else", node, scope));
      case "control_wait_until" ->
          List.of(conditional(workshop.begin("control_wait_until"), node, scope));
      case "control_stop" -> stop(node);
      case "control_all_at_once" -> chain(node.stack("SUBSTACK"), scope);
      case "control_incr_counter" -> List.of(counter("variables_change", "DELTA", 1));
      case "control_clear_counter" -> List.of(counter("variables_set", "VALUE", 0));
      case "event_broadcast" -> broadcast("event_broadcast", node);
      case "event_broadcastandwait" -> broadcast("event_broadcast_wait", node);
      default -> other(node, scope);
    };
  }

  private List<OutBlock> other(Node node, Scope scope) {
    return switch (node.opcode()) {
      case "looks_say", "looks_think" -> List.of(say(node, "MESSAGE", scope));
      case "looks_sayforsecs", "looks_thinkforsecs" ->
          List.of(say(node, "MESSAGE", scope), wait(node.arg("SECS"), scope));
      case "sensing_askandwait" -> replaced("ask-said", "QUESTION", node, scope);
      case "text2speech_speakAndWait" -> replaced("spoken", "WORDS", node, scope);
      case "sensing_resettimer" -> List.of(workshop.begin("sense_timer_reset"));
      case "data_setvariableto" -> List.of(set(node, scope));
      case "data_changevariableby" -> List.of(change(node, scope));
      case "data_addtolist",
          "data_deleteoflist",
          "data_deletealloflist",
          "data_insertatlist",
          "data_replaceitemoflist" ->
          values.lists().statement(node, scope);
      case "procedures_call" -> call(node, scope);
      default -> leftOut(node, scope);
    };
  }

  private OutBlock wait(Arg seconds, Scope scope) {
    OutBlock block = workshop.begin("control_wait");
    values.number(block, "SECONDS", seconds, scope);
    return block;
  }

  private OutBlock repeat(Node node, Scope scope) {
    OutBlock block = workshop.begin("control_repeat");
    values.number(block, "TIMES", node.arg("TIMES"), scope);
    return filled(block, node, scope);
  }

  /** A loop whose condition is still to be filled. */
  private OutBlock loop(String type, Node node, Scope scope) {
    return type.equals("control_forever")
        ? filled(workshop.begin(type), node, scope)
        : workshop.begin(type);
  }

  private OutBlock conditional(OutBlock block, Node node, Scope scope) {
    values.truth(block, "CONDITION", node.arg("CONDITION"), node, scope);
    return block.type().equals("control_wait_until") ? block : filled(block, node, scope);
  }

  private OutBlock filled(OutBlock loop, Node node, Scope scope) {
    fullSpeed |= !waits(node.stack("SUBSTACK"));
    return loop.stack("DO", chain(node.stack("SUBSTACK"), scope));
  }

  private static boolean waits(List<Node> chain) {
    return chain.stream()
        .anyMatch(node ->
            node.opcode().contains("wait")
                || node.opcode().endsWith("forsecs")
                || node.stacks().values().stream().anyMatch(StatementConverter::waits));
  }

  private OutBlock whileTrue(Node node, Scope scope) {
    OutBlock block = workshop.begin("control_repeat_until");
    values.fill(block, "CONDITION", values.not(node, node.arg("CONDITION"), scope));
    return filled(block, node, scope);
  }

  private OutBlock forEach(Node node, Scope scope) {
    Variable variable = variable(node, scope);
    Arg value = node.arg("VALUE");
    boolean surelyRuns =
        value instanceof Arg.Literal(String text, boolean number) && JsNumber.orZero(text) > 0;
    OutBlock guard = surelyRuns ? null : guard(value, scope);
    OutBlock block =
        workshop
            .begin("control_for")
            .choose("VAR", variable)
            .typed("FROM", workshop.number(1))
            .typed("BY", workshop.number(1));
    values.fill(block, "TO", passes(value, scope));
    if (!(value instanceof Arg.Literal)) {
      workshop.found(Kind.DIFFERENT, "counted-once", node);
    }
    filled(block, node, scope);
    return guard == null ? block : guard.stack("DO", List.of(block));
  }

  /** Scratch makes no pass for 0 and less, where counting from 1 would go down. */
  private OutBlock guard(Arg value, Scope scope) {
    OutBlock more = workshop.make("logic_compare").choose("OP", "GT");
    values.number(more, "A", value, scope);
    more.typed("B", workshop.number(0));
    return workshop.begin("control_if").put("CONDITION", more);
  }

  private Value passes(Arg value, Scope scope) {
    Value number = values.toNumber(values.of(value, scope, ValueKind.NUMBER), value);
    if (value instanceof Arg.Literal(String text, boolean typed)) {
      return values.typedNumber(StrictMath.ceil(JsNumber.orZero(text)));
    }
    if (workshop.kinds().whole(value, scope) || number.block().isEmpty()) {
      return number;
    }
    OutBlock up =
        workshop.make("math_single").choose("OP", "CEILING").put("NUM", number.block().get());
    return Value.of(up, ValueKind.WHOLE);
  }

  private OutBlock branches(String type, Node node, Scope scope) {
    OutBlock block = workshop.begin(type);
    values.truth(block, "CONDITION", node.arg("CONDITION"), node, scope);
    block.stack("DO", chain(node.stack("SUBSTACK"), scope));
    if (type.equals("control_if_else")) {
      block.stack("ELSE", chain(node.stack("SUBSTACK2"), scope));
    }
    return block;
  }

  private List<OutBlock> stop(Node node) {
    String mode =
        switch (node.field("STOP_OPTION").value()) {
          case "all" -> "all";
          case "this script" -> "this";
          case "other scripts in sprite", "other scripts in stage" -> "others";
          default -> "";
        };
    if (mode.isEmpty()) {
      return List.of(noted(node));
    }
    OutBlock block = workshop.begin("control_stop").choose("MODE", mode);
    if (mode.equals("others") && severalSprites) {
      workshop.found(Kind.DIFFERENT, "stop-others", node);
    }
    return List.of(block);
  }

  private OutBlock counter(String type, String input, int value) {
    return workshop
        .begin(type)
        .choose("VAR", workshop.symbols().counter())
        .typed(input, workshop.number(value));
  }

  private List<OutBlock> broadcast(String type, Node node) {
    return switch (node.arg("BROADCAST_INPUT")) {
      case Arg.Message(String name) -> List.of(send(type, name));
      case Arg.Literal(String text, boolean number) -> List.of(send(type, text));
      case Arg.Empty empty -> List.of(noted(node));
      case Arg.VariableValue variable -> List.of(computed(node));
      case Arg.ListValue list -> List.of(computed(node));
      case Arg.Reporter reporter -> List.of(computed(node));
    };
  }

  private OutBlock send(String type, String message) {
    return workshop.begin(type).choose("MESSAGE", workshop.symbols().message(message));
  }

  private OutBlock computed(Node node) {
    OutBlock note = workshop.note(node);
    workshop.found(Kind.LEFT_OUT, "message-computed", node);
    workshop.leaveOutInside(node);
    return note;
  }

  private OutBlock say(Node node, String input, Scope scope) {
    OutBlock block = workshop.begin("text_say");
    values.anything(block, "TEXT", node.arg(input), scope);
    return block;
  }

  private List<OutBlock> replaced(String code, String input, Node node, Scope scope) {
    OutBlock block = say(node, input, scope);
    workshop.findings().block(Kind.REPLACED, code, node, block.id());
    return List.of(block);
  }

  private Variable variable(Node node, Scope scope) {
    Node.Field field = node.field("VARIABLE");
    return workshop.symbols().variable(scope, field.value(), field.id());
  }

  private OutBlock set(Node node, Scope scope) {
    Variable variable = variable(node, scope);
    OutBlock block = workshop.begin("variables_set").choose("VAR", variable);
    values.fitting(block, "VALUE", node.arg("VALUE"), workshop.kinds().of(variable), scope);
    return block;
  }

  private OutBlock change(Node node, Scope scope) {
    Variable variable = variable(node, scope);
    if (workshop.kinds().of(variable) != ValueKind.TEXT) {
      OutBlock block = workshop.begin("variables_change").choose("VAR", variable);
      values.number(block, "DELTA", node.arg("VALUE"), scope);
      return block;
    }
    OutBlock block = workshop.begin("variables_set").choose("VAR", variable);
    OutBlock before =
        workshop
            .make("text_number")
            .put("TEXT", workshop.make("variables_get").choose("VAR", variable));
    OutBlock sum = workshop.make("math_arithmetic").choose("OP", "ADD").put("A", before);
    values.number(sum, "B", node.arg("VALUE"), scope);
    values.fill(block, "VALUE", values.toText(Value.of(sum, ValueKind.NUMBER)));
    return block;
  }

  private List<OutBlock> call(Node node, Scope scope) {
    Optional<Procedure> called =
        node.mutation()
            .flatMap(mutation -> workshop.symbols().called(scope, mutation.procedureCode()));
    if (called.isEmpty()) {
      OutBlock note = workshop.note(node);
      workshop.found(Kind.LEFT_OUT, "call-missing", node);
      workshop.leaveOutInside(node);
      return List.of(note);
    }
    JsonObject state = new JsonObject();
    state.addProperty("name", called.get().name());
    state.add("parameters", parameters(called.get()));
    OutBlock block = workshop.begin("procedure_call").extra(state);
    int place = 0;
    for (Procedure.Parameter parameter : called.get().parameters()) {
      Arg passed = TypeFinder.passed(node, parameter);
      values.fitting(block, "ARG" + place, passed, workshop.kinds().of(parameter), scope);
      place++;
    }
    return List.of(block);
  }

  private OutBlock noted(Node node) {
    OutBlock note = workshop.note(node);
    workshop.found(Kind.LEFT_OUT, "left-out-statement", node);
    workshop.leaveOutInside(node);
    return note;
  }

  /** A block without counterpart. What it holds is kept, though it does not run. */
  private List<OutBlock> leftOut(Node node, Scope scope) {
    List<List<Node>> inside =
        node.stacks().values().stream().filter(chain -> !chain.isEmpty()).toList();
    if (inside.isEmpty()) {
      return List.of(noted(node));
    }
    OutBlock note = workshop.note(node);
    workshop.found(Kind.LEFT_OUT, "inside-kept", node);
    workshop.leaveOutInside(node);
    inside.forEach(chain -> loose.add(chain(chain, scope)));
    return List.of(note);
  }
}
