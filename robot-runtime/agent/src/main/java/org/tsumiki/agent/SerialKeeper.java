package org.tsumiki.agent;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tsumiki.link.LinkFault;
import org.tsumiki.linkio.OpenResult;
import org.tsumiki.linkio.Transport;

/** Keeps a serial line open: when the cable was pulled, it is served again once it is back. */
final class SerialKeeper implements AutoCloseable {
  private static final int RETRY_MILLIS = 1000;

  private final Supplier<OpenResult> device;
  private final RobotService service;
  private final RobotLog log;
  private final Semaphore ended = new Semaphore(0);
  private final Thread thread;

  SerialKeeper(Supplier<OpenResult> device, RobotService service, RobotLog log) {
    this.device = device;
    this.service = service;
    this.log = log;
    this.thread = Thread.ofPlatform().daemon().name("serial keeper").unstarted(this::keep);
  }

  /** Opens the line; says why not when it cannot be opened the first time. */
  Optional<LinkFault> start() {
    return switch (device.get()) {
      case OpenResult.Failed(LinkFault fault) -> Optional.of(fault);
      case OpenResult.Opened(Transport transport) -> {
        service.serve(transport, ended::release);
        thread.start();
        yield Optional.empty();
      }
    };
  }

  private void keep() {
    try {
      while (!Thread.interrupted()) {
        ended.acquire();
        log.line("serial line ended; waiting for it to come back");
        reopen();
        log.line("serial line is back");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reopen() throws InterruptedException {
    while (true) {
      TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
      if (device.get() instanceof OpenResult.Opened(Transport transport)) {
        service.serve(transport, ended::release);
        return;
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
