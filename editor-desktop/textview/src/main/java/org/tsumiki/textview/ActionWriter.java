package org.tsumiki.textview;

import java.util.List;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Statement;

/** Writes blocks that are one call of the library, of a list or of a procedure. */
final class ActionWriter {
  private final Pen pen;
  private final boolean java;
  private final Dialect dialect;
  private final Names names;
  private final ExpressionWriter values;

  ActionWriter(Draft draft, ExpressionWriter values) {
    pen = draft.pen();
    java = draft.java();
    dialect = draft.dialect();
    names = draft.names();
    this.values = values;
  }

  void write(Statement statement) {
    switch (statement) {
      case Statement.Broadcast s -> named("broadcast", names.message(s.messageId()));
      case Statement.BroadcastAndWait s ->
          named("broadcast_and_wait", names.message(s.messageId()));
      case Statement.GoToState s -> named("go_to_state", names.state(s.stateId()));
      case Statement.Wait s -> values.call("wait_seconds", s.seconds());
      case Statement.WaitUntil s -> waitUntil(s.condition());
      case Statement.SignalLamp s ->
          robot(Names.lower(s.signal()) + "_signal", s.lamp().name(), lit(s.lit()));
      case Statement.Led s -> led(s);
      case Statement.Rgb s -> values.call("robot.colour_lamp", s.colour());
      case Statement.Beep s -> values.call("robot.beep", s.seconds());
      case Statement.Tone s -> values.call("robot.tone", s.hertz());
      case Statement.SoundOff _ -> values.call("robot.sound_off");
      case Statement.Drive s -> drive("drive", s.direction(), s.powerPercent());
      case Statement.DriveWheels s ->
          values.call("robot.wheels", s.leftPercent(), s.rightPercent());
      case Statement.DriveStop _ -> values.call("robot.stop");
      case Statement.DriveDistance s -> drive("drive_cm", s.direction(), s.cm(), s.powerPercent());
      case Statement.DriveTurn s ->
          drive("turn_degrees", s.direction(), s.degrees(), s.powerPercent());
      case Statement.DriveTime s ->
          values.call("robot.drive_seconds", s.leftPercent(), s.rightPercent(), s.seconds());
      case Statement.DriveAcceleration s -> values.call("robot.acceleration", s.percentPerSecond());
      case Statement.Say s -> values.call("robot.say", s.text());
      case Statement.Log s -> log(s);
      case Statement.ResetTimer _ -> values.call("timer.reset");
      case Statement.AddToList s -> values.callOnList(s.listId(), "add", s.item());
      case Statement.InsertInList s -> values.callOnList(s.listId(), "insert", s.item(), s.index());
      case Statement.ReplaceInList s ->
          values.callOnList(s.listId(), "replace", s.index(), s.item());
      case Statement.RemoveFromList s -> values.callOnList(s.listId(), "remove", s.index());
      case Statement.ClearList s -> values.callOnList(s.listId(), "clear");
      case Statement.CallProcedure s -> {
        pen.name(names.ofProcedure(s.name()));
        values.arguments(s.arguments());
      }
      case Statement.Forever _,
          Statement.Repeat _,
          Statement.RepeatUntil _,
          Statement.If _,
          Statement.For _,
          Statement.Break _,
          Statement.Stop _,
          Statement.Note _,
          Statement.DeclareLocal _,
          Statement.Return _,
          Statement.SetVariable _,
          Statement.ChangeVariable _ ->
          throw new IllegalStateException("no call: " + statement);
    }
  }

  private void named(String function, String name) {
    values.library(function).plain("(");
    pen.mark(Mark.Kind.TEXT, dialect.quoted(name)).plain(")");
  }

  /** The condition is asked again and again: it is handed over as a function. */
  private void waitUntil(Expression condition) {
    values.library("wait_until").plain("(");
    if (java) {
      pen.plain("() -> ");
    } else {
      pen.keyword("lambda").plain(": ");
    }
    values.write(condition);
    pen.plain(")");
  }

  private void robot(String function, String... constants) {
    values.library("robot." + function).plain("(" + String.join(", ", constants) + ")");
  }

  private static String lit(boolean lit) {
    return lit ? "ON" : "OFF";
  }

  private void led(Statement.Led s) {
    values.library("robot.led").plain("(");
    pen.mark(Mark.Kind.NUMBER, Integer.toString(s.number())).plain(", " + lit(s.lit()) + ")");
  }

  private void drive(String function, Statement.Direction direction, Expression... numbers) {
    values.library("robot." + function).plain("(" + direction.name());
    for (Expression number : List.of(numbers)) {
      pen.plain(", ");
      values.write(number);
    }
    pen.plain(")");
  }

  private void log(Statement.Log s) {
    values.library("log").plain("(");
    pen.mark(Mark.Kind.TEXT, dialect.quoted(s.name())).plain(", ");
    values.write(s.value());
    pen.plain(")");
  }
}
