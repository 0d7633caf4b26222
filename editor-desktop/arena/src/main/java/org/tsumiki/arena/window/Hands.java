package org.tsumiki.arena.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input;
import com.badlogic.gdx.InputAdapter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.Command;

/** What somebody does with keyboard and mouse, as commands and places. */
final class Hands extends InputAdapter {
  private static final double FIRST_REPEAT_SECONDS = 0.4;
  private static final double NEXT_REPEAT_SECONDS = 0.08;

  private final Consumer<Command> commands;
  private final Predicate<Spot> press;
  private final Consumer<Spot> drag;
  private Optional<Command> held = Optional.empty();
  private int heldKey;
  private double untilRepeat;
  private boolean dragging;

  /**
   * Hands on what is done.
   *
   * @param press a place is pressed; true when what begins there is dragged
   */
  Hands(Consumer<Command> commands, Predicate<Spot> press, Consumer<Spot> drag) {
    this.commands = commands;
    this.press = press;
    this.drag = drag;
  }

  @Override
  public boolean keyDown(int key) {
    boolean shift =
        Gdx.input.isKeyPressed(Input.Keys.SHIFT_LEFT)
            || Gdx.input.isKeyPressed(Input.Keys.SHIFT_RIGHT);
    Optional<Command> command = Keys.pressed(key, shift);
    command.ifPresent(commands);
    held = command.filter(Keys::repeats);
    heldKey = key;
    untilRepeat = FIRST_REPEAT_SECONDS;
    return command.isPresent();
  }

  @Override
  public boolean keyUp(int key) {
    if (key == heldKey) {
      held = Optional.empty();
    }
    return false;
  }

  @Override
  public boolean keyTyped(char sign) {
    Optional<Command> command = Keys.typed(sign);
    command.ifPresent(commands);
    return command.isPresent();
  }

  /** Time goes on while a key may be held. */
  void after(double seconds) {
    untilRepeat -= seconds;
    if (held.isPresent() && untilRepeat <= 0) {
      untilRepeat = NEXT_REPEAT_SECONDS;
      commands.accept(held.get());
    }
  }

  /** True while the moment is in somebody's hand: it stands where they hold it. */
  boolean areDragging() {
    return dragging;
  }

  private static Spot spot(int x, int y) {
    return new Spot(x, Gdx.graphics.getHeight() - 1.0 - y);
  }

  @Override
  public boolean touchDown(int x, int y, int pointer, int button) {
    dragging = press.test(spot(x, y));
    return true;
  }

  @Override
  public boolean touchDragged(int x, int y, int pointer) {
    if (dragging) {
      drag.accept(spot(x, y));
    }
    return dragging;
  }

  @Override
  public boolean touchUp(int x, int y, int pointer, int button) {
    dragging = false;
    return true;
  }
}
