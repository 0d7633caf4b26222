package org.tsumiki.agent.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A folder on a disk whose power is cut: bytes that were being written are cut anywhere, and of the
 * names that were not synced any number of the first ones may be there.
 */
final class PowerCutFolder implements StoreFolder {
  private final Map<String, byte[]> disk = new HashMap<>();
  private final List<Consumer<Map<String, byte[]>>> unsynced = new ArrayList<>();
  private int stepsLeft = Integer.MAX_VALUE;
  private int bytesLeft;

  /** The power goes. */
  static final class PowerCut extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    PowerCut() {
      super(new IOException("the power is gone"));
    }
  }

  /** The power goes in the step after so many; if that one writes, after so many bytes. */
  void cutAfter(int steps, int bytes) {
    stepsLeft = steps;
    bytesLeft = bytes;
  }

  /** Every folder that may be found when the power is back. */
  List<PowerCutFolder> afterwards() {
    List<PowerCutFolder> possible = new ArrayList<>();
    for (int survived = 0; survived <= unsynced.size(); survived++) {
      PowerCutFolder folder = new PowerCutFolder();
      disk.forEach((name, bytes) -> folder.disk.put(name, bytes.clone()));
      unsynced.subList(0, survived).forEach(step -> step.accept(folder.disk));
      possible.add(folder);
    }
    return possible;
  }

  /** What is there, synced or not. */
  Map<String, byte[]> now() {
    Map<String, byte[]> now = new HashMap<>(disk);
    unsynced.forEach(step -> step.accept(now));
    return now;
  }

  /** Puts a file there by hand. */
  void put(String file, byte[] bytes) {
    disk.put(file, bytes.clone());
  }

  private boolean goesNow() {
    return stepsLeft-- <= 0;
  }

  @Override
  public List<String> list() {
    return now().keySet().stream().sorted().toList();
  }

  @Override
  public byte[] read(String file) throws IOException {
    return Optional.ofNullable(now().get(file))
        .map(byte[]::clone)
        .orElseThrow(() -> new IOException("no " + file));
  }

  @Override
  public void write(String file, byte[] bytes) {
    boolean goes = goesNow();
    byte[] written = goes ? Arrays.copyOf(bytes, Math.min(bytesLeft, bytes.length)) : bytes.clone();
    unsynced.add(files -> files.put(file, written));
    if (goes) {
      throw new PowerCut();
    }
  }

  @Override
  public void rename(String from, String to) {
    unsynced.add(files -> {
      byte[] moved = files.remove(from);
      if (moved != null) {
        files.put(to, moved);
      }
    });
    if (goesNow()) {
      throw new PowerCut();
    }
  }

  @Override
  public void delete(String file) {
    unsynced.add(files -> files.remove(file));
    if (goesNow()) {
      throw new PowerCut();
    }
  }

  @Override
  public void syncNames() {
    if (goesNow()) {
      throw new PowerCut();
    }
    unsynced.forEach(step -> step.accept(disk));
    unsynced.clear();
  }
}
