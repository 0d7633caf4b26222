package org.tsumiki.app.gui;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.event.WindowEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.tsumiki.app.Main;

/**
 * The editor as its own process, which closes its window when stdin says so: under a bare X server
 * there is no window manager whose close button a test could press, so it posts the same event.
 */
final class EditorProcess {
  private EditorProcess() {}

  public static void main(String[] arguments) {
    Thread listener = new Thread(EditorProcess::closeWhenAsked, "close-when-asked");
    listener.setDaemon(true);
    listener.start();
    Main.main(arguments);
  }

  private static void closeWhenAsked() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      if (!"close".equals(in.readLine())) {
        return;
      }
    } catch (IOException gone) {
      return;
    }
    for (Frame frame : Frame.getFrames()) {
      if (frame.isShowing()) {
        EventQueue queue = frame.getToolkit().getSystemEventQueue();
        queue.postEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
      }
    }
  }
}
