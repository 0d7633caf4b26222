/** Lesson pack schema, reader, checks as data. Pure core. */
@NullMarked
package org.tsumiki.format;

import org.jspecify.annotations.NullMarked;
