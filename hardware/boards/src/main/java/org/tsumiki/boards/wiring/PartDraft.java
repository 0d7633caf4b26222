package org.tsumiki.boards.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.boards.BoardReader;
import org.tsumiki.boards.Title;
import org.tsumiki.boards.json.JsonPlace;
import org.tsumiki.boards.json.JsonPlace.Refusal;
import org.tsumiki.boards.json.Said;
import org.tsumiki.boards.wiring.Wire.Between;

/** What all parts have in common, read, together with its place, where the rest still stands. */
record PartDraft(JsonPlace place, String id, PartModel model, Title title, List<Wire> wires) {
  private static final int MAX_WIRES = 24;
  private static final int MAX_OHM = 10_000_000;

  Part.About about() {
    return new Part.About(id, model, title, wires);
  }

  Optional<Wire> wire(String terminal) {
    return wires.stream().filter(wire -> wire.terminal().equals(terminal)).findFirst();
  }

  static PartDraft read(JsonPlace place) throws Refusal {
    String id = place.get("id").name();
    PartModel model = model(place);
    List<Wire> wires = new ArrayList<>();
    Set<String> terminals = new HashSet<>();
    for (JsonPlace entry : place.list("wires", MAX_WIRES)) {
      Wire wire = wire(entry, model);
      if (!terminals.add(wire.terminal())) {
        throw entry.refuse(
            "duplicate",
            Said.of(
                "The terminal \"%s\" has two wires.", "端子 \"%s\" から線が 2 本出ています。", wire.terminal()),
            new Said(
                "Let the other wire begin at the other part, or use a rail.",
                "もう 1 本は相手の部品から始めるか、rail を使ってください。"));
      }
      wires.add(wire);
    }
    return new PartDraft(place, id, model, BoardReader.title(place.get("title")), wires);
  }

  private static PartModel model(JsonPlace place) throws Refusal {
    JsonPlace kindPlace = place.get("kind");
    Optional<PartKind> kind = PartKind.named(kindPlace.text());
    if (kind.isEmpty()) {
      throw kindPlace.refuse(
          "unknown-kind",
          Said.of("\"%s\" is no kind of part.", "\"%s\" という部品の種類はありません。", kindPlace.text()),
          Said.use(Arrays.stream(PartKind.values()).map(PartKind::word).toList()));
    }
    JsonPlace modelPlace = place.get("model");
    Optional<PartModel> model = PartModels.named(modelPlace.text());
    if (model.isEmpty() || model.get().kind() != kind.get()) {
      throw modelPlace.refuse(
          "unknown-model",
          Said.of(
              "No part of the kind %s is called \"%s\".",
              "種類が %s の部品に、\"%s\" という型はありません。", kind.get().word(), modelPlace.text()),
          Said.use(PartModels.named(kind.get())));
    }
    return model.get();
  }

  private static Wire wire(JsonPlace place, PartModel model) throws Refusal {
    JsonPlace terminal = place.get("from");
    if (model.contact(terminal.text()).isEmpty()) {
      throw terminal.refuse(
          "unknown-terminal",
          Said.of(
              "The %s has no terminal \"%s\".",
              "「%s」に、端子 \"%s\" はありません。", model.name(), terminal.text()),
          Said.use(model.contacts().stream().map(Contact::name).toList()));
    }
    return new Wire(terminal.text(), WiringReader.end(place.get("to")), between(place));
  }

  private static Optional<Between> between(JsonPlace place) throws Refusal {
    Optional<JsonPlace> divider = place.find("divider");
    if (divider.isPresent()) {
      return Optional.of(divider(divider.get()));
    }
    if (place.find("seriesOhm").isPresent()) {
      return Optional.of(new Between.Series(ohm(place, "seriesOhm")));
    }
    if (place.find("pullUpOhm").isPresent()) {
      return Optional.of(new Between.PullUp(ohm(place, "pullUpOhm")));
    }
    return place.find("pullDownOhm").isPresent()
        ? Optional.of(new Between.PullDown(ohm(place, "pullDownOhm")))
        : Optional.empty();
  }

  static Between.Divider divider(JsonPlace place) throws Refusal {
    return new Between.Divider(ohm(place, "seriesOhm"), ohm(place, "groundOhm"));
  }

  private static int ohm(JsonPlace place, String key) throws Refusal {
    return place.get(key).whole(1, MAX_OHM);
  }
}
