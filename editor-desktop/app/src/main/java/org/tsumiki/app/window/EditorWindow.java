package org.tsumiki.app.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.cef.CefClient;
import org.cef.browser.CefBrowser;

/**
 * The editor's window. Made first and invisible, so that file dialogs have an owner before the page
 * has an address; then shown with the page until the person closes it.
 */
public final class EditorWindow {
  private static final Dimension DESIGN_SIZE = new Dimension(1280, 800);
  private static final Dimension SMALLEST_SIZE = new Dimension(800, 600);

  private final WindowOptions options;
  private final JFrame frame;

  /** A window that is not shown yet. Needs a display. */
  public EditorWindow(WindowOptions options) {
    this.options = options;
    this.frame = new JFrame("Tsumiki");
    frame.setIconImages(WindowIcon.inAllSizes());
    frame.setMinimumSize(SMALLEST_SIZE);
    frame.setSize(DESIGN_SIZE);
    frame.setLocationRelativeTo(null);
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
  }

  /** The frame that owns file dialogs. */
  public Frame frame() {
    return frame;
  }

  /**
   * Shows the page and returns when the window has been closed and the browser has ended.
   *
   * @param url where the page is
   * @param progress told what takes long
   */
  public WindowResult showUntilClosed(String url, Consumer<String> progress) {
    try (Chromium chromium = Chromium.start(options, progress)) {
      CountDownLatch closed = new CountDownLatch(1);
      CefClient client = chromium.createClient();
      PageGuard.protect(client, url, frame::setTitle, closed::countDown);
      CefBrowser browser = client.createBrowser(url, false, false);
      SwingUtilities.invokeLater(() -> open(browser));
      closed.await();
      SwingUtilities.invokeLater(frame::dispose);
      client.dispose();
      return new WindowResult.Closed();
    } catch (Chromium.CannotStart failure) {
      return new WindowResult.CannotOpen(Objects.toString(failure.getMessage(), "unknown reason"));
    } catch (IOException failure) {
      return new WindowResult.CannotOpen(failure.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new WindowResult.Closed();
    }
  }

  private void open(CefBrowser browser) {
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            browser.close(true);
          }
        });
    frame.getContentPane().add(browser.getUIComponent(), BorderLayout.CENTER);
    frame.setVisible(true);
    browser.setFocus(true);
  }
}
