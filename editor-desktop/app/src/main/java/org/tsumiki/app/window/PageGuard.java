package org.tsumiki.app.window;

import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.cef.CefClient;
import org.cef.browser.CefBrowser;
import org.cef.browser.CefFrame;
import org.cef.callback.CefContextMenuParams;
import org.cef.callback.CefMenuModel;
import org.cef.handler.CefContextMenuHandlerAdapter;
import org.cef.handler.CefDisplayHandlerAdapter;
import org.cef.handler.CefLifeSpanHandlerAdapter;
import org.cef.handler.CefRequestHandlerAdapter;
import org.cef.network.CefRequest;

/** Keeps the window at the editor's page, and brings the page back when it has crashed. */
final class PageGuard {
  private PageGuard() {}

  static void protect(CefClient client, String url, Consumer<String> onTitle, Runnable onClosed) {
    String origin = url.replaceFirst("^(https?://[^/?#]+).*$", "$1");
    client.addRequestHandler(new StayAndRecover(origin));
    client.addLifeSpanHandler(new NoPopups(onClosed));
    client.addContextMenuHandler(new NoBrowserMenu());
    client.addDisplayHandler(
        new CefDisplayHandlerAdapter() {
          @Override
          public void onTitleChange(CefBrowser browser, String title) {
            SwingUtilities.invokeLater(() -> onTitle.accept(title));
          }
        });
  }

  private static final class StayAndRecover extends CefRequestHandlerAdapter {
    private final String origin;

    StayAndRecover(String origin) {
      this.origin = origin;
    }

    @Override
    public boolean onBeforeBrowse(
        CefBrowser browser, CefFrame frame, CefRequest request, boolean byUser, boolean redirect) {
      String target = request.getURL();
      boolean stays = target.equals(origin) || target.startsWith(origin + "/");
      return !stays;
    }

    @Override
    public void onRenderProcessTerminated(
        CefBrowser browser, TerminationStatus status, int code, String text) {
      // The journal has the work; loading the page again brings it back.
      SwingUtilities.invokeLater(browser::reload);
    }
  }

  private static final class NoPopups extends CefLifeSpanHandlerAdapter {
    private final Runnable onClosed;

    NoPopups(Runnable onClosed) {
      this.onClosed = onClosed;
    }

    @Override
    public boolean onBeforePopup(CefBrowser browser, CefFrame frame, String target, String name) {
      return true;
    }

    @Override
    public void onBeforeClose(CefBrowser browser) {
      onClosed.run();
    }
  }

  /** "Back", "Print" and "View source" mean nothing here; the page has menus of its own. */
  private static final class NoBrowserMenu extends CefContextMenuHandlerAdapter {
    @Override
    public void onBeforeContextMenu(
        CefBrowser browser, CefFrame frame, CefContextMenuParams params, CefMenuModel model) {
      model.clear();
    }
  }
}
