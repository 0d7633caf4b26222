package org.tsumiki.app.doctor;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;

/** Whether a window can be shown: the one place that starts Java's graphics only to ask. */
public final class DisplayQuestion {
  private DisplayQuestion() {}

  /** True when there is a screen and it lets this program in. */
  public static boolean reachable() {
    if (GraphicsEnvironment.isHeadless()) {
      return false;
    }
    try {
      return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
    } catch (HeadlessException | AWTError refused) {
      return false;
    }
  }
}
