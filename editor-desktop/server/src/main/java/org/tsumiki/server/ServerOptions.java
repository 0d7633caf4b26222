package org.tsumiki.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tsumiki.format.Pack;

/**
 * What an editor server needs.
 *
 * @param port on 127.0.0.1; 0 takes a free one
 * @param stateFolder where the journal of the children's work lives; made when missing
 * @param file a project to open at start
 * @param dialogs native file dialogs, where there is a window
 * @param packs lesson packs to offer
 */
public record ServerOptions(
    int port,
    Path stateFolder,
    Optional<Path> file,
    Optional<FileDialogs> dialogs,
    List<Pack> packs) {

  public ServerOptions {
    packs = List.copyOf(packs);
  }
}
