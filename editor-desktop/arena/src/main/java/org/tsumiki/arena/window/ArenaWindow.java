package org.tsumiki.arena.window;

import com.badlogic.gdx.ApplicationAdapter;
import com.badlogic.gdx.Gdx;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.arena.board.Board;
import org.tsumiki.arena.board.Layout;
import org.tsumiki.arena.board.Showing;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.Command;
import org.tsumiki.arena.play.Player;
import org.tsumiki.arena.play.Span;
import org.tsumiki.arena.play.View;
import org.tsumiki.arena.play.Watching;
import org.tsumiki.arena.source.Source;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.simulator.Snapshot;

/** The window's life: each picture asks the source how things are now, and draws that. */
final class ArenaWindow extends ApplicationAdapter {
  private static final double MILLIS_PER_NANO = 1e-6;
  private static final double TICKS_PER_SECOND = 1000;
  private static final double LONGEST_STEP_SECONDS = 0.1;
  private static final double PATIENCE_SECONDS = 60;

  /** Pictures before this one are not measured: letters are still being made. */
  private static final int WARM_UP_FRAMES = 20;

  private final ArenaOptions options;
  private final Source source;
  private final FrameTimes times = new FrameTimes();
  private Watching watching;
  private Optional<CoursePlan> plan = Optional.empty();
  private Board board = new Board(List.of(), List.of());
  private @Nullable Picture picture;
  private @Nullable Hands hands;
  private double aliveSeconds;
  private long lastFrameNanos;
  private int frames;
  private boolean created;
  private Optional<ArenaResult> trouble = Optional.empty();

  ArenaWindow(ArenaOptions options, Source source) {
    this.options = options;
    this.source = source;
    Player first = Player.from(source.span());
    Span span = source.span();
    this.watching =
        new Watching(
            options.startSeconds().map(s -> first.seek(s * TICKS_PER_SECOND, span)).orElse(first),
            View.first(options.level(), options.highContrast(), options.calm())
                .with(options.rays(), options.followed()));
  }

  boolean created() {
    return created;
  }

  FrameTimes times() {
    return times;
  }

  /** Why it left by itself, when that was not what was asked. */
  Optional<ArenaResult> trouble() {
    return trouble;
  }

  @Override
  public void create() {
    picture = new Picture();
    hands = new Hands(this::obey, this::press, this::drag);
    Gdx.input.setInputProcessor(hands);
    created = true;
  }

  @Override
  public void render() {
    double seconds = Math.min(LONGEST_STEP_SECONDS, Gdx.graphics.getDeltaTime());
    aliveSeconds += Gdx.graphics.getDeltaTime();
    measure();
    if (options.screenshot().isPresent()) {
      takeScreenshot(options.screenshot().get());
      return;
    }
    if (hands != null) {
      hands.after(seconds);
    }
    notice();
    if (hands == null || !hands.areDragging()) {
      watching = watching.with(watching.player().after(seconds, source.span()));
    }
    source.watch(watching.player());
    draw(Gdx.graphics.getWidth(), Gdx.graphics.getHeight(), watching, seconds);
    if (options.fpsSeconds().filter(limit -> aliveSeconds >= limit).isPresent()) {
      Gdx.app.exit();
    }
  }

  /** Another course has come: the next run elsewhere has begun. */
  private void notice() {
    Optional<CoursePlan> known = source.plan();
    if (!known.equals(plan)) {
      plan = known;
      known
          .filter(course -> watching.player().atEdge())
          .ifPresent(course -> watching = watching.with(Player.from(source.span())));
    }
  }

  private void measure() {
    long now = System.nanoTime();
    if (frames++ > WARM_UP_FRAMES) {
      times.add((now - lastFrameNanos) * MILLIS_PER_NANO);
    }
    lastFrameNanos = now;
  }

  private void draw(int width, int height, Watching shown, double seconds) {
    Optional<Snapshot> now = source.at(shown.player().tick());
    Showing showing =
        new Showing(
            source.plan(), now, shown, source.span(), source.condition(), source.programs());
    List<List<Spot>> trails =
        shown.view().trails() ? source.trails(shown.player().tick()) : List.of();
    if (picture != null) {
      board = picture.draw(width, height, showing, trails, seconds);
    }
  }

  private void takeScreenshot(PictureTaker taker) {
    long tick = Math.round(options.startSeconds().orElse(0.0) * TICKS_PER_SECOND);
    Player still = watching.player().seek(tick, source.span()).paused();
    source.watch(still);
    long reached = Math.min(tick, Math.max(source.span().lastTick(), 0));
    if (source.plan().isEmpty() || !source.isReady(source.span().goesOn() ? tick : reached)) {
      if (aliveSeconds > PATIENCE_SECONDS) {
        String late = "the moment to draw has not come within a minute";
        trouble = Optional.of(new ArenaResult.Failed(late));
        Gdx.app.exit();
      }
      return;
    }
    int width = options.width();
    int height = options.height();
    Watching shown = new Watching(still.playing(options.playing()), watching.view());
    try {
      taker.take(Screenshot.take(width, height, () -> draw(width, height, shown, 0)));
    } catch (IOException failure) {
      trouble = Optional.of(new ArenaResult.NotKept(failure));
    }
    Gdx.app.exit();
  }

  private int robots() {
    return source
        .plan()
        .map(known ->
            switch (known.setting()) {
              case Setting.Floor floor -> floor.robots().size();
              case Setting.Scene scene -> 0;
            })
        .orElse(0);
  }

  private void obey(Command command) {
    switch (command) {
      case FULL_SCREEN -> toggleFullScreen();
      case LEAVE -> {
        if (watching.view().help()) {
          watching = watching.after(Command.HELP, source.span(), robots());
        } else {
          Gdx.app.exit();
        }
      }
      case AGAIN,
          BACK,
          PLAY,
          ON,
          SLOWER,
          FASTER,
          END,
          FOLLOW,
          TRAILS,
          RAYS,
          LEVEL,
          CONTRAST,
          HELP,
          TICK_BACK,
          TICK_ON ->
          watching = watching.after(command, source.span(), robots());
    }
  }

  private void toggleFullScreen() {
    if (Gdx.graphics.isFullscreen()) {
      Gdx.graphics.setWindowedMode(options.width(), options.height());
    } else {
      Gdx.graphics.setFullscreenMode(Gdx.graphics.getDisplayMode());
    }
  }

  private Layout layout() {
    Span span = source.span();
    boolean hasTime = span.goesOn() || span.lastTick() > span.firstTick();
    return Layout.of(Gdx.graphics.getWidth(), Gdx.graphics.getHeight(), hasTime);
  }

  /** True when the line of time was pressed, which may then be dragged. */
  private boolean press(Spot place) {
    Optional<Command> command = board.at(place);
    command.ifPresent(this::obey);
    boolean onTrack = command.isEmpty() && Board.tickAt(place, layout(), source.span()).isPresent();
    if (onTrack) {
      drag(place);
    }
    return onTrack;
  }

  private void drag(Spot place) {
    double tick = Board.tickUnder(place, layout(), source.span());
    watching = watching.with(watching.player().seek(tick, source.span()));
  }

  @Override
  public void dispose() {
    if (picture != null) {
      picture.dispose();
    }
  }
}
