package org.tsumiki.arena.board;

import java.util.EnumSet;
import java.util.Set;
import org.tsumiki.arena.play.Command;
import org.tsumiki.course.CoursePlan.Setting;

/** Which words belong to a command, and where it is of use. */
final class Subject {
  /** Of no use where nothing moves. */
  static final Set<Command> ABOUT_ROBOTS = EnumSet.of(Command.FOLLOW, Command.TRAILS, Command.RAYS);

  private Subject() {}

  static String key(Command command) {
    return switch (command) {
      case AGAIN -> "arena.again";
      case BACK -> "arena.back";
      case PLAY -> "arena.play";
      case ON -> "arena.on";
      case SLOWER -> "arena.slower";
      case FASTER -> "arena.faster";
      case END -> "arena.now";
      case FOLLOW -> "arena.follow";
      case TRAILS -> "arena.trails";
      case RAYS -> "arena.rays";
      case LEVEL -> "arena.level";
      case CONTRAST -> "arena.contrast";
      case FULL_SCREEN -> "arena.full";
      case HELP -> "arena.help";
      case LEAVE -> "arena.leave";
      case TICK_BACK -> "arena.tick.back";
      case TICK_ON -> "arena.tick.on";
    };
  }

  /** What the key is called that does the same. */
  static String keyName(Command command) {
    return switch (command) {
      case AGAIN -> "Home";
      case BACK -> "←";
      case PLAY -> "Space";
      case ON -> "→";
      case SLOWER -> ",";
      case FASTER -> ".";
      case END -> "End";
      case FOLLOW -> "F";
      case TRAILS -> "T";
      case RAYS -> "R";
      case LEVEL -> "L";
      case CONTRAST -> "H";
      case FULL_SCREEN -> "F11";
      case HELP -> "?";
      case LEAVE -> "Esc";
      case TICK_BACK -> "Shift ←";
      case TICK_ON -> "Shift →";
    };
  }

  static boolean hasRobots(Showing showing) {
    return showing.plan().filter(plan -> plan.setting() instanceof Setting.Floor).isPresent();
  }
}
