package org.tsumiki.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The children of this computer, each with a seat, and the seat of nobody in particular. */
final class Seats {
  /** More than a club has; the page shows them all. */
  static final int MAX_LEARNERS = 60;

  private static final String WORK = "work";
  private static final String CHOSEN = "chosen";

  private final Path folder;
  private final Seat nobody;
  private final Map<String, Seat> seats = new TreeMap<>();

  /**
   * Reads who is here, and puts a copy of everybody's work aside.
   *
   * @param stateFolder its {@code work} is the journal of nobody in particular
   */
  Seats(Path stateFolder) throws IOException {
    this.folder = stateFolder.resolve("children");
    this.nobody = new Seat(Optional.empty(), stateFolder, WORK);
    nobody.journal().keepEarlier();
    for (Path child : children()) {
      Optional<Learner> learner = Seat.learnerIn(child);
      if (learner.isPresent()) {
        Seat seat = new Seat(learner, child, WORK);
        seat.journal().keepEarlier();
        seats.put(learner.get().id(), seat);
      }
    }
  }

  private List<Path> children() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Everybody, by name. */
  synchronized List<Learner> learners() {
    List<Learner> learners = new ArrayList<>();
    seats.values().forEach(seat -> seat.learner().ifPresent(learners::add));
    learners.sort(Comparator.comparing(Learner::name).thenComparing(Learner::id));
    return learners;
  }

  /** The seat that was used last; nobody's when that child is no longer here. */
  synchronized Seat last() {
    try {
      Path file = folder.resolve(CHOSEN);
      return Files.exists(file)
          ? seats.getOrDefault(Files.readString(file).strip(), nobody)
          : nobody;
    } catch (IOException e) {
      return nobody;
    }
  }

  /** That child's seat from now on, or nobody's; empty when there is no such child. */
  synchronized Optional<Seat> choose(Optional<String> id) throws IOException {
    Optional<Seat> seat =
        id.isEmpty() ? Optional.of(nobody) : Optional.ofNullable(seats.get(id.get()));
    if (seat.isPresent()) {
      Files.createDirectories(folder);
      Journal.write(folder.resolve(CHOSEN), id.orElse(""));
    }
    return seat;
  }

  /** A seat for a new child; empty when the name or picture is none, or there is no place left. */
  synchronized Optional<Seat> add(String name, String picture) throws IOException {
    String id = newId();
    if (seats.size() >= MAX_LEARNERS || !Learner.isLearner(id, name.strip(), picture)) {
      return Optional.empty();
    }
    return Optional.of(seat(new Learner(id, name.strip(), picture)));
  }

  /** Takes in a child's file from another computer; empty when there is no place left. */
  synchronized Optional<Seat> bring(LearnerFile file) throws IOException {
    Seat seat = nobody;
    if (file.learner().isPresent()) {
      Learner learner = file.learner().get();
      if (!seats.containsKey(learner.id()) && seats.size() >= MAX_LEARNERS) {
        return Optional.empty();
      }
      Seat known = seats.get(learner.id());
      seat = known == null ? seat(learner) : known;
    }
    seat.bring(file.progress(), file.work());
    return Optional.of(seat);
  }

  /** Takes a child off the list. Its folder is only put aside: nothing is lost. */
  synchronized void remove(String id) throws IOException {
    if (seats.remove(id) != null) {
      Path aside = Files.createDirectories(folder.resolve("removed").resolve(newId()));
      Files.move(folder.resolve(id), aside.resolve(id), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private Seat seat(Learner learner) throws IOException {
    Seat seat = new Seat(Optional.of(learner), folder.resolve(learner.id()), WORK);
    seat.settle();
    seats.put(learner.id(), seat);
    return seat;
  }

  private static String newId() {
    byte[] bytes = new byte[4];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
