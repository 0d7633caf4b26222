package org.tsumiki.app.window;

import java.nio.file.Path;
import java.util.Locale;

/**
 * How to open the window.
 *
 * @param cacheFolder where the browser is unpacked and keeps its files
 * @param locale language of the browser's own few words
 * @param debuggingPort port on loopback where tests drive the page; 0 for none
 */
public record WindowOptions(Path cacheFolder, Locale locale, int debuggingPort) {}
