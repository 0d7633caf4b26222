/**
 * What a lesson pack is: its schema, its reader, and its checks as data.
 *
 * <p>Pure: the texts of a pack's files go in, a {@link org.tsumiki.format.Pack} or a list of {@link
 * org.tsumiki.format.Finding} comes out; no files, clocks or threads (reading a folder is {@code
 * org.tsumiki.format.io}). Start with {@link org.tsumiki.format.PackReader}, {@link
 * org.tsumiki.format.Lesson} and {@link org.tsumiki.format.Rule}. The page for authors is {@code
 * lesson-packs/format/spec/pack.md}.
 */
@NullMarked
package org.tsumiki.format;

import org.jspecify.annotations.NullMarked;
