package org.tsumiki.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.program.LevelledText;
import org.tsumiki.scratch.ImportReport.Kind;
import org.tsumiki.words.Words;

/**
 * Scratch saves what variables and lists hold; here every run begins anew. So a script of its own
 * puts back what was saved, where that can be met.
 */
final class StartValues {
  private final Workshop workshop;
  private final TypeFinder.Found found;
  private int things;

  StartValues(Workshop workshop, TypeFinder.Found found) {
    this.workshop = workshop;
    this.found = found;
  }

  /** The script, empty when there is nothing to put back. */
  List<OutBlock> script() {
    List<OutBlock> chain = new ArrayList<>();
    for (Variable variable : workshop.symbols().all()) {
      if (!found.setAtStart().contains(variable.id())) {
        variable.saved().ifPresent(value -> variable(variable, value, chain));
        list(variable, chain);
      }
    }
    if (!chain.isEmpty()) {
      OutBlock hat = workshop.begin("event_start");
      chain.addFirst(hat.remark(Optional.of(workshop.said(Words.text("scratch.thing.start")))));
    }
    return chain;
  }

  private void variable(Variable variable, Sprite.SavedValue value, List<OutBlock> chain) {
    ValueKind kind = workshop.kinds().of(variable);
    if (value.text().equals(first(kind)) || value.text().isEmpty()) {
      return;
    }
    if (!found.used().contains(variable.id())) {
      if (!value.text().equals("0")) {
        tell("value-unused", "scratch.thing.variable", variable, Map.of("value", value.text()));
      }
      return;
    }
    if (kind == ValueKind.BOOLEAN && value.truth().isEmpty()) {
      return;
    }
    OutBlock block = workshop.begin("variables_set").choose("VAR", variable);
    put(block, "VALUE", value, kind);
    chain.add(block);
  }

  /** What a variable holds before anything is put in, as text. */
  private static String first(ValueKind kind) {
    return switch (kind) {
      case UNKNOWN, WHOLE, NUMBER -> "0";
      case BOOLEAN -> "false";
      case TEXT -> "";
    };
  }

  private void put(OutBlock block, String input, Sprite.SavedValue value, ValueKind kind) {
    boolean yes = value.truth().orElse(false);
    switch (kind) {
      case TEXT -> block.typed(input, workshop.text(value.text()));
      case BOOLEAN -> block.put(input, workshop.truth(yes));
      case UNKNOWN, WHOLE, NUMBER -> {
        double number = yes ? 1 : JsNumber.orZero(value.text());
        OutBlock typed = workshop.number(number);
        if (Double.isInfinite(number)) {
          block.put(input, typed);
        } else {
          block.typed(input, typed);
        }
      }
    }
  }

  private void list(Variable list, List<OutBlock> chain) {
    int count = list.savedThings().size();
    if (count == 0) {
      return;
    }
    if (!found.used().contains(list.id())) {
      tell("list-unused", "scratch.thing.list", list, Map.of("count", Integer.toString(count)));
      return;
    }
    int taken = Math.min(count, Math.min(Limits.LIST_THINGS, Limits.ALL_LIST_THINGS - things));
    things += taken;
    for (Sprite.SavedValue value : list.savedThings().subList(0, taken)) {
      OutBlock block = workshop.begin("lists_add").choose("LIST", list);
      put(block, "ITEM", value, workshop.kinds().of(list));
      chain.add(block);
    }
    if (taken < count) {
      Map<String, String> numbers =
          Map.of("count", Integer.toString(count), "taken", Integer.toString(taken));
      workshop
          .findings()
          .thing(Kind.LEFT_OUT, "list-shortened", thing("scratch.thing.list", list), numbers);
    }
  }

  private void tell(String code, String key, Variable variable, Map<String, String> arguments) {
    workshop.findings().thing(Kind.NOTE, code, thing(key, variable), arguments);
  }

  private static LevelledText thing(String key, Variable variable) {
    return Words.text(key, Map.of("name", Phrases.safe(variable.name())));
  }
}
