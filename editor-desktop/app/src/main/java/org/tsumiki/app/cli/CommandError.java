package org.tsumiki.app.cli;

/**
 * Why a command could not do its work, for people and scripts.
 *
 * @param code stable name in lower case with dashes
 * @param message what is wrong, one sentence
 * @param where the place: a file, a block, an option; empty when there is none
 * @param remedy what to do next, one sentence
 */
record CommandError(String code, String message, String where, String remedy) {

  /** The error as people read it on one line. */
  String sentence() {
    String place = where.isEmpty() ? "" : where + ": ";
    return place + message + (remedy.isEmpty() ? "" : " " + remedy);
  }
}
