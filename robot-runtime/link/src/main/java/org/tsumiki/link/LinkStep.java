package org.tsumiki.link;

import java.util.List;

/**
 * What an end wants done now.
 *
 * @param outgoing bytes for the other end; empty when there is nothing to send
 * @param events what happened, in order
 * @param <E> {@link RobotEvent} or {@link EditorEvent}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record LinkStep<E>(byte[] outgoing, List<E> events) {
  /** Copies the events. */
  public LinkStep {
    events = List.copyOf(events);
  }
}
