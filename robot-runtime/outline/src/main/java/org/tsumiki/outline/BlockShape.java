package org.tsumiki.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a block type is and which parts it has, as {@code program/spec/blocks.md} tells it and as
 * the editor's toolbox offers it.
 *
 * @param type name in the vocabulary
 * @param kind where it may stand
 * @param parts fields and inputs in the order in which the block shows them
 */
public record BlockShape(String type, Kind kind, List<Part> parts) {

  /** Where a block may stand. */
  public enum Kind {
    /** Begins a chain. */
    HAT,
    /** Stands in a chain. */
    STATEMENT,
    /** Ends a chain. */
    CAP,
    /** Lies in an input. */
    VALUE
  }

  /**
   * One block a line: kind, type, parts. {@code NAME:a|b} is a choice, {@code NAME:<list>} names
   * something, {@code NAME:#1} a number field, {@code NAME:words} a text field, {@code NAME=1} an
   * input with that shadow, {@code NAME=?} one without, {@code DO} holds blocks.
   */
  private static final String TABLE =
      """
      hat event_start
      hat event_button BUTTON:a|b
      hat event_message MESSAGE:<message>
      hat event_sensor SENSOR:distance|line_left|line_right|heading|temperature|humidity|pressure|moisture|water CROSSING:below|above VALUE:#20
      hat event_timer SECONDS:#1
      hat event_state STATE:<state>
      hat procedure_define NAME:words
      statement event_broadcast MESSAGE:<message>
      statement event_broadcast_wait MESSAGE:<message>
      statement state_go STATE:<state>
      cap control_forever DO
      statement control_repeat TIMES=3 DO
      statement control_repeat_until CONDITION=? DO
      statement control_if CONDITION=? DO
      statement control_if_else CONDITION=? DO ELSE
      statement control_wait SECONDS=1
      statement control_wait_until CONDITION=?
      statement control_for VAR:<> FROM=1 TO=10 BY=1 DO
      cap control_break
      statement control_stop MODE:this|others|all
      statement light_signal SIGNAL:car|walk LAMP:red|yellow|green STATE:on|off
      statement light_led LED:1 STATE:on|off
      statement light_rgb COLOUR=#ff0000
      statement sound_beep SECONDS=1
      statement sound_tone HERTZ=440
      statement sound_off
      statement drive_go DIRECTION:forward|back|left|right POWER=50
      statement drive_wheels LEFT=50 RIGHT=50
      statement drive_stop
      statement drive_distance DIRECTION:forward|back CM=20 POWER=50
      statement drive_turn DIRECTION:left|right DEGREES=90 POWER=50
      statement drive_time LEFT=50 RIGHT=50 SECONDS=1
      statement drive_acceleration PERCENT=200
      statement text_say TEXT=""
      statement text_note TEXT:words
      statement data_log NAME:words VALUE=0
      statement sense_timer_reset
      statement lists_add LIST:<list> ITEM=1
      statement lists_insert LIST:<list> ITEM=1 INDEX=1
      statement lists_replace LIST:<list> INDEX=1 ITEM=1
      statement lists_remove LIST:<list> INDEX=1
      statement lists_clear LIST:<list>
      statement variables_set VAR:<> VALUE=0
      statement variables_change VAR:<> DELTA=1
      statement variables_local VAR:<> VALUE=0
      statement procedure_call
      cap procedure_return VALUE=0
      value math_number NUM:#0
      value math_arithmetic OP:ADD|MINUS|MULTIPLY|DIVIDE|POWER|MODULO|MIN|MAX A=1 B=1
      value math_single OP:ROUND|FLOOR|CEILING|ABS|NEGATE|SQRT|SIN|COS|TAN|ASIN|ACOS|ATAN|LN|LOG10|EXP|POW10 NUM=9
      value math_constrain VALUE=120 LOW=0 HIGH=100
      value math_random FROM=1 TO=6
      value math_pid ERROR=0 P=1 I=0 D=0 LIMIT=100
      value logic_compare A=0 OP:EQ|NEQ|LT|LTE|GT|GTE B=10
      value logic_operation A=? OP:AND|OR B=?
      value logic_negate BOOL=?
      value logic_boolean BOOL:TRUE|FALSE
      value text TEXT:words
      value text_join A="" B=""
      value text_length TEXT=""
      value text_letter INDEX=1 TEXT=""
      value text_part TEXT="" FROM=1 TO=3
      value text_contains TEXT="" PART=""
      value text_number TEXT="12"
      value variables_get VAR:<>
      value lists_item LIST:<list> INDEX=1
      value lists_length LIST:<list>
      value lists_index_of LIST:<list> ITEM=1
      value lists_contains LIST:<list> ITEM=1
      value lists_text LIST:<list>
      value procedure_result
      value colour_picker COLOUR:words
      value colour_rgb RED=100 GREEN=50 BLUE=0
      value colour_part PART:red|green|blue COLOUR=#ff8000
      value state_is STATE:<state>
      value state_seconds
      value sense_button BUTTON:a|b
      value sense_line SIDE:left|right
      value sense_line_value SIDE:left|right
      value sense_distance
      value sense_timer
      value sense_travel SIDE:left|right
      value sense_heading
      value sense_bumper
      value sense_colour
      value sense_environment WHAT:temperature|humidity|pressure|moisture|water
      """;

