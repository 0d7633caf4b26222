package org.tsumiki.arena.window;

import com.badlogic.gdx.Input;
import java.util.Optional;
import org.tsumiki.arena.play.Command;

/** Which key asks for what. Letters and signs by what they type, so that any keyboard will do. */
final class Keys {
  private Keys() {}

  static Optional<Command> pressed(int key, boolean shift) {
    return Optional.ofNullable(
        switch (key) {
          case Input.Keys.SPACE -> Command.PLAY;
          case Input.Keys.LEFT -> shift ? Command.TICK_BACK : Command.BACK;
          case Input.Keys.RIGHT -> shift ? Command.TICK_ON : Command.ON;
          case Input.Keys.HOME -> Command.AGAIN;
          case Input.Keys.END -> Command.END;
          case Input.Keys.F1 -> Command.HELP;
          case Input.Keys.F11 -> Command.FULL_SCREEN;
          case Input.Keys.ESCAPE -> Command.LEAVE;
          default -> null;
        });
  }

  static Optional<Command> typed(char sign) {
    return Optional.ofNullable(
        switch (Character.toLowerCase(sign)) {
          case ',', '<' -> Command.SLOWER;
          case '.', '>' -> Command.FASTER;
          case 'f' -> Command.FOLLOW;
          case 't' -> Command.TRAILS;
          case 'r' -> Command.RAYS;
          case 'l' -> Command.LEVEL;
          case 'h' -> Command.CONTRAST;
          case '?' -> Command.HELP;
          default -> null;
        });
  }

  /** Held down, these go on. */
  static boolean repeats(Command command) {
    return switch (command) {
      case BACK, ON, TICK_BACK, TICK_ON -> true;
      case AGAIN,
          PLAY,
          SLOWER,
          FASTER,
          END,
          FOLLOW,
          TRAILS,
          RAYS,
          LEVEL,
          CONTRAST,
          FULL_SCREEN,
          HELP,
          LEAVE ->
          false;
    };
  }
}
