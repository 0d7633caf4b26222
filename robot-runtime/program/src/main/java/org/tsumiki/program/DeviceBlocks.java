package org.tsumiki.program;

import java.util.EnumSet;
import java.util.Locale;
import org.tsumiki.program.Expression.Channel;
import org.tsumiki.program.Statement.Direction;

/** Reads what the robot does and senses, and colours. */
final class DeviceBlocks {
  private static final int HEXADECIMAL = 16;

  private final BlockReader reader;

  DeviceBlocks(BlockReader reader) {
    this.reader = reader;
  }

  Statement statement(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "light_signal" ->
          new Statement.SignalLamp(
              id,
              block.choice("SIGNAL", Statement.Signal.class),
              block.choice("LAMP", Statement.Lamp.class),
              block.flag("STATE", "on", "off"));
      case "light_led" -> new Statement.Led(id, ledNumber(block), block.flag("STATE", "on", "off"));
      case "light_rgb" -> new Statement.Rgb(id, reader.value(block, "COLOUR", depth));
      case "sound_beep" -> new Statement.Beep(id, reader.value(block, "SECONDS", depth));
      case "sound_tone" -> new Statement.Tone(id, reader.value(block, "HERTZ", depth));
      case "sound_off" -> new Statement.SoundOff(id);
      case "sense_timer_reset" -> new Statement.ResetTimer(id);
      default -> drive(block, depth);
    };
  }

  private Statement drive(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "drive_go" ->
          new Statement.Drive(
              id, block.choice("DIRECTION", Direction.class), reader.value(block, "POWER", depth));
      case "drive_wheels" ->
          new Statement.DriveWheels(
              id, reader.value(block, "LEFT", depth), reader.value(block, "RIGHT", depth));
      case "drive_stop" -> new Statement.DriveStop(id);
      case "drive_distance" ->
          new Statement.DriveDistance(
              id,
              block.choice("DIRECTION", EnumSet.of(Direction.FORWARD, Direction.BACK)),
              reader.value(block, "CM", depth),
              reader.value(block, "POWER", depth));
      case "drive_turn" ->
          new Statement.DriveTurn(
              id,
              block.choice("DIRECTION", EnumSet.of(Direction.LEFT, Direction.RIGHT)),
              reader.value(block, "DEGREES", depth),
              reader.value(block, "POWER", depth));
      case "drive_time" ->
          new Statement.DriveTime(
              id,
              reader.value(block, "LEFT", depth),
              reader.value(block, "RIGHT", depth),
              reader.value(block, "SECONDS", depth));
      case "drive_acceleration" ->
          new Statement.DriveAcceleration(id, reader.value(block, "PERCENT", depth));
      default -> throw BlockReader.noStatement(block);
    };
  }

  Expression expression(Block block, int depth) throws Refusal {
    String id = block.id();
    return switch (block.type()) {
      case "sense_button" -> new Expression.ButtonHeld(id, block.choice("BUTTON", Button.class));
      case "sense_line" -> new Expression.LineIsBlack(id, side(block));
      case "sense_line_value" -> new Expression.LineReflectance(id, side(block));
      case "sense_distance" -> new Expression.DistanceCm(id);
      case "sense_environment" ->
          new Expression.Environment(id, block.choice("WHAT", Surroundings.class));
      case "sense_timer" -> new Expression.TimerSeconds(id);
      case "sense_travel" -> new Expression.TravelCm(id, side(block));
      case "sense_heading" -> new Expression.HeadingDegrees(id);
      case "sense_bumper" -> new Expression.BumperPressed(id);
      case "sense_colour" -> new Expression.ColourSeen(id);
      case "colour_picker" -> new Expression.ColourLiteral(id, rgb(block));
      case "colour_rgb" ->
          new Expression.ColourOf(
              id,
              reader.value(block, "RED", depth),
              reader.value(block, "GREEN", depth),
              reader.value(block, "BLUE", depth));
      case "colour_part" ->
          new Expression.ColourPart(
              id, block.choice("PART", Channel.class), reader.value(block, "COLOUR", depth));
      default -> throw BlockReader.noValue(block);
    };
  }

  private static Side side(Block block) throws Refusal {
    return block.choice("SIDE", Side.class);
  }

  private static int rgb(Block block) throws Refusal {
    String colour = block.text("COLOUR");
    if (colour.toLowerCase(Locale.ROOT).matches("#[0-9a-f]{6}")) {
      return Integer.parseInt(colour, 1, colour.length(), HEXADECIMAL);
    }
    throw block.unknownValue("COLOUR", colour);
  }

  private static int ledNumber(Block block) throws Refusal {
    String led = block.text("LED");
    if (led.equals("1")) {
      return 1;
    }
    throw block.unknownValue("LED", led);
  }
}
