package org.tsumiki.agent.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The programs that a robot keeps, by name, and which of them starts at power-on. Whatever happened
 * to the folder, it opens with what is whole; the rest is put aside and named. A cut of the power
 * at any moment leaves the program of before or the new one, never half of one. Used by one thread.
 */
public final class ProgramStore {
  /** So many programs are kept; the oldest makes room. */
  public static final int MAX_PROGRAMS = 8;

  private static final String PROGRAM = ".program";
  private static final String NEW = ".new";
  private static final String DAMAGED = ".damaged";
  private static final String CHOICE = "power-on.choice";

  private final StoreFolder folder;
  private final Consumer<String> log;
  private final List<StoredProgram> programs = new ArrayList<>();
  private Optional<String> choice = Optional.empty();
  private long highest;

  private ProgramStore(StoreFolder folder, Consumer<String> log) {
    this.folder = folder;
    this.log = log;
  }

  /**
   * Opens what the folder holds.
   *
   * @param log hears what was found, a line each
   */
  public static ProgramStore open(StoreFolder folder, Consumer<String> log) {
    ProgramStore store = new ProgramStore(folder, log);
    List<String> files;
    try {
      files = folder.list();
    } catch (IOException e) {
      log.accept("store: the folder cannot be read (" + e.getMessage() + "); nothing is kept");
      return store;
    }
    for (String file : files) {
      store.find(file);
    }
    store.programs.sort(Comparator.comparingLong(StoredProgram::number));
    store.checkChoice();
    log.accept(
        "store: "
            + store.programs.size()
            + " programs"
            + store.choice.map(name -> ", " + name + " starts at power-on").orElse(""));
    return store;
  }

  private void find(String file) {
    try {
      if (file.endsWith(NEW)) {
        log.accept("store: " + file + " was cut off while it was written; what was before counts");
        folder.delete(file);
      } else if (file.endsWith(PROGRAM)) {
        findProgram(file);
      } else if (file.equals(CHOICE)) {
        choice = StoredProgram.decodeChoice(folder.read(file));
        if (choice.isEmpty()) {
          putAside(file, "it is damaged; nothing starts at power-on");
        }
      }
    } catch (IOException e) {
      log.accept("store: " + file + " cannot be read (" + e.getMessage() + ")");
    }
  }

  private void findProgram(String file) throws IOException {
    switch (StoredProgram.decode(folder.read(file))) {
      case StoredProgram.Decoded.Damaged(String why) -> putAside(file, why);
      case StoredProgram.Decoded.Whole(StoredProgram program) -> {
        if (fileOf(program.name()).equals(file)) {
          programs.add(program);
          highest = Math.max(highest, program.number());
        } else {
          putAside(file, "it holds a program of another name");
        }
      }
    }
  }

  private void putAside(String file, String why) throws IOException {
    log.accept("store: " + file + " is put aside: " + why);
    folder.rename(file, file + DAMAGED);
  }

  private void checkChoice() {
    if (choice.isPresent() && named(choice.get()).isEmpty()) {
      log.accept("store: " + choice.get() + " was to start at power-on and is not here");
      choice = Optional.empty();
    }
  }

  /** All programs, the one kept last at the end. */
  public List<StoredProgram> programs() {
    return List.copyOf(programs);
  }

  /** The one with that name. */
  public Optional<StoredProgram> named(String name) {
    return programs.stream().filter(program -> program.name().equals(name)).findFirst();
  }

  /** The one that starts at power-on. */
  public Optional<StoredProgram> atPowerOn() {
    return choice.flatMap(this::named);
  }

  /**
   * Keeps a program under its name, in place of the one that had it. It is on the disk when this
   * returns.
   *
   * @throws IOException when it cannot be kept; then the one of before still is
   */
  public void keep(String name, byte[] image) throws IOException {
    StoredProgram program = new StoredProgram(name, highest + 1, image);
    replace(fileOf(name), program.encode());
    highest++;
    programs.removeIf(old -> old.name().equals(name));
    programs.add(program);
    while (programs.size() > MAX_PROGRAMS) {
      forgetOldest();
    }
  }

  private void forgetOldest() throws IOException {
    StoredProgram oldest =
        programs.stream()
            .filter(program -> !choice.equals(Optional.of(program.name())))
            .findFirst()
            .orElseThrow();
    programs.remove(oldest);
    folder.delete(fileOf(oldest.name()));
    log.accept("store: " + oldest.name() + " makes room");
  }

  /**
   * That program starts at power-on from now on, or none does.
   *
   * @throws IOException when that cannot be kept; then the choice of before still holds
   */
  public void choose(Optional<String> name) throws IOException {
    if (name.isPresent()) {
      replace(CHOICE, StoredProgram.encodeChoice(name.get()));
    } else {
      folder.delete(CHOICE);
      folder.syncNames();
    }
    choice = name;
  }

  /** Old or new, never half. */
  private void replace(String file, byte[] bytes) throws IOException {
    folder.write(file + NEW, bytes);
    folder.rename(file + NEW, file);
    folder.syncNames();
  }

  /** Names may hold anything; files may not. */
  private static String fileOf(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)) + PROGRAM;
  }
}
