package org.tsumiki.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which states a rule speaks of. */
public final class RuleStates {
  private RuleStates() {}

  /** The names of all states, as pack files write them, each once for every place it stands at. */
  public static List<String> namesIn(Rule rule) {
    return switch (rule) {
      case Rule.Eventually r -> names(r.instead(), r.state());
      case Rule.NeverTogether r -> r.ports();
      case Rule.AtLeastBefore r -> names(List.of(), r.state(), r.before());
      case Rule.HoldsFor r -> names(List.of(), r.state());
      case Rule.Order r -> r.phases().stream().flatMap(phase -> phase.on().stream()).toList();
      case Rule.Repeats r -> names(names(r.during()), r.state());
      case Rule.RespondsWithin r -> names(List.of(), r.after(), r.state());
      case Rule.StaysUntil r -> names(List.of(), r.state(), r.until());
      case Rule.EndsWith r -> names(List.of(), r.state());
      case Rule.Never r -> names(names(r.once()), r.state());
      case Rule.Measure r -> names(names(r.of()), r.during());
      case Rule.StopsIn ignored -> List.of();
      case Rule.Faces ignored -> List.of();
      case Rule.Drives ignored -> List.of();
      case Rule.Route ignored -> List.of();
      case Rule.Task ignored -> List.of();
      case Rule.Points ignored -> List.of();
      case Rule.Says ignored -> List.of();
      case Rule.Tells ignored -> List.of();
      case Rule.Uses ignored -> List.of();
    };
  }

  /** The places that it speaks of by itself, not through a state. */
  public static List<String> placesIn(Rule rule) {
    return switch (rule) {
      case Rule.StopsIn stops -> List.of(stops.place());
      case Rule.Route route -> route.places();
      default -> List.of();
    };
  }

  private static List<String> names(Quantity of) {
    return switch (of) {
      case Quantity.TimeOf time -> List.of(time.state());
      case Quantity.LengthOf length -> List.of(length.state());
      default -> List.of();
    };
  }

  private static List<String> names(List<String> first, Optional<PortState> state) {
    List<String> names = new ArrayList<>(first);
    names.addAll(names(state));
    return names;
  }

  private static List<String> names(Optional<PortState> state) {
    return state.map(PortState::ports).orElse(List.of());
  }

  private static List<String> names(List<String> first, PortState... states) {
    List<String> names = new ArrayList<>(first);
    for (PortState state : states) {
      names.addAll(state.ports());
    }
    return names;
  }
}
