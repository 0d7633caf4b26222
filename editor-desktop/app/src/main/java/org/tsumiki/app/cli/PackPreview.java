package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tsumiki.format.Pack;
import org.tsumiki.format.Surroundings;
import org.tsumiki.server.EditorServer;
import org.tsumiki.server.PackInWork;
import org.tsumiki.server.PackOffer;
import org.tsumiki.server.ServerOptions;

/** An editor's page with a pack among its lessons that is read anew whenever its folder changes. */
final class PackPreview implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 250;

  private final PackDraft draft;
  private final List<Pack> others;
  private final EditorServer server;
  private final Consumer<PackInWork> told;
  private final PackInWork first;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pack-preview").factory());

  private PackPreview(PackDraft draft, ServerOptions options, Consumer<PackInWork> told) {
    this.draft = draft;
    this.others = options.packs();
    this.told = told;
    this.first = draft.report();
    this.server = EditorServer.start(options);
  }

  /**
   * Starts serving and looking.
   *
   * @param options with the packs beside it; one with the same id gives way to it
   * @param told hears how things are after each change, on another thread
   */
  static PackPreview start(
      Path folder, Surroundings surroundings, ServerOptions options, Consumer<PackInWork> told) {
    PackDraft draft = new PackDraft(folder, surroundings);
    draft.open();
    PackPreview preview = new PackPreview(draft, options, told);
    preview.server.offer(preview.offer());
    preview.looking.scheduleWithFixedDelay(
        preview::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return preview;
  }

  /** The outermost loop: whatever an author writes, the preview goes on. */
  private void look() {
    try {
      if (draft.look()) {
        server.offer(offer());
        told.accept(draft.report());
      }
    } catch (RuntimeException e) {
      System.getLogger(PackPreview.class.getName())
          .log(System.Logger.Level.ERROR, "a look at the pack failed", e);
    }
  }

  private PackOffer offer() {
    Optional<Pack> whole = draft.whole();
    List<Pack> packs = new ArrayList<>(others);
    if (whole.isPresent()) {
      String id = whole.get().id();
      int place = others.stream().map(Pack::id).toList().indexOf(id);
      if (place < 0) {
        packs.add(whole.get());
      } else {
        packs.set(place, whole.get());
      }
    }
    return new PackOffer(packs, Optional.of(draft.report()));
  }

  EditorServer server() {
    return server;
  }

  /** How the pack was found at the start. */
  PackInWork first() {
    return first;
  }

  @Override
  public void close() {
    looking.shutdownNow();
    server.close();
  }
}
