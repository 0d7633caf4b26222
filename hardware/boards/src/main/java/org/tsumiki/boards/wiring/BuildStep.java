package org.tsumiki.boards.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.wiring.Contact.Role;
import org.tsumiki.boards.wiring.Header.Use;
import org.tsumiki.boards.wiring.Wire.Between;

/**
 * What is built at once: the shared rows of the breadboard first, then one part after the other.
 *
 * @param part empty for the first step, the rows
 */
public record BuildStep(Optional<Part> part, List<Lead> leads) {
  private static final List<Colour> SIGNALS =
      List.of(
          Colour.YELLOW,
          Colour.GREEN,
          Colour.BLUE,
          Colour.WHITE,
          Colour.PURPLE,
          Colour.GREY,
          Colour.BROWN);

  /** Keeps the list from changing. */
  public BuildStep {
    leads = List.copyOf(leads);
  }

  /** The colour to take for a wire, if there is one; its number counts, not its colour. */
  public enum Colour {
    BLACK,
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    BLUE,
    PURPLE,
    GREY,
    WHITE,
    BROWN
  }

  /**
   * A wire with its number.
   *
   * @param number from 1, through all steps
   * @param from where the wire begins: the Raspberry Pi for rows, else the part
   */
  public record Lead(int number, Colour colour, End from, End to, Optional<Between> between) {}

  /** All steps of a wiring, in the order in which one can build it. */
  public static List<BuildStep> of(Wiring wiring) {
    List<BuildStep> steps = new ArrayList<>();
    List<Lead> rows = new ArrayList<>();
    for (Rail rail : wiring.rails()) {
      if (rail.fedBy() instanceof End.Pin pin) {
        rows.add(lead(rows.size() + 1, colour(wiring, pin, 0), pin, new End.Row(rail.id())));
      }
    }
    for (Bus bus : wiring.buses()) {
      for (Bus.Line line : bus.lines()) {
        End.Row row = new End.Row(bus.id() + "." + line.name());
        if (isUsed(wiring, row)) {
          Colour colour = SIGNALS.get(rows.size() % SIGNALS.size());
          rows.add(lead(rows.size() + 1, colour, new End.Pin(line.pin().headerPin()), row));
        }
      }
    }
    steps.add(new BuildStep(Optional.empty(), rows));
    int number = rows.size();
    int signals = 0;
    for (Part part : wiring.parts()) {
      BuildStep step = step(wiring, part, number, signals);
      number += step.leads().size();
      signals +=
          (int) step.leads().stream().filter(lead -> SIGNALS.contains(lead.colour())).count();
      steps.add(step);
    }
    return List.copyOf(steps);
  }

  private static Lead lead(int number, Colour colour, End from, End to) {
    return new Lead(number, colour, from, to, Optional.empty());
  }

  private static boolean isUsed(Wiring wiring, End.Row row) {
    return wiring.parts().stream()
        .flatMap(part -> part.about().wires().stream())
        .anyMatch(wire -> wire.to().equals(row));
  }

  private static BuildStep step(Wiring wiring, Part part, int before, int signalsBefore) {
    List<Lead> leads = new ArrayList<>();
    int signals = signalsBefore;
    for (Wire wire : part.about().wires()) {
      End source = wiring.source(wire.to()).orElse(wire.to());
      Colour colour = colour(wiring, source, signals);
      if (SIGNALS.contains(colour)) {
        signals++;
      }
      leads.add(
          new Lead(
              before + leads.size() + 1,
              colour,
              new End.Terminal(part.id(), wire.terminal()),
              wire.to(),
              wire.between()));
    }
    for (Rail rail : wiring.rails()) {
      if (rail.fedBy() instanceof End.Terminal(String id, String terminal)
          && id.equals(part.id())) {
        leads.add(
            lead(
                before + leads.size() + 1,
                Colour.ORANGE,
                new End.Terminal(id, terminal),
                new End.Row(rail.id())));
      }
    }
    return new BuildStep(Optional.of(part), leads);
  }

  private static Colour colour(Wiring wiring, End source, int signal) {
    return switch (source) {
      case End.Pin(int number) ->
          switch (Header.use(number)) {
            case Use.Ground ground -> Colour.BLACK;
            case Use.Power(double volts) ->
                volts == Header.LOGIC_VOLTS ? Colour.RED : Colour.ORANGE;
            case Use.Signal other -> SIGNALS.get(signal % SIGNALS.size());
            case Use.Identification other -> SIGNALS.get(signal % SIGNALS.size());
          };
      case End.Terminal(String id, String terminal) ->
          wiring
                  .part(id)
                  .map(part -> part.about().model().role(terminal) instanceof Role.Plus)
                  .orElse(false)
              ? Colour.ORANGE
              : SIGNALS.get(signal % SIGNALS.size());
      case End.Row other -> SIGNALS.get(signal % SIGNALS.size());
    };
  }
}
