/**
 * Where packs come from: a folder, or the packs that ship with the program. The only part of this
 * module that touches files; what they hold is judged by {@link org.tsumiki.format.PackReader}.
 */
@NullMarked
package org.tsumiki.format.io;

import org.jspecify.annotations.NullMarked;
