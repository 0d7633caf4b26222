package org.tsumiki.arena.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.files.FileHandle;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.PixmapIO;
import com.badlogic.gdx.graphics.glutils.FrameBuffer;
import java.nio.file.Path;

/** A picture in memory instead of a window: no other window can stand in front of it. */
final class Screenshot {
  private Screenshot() {}

  /** Draws into memory and writes it as PNG. */
  static void take(Path file, int width, int height, Runnable draw) {
    FrameBuffer memory = new FrameBuffer(Pixmap.Format.RGBA8888, width, height, false);
    memory.begin();
    draw.run();
    Pixmap pixels = Pixmap.createFromFrameBuffer(0, 0, width, height);
    memory.end();
    PixmapIO.writePNG(new FileHandle(file.toFile()), pixels, 6, true);
    pixels.dispose();
    memory.dispose();
    Gdx.gl.glFlush();
  }
}
