package org.tsumiki.arena.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.ReadingLevel;
import org.tsumiki.words.Words;

/** Ports as people speak of them, like the page does: one line a signal, numbers with units. */
final class PortTable {
  private static final List<String> LAMPS = List.of("red", "yellow", "green");
  private static final String COLOURS = "option.colour.";
  private static final List<String> COLOUR_CODES =
      List.of(
          "#000000", "#ffffff", "#ff0000", "#ff8000", "#ffff00", "#80ff00", "#00ff00", "#00ffff",
          "#0000ff", "#8000ff", "#ff00ff", "#804000");
  private static final double MM_PER_CM = 10;

  private PortTable() {}

  /** A line of the table. */
  record Row(String name, String value) {}

  static List<Row> of(Map<String, Double> ports, ReadingLevel level) {
    List<Row> rows = new ArrayList<>();
    for (String signal : List.of("car", "walk")) {
      if (LAMPS.stream().anyMatch(lamp -> ports.containsKey("signal." + signal + "." + lamp))) {
        String name = Words.text("port.signal." + signal).at(level);
        rows.add(new Row(name, lit(signal, ports, level)));
      }
    }
    ports.forEach((port, value) -> {
      if (port.startsWith("button.")) {
        String letter = port.substring("button.".length()).toUpperCase(Locale.ROOT);
        rows.add(
            new Row(
                Words.text("port.button", Map.of("name", letter)).at(level),
                value(port, value).at(level)));
      } else if (Words.has("port." + port)) {
        rows.add(new Row(Words.text("port." + port).at(level), value(port, value).at(level)));
      }
    });
    return rows;
  }

  private static String lit(String signal, Map<String, Double> ports, ReadingLevel level) {
    String lamps =
        LAMPS.stream()
            .filter(lamp -> ports.getOrDefault("signal." + signal + "." + lamp, 0.0) > 0)
            .map(lamp -> Words.text("option.LAMP." + lamp).at(level))
            .collect(Collectors.joining(level == ReadingLevel.ENGLISH ? ", " : "・"));
    return lamps.isEmpty() ? Words.text("value.dark").at(level) : lamps;
  }

  private static LevelledText value(String port, double value) {
    String kind = port.substring(0, Math.max(0, port.indexOf('.')));
    return switch (kind.isEmpty() ? port : kind) {
      case "button" -> Words.text(value > 0 ? "value.pressed" : "value.released");
      case "line", "motor", "soil", "water" -> number("arena.value.percent", value);
      case "distance", "encoder" -> number("arena.value.centimetres", value / MM_PER_CM);
      case "buzzer" -> value > 0 ? number("value.hertz", value) : Words.text("value.silent");
      case "air" -> air(port, value);
      case "heading" -> number("value.degrees", value);
      case "bumper" -> Words.text(value > 0 ? "value.touches" : "value.free");
      case "colour" -> colour(value);
      default ->
          port.equals("led.rgb") && value > 0
              ? colour(value)
              : Words.text(value > 0 ? "value.on" : "value.off");
    };
  }

  private static LevelledText air(String port, double value) {
    return switch (port) {
      case "air.temperature" -> number("value.celsius", value);
      case "air.pressure" -> number("value.hectopascals", value);
      default -> number("arena.value.percent", value);
    };
  }

  private static LevelledText number(String key, double value) {
    return Words.text(key, Map.of("number", String.valueOf(Math.round(value))));
  }

  /** The word for a colour (0xrrggbb): that of the nearest that has one. */
  private static LevelledText colour(double value) {
    Colour wanted = new Colour(Math.clamp(Math.round(value), 0, 0xffffff), 1);
    String nearest = COLOUR_CODES.getFirst();
    for (String code : COLOUR_CODES) {
      if (distance(wanted, Colour.of(code)) < distance(wanted, Colour.of(nearest))) {
        nearest = code;
      }
    }
    return Words.text(COLOURS + nearest);
  }

  private static int distance(Colour a, Colour b) {
    int sum = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int off = ((a.rgb() >> shift) & 0xff) - ((b.rgb() >> shift) & 0xff);
      sum += off * off;
    }
    return sum;
  }
}
