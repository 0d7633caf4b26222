package org.tsumiki.boards.wiring;

import java.util.List;
import java.util.Optional;
import org.tsumiki.boards.wiring.Header.Use;

/**
 * How the parts of a board are wired to the 40-pin header of a Raspberry Pi.
 *
 * @param parts in an order in which one can build it
 */
public record Wiring(List<Bus> buses, List<Rail> rails, List<Part> parts) {
  /** Keeps the lists from changing. */
  public Wiring {
    buses = List.copyOf(buses);
    rails = List.copyOf(rails);
    parts = List.copyOf(parts);
  }

  /** The part with that id. */
  public Optional<Part> part(String id) {
    return parts.stream().filter(part -> part.id().equals(id)).findFirst();
  }

  /** All parts of that kind, in their order: {@code wiring.parts(Part.Led.class)}. */
  public <P extends Part> List<P> parts(Class<P> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The converter that this is an input of. */
  public Part.Adc adc(AdcInput input) {
    return parts(Part.Adc.class).stream()
        .filter(adc -> adc.id().equals(input.adc()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No converter " + input.adc()));
  }

  /** Where an end leads once rows of the breadboard are followed to what feeds them. */
  public Optional<End> source(End end) {
    return switch (end) {
      case End.Pin pin -> Optional.of(pin);
      case End.Terminal terminal -> Optional.of(terminal);
      case End.Row(String name) -> row(name);
    };
  }

  private Optional<End> row(String name) {
    for (Rail rail : rails) {
      if (rail.id().equals(name)) {
        return Optional.of(rail.fedBy());
      }
    }
    for (Bus bus : buses) {
      for (Bus.Line line : bus.lines()) {
        if (name.equals(bus.id() + "." + line.name())) {
          return Optional.of(new End.Pin(line.pin().headerPin()));
        }
      }
    }
    return Optional.empty();
  }

  /** The GPIO that an end leads to, if it does. */
  public Optional<Gpio> gpio(End end) {
    return source(end).orElse(end) instanceof End.Pin(int number)
            && Header.use(number) instanceof Use.Signal(Gpio gpio)
        ? Optional.of(gpio)
        : Optional.empty();
  }

  /** The bus with that id. */
  public Optional<Bus> bus(String id) {
    return buses.stream().filter(bus -> bus.id().equals(id)).findFirst();
  }
}
