package org.tsumiki.raspberrypi.line;

import java.util.ArrayList;
import java.util.List;

/** A pin whose level a test sets; tells changes or keeps silent, as the emulator does. */
public final class FakeInput implements InputLine {
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean high;

  @Override
  public boolean high() {
    return high;
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Changes without telling. */
  public void quietly(boolean level) {
    high = level;
  }

  /** Changes and tells. */
  public void set(boolean level) {
    high = level;
    listeners.forEach(Runnable::run);
  }
}
