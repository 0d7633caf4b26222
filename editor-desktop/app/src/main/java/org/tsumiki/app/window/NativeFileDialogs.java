package org.tsumiki.app.window;

import java.awt.EventQueue;
import java.awt.FileDialog;
import java.awt.Frame;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tsumiki.server.FileDialogs;

/** The system's own file dialogs, in front of the editor's window. */
public final class NativeFileDialogs implements FileDialogs {
  private static final String EXTENSION = ".tsumiki";
  private static final String SCRATCH_EXTENSION = ".sb3";

  private final Frame owner;
  private final Locale locale;

  /** Dialogs that belong to the window, titled in the language. */
  public NativeFileDialogs(Frame owner, Locale locale) {
    this.owner = owner;
    this.locale = locale;
  }

  @Override
  public Optional<Path> open() {
    return ask(text("Open a program", "プログラムを開く"), FileDialog.LOAD, "");
  }

  @Override
  public Optional<Path> save(String suggestedName) {
    return ask(text("Save the program", "プログラムを保存"), FileDialog.SAVE, suggestedName)
        .map(NativeFileDialogs::withExtension);
  }

  private Optional<Path> ask(String title, int mode, String name) {
    AtomicReference<Optional<Path>> answer = new AtomicReference<>(Optional.empty());
    try {
      EventQueue.invokeAndWait(() -> answer.set(show(title, mode, name)));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException failure) {
      throw new IllegalStateException("the file dialog failed", failure);
    }
    return answer.get();
  }

  private Optional<Path> show(String title, int mode, String name) {
    FileDialog dialog = new FileDialog(owner, title, mode);
    dialog.setFilenameFilter((folder, file) -> isShown(file, mode));
    if (!name.isEmpty()) {
      dialog.setFile(name);
    }
    dialog.setVisible(true);
    File[] chosen = dialog.getFiles();
    dialog.dispose();
    return chosen.length == 0 ? Optional.empty() : Optional.of(chosen[0].toPath());
  }

  /** Projects; to open, those of Scratch too. */
  private static boolean isShown(String file, int mode) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(EXTENSION)
        || (mode == FileDialog.LOAD && name.endsWith(SCRATCH_EXTENSION));
  }

  private static Path withExtension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.contains(".") ? file : file.resolveSibling(name + EXTENSION);
  }

  private String text(String english, String japanese) {
    return locale.equals(Locale.JAPANESE) ? japanese : english;
  }
}
