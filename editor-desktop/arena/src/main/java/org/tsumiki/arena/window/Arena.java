package org.tsumiki.arena.window;

import com.badlogic.gdx.backends.lwjgl3.Lwjgl3Application;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3ApplicationConfiguration;
import com.badlogic.gdx.graphics.glutils.HdpiMode;
import com.badlogic.gdx.utils.GdxRuntimeException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.tsumiki.arena.source.Source;

/** Where the arena begins: opens the window and stays in it. */
public final class Arena {
  private static final int FRAMES_PER_SECOND = 60;

  private Arena() {}

  /**
   * Shows a run until the window is closed, and closes the source. On macOS only the process's
   * first thread may have windows.
   */
  public static ArenaResult show(ArenaOptions options, Source source) {
    try (source) {
      return open(options, source);
    }
  }

  private static ArenaResult open(ArenaOptions options, Source source) {
    ArenaWindow window = new ArenaWindow(options, source);
    try {
      new Lwjgl3Application(window, configuration(options));
    } catch (GdxRuntimeException | LinkageError | IllegalStateException failure) {
      if (window.created()) {
        throw failure;
      }
      return new ArenaResult.Failed("OpenGL cannot draw here");
    }
    return window.trouble().orElseGet(() -> new ArenaResult.Closed(window.times()));
  }

  private static Lwjgl3ApplicationConfiguration configuration(ArenaOptions options) {
    // GLFW's own words are for programmers; what failed is told in one sentence instead.
    Lwjgl3ApplicationConfiguration.errorStream =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Lwjgl3ApplicationConfiguration configuration = new Lwjgl3ApplicationConfiguration();
    configuration.setTitle("Tsumiki");
    configuration.disableAudio(true);
    configuration.setHdpiMode(HdpiMode.Pixels);
    boolean measured = options.fpsSeconds().isPresent();
    configuration.useVsync(!measured && options.screenshot().isEmpty());
    configuration.setForegroundFPS(measured ? 0 : FRAMES_PER_SECOND);
    configuration.setInitialVisible(options.screenshot().isEmpty());
    if (options.fullScreen() && options.screenshot().isEmpty()) {
      configuration.setFullscreenMode(Lwjgl3ApplicationConfiguration.getDisplayMode());
    } else if (options.screenshot().isPresent()) {
      configuration.setWindowedMode(320, 200);
    } else {
      configuration.setWindowedMode(options.width(), options.height());
      configuration.setWindowSizeLimits(800, 500, -1, -1);
    }
    return configuration;
  }
}
