package org.tsumiki.agent;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tsumiki.agent.store.ProgramChooser;
import org.tsumiki.agent.store.ProgramStore;
import org.tsumiki.agent.store.StoreFolder;
import org.tsumiki.agent.store.StoredProgram;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;

/**
 * Keeps programs on a thread of its own: a memory card takes its time, and neither a tick nor a
 * line may wait for it. What comes back from the card goes through the verifier like anything else.
 */
final class ProgramKeeper implements AutoCloseable {
  private static final int CLOSE_MILLIS = 2_000;

  private final ProgramStore store;
  private final Consumer<Order> orders;
  private final RobotLog log;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("program keeper").factory());

  private ProgramKeeper(ProgramStore store, Consumer<Order> orders, RobotLog log) {
    this.store = store;
    this.orders = orders;
    this.log = log;
  }

  /**
   * Opens the store.
   *
   * @param orders takes what the tick thread is to do
   */
  static ProgramKeeper open(StoreFolder folder, Consumer<Order> orders, RobotLog log) {
    return new ProgramKeeper(ProgramStore.open(folder, log::line), orders, log);
  }

  /** The robot was switched on: the chosen program starts after its warning, if there is one. */
  void switchedOn() {
    work(() -> {
      Optional<StoredProgram> first = store.atPowerOn();
      if (first.isPresent()) {
        List<StoredProgram> programs = store.programs();
        log.line("store: " + first.get().name() + " starts soon; a press leads to choosing");
        orders.accept(
            new Order.Choose(
                ProgramChooser.starting(programs.size(), programs.indexOf(first.get()))));
      }
    });
  }

  /** Somebody held the button. */
  void choose() {
    work(() -> {
      int count = store.programs().size();
      log.line("store: choosing among " + count + " programs by button");
      orders.accept(new Order.Choose(ProgramChooser.choosing(count, Math.max(0, count - 1))));
    });
  }

  /** Somebody chose. */
  void decided(ProgramChooser.Decision decision) {
    work(() -> {
      switch (decision) {
        case ProgramChooser.Decision.Leave() -> log.line("store: nothing was chosen");
        case ProgramChooser.Decision.Start(int program) -> start(program);
      }
    });
  }

  /** The robot has taken that program from an editor. */
  void keep(String name, VerifiedImage image) {
    work(() -> {
      try {
        store.keep(name, ImageCodec.encode(image.image()));
        log.line("store: " + name + " is kept");
      } catch (IOException e) {
        log.line("store: " + name + " cannot be kept (" + e.getMessage() + ")");
      }
    });
  }

  /** The owner of that program, kept before, wants it to start at power-on, or nothing. */
  void atPowerOn(Optional<String> name) {
    work(() -> {
      try {
        store.choose(name);
        log.line("store: " + name.orElse("nothing") + " starts at power-on");
      } catch (IOException e) {
        log.line("store: the choice for power-on cannot be kept (" + e.getMessage() + ")");
      }
    });
  }

  private void start(int index) {
    StoredProgram program = store.programs().get(index);
    String wrong =
        switch (ImageCodec.decode(program.image())) {
          case DecodeResult.Malformed(String code, int offset, String message) -> message;
          case DecodeResult.Decoded(ProgramImage image) ->
              switch (Verifier.verify(image)) {
                case VerifyResult.Invalid(String code, int script, int pc, String message) ->
                    message;
                case VerifyResult.Verified(VerifiedImage verified) -> {
                  log.line("store: " + program.name() + " starts");
                  orders.accept(new Order.StartKept(verified));
                  yield "";
                }
              };
        };
    if (!wrong.isEmpty()) {
      log.line("store: " + program.name() + " is not started: " + wrong);
    }
  }

  private void work(Runnable task) {
    if (!thread.isShutdown()) {
      thread.execute(() -> {
        try {
          task.run();
        } catch (RuntimeException e) {
          log.line("store: failed: " + e);
        }
      });
    }
  }

  /** Waits until what was to be kept is. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
        log.line("store: the card takes too long; what is not kept yet is left out");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
