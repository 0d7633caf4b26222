package org.tsumiki.arena.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.PixmapIO;
import com.badlogic.gdx.graphics.glutils.FrameBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A picture in memory instead of a window: no other window can stand in front of it. */
final class Screenshot {
  private Screenshot() {}

  /** Draws into memory; gives a PNG file. */
  static byte[] take(int width, int height, Runnable draw) throws IOException {
    FrameBuffer memory = new FrameBuffer(Pixmap.Format.RGBA8888, width, height, false);
    memory.begin();
    draw.run();
    Pixmap pixels = Pixmap.createFromFrameBuffer(0, 0, width, height);
    memory.end();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PixmapIO.PNG png = new PixmapIO.PNG(width * height / 2);
    png.setFlipY(true);
    png.write(bytes, pixels);
    png.dispose();
    pixels.dispose();
    memory.dispose();
    Gdx.gl.glFlush();
    return bytes.toByteArray();
  }
}
