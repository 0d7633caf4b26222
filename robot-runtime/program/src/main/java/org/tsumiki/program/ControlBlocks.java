package org.tsumiki.program;

import java.util.List;
import java.util.Optional;
import org.tsumiki.program.Hat.Crossing;
import org.tsumiki.program.Hat.Sensor;
import org.tsumiki.program.Statement.StopMode;

/** Reads hats, messages, states, loops, choices and waits. */
final class ControlBlocks {
  private final BlockReader reader;
  private final Names names;

  ControlBlocks(BlockReader reader, Names names) {
    this.reader = reader;
    this.names = names;
  }

  Optional<Hat> hat(Block block) throws Refusal {
    return switch (block.type()) {
      case "event_start" -> Optional.of(new Hat.Start());
      case "event_button" -> Optional.of(new Hat.ButtonDown(block.choice("BUTTON", Button.class)));
      case "event_message" -> Optional.of(new Hat.MessageReceived(names.message(block)));
      case "event_sensor" ->
          Optional.of(
              new Hat.SensorCrossing(
                  block.choice("SENSOR", Sensor.class),
                  block.choice("CROSSING", Crossing.class),
                  block.number("VALUE")));
      case "event_timer" -> Optional.of(new Hat.Every(block.number("SECONDS")));
      case "event_state" -> Optional.of(new Hat.StateEntered(names.state(block)));
      default -> Optional.empty();
    };
  }

  Statement statement(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "event_broadcast" -> new Statement.Broadcast(id, names.message(block));
      case "event_broadcast_wait" -> new Statement.BroadcastAndWait(id, names.message(block));
      case "state_go" -> new Statement.GoToState(id, names.state(block));
      case "control_if" ->
          new Statement.If(id, condition(block, depth), body(block, depth), List.of());
      case "control_if_else" ->
          new Statement.If(
              id, condition(block, depth), body(block, depth), reader.body(block, "ELSE", depth));
      case "control_wait" -> new Statement.Wait(id, reader.value(block, "SECONDS", depth));
      case "control_wait_until" -> new Statement.WaitUntil(id, condition(block, depth));
      case "control_break" -> new Statement.Break(id);
      case "control_stop" -> new Statement.Stop(id, block.choice("MODE", StopMode.class));
      default -> loop(block, depth);
    };
  }

  private Statement loop(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "control_forever" -> new Statement.Forever(id, body(block, depth));
      case "control_repeat" ->
          new Statement.Repeat(id, reader.value(block, "TIMES", depth), body(block, depth));
      case "control_repeat_until" ->
          new Statement.RepeatUntil(id, condition(block, depth), body(block, depth));
      case "control_for" ->
          new Statement.For(
              id,
              names.variable(block),
              reader.value(block, "FROM", depth),
              reader.value(block, "TO", depth),
              reader.value(block, "BY", depth),
              body(block, depth));
      default -> throw BlockReader.noStatement(block);
    };
  }

  Expression expression(Block block) throws Refusal {
    return switch (block.type()) {
      case "state_is" -> new Expression.StateIs(block.id(), names.state(block));
      case "state_seconds" -> new Expression.StateSeconds(block.id());
      default -> throw BlockReader.noValue(block);
    };
  }

  private Expression condition(Block block, int depth) throws Refusal {
    return reader.value(block, "CONDITION", depth);
  }

  private List<Statement> body(Block block, int depth) throws Refusal {
    return reader.body(block, "DO", depth);
  }
}
