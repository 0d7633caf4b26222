package org.tsumiki.scratch;

import java.util.List;
import java.util.Map;
import org.tsumiki.scratch.ImportReport.Kind;

/** Scratch's blocks of lists. */
final class ListConverter {
  private final Workshop workshop;
  private final ValueConverter values;

  ListConverter(Workshop workshop, ValueConverter values) {
    this.workshop = workshop;
    this.values = values;
  }

  private Variable list(Node node, Scope scope) {
    return workshop.symbols().list(scope, node.field("LIST").value(), node.field("LIST").id());
  }

  private ValueKind kind(Variable list) {
    return workshop.kinds().of(list);
  }

  /** All things as one text. */
  Value asText(Variable list, Scope scope) {
    return Value.of(workshop.make("lists_text").choose("LIST", list), ValueKind.TEXT);
  }

  /** A block that gives something of a list. */
  Value value(Node node, Scope scope) {
    Variable list = list(node, scope);
    return switch (node.opcode()) {
      case "data_itemoflist" -> item(node, list, scope);
      case "data_lengthoflist" -> Value.of(length(list), ValueKind.WHOLE);
      case "data_itemnumoflist" ->
          Value.of(withItem("lists_index_of", node, list, scope), ValueKind.WHOLE);
      case "data_listcontainsitem" ->
          Value.of(withItem("lists_contains", node, list, scope), ValueKind.BOOLEAN);
      default -> asText(list, scope);
    };
  }

  private OutBlock length(Variable list) {
    return workshop.make("lists_length").choose("LIST", list);
  }

  private OutBlock withItem(String type, Node node, Variable list, Scope scope) {
    OutBlock block = workshop.make(type).choose("LIST", list);
    Arg item = node.arg("ITEM");
    if (kind(list) == ValueKind.TEXT) {
      workshop.found(Kind.DIFFERENT, "text-case", node);
    } else if (item instanceof Arg.Literal(String text, boolean number)
        && !JsNumber.comparesAsNumber(text)) {
      workshop.found(Kind.DIFFERENT, "not-a-number", node, Map.of("value", text));
    }
    values.fitting(block, "ITEM", item, kind(list), scope);
    return block;
  }

  private Value item(Node node, Variable list, Scope scope) {
    Place place = Place.of(node.arg("INDEX"));
    if (place == Place.NONE || place == Place.ALL) {
      workshop.found(Kind.NOTE, "list-no-place", node, Map.of("index", typed(node)));
      return values.typedText("");
    }
    OutBlock block = workshop.make("lists_item").choose("LIST", list);
    index(block, node, list, place, 0, scope);
    return Value.of(block, kind(list));
  }

  private static String typed(Node node) {
    return node.arg("INDEX") instanceof Arg.Literal(String text, boolean number) ? text : "";
  }

  /** What Scratch takes an index for. */
  private enum Place {
    NUMBER,
    LAST,
    RANDOM,
    ALL,
    NONE;

    static Place of(Arg arg) {
      String word =
          switch (arg) {
            case Arg.Literal(String text, boolean number) -> text;
            case Arg.Reporter(Node menu, String under) when Opcodes.isMenu(menu.opcode()) ->
                menu.field("INDEX").value();
            default -> "1";
          };
      return switch (word) {
        case "last" -> LAST;
        case "random", "any" -> RANDOM;
        case "all" -> ALL;
        default -> JsNumber.orZero(word) < 1 ? NONE : NUMBER;
      };
    }
  }

  /** Fills the hole INDEX; {@code beyond} places behind the last one count too. */
  private void index(
      OutBlock block, Node node, Variable list, Place place, int beyond, Scope scope) {
    switch (place) {
      case LAST -> block.put("INDEX", length(list));
      case RANDOM -> {
        OutBlock last = length(list);
        if (beyond > 0) {
          last =
              workshop
                  .make("math_arithmetic")
                  .choose("OP", "ADD")
                  .put("A", last)
                  .typed("B", workshop.number(beyond));
        }
        block.put(
            "INDEX",
            workshop.make("math_random").typed("FROM", workshop.number(1)).put("TO", last));
      }
      case NUMBER, ALL, NONE -> values.place(block, "INDEX", node.arg("INDEX"), scope);
    }
    workshop.found(Kind.DIFFERENT, "list-range", node);
  }

  /** A block that changes a list. */
  List<OutBlock> statement(Node node, Scope scope) {
    Variable list = list(node, scope);
    Place place = Place.of(node.arg("INDEX"));
    return switch (node.opcode()) {
      case "data_addtolist" -> List.of(add(node, list, scope));
      case "data_deletealloflist" -> List.of(clear(list));
      case "data_insertatlist" ->
          place == Place.LAST
              ? List.of(add(node, list, scope))
              : changed("lists_insert", node, list, place, scope);
      case "data_deleteoflist" ->
          place == Place.ALL
              ? List.of(clear(list))
              : changed("lists_remove", node, list, place, scope);
      default -> changed("lists_replace", node, list, place, scope);
    };
  }

  private OutBlock clear(Variable list) {
    return workshop.begin("lists_clear").choose("LIST", list);
  }

  private OutBlock add(Node node, Variable list, Scope scope) {
    OutBlock block = workshop.begin("lists_add").choose("LIST", list);
    values.fitting(block, "ITEM", node.arg("ITEM"), kind(list), scope);
    return block;
  }

  private List<OutBlock> changed(String type, Node node, Variable list, Place place, Scope scope) {
    if (place == Place.NONE || place == Place.ALL) {
      OutBlock note = workshop.note(node);
      workshop.found(Kind.LEFT_OUT, "list-no-place", node, Map.of("index", typed(node)));
      workshop.leaveOutInside(node);
      return List.of(note);
    }
    OutBlock block = workshop.begin(type).choose("LIST", list);
    index(block, node, list, place, type.equals("lists_insert") ? 1 : 0, scope);
    if (!type.equals("lists_remove")) {
      values.fitting(block, "ITEM", node.arg("ITEM"), kind(list), scope);
    }
    return List.of(block);
  }
}
