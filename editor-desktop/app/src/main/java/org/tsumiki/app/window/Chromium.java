package org.tsumiki.app.window;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import me.friwi.jcefmaven.CefAppBuilder;
import me.friwi.jcefmaven.CefInitializationException;
import me.friwi.jcefmaven.EnumProgress;
import me.friwi.jcefmaven.MavenCefAppHandlerAdapter;
import me.friwi.jcefmaven.UnsupportedPlatformException;
import org.cef.CefApp;
import org.cef.CefApp.CefAppState;
import org.cef.CefClient;
import org.cef.CefSettings;

/** The browser engine of this process: started once, ended once. */
final class Chromium implements AutoCloseable {
  /** Names the folder that it is unpacked to; changes with the library's version in the pom. */
  private static final String VERSION = "146.0.10";

  private static final long END_TIMEOUT_SECONDS = 10;

  /** Nothing leaves this computer, and nothing asks the person for a password store. */
  private static final List<String> SWITCHES =
      List.of(
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-domain-reliability",
          "--disable-sync",
          "--no-first-run",
          "--no-pings",
          "--password-store=basic",
          "--autoplay-policy=no-user-gesture-required",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

  private final CefApp app;
  private final ProfileFolder profile;
  private final CountDownLatch terminated;

  private Chromium(CefApp app, ProfileFolder profile, CountDownLatch terminated) {
    this.app = app;
    this.profile = profile;
    this.terminated = terminated;
  }

  /** Unpacks the browser if this is its first start here, and starts it. */
  static Chromium start(WindowOptions options, Consumer<String> progress)
      throws IOException, InterruptedException, CannotStart {
    Files.createDirectories(options.cacheFolder());
    ProfileFolder profile = ProfileFolder.create(options.cacheFolder());
    CountDownLatch terminated = new CountDownLatch(1);
    CefAppBuilder builder = builder(options, profile, terminated);
    try {
      install(builder, options.cacheFolder(), progress);
      return new Chromium(builder.build(), profile, terminated);
    } catch (UnsupportedPlatformException | CefInitializationException failure) {
      throw new CannotStart(failure);
    }
  }

  CefClient createClient() {
    return app.createClient();
  }

  /** Ends all of Chromium's processes; waits until they are gone. */
  @Override
  public void close() {
    app.dispose();
    try {
      if (terminated.await(END_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        profile.delete();
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private static CefAppBuilder builder(
      WindowOptions options, ProfileFolder profile, CountDownLatch terminated) {
    CefAppBuilder builder = new CefAppBuilder();
    builder.setInstallDir(options.cacheFolder().resolve("jcef-" + VERSION).toFile());
    SWITCHES.forEach(builder::addJcefArgs);
    if (System.getProperty("user.name", "").equals("root")) {
      // Chromium's sandbox refuses to run as root; nobody else runs without it.
      builder.addJcefArgs("--no-sandbox");
    }
    CefSettings settings = builder.getCefSettings();
    settings.windowless_rendering_enabled = false;
    settings.root_cache_path = profile.path().toString();
    settings.cache_path = profile.path().toString();
    settings.log_file = options.cacheFolder().resolve("chromium.log").toString();
    // Its errors are about a desktop's message bus and the like, which people cannot mend.
    settings.log_severity = CefSettings.LogSeverity.LOGSEVERITY_DISABLE;
    settings.locale = options.locale().equals(Locale.JAPANESE) ? "ja" : "en-US";
    settings.remote_debugging_port = options.debuggingPort();
    builder.setAppHandler(new EndListener(terminated));
    return builder;
  }

  /** Two first starts at once must not unpack over each other. */
  private static void install(CefAppBuilder builder, Path cacheFolder, Consumer<String> progress)
      throws IOException, UnsupportedPlatformException {
    AtomicBoolean told = new AtomicBoolean();
    builder.setProgressHandler((step, percent) -> {
      if (step == EnumProgress.EXTRACTING && told.compareAndSet(false, true)) {
        progress.accept("First start: unpacking the window's browser; this takes a moment.");
      }
    });
    try (FileChannel channel =
            FileChannel.open(
                cacheFolder.resolve("install.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid()) {
        builder.install();
      }
    }
  }

  /** The browser cannot run on this machine. */
  static final class CannotStart extends Exception {
    private static final long serialVersionUID = 1;

    CannotStart(Exception cause) {
      super(cause);
    }
  }

  private static final class EndListener extends MavenCefAppHandlerAdapter {
    private final CountDownLatch terminated;

    EndListener(CountDownLatch terminated) {
      this.terminated = terminated;
    }

    @Override
    public void stateHasChanged(CefAppState state) {
      if (state == CefAppState.TERMINATED) {
        terminated.countDown();
      }
    }
  }
}
