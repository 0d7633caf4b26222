package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.Surroundings;
import org.tsumiki.format.io.PackFolder;
import org.tsumiki.grader.PackCheck;
import org.tsumiki.server.PackInWork;
import org.tsumiki.server.PackInWork.Shown;

/**
 * A pack's folder while its author writes in it: the last state that was whole, and what is to be
 * mended now. For one thread at a time.
 */
final class PackDraft {
  /**
   * One run of each program tells an author enough while writing; {@code packs check} does more.
   */
  private static final int SEEDS = 1;

  private final Path folder;
  private final Surroundings surroundings;
  private FolderStamp seen = FolderStamp.NONE;
  private FolderStamp read = FolderStamp.NONE;
  private int revision;
  private String id = "";
  private Optional<Pack> whole = Optional.empty();
  private List<Finding> broken = List.of();
  private final Deque<Lesson> unchecked = new ArrayDeque<>();
  private Map<String, Checked> checked = new LinkedHashMap<>();

  private record Checked(Lesson lesson, List<Finding> findings) {}

  PackDraft(Path folder, Surroundings surroundings) {
    this.folder = folder;
    this.surroundings = surroundings;
  }

  /** Reads the folder for the first time. */
  void open() {
    seen = FolderStamp.of(folder);
    readAnew();
  }

  /**
   * Looks at the folder once. A change is read when nothing more changes until the next look, for
   * an editor may still be writing; when nothing changes, one lesson's programs are run.
   *
   * @return true when there is something new to tell
   */
  boolean look() {
    FolderStamp now = FolderStamp.of(folder);
    boolean settled = now.equals(seen);
    seen = now;
    if (!settled) {
      return false;
    }
    if (!now.equals(read)) {
      readAnew();
      return true;
    }
    return !unchecked.isEmpty() && checkOne();
  }

  private void readAnew() {
    read = seen;
    revision++;
    unchecked.clear();
    switch (PackFolder.read(folder, surroundings)) {
      case PackReadResult.Refused(List<Finding> findings) -> refuse(findings);
      case PackReadResult.Read(Pack pack) -> {
        List<Finding> findings = PackCheck.withoutRunning(pack);
        if (findings.isEmpty()) {
          take(pack);
        } else {
          refuse(findings);
        }
      }
    }
  }

  private void refuse(List<Finding> findings) {
    broken = findings;
    if (whole.isEmpty()) {
      id = findings.getFirst().pack();
    }
  }

  private void take(Pack pack) {
    broken = List.of();
    id = pack.id();
    whole = Optional.of(pack);
    Map<String, Checked> still = new LinkedHashMap<>();
    for (Lesson lesson : pack.lessons()) {
      Checked before = checked.get(lesson.id());
      if (before != null && before.lesson().equals(lesson)) {
        still.put(lesson.id(), before);
      } else {
        unchecked.add(lesson);
      }
    }
    checked = still;
  }

  /** True when it is the last one, or its author should know at once. */
  private boolean checkOne() {
    Lesson lesson = unchecked.remove();
    List<Finding> findings = PackCheck.check(whole.orElseThrow(), lesson, SEEDS).findings();
    checked.put(lesson.id(), new Checked(lesson, findings));
    return unchecked.isEmpty() || !findings.isEmpty();
  }

  /** The last state that was whole; empty when none has been yet. */
  Optional<Pack> whole() {
    return whole;
  }

  /** How things are. */
  PackInWork report() {
    if (!broken.isEmpty()) {
      return new PackInWork(
          id, revision, whole.isPresent() ? Shown.EARLIER : Shown.NOTHING, false, broken);
    }
    List<Finding> findings = new ArrayList<>();
    for (Lesson lesson : whole.orElseThrow().lessons()) {
      Checked one = checked.get(lesson.id());
      if (one != null) {
        findings.addAll(one.findings());
      }
    }
    return new PackInWork(id, revision, Shown.NOW, unchecked.isEmpty(), findings);
  }
}
