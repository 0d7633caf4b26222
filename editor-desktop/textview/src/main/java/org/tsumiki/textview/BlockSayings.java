package org.tsumiki.textview;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsumiki.outline.BlockShape;
import org.tsumiki.program.LevelledText;
import org.tsumiki.words.Words;

/**
 * What each block of a workspace says; the same rules and words as the page's {@code saying.ts}.
 */
final class BlockSayings {
  private static final Pattern HOLE = Pattern.compile("%(\\d)");

  /** In kana a particle belongs to the word before it; on the block a field stands between. */
  private static final Pattern PARTICLE_AFTER_HOLE =
      Pattern.compile("(%\\d) (?=(?:を|に|が|は|の|と|で|へ|から|まで)(?: |$|、))");

  private static final Pattern SPACED_HOLE = Pattern.compile(" ?(%\\d) ?");

  /** Whose choices have their words under another name than the part's. */
  private static final Map<String, String> WORDS_OF_OPERATORS =
      Map.of(
          "math_arithmetic", "arithmetic",
          "math_single", "single",
          "logic_compare", "compare",
          "logic_operation", "operation");

  private static final Set<String> JUDGING =
      Set.of("logic_compare", "logic_operation", "logic_negate");

  private static final Set<String> CONDITIONS = Set.of("CONDITION", "BOOL");

  private final Map<String, String> nameById = new HashMap<>();

  BlockSayings(JsonObject workspace) {
    if (workspace.get("variables") instanceof JsonArray variables) {
      for (JsonElement variable : variables) {
        JsonObject object = variable.getAsJsonObject();
        nameById.put(object.get("id").getAsString(), object.get("name").getAsString());
      }
    }
  }

  static String type(JsonObject block) {
    return block.get("type").getAsString();
  }

  static boolean isHat(JsonObject block) {
    return BlockShape.of(type(block))
        .filter(shape -> shape.kind() == BlockShape.Kind.HAT)
        .isPresent();
  }

  static Optional<JsonObject> next(JsonObject block) {
    return block.get("next") instanceof JsonObject next
        ? Optional.ofNullable(next.getAsJsonObject("block"))
        : Optional.empty();
  }

  /** What lies in an input: a block, or the shadow that stands for one. */
  static Optional<JsonObject> inside(JsonObject block, String name) {
    if (block.get("inputs") instanceof JsonObject inputs
        && inputs.get(name) instanceof JsonObject input) {
      return Stream.of("block", "shadow")
          .map(input::get)
          .filter(JsonObject.class::isInstance)
          .map(JsonObject.class::cast)
          .findFirst();
    }
    return Optional.empty();
  }

  /** The sentence of a block that has a row of its own. */
  LevelledText row(JsonObject block) {
    rememberParameters(block);
    // What the page says in one breath stands in two rows here.
    return type(block).equals("control_if_else")
        ? filled(label(type(block)), values(block))
        : saying(block);
  }

  /** What a procedure takes has its name only there. */
  private void rememberParameters(JsonObject block) {
    if (block.get("extraState") instanceof JsonObject extra
        && extra.get("parameters") instanceof JsonArray parameters) {
      for (JsonElement parameter : parameters) {
        JsonObject object = parameter.getAsJsonObject();
        if (object.get("id") instanceof JsonPrimitive id) {
          nameById.put(id.getAsString(), object.get("name").getAsString());
        }
      }
    }
  }

  private LevelledText saying(JsonObject block) {
    LevelledText said = filled(template(block), values(block));
    for (LevelledText argument : arguments(block)) {
      said = joined(said, argument, "、 ", "、", ", ");
    }
    return said;
  }

  private static LevelledText template(JsonObject block) {
    String variant = parameters(block).isEmpty() ? field(block, "OP") : "things";
    return Stream.of("said." + type(block) + "." + variant, "said." + type(block))
        .filter(Words::has)
        .findFirst()
        .map(Words::text)
        .orElseGet(() -> label(type(block)));
  }

  /** What stands on the block; its fields have spaces around them, which readings do not need. */
  private static LevelledText label(String type) {
    String key = "block." + type;
    LevelledText text = Words.has(key) ? Words.text(key) : LevelledText.verbatim(type);
    String ruby = SPACED_HOLE.matcher(text.ruby()).replaceAll("$1");
    return new LevelledText(text.hira(), ruby, text.en());
  }

  private static LevelledText filled(LevelledText template, List<LevelledText> values) {
    String hira = PARTICLE_AFTER_HOLE.matcher(template.hira()).replaceAll("$1");
    return new LevelledText(
        put(hira, values, LevelledText::hira),
        put(template.ruby(), values, LevelledText::ruby),
        put(template.en(), values, LevelledText::en));
  }

  private static String put(
      String template, List<LevelledText> values, Function<LevelledText, String> level) {
    Function<MatchResult, String> value =
        hole -> {
          int index = Integer.parseInt(hole.group(1)) - 1;
          return index < values.size() ? level.apply(values.get(index)) : "";
        };
    return HOLE.matcher(template)
        .replaceAll(hole -> Matcher.quoteReplacement(value.apply(hole)))
        .strip();
  }

