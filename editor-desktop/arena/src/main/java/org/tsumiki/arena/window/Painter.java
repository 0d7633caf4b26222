package org.tsumiki.arena.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.GL20;
import com.badlogic.gdx.graphics.Mesh;
import com.badlogic.gdx.graphics.VertexAttribute;
import com.badlogic.gdx.graphics.VertexAttributes.Usage;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.SpriteBatch;
import com.badlogic.gdx.graphics.glutils.ShaderProgram;
import com.badlogic.gdx.math.Matrix4;
import com.badlogic.gdx.utils.Disposable;
import java.util.ArrayList;
import java.util.List;
import org.tsumiki.arena.picture.Camera;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Mesher;
import org.tsumiki.arena.picture.Spot;
import org.tsumiki.arena.picture.Triangles;

/** Draws marks with OpenGL, in their order: runs of shapes as one mesh, letters as sprites. */
final class Painter implements Disposable {
  private static final int MAX_CORNERS = 32_766;

  private static final String VERTEX_SHADER =
      """
      attribute vec4 a_position;
      attribute vec4 a_color;
      uniform mat4 u_view;
      varying vec4 v_color;
      void main() {
        v_color = a_color;
        v_color.a = v_color.a * (255.0 / 254.0);
        gl_Position = u_view * a_position;
      }
      """;

  private static final String FRAGMENT_SHADER =
      """
      #ifdef GL_ES
      precision mediump float;
      #endif
      varying vec4 v_color;
      void main() {
        gl_FragColor = v_color;
      }
      """;

  private final Fonts fonts;
  private final ShaderProgram shader = new ShaderProgram(VERTEX_SHADER, FRAGMENT_SHADER);
  private final SpriteBatch sprites = new SpriteBatch(2000);
  private final Mesh stream = mesh(false, MAX_CORNERS);
  private final Triangles triangles = new Triangles();
  private final Matrix4 screen = new Matrix4();

  Painter(Fonts fonts) {
    this.fonts = fonts;
    if (!shader.isCompiled()) {
      throw new IllegalStateException("shader: " + shader.getLog());
    }
  }

  private static Mesh mesh(boolean still, int corners) {
    VertexAttribute place =
        new VertexAttribute(Usage.Position, 2, ShaderProgram.POSITION_ATTRIBUTE);
    return new Mesh(still, corners, 0, place, VertexAttribute.ColorPacked());
  }

  /** Begins a picture of that size. */
  void begin(int width, int height) {
    screen.setToOrtho2D(0, 0, width, height);
    sprites.setProjectionMatrix(screen);
    Gdx.gl.glEnable(GL20.GL_BLEND);
    Gdx.gl.glBlendFunc(GL20.GL_SRC_ALPHA, GL20.GL_ONE_MINUS_SRC_ALPHA);
  }

  /** Draws marks that are made anew for each picture. */
  void draw(List<Mark> marks, Camera camera) {
    Mesher mesher = new Mesher(camera.pxPerUnit(), triangles);
    triangles.clear();
    for (int i = 0; i < marks.size(); ) {
      if (marks.get(i) instanceof Mark.Text) {
        flush(camera);
        int end = endOfTexts(marks, i);
        drawTexts(marks.subList(i, end), camera);
        i = end;
      } else {
        mesher.add(marks.get(i++));
      }
    }
    flush(camera);
  }

  private static int endOfTexts(List<Mark> marks, int from) {
    int end = from;
    while (end < marks.size() && marks.get(end) instanceof Mark.Text) {
      end++;
    }
    return end;
  }

  private void flush(Camera camera) {
    float[] numbers = triangles.numbers();
    int step = MAX_CORNERS * Triangles.CORNER_FLOATS;
    for (int from = 0; from < triangles.size(); from += step) {
      stream.setVertices(numbers, from, Math.min(step, triangles.size() - from));
      render(stream, camera);
    }
    triangles.clear();
  }

  private void render(Mesh mesh, Camera camera) {
    Matrix4 view =
        new Matrix4(screen)
            .translate((float) camera.leftPx(), (float) camera.bottomPx(), 0)
            .scale((float) camera.pxPerUnit(), (float) camera.pxPerUnit(), 1);
    shader.bind();
    shader.setUniformMatrix("u_view", view);
    mesh.render(shader, GL20.GL_TRIANGLES);
  }

  private void drawTexts(List<Mark> texts, Camera camera) {
    sprites.begin();
    for (Mark mark : texts) {
      if (mark instanceof Mark.Text text) {
        drawText(text, camera);
      }
    }
    sprites.end();
    // SpriteBatch leaves its own blending switched off.
    Gdx.gl.glEnable(GL20.GL_BLEND);
    Gdx.gl.glBlendFunc(GL20.GL_SRC_ALPHA, GL20.GL_ONE_MINUS_SRC_ALPHA);
  }

  private void drawText(Mark.Text text, Camera camera) {
    BitmapFont font = fonts.font(text.style());
    Spot at = camera.toScreen(text.at());
    double left = at.x() - fonts.widthPx(text.text(), text.style()) * text.align();
    double top = at.y() + font.getCapHeight() / 2;
    font.setColor(
        ((text.colour().rgb() >> 16) & 0xff) / 255f,
        ((text.colour().rgb() >> 8) & 0xff) / 255f,
        (text.colour().rgb() & 0xff) / 255f,
        (float) text.colour().alpha());
    font.draw(sprites, text.text(), Math.round(left), Math.round(top));
  }

  /** Keeps marks on the graphics card, for many pictures. */
  Kept keep(List<Mark> marks, double pxPerUnit) {
    return new Kept(marks, pxPerUnit);
  }

  /** Marks that stay as they are; only the camera moves. */
  final class Kept implements Disposable {
    private sealed interface Part {
      record Shapes(Mesh mesh) implements Part {}

      record Texts(List<Mark> texts) implements Part {}
    }

    private final List<Part> parts = new ArrayList<>();

    private Kept(List<Mark> marks, double pxPerUnit) {
      Triangles all = new Triangles();
      Mesher mesher = new Mesher(pxPerUnit, all);
      for (int i = 0; i < marks.size(); ) {
        if (marks.get(i) instanceof Mark.Text) {
          upload(all);
          int end = endOfTexts(marks, i);
          parts.add(new Part.Texts(List.copyOf(marks.subList(i, end))));
          i = end;
        } else {
          mesher.add(marks.get(i++));
        }
      }
      upload(all);
    }

    private void upload(Triangles all) {
      if (!all.isEmpty()) {
        Mesh mesh = mesh(true, all.corners());
        mesh.setVertices(all.numbers(), 0, all.size());
        parts.add(new Part.Shapes(mesh));
        all.clear();
      }
    }

    void draw(Camera camera) {
      for (Part part : parts) {
        switch (part) {
          case Part.Shapes(Mesh mesh) -> render(mesh, camera);
          case Part.Texts(List<Mark> texts) -> drawTexts(texts, camera);
        }
      }
    }

    @Override
    public void dispose() {
      for (Part part : parts) {
        if (part instanceof Part.Shapes(Mesh mesh)) {
          mesh.dispose();
        }
      }
    }
  }

  @Override
  public void dispose() {
    stream.dispose();
    sprites.dispose();
    shader.dispose();
  }
}
