package org.tsumiki.vm;

/** Something that happened in a run, at a tick (milliseconds of virtual time). */
public sealed interface RunEvent {
  /** When. */
  long tick();

  /** A script begins, or begins anew. */
  record ScriptStarted(long tick, int script) implements RunEvent {}

  /** A script has come to its end. */
  record ScriptEnded(long tick, int script) implements RunEvent {}

  /** The program's write changed an output; the value is the one that the port took. */
  record OutputChanged(long tick, String port, double value) implements RunEvent {}

  /** The program said something. */
  record Said(long tick, int script, String text) implements RunEvent {}

  /** A script sent a message. */
  record MessageSent(long tick, int script, int message) implements RunEvent {}

  /** A script put a value on a plot, which is known by its name. */
  record Logged(long tick, int script, String series, double value) implements RunEvent {}

  /** The program has entered a state. */
  record StateEntered(long tick, int state) implements RunEvent {}

  /** The program did something that has no meaning and was stopped. */
  record Trapped(long tick, int script, int pc, String code) implements RunEvent {}

  /** Nothing of the program can ever run again. */
  record Finished(long tick) implements RunEvent {}
}
