package org.tsumiki.boards.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumiki.boards.BoardProfile;
import org.tsumiki.boards.BoardReadResult;
import org.tsumiki.boards.BoardReader;

/** The boards that come with Tsumiki: files on the class path. */
public final class Boards {
  private static final List<String> IDS = List.of("two-wheel", "mini", "signal-board", "iot");
  private static final String FOLDER = "/org/tsumiki/boards/";

  private Boards() {}

  /** The shipped boards' names. */
  public static List<String> ids() {
    return IDS;
  }

  /** The shipped board with that name, or empty when there is none. */
  public static Optional<BoardProfile> find(String id) {
    return IDS.contains(id)
        ? Optional.of(whole(id, BoardReader.read(shippedText(id))))
        : Optional.empty();
  }

  /**
   * All shipped boards by their names, in the order of {@link #ids()}, without their wiring: what
   * courses need.
   */
  public static Map<String, BoardProfile> all() {
    Map<String, BoardProfile> boards = new LinkedHashMap<>();
    IDS.forEach(id -> boards.put(id, whole(id, BoardReader.readWithoutWiring(shippedText(id)))));
    return Collections.unmodifiableMap(boards);
  }

  private static BoardProfile whole(String id, BoardReadResult result) {
    return switch (result) {
      case BoardReadResult.Read(BoardProfile board) -> board;
      case BoardReadResult.Refused refused ->
          throw new IllegalStateException("Shipped board " + id + ": " + refused.problems());
    };
  }

  private static String shippedText(String id) {
    try (InputStream in = Boards.class.getResourceAsStream(FOLDER + id + ".json")) {
      if (in == null) {
        throw new IllegalStateException("The board file " + id + ".json is missing in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
