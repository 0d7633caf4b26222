package org.tsumiki.agent.update;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * One package on its way into the folder: bytes in order, no more than were signed for, and nothing
 * is handed over before all of them are on the disk and are the signed ones. Used by one thread.
 */
public final class PackageReceiver implements AutoCloseable {
  private final UpdateFolder folder;
  private final UpdateRequest request;
  private final FileChannel channel;
  private long received;

  private PackageReceiver(UpdateFolder folder, UpdateRequest request, FileChannel channel) {
    this.folder = folder;
    this.request = request;
    this.channel = channel;
  }

  /** Begins to receive. */
  public static PackageReceiver begin(UpdateFolder folder, UpdateRequest request)
      throws IOException {
    return new PackageReceiver(folder, request, folder.begin());
  }

  /** Takes the next bytes; false when they are not the next, or too many. */
  public boolean take(long offset, byte[] data) throws IOException {
    if (offset != received || data.length == 0 || received + data.length > request.file().bytes()) {
      return false;
    }
    ByteBuffer left = ByteBuffer.wrap(data);
    while (left.hasRemaining()) {
      channel.write(left);
    }
    received += data.length;
    return true;
  }

  /** Hands the package over when it is the one that was signed for; else says why not. */
  public Optional<String> finish() throws IOException {
    channel.force(true);
    channel.close();
    if (received < request.file().bytes()) {
      folder.drop();
      return Optional.of("update.incomplete");
    }
    Optional<PackageFile> found = PackageFile.read(folder.part());
    if (!found.equals(Optional.of(request.file()))) {
      folder.drop();
      boolean same =
          found.map(PackageFile::sha256).filter(request.file().sha256()::equals).isPresent();
      return Optional.of(same ? "update.wrong-package" : "update.damaged");
    }
    folder.handOver(request);
    return Optional.empty();
  }

  /** Leaves nothing of a package that did not come whole. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      folder.drop();
    }
  }
}
