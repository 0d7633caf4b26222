package org.tsumiki.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tsumiki.format.Pack;
import org.tsumiki.speech.SpeechEngine;

/**
 * What an editor server needs.
 *
 * @param port on 127.0.0.1; 0 takes a free one
 * @param stateFolder where the journal of the children's work lives; made when missing
 * @param file a project to open at start
 * @param dialogs native file dialogs, where there is a window
 * @param packs lesson packs to offer
 * @param languages further ones that a page can be read in
 * @param voice what speaks for pages that have no screen reader, where this computer has something;
 *     closed with the server
 * @param robots how to get to real robots; empty: pages have the simulated one only
 */
public record ServerOptions(
    int port,
    Path stateFolder,
    Optional<Path> file,
    Optional<FileDialogs> dialogs,
    List<Pack> packs,
    List<OtherLanguage> languages,
    Optional<SpeechEngine> voice,
    Optional<RobotAccess> robots) {

  /** Copies the lists. */
  public ServerOptions {
    packs = List.copyOf(packs);
    languages = List.copyOf(languages);
  }

  /** With Japanese and English only. */
  public ServerOptions(
      int port,
      Path stateFolder,
      Optional<Path> file,
      Optional<FileDialogs> dialogs,
      List<Pack> packs,
      Optional<SpeechEngine> voice) {
    this(port, stateFolder, file, dialogs, packs, List.of(), voice, Optional.empty());
  }

  /** With Japanese and English only, and without a voice. */
  public ServerOptions(
      int port,
      Path stateFolder,
      Optional<Path> file,
      Optional<FileDialogs> dialogs,
      List<Pack> packs) {
    this(port, stateFolder, file, dialogs, packs, List.of(), Optional.empty(), Optional.empty());
  }
}
