package org.tsumiki.narration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tsumiki.program.Expression;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Program;
import org.tsumiki.program.Side;
import org.tsumiki.vm.Value;
import org.tsumiki.words.Words;

/** What value blocks say, in the words of the blocks themselves. */
final class Phrases {
  private static final LevelledText HOLE = LevelledText.verbatim("…");

  private final Map<String, String> names = new HashMap<>();

  Phrases(Program program) {
    program.variables().forEach(this::note);
    program.lists().forEach(this::note);
    program.states().forEach(this::note);
    program.messages().forEach(this::note);
    program.procedures().forEach(procedure -> procedure.parameters().forEach(this::note));
  }

  private void note(Program.Variable variable) {
    names.put(variable.id(), variable.name());
  }

  LevelledText of(Expression expression) {
    return switch (expression) {
      case Expression.Missing _ -> HOLE;
      case Expression.NumberLiteral e -> number(e.value());
      case Expression.BooleanLiteral e -> option("BOOL", e.value() ? "TRUE" : "FALSE");
      case Expression.TextLiteral e -> block("text", LevelledText.verbatim(e.value()));
      case Expression.Compare e -> compare(e);
      case Expression.Logic e -> both("tell.logic." + e.operator(), e.a(), e.b());
      case Expression.Not e -> block("logic_negate", of(e.operand()));
      case Expression.GetVariable e -> name(e.variableId());
      case Expression.ButtonHeld e -> block("sense_button", option("BUTTON", word(e.button())));
      case Expression.LineIsBlack e -> block("sense_line", side(e.side()));
      case Expression.LineReflectance e -> block("sense_line_value", side(e.side()));
      case Expression.DistanceCm _ -> block("sense_distance");
      case Expression.BumperPressed _ -> block("sense_bumper");
      case Expression.ColourSeen _ -> block("sense_colour");
      case Expression.HeadingDegrees _ -> block("sense_heading");
      case Expression.TimerSeconds _ -> block("sense_timer");
      case Expression.TravelCm e -> block("sense_travel", side(e.side()));
      case Expression.Environment e -> option("WHAT", word(e.what()));
      case Expression.StateIs e -> block("state_is", name(e.stateId()));
      case Expression.StateSeconds _ -> block("state_seconds");
      case Expression.ColourLiteral e -> Colours.name(e.rgb());
      case Expression.ColourOf e -> block("colour_rgb", of(e.red()), of(e.green()), of(e.blue()));
      case Expression.ColourPart e ->
          block("colour_part", option("PART", word(e.part())), of(e.colour()));
      case Expression.CallResult e -> block("procedure_result", LevelledText.verbatim(e.name()));
      default -> calculation(expression);
    };
  }

  private LevelledText calculation(Expression expression) {
    return switch (expression) {
      case Expression.Arithmetic e ->
          block(
              "math_arithmetic",
              of(e.a()),
              Sentence.of("spoken.arithmetic." + e.operator()),
              of(e.b()));
      case Expression.Calculate e -> block("math_single", function(e.function()), of(e.operand()));
      case Expression.Constrain e ->
          block("math_constrain", of(e.value()), of(e.low()), of(e.high()));
      case Expression.RandomNumber e -> block("math_random", of(e.from()), of(e.to()));
      case Expression.Pid e ->
          block("math_pid", of(e.error()), of(e.p()), of(e.i()), of(e.d()), of(e.limit()));
      case Expression.Join e -> block("text_join", of(e.a()), of(e.b()));
      case Expression.TextLength e -> block("text_length", of(e.text()));
      case Expression.TextLetter e -> block("text_letter", of(e.index()), of(e.text()));
      case Expression.TextPart e -> block("text_part", of(e.text()), of(e.from()), of(e.to()));
      case Expression.TextContains e -> block("text_contains", of(e.text()), of(e.part()));
      case Expression.TextToNumber e -> block("text_number", of(e.text()));
      case Expression.ListItem e -> block("lists_item", name(e.listId()), of(e.index()));
      case Expression.ListLength e -> block("lists_length", name(e.listId()));
      case Expression.ListIndexOf e -> block("lists_index_of", name(e.listId()), of(e.item()));
      case Expression.ListContains e -> block("lists_contains", name(e.listId()), of(e.item()));
      case Expression.ListText e -> block("lists_text", name(e.listId()));
      default -> throw new IllegalArgumentException("no words for " + expression);
    };
  }

  private LevelledText compare(Expression.Compare e) {
    return both("tell.compare." + e.operator(), e.a(), e.b());
  }

  private LevelledText both(String key, Expression a, Expression b) {
    return Sentence.of(key, Map.of("a", of(a), "b", of(b)));
  }

  private LevelledText name(String id) {
    return LevelledText.verbatim(names.getOrDefault(id, id));
  }

  private static LevelledText number(double value) {
    return LevelledText.verbatim(new Value.NumberValue(value).text());
  }

  private static LevelledText function(Expression.MathFunction function) {
    String spoken = "spoken.single." + function;
    return Sentence.of(Words.has(spoken) ? spoken : "option.single." + function);
  }

  private static LevelledText side(Side side) {
    return option("SIDE", word(side));
  }

  private static LevelledText option(String field, String value) {
    return Sentence.of("option." + field + "." + value);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The block's own words with its parts in them. */
  private static LevelledText block(String type, LevelledText... parts) {
    LevelledText text = Sentence.of("block." + type);
    List<LevelledText> inOrder = List.of(parts);
    for (int i = 0; i < inOrder.size(); i++) {
      text = Sentence.fill(text, "%" + (i + 1), inOrder.get(i));
    }
    return text;
  }
}
