package org.tsumiki.arena.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.GL20;
import com.badlogic.gdx.utils.Disposable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsumiki.arena.board.Board;
import org.tsumiki.arena.board.Layout;
import org.tsumiki.arena.board.Showing;
import org.tsumiki.arena.floor.Look;
import org.tsumiki.arena.floor.MovingLayer;
import org.tsumiki.arena.floor.NameTags;
import org.tsumiki.arena.floor.StillLayer;
import org.tsumiki.arena.picture.Box;
import org.tsumiki.arena.picture.Camera;
import org.tsumiki.arena.picture.Colour;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Palette;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.play.View;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.simulator.Snapshot;

/** One whole picture: the course as it is kept, what moves on it, the board around it. */
final class Picture implements Disposable {
  /** While the camera glides, what is kept may be drawn a little too large or too small. */
  private static final double ZOOM_SLACK = 0.12;

  private final Fonts fonts = new Fonts();
  private final Painter painter = new Painter(fonts);
  private final CameraWork cameraWork = new CameraWork();
  private Painter.@Nullable Kept still;
  private List<Mark> names = List.of();
  private @Nullable StillKey stillKey;

  /** What the kept part of the picture was made for. */
  private record StillKey(CoursePlan plan, List<Integer> cards, Look look) {
    boolean serves(StillKey other) {
      double ratio = look.pxPerMm() / other.look.pxPerMm();
      return equals(other)
          || (ratio != 1
              && Math.abs(ratio - 1) < ZOOM_SLACK
              && equals(new StillKey(other.plan, other.cards, zoomed(other.look))));
    }

    private Look zoomed(Look wanted) {
      return new Look(
          wanted.palette(),
          wanted.highContrast(),
          wanted.level(),
          look.pxPerMm(),
          wanted.screen(),
          wanted.ruler());
    }
  }

  /**
   * Draws it.
   *
   * @param seconds since the picture before; 0 to have the camera there at once
   * @return the board, to know what is pressed
   */
  Board draw(int width, int height, Showing showing, List<List<Spot>> trails, double seconds) {
    View view = showing.watching().view();
    Palette palette = Palette.of(view.highContrast());
    clear(palette.table(), width, height);
    painter.begin(width, height);
    Layout layout = Layout.of(width, height, showing.hasTime());
    if (showing.plan().isPresent() && showing.now().isPresent()) {
      drawCourse(showing.plan().get(), showing.now().get(), showing, layout, trails, seconds);
    }
    Board board = Board.of(layout, showing, fonts);
    painter.draw(board.marks(), Camera.SCREEN);
    return board;
  }

  private static void clear(Colour colour, int width, int height) {
    Gdx.gl.glViewport(0, 0, width, height);
    Gdx.gl.glClearColor(
        ((colour.rgb() >> 16) & 0xff) / 255f,
        ((colour.rgb() >> 8) & 0xff) / 255f,
        (colour.rgb() & 0xff) / 255f,
        1);
    Gdx.gl.glClear(GL20.GL_COLOR_BUFFER_BIT);
  }

  private void drawCourse(
      CoursePlan plan,
      Snapshot now,
      Showing showing,
      Layout layout,
      List<List<Spot>> trails,
      double seconds) {
    View view = showing.watching().view();
    Box into = layout.sheet();
    Camera camera = cameraWork.after(seconds, plan, showing.now(), view, into);
    Look look =
        new Look(
            Palette.of(view.highContrast()),
            view.highContrast(),
            view.level(),
            camera.pxPerUnit(),
            layout.unit(),
            fonts);
    Box clip =
        new Box(0, layout.course().y() - 8, layout.panel().x() - 4, layout.course().height() + 16);
    Gdx.gl.glEnable(GL20.GL_SCISSOR_TEST);
    Gdx.gl.glScissor((int) clip.x(), (int) clip.y(), (int) clip.width(), (int) clip.height());
    still(new StillKey(plan, now.cards(), look)).draw(camera);
    List<Mark> moving = MovingLayer.of(plan, now, trails, names, view, look);
    painter.draw(moving, camera);
    Gdx.gl.glDisable(GL20.GL_SCISSOR_TEST);
  }

  private Painter.Kept still(StillKey wanted) {
    Painter.Kept kept = still;
    if (kept != null && stillKey != null && stillKey.serves(wanted)) {
      return kept;
    }
    if (kept != null) {
      kept.dispose();
    }
    Painter.Kept made =
        painter.keep(
            StillLayer.of(wanted.plan(), wanted.cards(), wanted.look()), wanted.look().pxPerMm());
    still = made;
    names = NameTags.of(wanted.plan(), wanted.look());
    stillKey = wanted;
    return made;
  }

  @Override
  public void dispose() {
    if (still != null) {
      still.dispose();
    }
    painter.dispose();
    fonts.dispose();
  }
}