  private static LevelledText joined(
      LevelledText first, LevelledText second, String hira, String ruby, String en) {
    return new LevelledText(
        first.hira() + hira + second.hira(),
        first.ruby() + ruby + second.ruby(),
        first.en() + en + second.en());
  }

  private List<LevelledText> values(JsonObject block) {
    return switch (type(block)) {
      case "procedure_define" ->
          List.of(named(field(block, "NAME")), named(String.join("、 ", parameters(block))));
      case "procedure_call", "procedure_result" -> List.of(named(procedure(block)));
      // The sign stands between the two that it joins.
      case "math_arithmetic" -> Stream.of("A", "OP", "B").map(part -> value(block, part)).toList();
      default ->
          BlockShape.of(type(block)).map(BlockShape::partNames).orElse(List.of()).stream()
              .map(part -> value(block, part))
              .toList();
    };
  }

  private LevelledText value(JsonObject block, String part) {
    if (block.get("fields") instanceof JsonObject fields && fields.has(part)) {
      return fieldSaying(block, part, fields.get(part));
    }
    return inside(block, part).map(inner -> within(block, inner)).orElseGet(() -> empty(part));
  }

  private LevelledText fieldSaying(JsonObject block, String part, JsonElement value) {
    if (value instanceof JsonObject reference) {
      return named(nameById.getOrDefault(reference.get("id").getAsString(), ""));
    }
    if (value instanceof JsonPrimitive number && number.isNumber()) {
      return number(number.getAsDouble());
    }
    String text = value.getAsString();
    String words = WORDS_OF_OPERATORS.getOrDefault(type(block), part);
    return Stream.of("spoken.", "said.option.", "option.")
        .map(prefix -> prefix + words + "." + text)
        .filter(Words::has)
        .findFirst()
        .map(Words::text)
        .orElseGet(() -> typed(text));
  }

  /** What somebody typed, or the name of a colour. */
  private static LevelledText typed(String text) {
    if (text.isEmpty()) {
      return Words.text("said.empty.letters");
    }
    return Words.has("option.colour." + text)
        ? Words.text("option.colour." + text)
        : LevelledText.verbatim(text);
  }

  private static LevelledText number(double number) {
    String digits =
        number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    return number < 0
        ? Words.text("said.minus", Map.of("number", digits.substring(1)))
        : LevelledText.verbatim(digits);
  }

  private static LevelledText named(String name) {
    return name.isEmpty() ? Words.text("said.empty.name") : LevelledText.verbatim(name);
  }

  private static LevelledText empty(String part) {
    return Words.text(CONDITIONS.contains(part) ? "said.empty.Boolean" : "said.empty.any");
  }

  private List<LevelledText> arguments(JsonObject block) {
    List<LevelledText> arguments = new ArrayList<>();
    if (type(block).equals("procedure_define")) {
      return arguments;
    }
    List<String> names = parameters(block);
    for (int i = 0; i < names.size(); i++) {
      LevelledText value =
          inside(block, "ARG" + i)
              .map(inner -> within(block, inner))
              .orElseGet(() -> Words.text("said.empty.any"));
      arguments.add(joined(named(names.get(i)), value, " ", "", " "));
    }
    return arguments;
  }

  /** A value within another, in brackets where one could not tell which belongs together. */
  private LevelledText within(JsonObject outer, JsonObject inner) {
    LevelledText said = saying(inner);
    return needsBracket(type(outer), inner)
        ? filled(Words.text("said.bracket"), List.of(said))
        : said;
  }

  private static boolean needsBracket(String outer, JsonObject inner) {
    boolean takesValues =
        inner.get("inputs") instanceof JsonObject inputs && !inputs.keySet().isEmpty();
    boolean isValue =
        BlockShape.of(outer).filter(shape -> shape.kind() == BlockShape.Kind.VALUE).isPresent();
    if (!isValue || !takesValues) {
      return false;
    }
    return switch (outer) {
      case "logic_compare" -> JUDGING.contains(type(inner));
      case "logic_operation" -> Set.of("logic_operation", "logic_negate").contains(type(inner));
      default -> true;
    };
  }

  private static String field(JsonObject block, String name) {
    return block.get("fields") instanceof JsonObject fields
            && fields.get(name) instanceof JsonPrimitive value
        ? value.getAsString()
        : "";
  }

  private static String procedure(JsonObject block) {
    return block.get("extraState") instanceof JsonObject extra
            && extra.get("name") instanceof JsonPrimitive name
        ? name.getAsString()
        : "";
  }

  private static List<String> parameters(JsonObject block) {
    List<String> names = new ArrayList<>();
    if (block.get("extraState") instanceof JsonObject extra
        && extra.get("parameters") instanceof JsonArray parameters) {
      parameters.forEach(one -> names.add(one.getAsJsonObject().get("name").getAsString()));
    }
    return names;
  }
}
