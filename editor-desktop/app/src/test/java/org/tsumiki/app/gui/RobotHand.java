package org.tsumiki.app.gui;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Hands and eyes in a process of their own, for tests themselves run without a screen: {@code press
 * KEY TIMES} and {@code look FILE} come in on stdin, and each is answered by a line when it is
 * done.
 */
final class RobotHand {
  private static final Map<String, Integer> KEYS =
      Map.of(
          "SPACE", KeyEvent.VK_SPACE,
          "LEFT", KeyEvent.VK_LEFT,
          "RIGHT", KeyEvent.VK_RIGHT,
          "ESCAPE", KeyEvent.VK_ESCAPE);

  private static final int PAUSE_MILLIS = 25;

  private RobotHand() {}

  public static void main(String[] arguments) throws IOException, AWTException {
    Robot robot = new Robot();
    // X takes a key that goes down again within 20 ms for one that is held.
    robot.setAutoDelay(PAUSE_MILLIS);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("press")) {
        press(robot, KEYS.get(words[1]), Integer.parseInt(words[2]));
      } else {
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(robot.createScreenCapture(screen), "png", Path.of(words[1]).toFile());
      }
      System.out.println("done");
    }
  }

  private static void press(Robot robot, int key, int times) {
    for (int i = 0; i < times; i++) {
      robot.keyPress(key);
      robot.keyRelease(key);
    }
  }
}
