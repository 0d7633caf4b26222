package org.tsumiki.arena.play;

/**
 * All that watching is at a moment: which one, and how. Commands make another one of it; what
 * belongs to the window itself (full screen, leaving) changes nothing here.
 */
public record Watching(Player player, View view) {
  /** One press of a step key: a tenth of a second. */
  public static final long STEP_TICKS = 100;

  /** After a command. */
  public Watching after(Command command, Span span, int robots) {
    return switch (command) {
      case AGAIN -> with(player.again(span));
      case BACK -> with(player.step(-STEP_TICKS, span));
      case ON -> with(player.step(STEP_TICKS, span));
      case TICK_BACK -> with(player.step(-1, span));
      case TICK_ON -> with(player.step(1, span));
      case PLAY -> with(player.toggled(span));
      case SLOWER -> with(player.withPace(player.pace().slower()));
      case FASTER -> with(player.withPace(player.pace().faster()));
      case END -> with(player.toEnd(span));
      case FOLLOW -> with(view.nextFollowed(robots));
      case TRAILS -> with(view.toggledTrails());
      case RAYS -> with(view.toggledRays());
      case LEVEL -> with(view.nextLevel());
      case CONTRAST -> with(view.toggledContrast());
      case HELP -> with(view.withHelp(!view.help()));
      case FULL_SCREEN, LEAVE -> this;
    };
  }

  public Watching with(Player other) {
    return new Watching(other, view);
  }

  private Watching with(View other) {
    return new Watching(player, other);
  }
}
