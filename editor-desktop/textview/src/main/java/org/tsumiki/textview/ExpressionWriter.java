package org.tsumiki.textview;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Surroundings;
import org.tsumiki.textview.Types.Type;

/** Writes value blocks, with parentheses only where the language needs them. */
final class ExpressionWriter {
  private final Pen pen;
  private final Dialect dialect;
  private final Names names;
  private final Bindings bindings;
  private final Types types;
  private final OperatorWriter operators;
  private final Set<Expression> withPoint = Collections.newSetFromMap(new IdentityHashMap<>());

  ExpressionWriter(Draft draft) {
    pen = draft.pen();
    dialect = draft.dialect();
    names = draft.names();
    bindings = draft.bindings();
    types = draft.types();
    operators = new OperatorWriter(draft, this);
  }

  /** A value that stands alone: in a call, behind an equals sign. */
  void write(Expression value) {
    write(value, Precedence.ANY);
  }

  /** A value beside an operator, which takes what binds at least so tightly. */
  void write(Expression value, Precedence atLeast) {
    if (value instanceof Expression.Missing) {
      pen.mark(Mark.Kind.HOLE, "___");
      return;
    }
    boolean enclosed = operators.precedence(value).compareTo(atLeast) < 0;
    pen.open(value.blockId());
    pen.plain(enclosed ? "(" : "");
    bare(value);
    pen.plain(enclosed ? ")" : "");
    pen.close();
  }

  /** The opposite of a condition. */
  void negated(Expression condition) {
    operators.negated(condition);
  }

  /** A name of the library, with dots and underscores. */
  Pen library(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? pen.plain(dialect.library(name))
        : pen.plain(name.substring(0, dot + 1) + dialect.library(name.substring(dot + 1)));
  }

  /** The call of a library function. */
  void call(String function, Expression... arguments) {
    library(function);
    arguments(List.of(arguments));
  }

  void arguments(List<Expression> arguments) {
    pen.plain("(");
    String separator = "";
    for (Expression argument : arguments) {
      pen.plain(separator);
      write(argument);
      separator = ", ";
    }
    pen.plain(")");
  }

  /** The call of a function of a list. */
  void callOnList(String listId, String function, Expression... arguments) {
    pen.name(names.of(Binding.list(listId))).plain(".");
    call(function, arguments);
  }

  /** From now on that number is written with a point. */
  void writeWithPoint(Expression number) {
    withPoint.add(number);
  }

  private void bare(Expression value) {
    switch (value) {
      case Expression.Missing _ -> {}
      case Expression.NumberLiteral e ->
          pen.mark(
              Mark.Kind.NUMBER, dialect.number(e.value()) + (withPoint.contains(e) ? ".0" : ""));
      case Expression.BooleanLiteral e -> pen.keyword(dialect.truth(e.value()));
      case Expression.TextLiteral e -> pen.mark(Mark.Kind.TEXT, dialect.quoted(e.value()));
      case Expression.GetVariable e -> pen.name(names.of(bindings.of(e, e.variableId())));
      case Expression.CallResult e -> {
        pen.name(names.ofProcedure(e.name()));
        arguments(e.arguments());
      }
      case Expression.Arithmetic e -> operators.arithmetic(e);
      case Expression.Calculate e -> operators.calculate(e);
      case Expression.Compare e -> operators.compare(e);
      case Expression.Logic e -> operators.logic(e);
      case Expression.Not e -> operators.not(e);
      case Expression.Join e -> operators.join(e);
      case Expression.Constrain e -> call("constrain", e.value(), e.low(), e.high());
      case Expression.RandomNumber e -> call("random_number", e.from(), e.to());
      case Expression.Pid e -> call("pid", e.error(), e.p(), e.i(), e.d(), e.limit());
      case Expression.TextLength e -> call("text_length", e.text());
      case Expression.TextLetter e -> call("letter_at", e.index(), e.text());
      case Expression.TextPart e -> call("text_part", e.text(), e.from(), e.to());
      case Expression.TextContains e -> call("text_contains", e.text(), e.part());
      case Expression.TextToNumber e -> call("to_number", e.text());
      case Expression.ListItem e -> callOnList(e.listId(), "item", e.index());
      case Expression.ListLength e -> callOnList(e.listId(), "length");
      case Expression.ListIndexOf e -> callOnList(e.listId(), "index_of", e.item());
      case Expression.ListContains e -> callOnList(e.listId(), "contains", e.item());
      case Expression.ListText e -> callOnList(e.listId(), "text");
      case Expression.ColourLiteral e -> colour(e.rgb());
      case Expression.ColourOf e -> call("colour_of", e.red(), e.green(), e.blue());
      case Expression.ColourPart e -> call(Names.lower(e.part()) + "_of", e.colour());
      case Expression.StateIs e -> {
        library("state_is").plain("(");
        pen.mark(Mark.Kind.TEXT, dialect.quoted(names.state(e.stateId()))).plain(")");
      }
      case Expression.StateSeconds _ -> call("state_seconds");
      case Expression.TimerSeconds _ -> call("timer.seconds");
      case Expression.TravelCm e -> ask("travel_cm", e.side());
      case Expression.HeadingDegrees _ -> call("robot.heading_degrees");
      case Expression.BumperPressed _ -> call("robot.bumper_pressed");
      case Expression.ColourSeen _ -> call("robot.colour_seen");
      case Expression.ButtonHeld e -> ask("button_pressed", e.button());
      case Expression.LineIsBlack e -> ask("line_is_black", e.side());
      case Expression.LineReflectance e -> ask("line_brightness", e.side());
      case Expression.DistanceCm _ -> call("robot.distance_cm");
      case Expression.Environment e -> call(question(e.what()));
    }
  }

  private static String question(Surroundings what) {
    return switch (what) {
      case TEMPERATURE -> "robot.air_temperature";
      case HUMIDITY -> "robot.air_humidity";
      case PRESSURE -> "robot.air_pressure";
      case MOISTURE -> "robot.soil_moisture";
      case WATER -> "robot.water_level";
    };
  }

  private void ask(String sensor, Enum<?> which) {
    library("robot." + sensor).plain("(" + which.name() + ")");
  }

  void colour(int rgb) {
    library("colour").plain("(");
    pen.mark(Mark.Kind.TEXT, String.format("\"#%06x\"", rgb & 0xffffff)).plain(")");
  }

  /** A value as text: texts as they are, everything else by the library. */
  void writeAsText(Expression value, Precedence atLeast) {
    boolean isText = types.of(value).map(type -> type == Type.TEXT).orElse(true);
    if (isText) {
      write(value, atLeast);
    } else {
      call("to_text", value);
    }
  }
}
