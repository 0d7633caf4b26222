/**
 * Packs as one file, and where they are kept: {@link org.tsumiki.format.io.zip.PackArchive} reads a
 * zip that nobody vouches for, {@link org.tsumiki.format.io.zip.PackSignature} says who made it,
 * {@link org.tsumiki.format.io.zip.InstalledPacks} is the folder of packs on this computer.
 */
@NullMarked
package org.tsumiki.format.io.zip;

import org.jspecify.annotations.NullMarked;