  private static final Map<String, BlockShape> ALL = all(TABLE);

  /** Copies the list. */
  public BlockShape {
    parts = List.copyOf(parts);
  }

  /** The shape of a block type, or empty when there is no such block. */
  public static Optional<BlockShape> of(String type) {
    return Optional.ofNullable(ALL.get(type));
  }

  /** True when other blocks stand inside of it. */
  public boolean holdsBlocks() {
    return parts.stream().anyMatch(Part.Body.class::isInstance);
  }

  Optional<Part> part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  boolean holds(String body) {
    return part(body).filter(Part.Body.class::isInstance).isPresent();
  }

  /** Names of fields and inputs for values, in the order in which the block shows them. */
  public List<String> partNames() {
    return parts.stream().filter(part -> !(part instanceof Part.Body)).map(Part::name).toList();
  }

  private static Map<String, BlockShape> all(String table) {
    Map<String, BlockShape> shapes = new LinkedHashMap<>();
    table.lines().map(BlockShape::shape).forEach(shape -> shapes.put(shape.type(), shape));
    return shapes;
  }

  private static BlockShape shape(String row) {
    List<String> words = List.of(row.strip().split(" "));
    List<Part> parts = new ArrayList<>();
    words.subList(2, words.size()).forEach(word -> parts.add(part(word, words.get(1))));
    return new BlockShape(words.get(1), kind(words.getFirst()), parts);
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "hat" -> Kind.HAT;
      case "cap" -> Kind.CAP;
      case "value" -> Kind.VALUE;
      default -> Kind.STATEMENT;
    };
  }

  private static Part part(String word, String type) {
    int field = word.indexOf(':');
    int input = word.indexOf('=');
    if (field >= 0) {
      return field(word.substring(0, field), word.substring(field + 1), type);
    }
    return input >= 0
        ? new Part.Input(word.substring(0, input), shadow(word.substring(input + 1)))
        : new Part.Body(word);
  }

  private static Part field(String name, String what, String type) {
    if (what.startsWith("<")) {
      return new Part.Named(name, what.substring(1, what.length() - 1));
    }
    if (what.startsWith("#")) {
      return new Part.NumberField(name, Double.parseDouble(what.substring(1)));
    }
    return what.equals("words")
        ? new Part.TextField(name, type.equals("colour_picker") ? "#ff0000" : "")
        : new Part.Choice(name, List.of(what.split("\\|")));
  }

  private static Optional<Literal> shadow(String value) {
    return switch (value.charAt(0)) {
      case '?' -> Optional.empty();
      case '"' -> Optional.of(new Literal.Text(value.substring(1, value.length() - 1)));
      case '#' -> Optional.of(new Literal.Colour(value));
      default -> Optional.of(new Literal.Num(Double.parseDouble(value)));
    };
  }
}
