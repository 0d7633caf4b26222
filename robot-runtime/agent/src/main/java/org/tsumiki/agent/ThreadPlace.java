package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;

/** Where a thread is, in a line of the log. */
final class ThreadPlace {
  /** Innermost calls that are told: what it does or waits for. */
  private static final int INNERMOST = 3;

  /** Calls of ours that are told, the innermost: for whom. */
  private static final int OURS = 4;

  private static final String OUR_PACKAGES = "org.tsumiki.";

  private ThreadPlace() {}

  /** E.g. {@code FileDispatcherImpl.write0 < … < FilePorts.write < OutputGate.write}. */
  static String told(StackTraceElement[] calls) {
    List<String> told = new ArrayList<>();
    int ours = 0;
    boolean skipped = false;
    for (int i = 0; i < calls.length && ours < OURS; i++) {
      boolean our = calls[i].getClassName().startsWith(OUR_PACKAGES);
      if (i < INNERMOST || our) {
        told.add((skipped ? "… < " : "") + name(calls[i]));
        ours += our ? 1 : 0;
        skipped = false;
      } else {
        skipped = true;
      }
    }
    return told.isEmpty() ? "nothing: it has ended" : String.join(" < ", told);
  }

  private static String name(StackTraceElement call) {
    String type = call.getClassName();
    return type.substring(type.lastIndexOf('.') + 1)
        + "."
        + call.getMethodName()
        + ":"
        + call.getLineNumber();
  }
}
