/** Program to image, or diagnostics that name a block. Pure. */
@NullMarked
package org.tsumiki.compiler;

import org.jspecify.annotations.NullMarked;
