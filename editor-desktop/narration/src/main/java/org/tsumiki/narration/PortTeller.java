package org.tsumiki.narration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tsumiki.narration.Told.Kind;
import org.tsumiki.program.LevelledText;
import org.tsumiki.words.Words;

/** Tells lamps, tones, buttons, the colour below and what comes near. */
final class PortTeller {
  /** Nearer than this, something ahead is told of; farther than this again, forgotten. */
  private static final double NEAR_MM = 150;

  private static final double FAR_MM = 250;

  private final Detail detail;
  private final Consumer<Told> tells;
  private final Changes<Double> outputs;
  private final Changes<Double> inputs;
  private boolean begun;

  PortTeller(Detail detail, Consumer<Told> tells) {
    this.detail = detail;
    this.tells = tells;
    this.outputs = detail == Detail.EXACT ? Changes.all() : Changes.few();
    this.inputs = detail == Detail.EXACT ? Changes.all() : Changes.settled();
  }

  void see(Map<String, Double> ports, long tick) {
    ports.forEach((port, value) -> {
      double now = worthTelling(port, value);
      Changes<Double> changes = isSensed(port) ? inputs : outputs;
      if (begun) {
        changes.now(port, now, tick, at(tick));
      } else {
        changes.known(port, isSensed(port) ? now : 0);
      }
    });
    if (!begun) {
      begun = true;
      see(ports, tick);
    }
    outputs.calmDown(tick, at(tick));
    inputs.calmDown(tick, at(tick));
  }

  void end(long tick) {
    outputs.end(at(tick));
    inputs.end(at(tick));
  }

  private Changes.Listener<Double> at(long tick) {
    return new Changes.Listener<>() {
      @Override
      public void is(String port, Double now) {
        tell(port, now, tick);
      }

      @Override
      public boolean restless(String port) {
        if (kind(port) != Kind.OUTPUT) {
          return false;
        }
        tells.accept(new Told(tick, Kind.OUTPUT, OnAndOff.of(port).blinks()));
        return true;
      }

      @Override
      public void calm(String port, Double now) {
        tells.accept(new Told(tick, Kind.OUTPUT, OnAndOff.of(port).calm(now)));
      }
    };
  }

  /** What shivers; outputs and buttons do not, and are off before a program begins. */
  private static boolean isSensed(String port) {
    return kind(port) == Kind.SENSE && !port.startsWith("button.");
  }

  /** A port's value without what nobody would speak of. */
  private static double worthTelling(String port, double value) {
    if (port.startsWith("distance.")) {
      return value < NEAR_MM ? 1 : value > FAR_MM ? 0 : 0.5;
    }
    if (port.startsWith("colour.")) {
      return value;
    }
    return port.startsWith("buzzer") ? Math.rint(value) : value;
  }

  private void tell(String port, double value, long tick) {
    sentence(port, value).ifPresent(text -> tells.accept(new Told(tick, kind(port), text)));
  }

  private static Kind kind(String port) {
    return switch (family(port)) {
      case "signal", "led", "buzzer" -> Kind.OUTPUT;
      default -> Kind.SENSE;
    };
  }

  private static String family(String port) {
    return port.split("\\.", -1)[0];
  }

  private Optional<LevelledText> sentence(String port, double value) {
    String[] parts = port.split("\\.", -1);
    return switch (parts[0]) {
      case "signal", "led", "buzzer" -> Optional.of(OnAndOff.of(port).is(value));
      case "button" ->
          value > 0
              ? Optional.of(
                  Sentence.of("did.button.down", "name", parts[1].toUpperCase(Locale.ROOT)))
              : Optional.empty();
      default -> detail == Detail.TERSE ? Optional.empty() : sensed(port, parts[0], value);
    };
  }

  private Optional<LevelledText> sensed(String port, String family, double value) {
    return switch (family) {
      case "colour" -> Optional.of(Sentence.of("tell.below", "colour", Colours.name((int) value)));
      case "distance" -> value == 1 ? Optional.of(Sentence.of("tell.near")) : Optional.empty();
      case "air", "soil", "water" -> measured(port, value);
      default -> Optional.empty();
    };
  }

  private Optional<LevelledText> measured(String port, double value) {
    if (!Words.has("port." + port)) {
      return Optional.empty();
    }
    return Optional.of(
        Sentence.of(
            "tell.measured",
            Map.of(
                "sensor", Sentence.of("port." + port),
                "value", LevelledText.verbatim(Measures.plain(value, detail)))));
  }
}
